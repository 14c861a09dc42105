import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { readData } from '../../src/catalog/read-data.ts';

describe('the whole of data/', () => {
  function copyOfData(): string {
    const directory = mkdtempSync(join(tmpdir(), 'ratecard-data-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync(dataDirectory(), directory, { recursive: true });
    return directory;
  }

  test('is refused when a file’s name is not its id', () => {
    const directory = copyOfData();
    cpSync(join(directory, 'vendors/openai.json'), join(directory, 'vendors/closedai.json'));
    expect(() => readData(directory)).toThrow(
      'data/vendors/closedai.json:1 (file): found "openai", expected what the file\'s place says: "closedai"',
    );
  });

  test('is refused with the problems of every file', () => {
    const directory = copyOfData();
    for (const file of ['vendors/openai.json', 'models/dall-e-2.json']) {
      const path = join(directory, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"name"', '"nom"'));
    }
    expect(() => loadCatalog(directory)).toThrow(/^The data cannot be used:\n.*vendors\/openai\.json[\s\S]*models\/dall-e-2\.json/);
  });
});
