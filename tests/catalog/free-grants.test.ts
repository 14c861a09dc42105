import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { freeSellers, largestGrants } from '../../src/catalog/guides/free-grants.ts';

const LEAD = 'gpt-image-2';
const sellers = freeSellers(catalog, LEAD, '2026-11-21', new EvidenceBook());
const grantsOf = (id: string) => sellers.find(({ seller }) => seller.id === id)?.grants ?? [];

describe('what is given away', () => {
  test('is counted for the headline’s model alone', () => {
    // 3 credits at about 2 for low and 8.33 for high
    expect(grantsOf('imagesv2').map(({ most }) => most)).toEqual([1]);
    // It names other models only.
    expect(grantsOf('imagineart').map(({ most }) => most)).toEqual([0]);
  });

  test('is as old as the oldest reading behind the number of images', () => {
    const [grant] = grantsOf('creatify');
    expect(grant?.offer.check?.on).toBe('2026-07-11');
    expect(grant?.check?.on).toBe('2026-04-21');
    expect(grant?.confirmed).toBe(false);
  });

  test('is named as the largest only while it is confirmed, unless nothing is', () => {
    const { confirmed, grants } = largestGrants(sellers);
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.filter(({ grant }) => grant.confirmed !== confirmed)).toEqual([]);
    const periods = grants.map(({ grant }) => grant.period);
    expect(new Set(periods).size).toBe(periods.length);
  });
});
