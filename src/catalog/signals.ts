import type { Day, When } from '../domain/day.ts';
import { formatMeasured } from '../format/signal.ts';
import { type Catalog, modelName } from './catalog.ts';
import { EvidenceBook } from './evidence-book.ts';
import { toWhen } from './rate-card.ts';
import type { Wire } from './read-data.ts';
import { openStatement } from './statements.ts';
import { byVendor } from './vendor-order.ts';

type SignalFile = Wire['signals'][number];

/** One measured value, with the id that opens what it rests on. */
export type ShownResult = Omit<SignalFile['results'][number], 'evidence' | 'on'> & { on: When; text: string; evidence: string };

/** What was measured on one board or in one test, the newest first. */
export interface ShownSignal extends Pick<SignalFile, 'id' | 'kind' | 'name' | 'summary'> {
  /** Where it stands on this site. */
  href: string;
  results: ShownResult[];
}

const KINDS: readonly SignalFile['kind'][] = ['preference', 'speed'];

/** Orders by day, the newest first. */
const byDay = (a: When | undefined, b: When | undefined) => (b?.latest ?? '').localeCompare(a?.latest ?? '');

/** The newest day of a measurement. */
const newest = ({ results }: SignalFile) => results.map(({ on }) => toWhen(on)).toSorted(byDay)[0];

/** Results that are wanted up to a day: by kind, the board or test with the newest result first. Those that hold none are left out. */
function signalsWith(catalog: Catalog, isWanted: (model: string) => boolean, on: Day, book: EvidenceBook): ShownSignal[] {
  const files = catalog.signals.toSorted((a, b) => byDay(newest(a), newest(b)) || a.id.localeCompare(b.id));
  return KINDS.flatMap((kind) => files.filter((file) => file.kind === kind)).flatMap(({ id, kind, name, summary, unit, results }) => {
    const href = `/signals/#${id}`;
    const shown = results.flatMap((result, index): ShownResult[] => {
      const when = toWhen(result.on);
      if (!isWanted(result.model) || when.latest > on) return [];
      const text = formatMeasured(result.value, unit);
      const statement = {
        title: name,
        subject: modelName(catalog, result.model),
        shown: [text],
        evidence: result.evidence,
        file: `data/signals/${id}.json`,
        at: `results[${index}].value`,
        full: { href, of: 'figure' as const },
      };
      return [{ ...result, on: when, text, evidence: openStatement(catalog, statement, on, book) }];
    });
    return shown.length === 0 ? [] : [{ id, kind, name, summary, href, results: shown.toSorted((a, b) => byDay(a.on, b.on)) }];
  });
}

/** What others have measured of a model up to a day. Nothing is ranked or averaged. */
export function signalsOf(catalog: Catalog, model: string, on: Day, book: EvidenceBook): ShownSignal[] {
  return signalsWith(catalog, (id) => id === model, on, book);
}

/** Everything that others have measured up to a day: each board or test with its models by vendor, never by their values. */
export function signalsPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const order = byVendor(catalog);
  const signals = signalsWith(catalog, () => true, on, book).map(({ results, ...board }) => ({
    ...board,
    rows: [...Map.groupBy(results, ({ model }) => model)]
      .map(([id, own]) => ({ model: { id, name: modelName(catalog, id) }, results: own }))
      .toSorted((a, b) => order(a.model.id, b.model.id) || a.model.name.localeCompare(b.model.name, 'en')),
  }));
  return { book, signals };
}
