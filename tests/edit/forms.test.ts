import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contact, editLink, fileLink, reportLink, reportMail, repository } from '../../src/site.ts';

const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml'));
const idsIn = (text: string) => [...text.matchAll(/^ {4}id: (\S+)$/gm)].map((match) => match[1] ?? '');

describe('links to the repository', () => {
  test('name a file, and a line of it', () => {
    expect(fileLink('data/models/x.json')).toBe(`${repository}/blob/main/data/models/x.json`);
    expect(fileLink('data/models/x.json', 41)).toBe(`${repository}/blob/main/data/models/x.json#L41`);
    expect(editLink('data/models/x.json')).toBe(`${repository}/edit/main/data/models/x.json`);
    expect(editLink('data/models/x.json', 41)).toBe(`${repository}/edit/main/data/models/x.json#L41`);
  });

  test('that report a number fill in what is known of it', () => {
    const number = {
      subject: 'X 2, batch',
      meter: 'image output',
      shown: '$30.00 & more',
      dataDate: '2026-11-21',
      page: 'https://x.example/?a=1#b',
      record: 'data/rates/x-api/x-2.json#editions[0].pricing.rates[4]',
    };
    const { origin, pathname, searchParams } = new URL(reportLink(number));
    expect(`${origin}${pathname}`).toBe(`${repository}/issues/new`);
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'wrong-price.yml',
      model: 'X 2, batch',
      meter: 'image output',
      shown: '$30.00 & more',
      'data-date': '2026-11-21',
      page: 'https://x.example/?a=1#b',
      record: 'data/rates/x-api/x-2.json#editions[0].pricing.rates[4]',
    });
  });

  test('that report a number by its name alone leave the rest open', () => {
    expect([...new URL(reportLink('X 2')).searchParams.keys()]).toEqual(['template', 'model']);
  });
});

describe('a message that reports a number', () => {
  /** A link to a message as a mail program reads it. */
  const read = (link: string) => {
    const [to = '', query = ''] = link.replace(/^mailto:/, '').split('?');
    const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
    return { to, ...Object.fromEntries(fields) };
  };

  test('goes to the one address of ours and says in its subject what was shown on which page', () => {
    const number = { subject: 'X 2, batch', meter: 'image output', shown: '$30.00 & 5 %', page: '/models/x-2/' };
    expect(read(reportMail(number))).toEqual({
      to: contact,
      subject: 'Wrong number: X 2, batch, image output shows $30.00 & 5 % on /models/x-2/',
      body: 'The source prints: \r\nIts address: \r\nRead on: ',
    });
  });

  test('leaves open, in brackets, what is not known', () => {
    expect(read(reportMail()).subject).toBe('Wrong number: [model or seller] shows [value] on [page]');
  });

  test('has no plus sign for a space, which mail programs show as it is', () => {
    expect(reportMail({ subject: 'X 2' })).not.toContain('+');
  });
});

describe('issue forms', () => {
  test('have a field for each part of a link that reports a number', () => {
    const link = reportLink({ subject: 's', meter: 'm', shown: 's', dataDate: 'd', page: 'p', record: 'r' });
    const filled = [...new URL(link).searchParams.keys()].filter((key) => key !== 'template');
    expect(idsIn(readFileSync('.github/ISSUE_TEMPLATE/wrong-price.yml', 'utf8'))).toEqual(expect.arrayContaining(filled));
  });

  test.for(forms)('%s names each field once and asks for a source and a day', (file) => {
    const ids = idsIn(readFileSync(file, 'utf8'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['source', 'date']));
  });

  test('are there for a price, a model and a seller', () => {
    expect(forms.map((file) => file.split('/').at(-1)).toSorted()).toEqual(['missing-model.yml', 'missing-seller.yml', 'wrong-price.yml']);
  });
});
