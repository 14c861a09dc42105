import { expect, test } from 'vitest';
import { type ChosenModel, chosenHeading, chosenVerdict } from '../../src/format/chosen.ts';

const TODAY = '2026-11-21';
const SIZE = '1K (1024 × 1024)';

function cost(usd: string, text: string, quality: string | null = null, tokens: number | null = null) {
  return { usd, text, quality, tokens };
}

function model(name: string, given: Partial<ChosenModel>): ChosenModel {
  return { name, usual: null, lowest: given.usual ?? null, unsure: null, until: null, ...given };
}

const medium = model('Alpha', { usual: cost('1/20', '$0.05', 'medium', 1756), lowest: cost('1/200', '$0.005', 'low', 196) });
const single = model('Beta', { usual: cost('1/25', '$0.04') });

test('the cheapest leads, each other follows with its multiple, and a cheaper quality of another is told', () => {
  expect(chosenVerdict([medium, single, model('Gamma', { usual: cost('2/25', '$0.08') })], SIZE, TODAY)).toEqual([
    'For one 1K (1024 × 1024) image in the usual quality Beta costs least, $0.04. Alpha (medium) costs $0.05, 1.25 times as much; Gamma $0.08, 2 times as much.',
    'In the cheapest quality of each, Alpha (low) costs least, $0.005.',
  ]);
});

test('equal tokens at one price are the same, under both names', () => {
  const other = model('Delta', { usual: cost('1/20', '$0.05', 'high', 1756), lowest: cost('1/200', '$0.005', 'low', 196) });
  expect(chosenVerdict([medium, other], SIZE, TODAY)).toEqual([
    'For one 1K (1024 × 1024) image in the usual quality Alpha (medium) and Delta (high) cost the same, $0.05, for 1,756 tokens each.',
  ]);
  expect(chosenVerdict([medium, other, single], SIZE, TODAY)[0]).toContain(
    'Alpha (medium) costs $0.05, 1.25 times as much; Delta (high) $0.05,',
  );
});

test('what may stand in no claim is named with the reason and leaves the claim', () => {
  const out = [
    model('Epsilon', { usual: cost('1/100', '$0.01'), unsure: 'its cost is disputed' }),
    model('Zeta', { usual: cost('1/100', '$0.01'), until: TODAY }),
    model('Eta', {}),
  ];
  expect(chosenVerdict([medium, single, ...out], SIZE, TODAY).slice(2)).toEqual([
    'Epsilon ($0.01) is left out of the claim: its cost is disputed.',
    'Zeta ($0.01) is left out of the claim: its price was not confirmed in time.',
    'Eta: no cost of a 1K (1024 × 1024) image is known.',
  ]);
  expect(chosenVerdict([medium, ...out], SIZE, TODAY).slice(0, 2)).toEqual([
    'Which of them costs least cannot be told.',
    'For one 1K (1024 × 1024) image in the usual quality Alpha (medium) costs $0.05.',
  ]);
});

test('the heading names what is chosen', () => {
  expect(chosenHeading(['Alpha', 'Beta', 'Gamma'])).toBe('Alpha, Beta or Gamma: which costs less?');
  expect(chosenHeading(['Alpha'])).toBe('Alpha: what does it cost?');
});
