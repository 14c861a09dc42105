import { parseArgs } from 'node:util';
import type { Catalog } from '../catalog/catalog.ts';
import { lineOf } from '../catalog/line-of.ts';
import type { Day } from '../domain/day.ts';
import { type Change, writeChanges } from '../edit/data-files.ts';
import { oneOf, theText } from '../edit/flags.ts';
import { newEdition } from '../edit/new-edition.ts';
import { newModel } from '../edit/new-model.ts';
import { newReading } from '../edit/new-reading.ts';
import { newSeller } from '../edit/new-seller.ts';
import { newSource } from '../edit/new-source.ts';
import { Refusal } from '../edit/refusal.ts';
import type { Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:new -- WHAT --flags

Writes a file that fits its schema, dated today, for you to fill in; or an entry at the end of one. Nothing is overwritten.

  source   --id ID --title TEXT --publisher NAME --kind vendor|gateway|seller|third-party --url ADDRESS
           [--vendor ID] [--via page|transcription|response]
  reading  --source ID [--via page|transcription|response] [--note TEXT]
  model    --id ID --name NAME --vendor ID --route ID --source ID
           [--released YYYY-MM-DD] [--family ID]
  edition  --model ID --route ID --from YYYY-MM-DD --source ID
           [--tier standard|batch|flex|priority] [--from-basis inferred|stated]
  seller   --id ID --name NAME --kind credits|prepaid|subscription|free --url ADDRESS --source ID
           [--summary TEXT]

--source names a source in data/sources/; it gets a reading of today unless it has one. "reading" writes no more than that, for a fact
that you write elsewhere.`;

const VIAS = ['page', 'transcription', 'response'] as const;

type Values = Record<string, string | undefined>;

/** What one kind of file is written from. */
interface Kind {
  flags: readonly string[];
  changes: (catalog: Catalog, directory: string, values: Values, today: Day) => Change[];
  /** What the editor does next with what was written. */
  next: (changes: readonly Change[], directory: string, values: Values) => string;
}

/** What is left to do in the edition at the end of a file of rates. */
function nextInEdition([rates]: readonly Change[], directory: string, values: Values): string {
  if (rates === undefined) throw new Error('an edition was not written');
  const line = lineOf(rates.file, `editions[${rates.value.editions.length - 1}]`, directory);
  const basis =
    values['from-basis'] === undefined
      ? ['Its "fromBasis" is "inferred": write "stated" where the page names that day (--from-basis stated writes it).']
      : [];
  return [
    `Next: ${rates.file}:${line} begins as a copy of the edition before. In its "rates", write the new amount in "value"."amount",`,
    'and beside each the figure as the page prints it in "evidence"[0]."asPrinted".',
    ...basis,
  ].join('\n');
}

/** How the newest reading of a source is named as evidence. */
function nextWithReading([source]: readonly Change[]): string {
  return `Next: cite the reading as "${source?.value.id}@${source?.value.readings.at(-1).on}" where you write what it says.`;
}

const KINDS: Record<string, Kind> = {
  source: {
    flags: ['id', 'title', 'publisher', 'kind', 'url', 'vendor', 'via'],
    changes: (catalog, _directory, values, today) => {
      const source = {
        id: theText('id', values['id']),
        title: theText('title', values['title']),
        publisher: theText('publisher', values['publisher']),
        kind: oneOf('kind', theText('kind', values['kind']), ['vendor', 'gateway', 'seller', 'third-party']),
        url: theText('url', values['url']),
        vendor: values['vendor'],
        via: oneOf('via', values['via'] ?? 'page', VIAS),
      };
      return newSource(catalog, source, today);
    },
    next: nextWithReading,
  },
  reading: {
    flags: ['source', 'via', 'note'],
    changes: (catalog, directory, values, today) => {
      const reading = {
        source: theText('source', values['source']),
        via: oneOf('via', values['via'] ?? 'page', VIAS),
        note: values['note'],
      };
      return newReading(catalog, directory, reading, today);
    },
    next: nextWithReading,
  },
  model: {
    flags: ['id', 'name', 'vendor', 'route', 'source', 'released', 'family'],
    changes: (catalog, directory, values, today) => {
      const model = {
        id: theText('id', values['id']),
        name: theText('name', values['name']),
        vendor: theText('vendor', values['vendor']),
        route: theText('route', values['route']),
        source: theText('source', values['source']),
        released: values['released'],
        family: values['family'],
      };
      return newModel(catalog, directory, model, today);
    },
    next: () => 'Next: fill in what the source says. What stays "unknown" was looked for there and not found.',
  },
  edition: {
    flags: ['model', 'route', 'tier', 'from', 'from-basis', 'source'],
    changes: (catalog, directory, values, today) => {
      const edition = {
        model: theText('model', values['model']),
        route: theText('route', values['route']),
        tier: values['tier'] ?? 'standard',
        from: theText('from', values['from']),
        fromBasis: oneOf('from-basis', values['from-basis'] ?? 'inferred', ['inferred', 'stated']),
        source: theText('source', values['source']),
      };
      return newEdition(catalog, directory, edition, today);
    },
    next: nextInEdition,
  },
  seller: {
    flags: ['id', 'name', 'kind', 'url', 'source', 'summary'],
    changes: (catalog, directory, values, today) => {
      const seller = {
        id: theText('id', values['id']),
        name: theText('name', values['name']),
        kind: oneOf('kind', theText('kind', values['kind']), ['credits', 'prepaid', 'subscription', 'free']),
        url: theText('url', values['url']),
        source: theText('source', values['source']),
        summary: values['summary'],
      };
      return newSeller(catalog, directory, seller, today);
    },
    next: () => 'Next: write its summary, its offers and what an image takes, then remove the gap that says they are missing.',
  },
};

/**
 * What `data:new` prints, once the files are written.
 *
 * @throws Refusal when nothing can be written
 */
export function newAnswer([what, ...args]: string[], { directory, today, load }: Environment): string {
  if (what === '--help') return USAGE;
  const kind = KINDS[what ?? ''];
  if (kind === undefined) {
    const found = what === undefined ? 'nothing was given' : `found "${what}"`;
    throw new Refusal(`${found}, expected one of ${Object.keys(KINDS).join(', ')}. Run with --help for the flags.`);
  }
  const flags = Object.fromEntries(kind.flags.map((flag) => [flag, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options: { ...flags, help: { type: 'boolean' } } });
  if (values['help'] === true) return USAGE;
  const changes = kind.changes(load(), directory, values as Values, today());
  writeChanges(directory, changes);
  const written = changes.map(
    ({ file, isNew, note }) => `${isNew ? 'new    ' : 'changed'} ${file}${note === undefined ? '' : `: ${note}`}`,
  );
  return [...written, kind.next(changes, directory, values as Values)].join('\n');
}
