import { describe, expect, test } from 'vitest';
import { asOfModels } from '../../src/catalog/as-of/as-of-models.ts';
import { asOfPage, type KeyRow } from '../../src/catalog/as-of/as-of-page.ts';
import { asOfDays, asOfSpans } from '../../src/catalog/as-of/days.ts';
import { knownOn } from '../../src/catalog/as-of/known.ts';
import { editionsShown, pastRecords } from '../../src/catalog/as-of/records.ts';
import { changeLog } from '../../src/catalog/change-log.ts';
import type { CostRow } from '../../src/catalog/cost-table.ts';
import { scheduleOf } from '../../src/catalog/schedule/schedule.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Cost } from '../../src/domain/costing.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { editionsOf, editionsOn, saleOn } from '../../src/domain/editions.ts';
import { FORM_DEFAULTS, readJob } from '../../src/domain/job-form.ts';
import { TIERS } from '../../src/domain/rate-card.ts';
import { sizeId } from '../../src/domain/size.ts';
import { stateOfJob, writeLink } from '../../src/domain/workflow-link.ts';
import { formatBetween } from '../../src/format/as-of.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { catalog, TODAY } from '../domain/given.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const history = { log: changeLog(catalog), schedule: scheduleOf(catalog) };
const days = asOfDays(catalog, TODAY);
const pageOf = (day: Day) => asOfPage(catalog, history, day);

/** The five rates that the reference pages of 2026 list, text input first. */
const FIVE_RATES = { 'text-input': '5', 'cached-text-input': '1.25', 'image-input': '8', 'cached-image-input': '2', 'image-output': '30' };

const REFERENCE_DAYS = ['2026-04-24', '2026-05-02', '2026-06-05'];

/** The rates of a model on the card of a day, as amounts. */
function ratesOn(day: Day, model: string): Record<string, string> {
  const { meters } = named(pageOf(day).metered, (row) => row.model.id === model);
  const amounts = meters.flatMap(({ meter, cells }) => {
    const value = cells.standard?.rate.value;
    return value?.kind === 'amount' ? [[meter, Number(value.amount).toString()]] : [];
  });
  return Object.fromEntries(amounts);
}

const costsOf = (rows: readonly CostRow[]): Cost[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ costing }) => (costing.kind === 'cost' ? costing : [])));

const familyOn = (day: Day, id: string): KeyRow | undefined => pageOf(day).families.find(({ family }) => family.lead.id === id);

/** The figures of a family's rows to three decimals, as the reference pages print them. */
const printed = (rows: readonly CostRow[]) => costsOf(rows).map(({ total }) => Number(exactUsd(total)).toFixed(3));

describe('the card of a reference page’s day', () => {
  test.for(REFERENCE_DAYS)('%s has a page and the five rates of GPT Image 2', (day) => {
    expect(days).toContain(day);
    expect(ratesOn(day, 'gpt-image-2')).toMatchObject(FIVE_RATES);
  });

  test.for(REFERENCE_DAYS)('%s has the table of three qualities and three sizes, as published then', (day) => {
    const { headline, headlineRows } = pageOf(day);
    expect(headline?.id).toBe('gpt-image-2');
    expect(headlineRows.map(({ quality }) => quality)).toEqual(['low', 'medium', 'high']);
    expect(headlineRows.map(({ cells }) => cells.map(({ size, published }) => [sizeId(size), published?.amount]))).toEqual([
      [
        ['1024x1024', '0.006'],
        ['1536x1024', '0.005'],
        ['1024x1536', '0.005'],
      ],
      [
        ['1024x1024', '0.053'],
        ['1536x1024', '0.041'],
        ['1024x1536', '0.041'],
      ],
      [
        ['1024x1024', '0.211'],
        ['1536x1024', '0.165'],
        ['1024x1536', '0.165'],
      ],
    ]);
    expect(printed(headlineRows)).toEqual(['0.006', '0.005', '0.005', '0.053', '0.041', '0.041', '0.211', '0.165', '0.165']);
  });

  test.for(REFERENCE_DAYS)('%s has Nano Banana 2 on sale at $0.067, in batch at $0.034, and no end foreseen', (day) => {
    const row = familyOn(day, 'gemini-3.1-flash-image');
    expect(row?.sale).toEqual({ kind: 'sold' });
    expect(printed(row?.rows ?? [])).toEqual(['0.067']);
    expect(printed(row?.batch ?? [])).toEqual(['0.034']);
  });

  test('has the credit plan of its page: three credits an image, and a playground of five credits a day', () => {
    expect(named(pageOf('2026-04-24').plans, ({ id }) => id === 'image-2-org').image).toBe('3 credits');
    const playground = named(pageOf('2026-05-02').plans, ({ id }) => id === 'gpt-image-2-status');
    expect([playground.offers, playground.image]).toEqual([['Free playground (daily): free of charge, 5 credits a day'], '3 credits']);
    expect(pageOf('2026-04-24').plans.map(({ id }) => id)).not.toContain('gpt-image-2-status');
  });

  test('has no model that came later', () => {
    const ids = pageOf('2026-06-05').models.map(({ model }) => model.id);
    expect(ids).toContain('gpt-image-2');
    expect(ids.filter((id) => /^gpt-image-2\.|nano-banana-2\.1/.test(id))).toEqual([]);
  });
});

describe('what was public', () => {
  test('an end of sale is told from its announcement on', () => {
    // Deprecated on 2026-10-06, announced to end on 2026-10-29.
    expect(familyOn('2026-10-01', 'gemini-3.1-flash-image')?.sale.kind).toBe('sold');
    expect(familyOn('2026-10-06', 'gemini-3.1-flash-image')?.sale).toMatchObject({ kind: 'ending', when: { latest: '2026-10-29' } });
    expect(familyOn('2026-10-29', 'gemini-3.1-flash-image')).toBeUndefined();
  });

  test('an end that was never announced is not foreseen on the day before', () => {
    expect(familyOn('2026-10-22', 'gpt-image-1')?.sale.kind).toBe('sold');
    expect(familyOn('2026-10-23', 'gpt-image-1')).toBeUndefined();
  });

  test('a model whose first day is not known stands apart, and is not counted as sold', () => {
    const { maybe, sold } = asOfModels(catalog, history.schedule, '2026-04-24');
    expect(maybe.map(({ sale }) => sale.kind)).toEqual(maybe.map(() => 'uncertain'));
    expect(maybe.length).toBeGreaterThan(10);
    expect(sold).toBe(pageOf('2026-04-24').sold.length);
  });

  test('a day in the window of a change has both answers', () => {
    const row = familyOn('2026-04-24', 'imagen-4')?.rows[0]?.cells[0]?.costing;
    expect(row?.kind === 'uncertain' && formatBetween(row)).toBe('not recorded or $0.04');
  });
});

describe('the days with a page', () => {
  test('are in order, each once, from the first record to the day of the build', () => {
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.length).toBeGreaterThan(60);
    expect(days.at(-1)).toBe(TODAY);
  });

  test('leave no day between them on which the engine prices otherwise', () => {
    const { card } = catalog;
    const places = card.models.flatMap((model) =>
      [...new Set(card.editions.filter((each) => each.model === model.id).map(({ route }) => route))].flatMap((route) =>
        TIERS.map((tier) => editionsOf(card, model.id, route, tier)),
      ),
    );
    const stateOn = (day: Day) => [
      ...card.models.map((model) => saleOn(model, day)),
      ...places.map((editions) => editionsOn(editions, day).map((each) => (each === undefined ? -1 : editions.indexOf(each)))),
    ];
    const moved = asOfSpans(catalog, TODAY).filter(({ day, until }) => JSON.stringify(stateOn(day)) !== JSON.stringify(stateOn(until)));
    expect(moved).toEqual([]);
  });

  test('stand beside one another without a gap', () => {
    const spans = asOfSpans(catalog, TODAY);
    expect(spans.slice(0, -1).map(({ until, after }) => addDays(until, 1) === after)).toEqual(spans.slice(0, -1).map(() => true));
  });
});

describe('cell by cell', () => {
  test.for([...REFERENCE_DAYS, '2026-10-28', TODAY])('the card of %s, the command line and the calculator agree', (day) => {
    const { headlineRows, families } = pageOf(day);
    const costs = costsOf([...headlineRows, ...families.flatMap(({ rows, batch }) => [...rows, ...batch])]);
    expect(costs.length).toBeGreaterThan(15);
    for (const { job, total } of costs) {
      const form = { model: job.model, tier: job.tier, size: sizeId(job.size), quality: job.quality ?? '', on: day };
      const link = writeLink(stateOfJob({ ...FORM_DEFAULTS, ...form }));
      const answer = JSON.parse(
        costAnswer(
          ['--link', link, '--json'],
          () => TODAY,
          () => catalog,
        ),
      );
      const flags = ['--model', form.model, '--tier', form.tier, '--size', form.size, '--on', day, '--json'];
      const quality = job.quality === null ? [] : ['--quality', job.quality];
      const command = JSON.parse(
        costAnswer(
          [...flags, ...quality],
          () => TODAY,
          () => catalog,
        ),
      );
      const read = readJob({ ...FORM_DEFAULTS, ...form }, catalog.card, TODAY);
      const island = read.ok ? costOf(read.job, catalog.card, read.on) : undefined;
      expect([answer.on, command.on, command.totalUsd]).toEqual([day, day, exactUsd(total)]);
      expect(island?.kind === 'cost' && exactUsd(island.total)).toBe(exactUsd(total));
    }
  });
});

describe('what the archive knew', () => {
  test('on its first day is only what was recorded by then', () => {
    const { catalog: held, later } = knownOn(catalog, '2026-11-20');
    expect(held.rates.flatMap(({ editions }) => editions).filter(({ recordedOn }) => recordedOn > '2026-11-20')).toEqual([]);
    expect(later.length).toBeGreaterThan(50);
    const page = asOfPage(held, { log: changeLog(held), schedule: scheduleOf(held) }, '2026-11-20');
    expect(page.headline?.id).toBe('gpt-image-2');
    expect(page.sold.length).toBeLessThan(pageOf('2026-11-20').sold.length);
  });

  test('has its evidence lead to the line of the whole file', () => {
    const wire = wireCopy();
    const rates = named(wire.rates, (each) => each.model === 'gpt-image-2' && each.route === 'openai-api');
    const [batch] = structuredClone(rates.editions.filter(({ tier }) => tier === 'batch'));
    if (batch === undefined) throw new Error('expected a batch edition');
    // An edition of another tier that was entered later, before the others in the file.
    rates.editions.unshift({ ...batch, tier: 'flex', recordedOn: '2026-11-21' });
    const all = catalogOf(wire);
    const { catalog: held } = knownOn(all, '2026-11-20');
    const page = asOfPage(held, { log: [], schedule: [] }, '2026-11-20');
    const at = rates.editions.findIndex(({ tier }) => tier === 'standard');
    const records = pastRecords(page.book, held, all, editionsShown(all, TODAY));
    const own = records.filter(({ title, computation }) => title === 'GPT Image 2, standard' && computation === undefined);
    const places = own.flatMap(({ subjects }) => subjects.map((subject) => subject.at?.startsWith(`editions[${at}].`)));
    expect(new Set(places)).toEqual(new Set([true]));
    expect(new Set(own.map(({ full }) => full?.href))).toEqual(new Set(['/models/gpt-image-2/#rates']));
  });

  test('on the day of the last record is everything', () => {
    const last = catalog.rates
      .flatMap(({ editions }) => editions.map(({ recordedOn }) => recordedOn))
      .sort()
      .at(-1);
    const { catalog: held, later } = knownOn(catalog, last ?? '');
    expect(later).toEqual([]);
    expect(held.card.editions).toEqual(catalog.card.editions);
  });

  test('leaves out a correction of a later day, and tells it', () => {
    const { corrections } = knownOn(catalog, '2026-11-20');
    expect(corrections.map(({ recordedOn }) => recordedOn > '2026-11-20')).toEqual(corrections.map(() => true));
    expect(corrections.length).toBeGreaterThan(0);
  });
});

test('a rate that changed since leads to its history, one that holds to its full evidence', () => {
  const wire = wireCopy();
  const rates = named(wire.rates, (each) => each.model === 'gpt-image-2' && each.route === 'openai-api');
  const [standard] = structuredClone(rates.editions.filter(({ tier }) => tier === 'standard'));
  if (standard === undefined) throw new Error('expected a standard edition');
  rates.editions.push({ ...standard, from: '2026-11-10' });
  const changed = catalogOf(wire);
  const page = asOfPage(changed, { log: [], schedule: [] }, '2026-06-05');
  const records = pastRecords(page.book, changed, changed, editionsShown(changed, TODAY));
  const own = records.filter(({ title, computation }) => title.startsWith('GPT Image 2,') && computation === undefined);
  expect(own.map(({ full }) => full)).toEqual(own.map(() => undefined));
  expect(own.length).toBeGreaterThan(0);
  expect(records.some(({ full }) => full !== undefined)).toBe(true);
  expect(records.filter(({ check }) => check !== undefined)).toEqual([]);
});
