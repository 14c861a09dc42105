import { describe, expect, test } from 'vitest';
import { EvidenceBook, settingsOf, shownBy } from '../../src/catalog/evidence-book.ts';

const RECORD = {
  title: 'Acme 1, standard',
  from: '2026-01-05',
  fromInferred: false,
  check: undefined,
  proofs: [],
  computation: undefined,
  history: undefined,
  file: 'data/rates/acme-api/acme-1.json',
};

function only(book: EvidenceBook) {
  const [record, ...others] = book.records;
  if (record === undefined || others.length > 0) throw new Error(`expected one record, found ${book.records.length}`);
  return record;
}

describe('a book of evidence', () => {
  test('writes the same content once, with each subject that rests on it', () => {
    const book = new EvidenceBook();
    const first = book.add(RECORD, { name: 'text input', shown: ['$5.00'], at: 'rates[0]' });
    const second = book.add(RECORD, { name: 'image input', shown: ['$8.00'], at: 'rates[2]' });
    expect(second).toBe(first);
    expect(only(book).subjects).toEqual([
      { name: 'text input', shown: ['$5.00'], at: 'rates[0]' },
      { name: 'image input', shown: ['$8.00'], at: 'rates[2]' },
    ]);
  });

  test('names a subject once, with all that is shown of it and the place it was first given', () => {
    const book = new EvidenceBook();
    book.add(RECORD, { name: 'expiry' });
    book.add(RECORD, { name: 'expiry', shown: ['after 30 days'], at: 'offers[1].expiry' });
    book.add(RECORD, { name: 'expiry', shown: ['after 30 days', 'never'], at: 'offers[2].expiry' });
    expect(only(book).subjects).toEqual([{ name: 'expiry', shown: ['after 30 days', 'never'], at: 'offers[1].expiry' }]);
  });

  test('keeps what differs in anything else apart', () => {
    const book = new EvidenceBook();
    expect(book.add(RECORD)).not.toBe(book.add({ ...RECORD, title: 'Acme 2, standard' }));
    expect(book.add(RECORD)).not.toBe(book.add({ ...RECORD, full: { href: '/models/acme-1/#cost', of: 'figure' } }));
  });

  test('takes in a record of another book with its subjects', () => {
    const [aside, book] = [new EvidenceBook(), new EvidenceBook()];
    aside.add(RECORD, { name: 'text input', shown: ['$5.00'], at: 'rates[0]' });
    aside.add(RECORD, { name: 'image input', shown: ['$8.00'], at: 'rates[2]' });
    book.add({ ...RECORD, title: 'another' });
    const id = book.adopt(only(aside));
    expect(book.records.find((record) => record.id === id)?.subjects.map(({ name }) => name)).toEqual(['text input', 'image input']);
  });
});

describe('what a report says that a number is of', () => {
  const settings = (name: string | undefined, ...labels: string[]) => {
    const book = new EvidenceBook();
    const lines = labels.map((label) => ({ label, expression: '1 × $1' }));
    book.add({ ...RECORD, computation: labels.length === 0 ? undefined : { rule: undefined, lines } }, { name });
    return settingsOf(only(book));
  };

  test('is its subject, else the settings of its arithmetic, where they are few', () => {
    expect(settings('text input', '1K')).toBe('text input');
    expect(settings(undefined, '1K', '2K')).toBe('1K, 2K');
    expect(settings(undefined)).toBeUndefined();
    expect(settings(undefined, '1K', '2K', '3K', '4K')).toBeUndefined();
  });
});

describe('what a report says that is shown', () => {
  const shown = (...texts: string[][]) => {
    const book = new EvidenceBook();
    texts.forEach((each, index) => {
      book.add(RECORD, { name: `meter ${index}`, shown: each });
    });
    return shownBy(only(book));
  };

  test('is the one value, or a few in the order of their subjects', () => {
    expect(shown(['$30.00'])).toBe('$30.00');
    expect(shown(['$5.00'], ['$8.00'])).toBe('$5.00; $8.00');
    expect(shown(['not billed'], ['not billed'])).toBe('not billed');
  });

  test('is left open where there are many, none, or some are not known', () => {
    expect(shown(['$1.00', '$2.00', '$3.00', '$4.00'])).toBeUndefined();
    expect(shown([])).toBeUndefined();
    expect(shown(['$1.00'], [])).toBeUndefined();
  });
});
