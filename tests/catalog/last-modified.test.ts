import { expect, test } from 'vitest';
import { archiveEntries } from '../../src/catalog/change-log.ts';
import { changeAddress } from '../../src/catalog/changes.ts';
import { catalog } from '../../src/catalog/current.ts';
import { lastModified } from '../../src/catalog/last-modified.ts';

test('a change is as old as its record, a list as the data', () => {
  const entry = archiveEntries(catalog).at(-1);
  if (entry === undefined) throw new Error('the archive is empty');
  expect(lastModified(catalog, changeAddress(entry))).toBe(entry.recorded);
  expect(lastModified(catalog, '/models/')).toBe(catalog.card.dataDate);
});

test('a model is as old as the newest record about it', () => {
  const own = archiveEntries(catalog).filter(({ models }) => models.includes('gpt-image-2'));
  expect(lastModified(catalog, '/models/gpt-image-2/')).toBe(
    own
      .map(({ recorded }) => recorded)
      .sort()
      .at(-1),
  );
});
