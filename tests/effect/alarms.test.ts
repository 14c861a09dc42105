import { describe, expect, test } from 'vitest';
import type { Wire } from '../../src/catalog/read-data.ts';
import { alarmSentence } from '../../src/effect/alarm-words.ts';
import { named } from '../catalog/given.ts';
import { addEdition, alarmKinds, editionsOf, effectAfter, setAmount } from './given.ts';

/** The alarms of a change, as sentences. */
function sentences(change: (wire: Wire) => void): string[] {
  return effectAfter(change).alarms.map(alarmSentence);
}

function priceOfBeta(amount: string): (wire: Wire) => void {
  return (wire) => setAmount(addEdition(wire, 'beta', '2026-11-10'), 'image', amount);
}

describe('alarms', () => {
  test('a factor up to 1.5 either way raises none, one beyond does', () => {
    expect(alarmKinds(effectAfter(priceOfBeta('0.015')))).toEqual([]);
    // 0.01 ÷ 1.5 = 0.006666…
    expect(alarmKinds(effectAfter(priceOfBeta('0.0067')))).toEqual([]);
    expect(alarmKinds(effectAfter(priceOfBeta('0.0151')))).toEqual(['factor']);
    expect(alarmKinds(effectAfter(priceOfBeta('0.0066')))).toEqual(['factor']);
  });

  test('a price of zero is no cheap price', () => {
    expect(sentences(priceOfBeta('0'))).toEqual([
      '1 cell moves to or from zero: Beta, standard, one image, 1024 × 1024: $0.01 → $0.00.',
      'A claim flips: “cheapest at 1024 × 1024” moves from Alpha, low to Beta.',
    ]);
  });

  test('a claim that flips names who lost it to whom', () => {
    expect(sentences(priceOfBeta('0.002'))).toEqual([
      '1 cell moves by more than ×1.5 or ÷1.5: Beta, standard, one image, 1024 × 1024: $0.01 → $0.002 (÷5).',
      'A claim flips: “cheapest at 1024 × 1024” moves from Alpha, low to Beta.',
    ]);
  });

  test('a price that is told no more', () => {
    const found = sentences((wire) => {
      addEdition(wire, 'beta', '2026-11-10').pricing = { shape: 'unknown', lookedAt: ['price-page@2026-11-01'] };
    });
    expect(found).toEqual(['1 cell loses or gains its number: Beta, standard, one image, 1024 × 1024: $0.01 → not known.']);
  });

  test('a model that ends, and one that comes', () => {
    const shutdown = { kind: 'shutdown' as const, recordedOn: '2026-11-20', status: 'confirmed' as const, successors: [], evidence: [] };
    const effect = effectAfter((wire) => {
      const { lifecycle } = named(wire.models, ({ id }) => id === 'beta');
      lifecycle.push({ ...shutdown, on: '2026-11-15' });
      const gamma = structuredClone(named(wire.models, ({ id }) => id === 'alpha'));
      wire.models.push({ ...gamma, id: 'gamma', name: 'Gamma', family: 'gamma', familyName: 'Gamma' });
    });
    expect(effect.alarms.map(alarmSentence)).toEqual(['Beta is no longer on sale.', 'Gamma is now on sale.']);
    expect(effect.changes.find(({ subject }) => subject.key.startsWith('standing|beta'))).toMatchObject({
      before: { text: 'on sale' },
      after: { text: 'ended 2026-11-15' },
    });
    expect(effect.arrivals).toEqual([{ noun: 'model', name: 'Gamma', isNew: true }]);
  });

  test('a model that is announced to end is a change without an alarm', () => {
    const effect = effectAfter((wire) => {
      const { lifecycle } = named(wire.models, ({ id }) => id === 'beta');
      lifecycle.push({ kind: 'shutdown', on: '2026-12-01', recordedOn: '2026-11-20', status: 'announced', successors: [], evidence: [] });
    });
    expect(effect.alarms).toEqual([]);
    expect(effect.changes.map(({ after }) => after?.text)).toEqual(['ends 2026-12-01']);
    expect(effect.pages).toEqual([
      { page: '/models/', cells: 1 },
      { page: '/models/beta/', cells: 1 },
    ]);
  });

  test('an edition that is put in before one on record, re-dated or gone rewrites history', () => {
    const backdated = effectAfter((wire) => {
      const editions = editionsOf(wire, 'beta');
      editions.unshift({ ...structuredClone(addEdition(wire, 'beta', '2025-12-01')) });
      editions.pop();
    });
    expect(alarmKinds(backdated)).toEqual(['history']);
    const redated = effectAfter((wire) => {
      const [edition] = editionsOf(wire, 'beta');
      if (edition !== undefined) edition.from = '2026-01-02';
    });
    expect(redated.alarms.map(alarmSentence)).toEqual([
      'History is rewritten: Beta, standard, The Shop, the edition dated 2026-01-01: gone, or dated otherwise (`data/rates/shop/beta.json`). No notice of a correction comes with it.',
    ]);
  });

  test('a correction with its notice is told as one', () => {
    const found = sentences((wire) => {
      const [edition] = editionsOf(wire, 'beta');
      if (edition !== undefined) setAmount(edition, 'image', '0.011');
      wire.notices.push({
        id: '2026-11-20-beta',
        kind: 'correction',
        on: '2026-01-01',
        recordedOn: '2026-11-20',
        models: ['beta'],
        title: 'Beta was recorded a tenth of a cent too low',
        text: 'Made up.',
        evidence: [],
      });
    });
    expect(found).toEqual([
      'History is rewritten: Beta, standard, The Shop, the edition dated 2026-01-01: image $0.01 → $0.011 (1.1×) (`data/rates/shop/beta.json`). A notice of a correction comes with it.',
    ]);
  });

  test('the same amount written with other digits, and other evidence, rewrite nothing', () => {
    const effect = effectAfter((wire) => {
      const [edition] = editionsOf(wire, 'beta');
      if (edition === undefined || !('rates' in edition.pricing)) throw new Error('no rates');
      setAmount(edition, 'image', '0.0100');
      for (const rate of edition.pricing.rates)
        rate.evidence = [{ reading: 'price-page@2026-11-01', asPrinted: '$0.01', confidence: 'high' }];
    });
    expect(effect.alarms).toEqual([]);
  });

  test('an offer that gives other credits moves the price of a credit and of an image', () => {
    const effect = effectAfter((wire) => {
      const [offer] = named(wire.sellers, ({ id }) => id === 'credit-seller').offers;
      const edition = structuredClone(offer?.editions[0]);
      if (offer === undefined || edition === undefined) throw new Error('no offer');
      offer.editions.push({ ...edition, from: '2026-11-10', grant: { kind: 'credits', amount: '800', per: 'once' } });
    });
    const cells = effect.changes.map(({ subject, before, after }) => [subject.label, before?.text, after?.text]);
    // 10 ÷ 1,000 = 0.01 and 10 ÷ 800 = 0.0125 a credit; an image takes one.
    expect(cells).toEqual([
      ['Pack (one-time): gives', '1,000 credits', '800 credits'],
      ['Pack (one-time): a credit', '$0.0100', '$0.0125'],
      ['one image, Alpha, 1024 × 1024, low', '$0.0100', '$0.0125'],
    ]);
    expect(effect.pages.map(({ page }) => page)).toEqual(['/plans/', '/plans/credit-seller/']);
  });
});
