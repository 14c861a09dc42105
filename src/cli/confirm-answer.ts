import { parseArgs } from 'node:util';
import { pathText } from '../catalog/read-data.ts';
import { type Confirmed, confirm, type Limit } from '../edit/confirm.ts';
import { writeChanges } from '../edit/data-files.ts';
import { oneOf, theText } from '../edit/flags.ts';
import { Refusal } from '../edit/refusal.ts';
import type { Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:confirm -- SOURCE --on YYYY-MM-DD [options]

Records that a source was read again and nothing had changed: one reading at the end of its log, which confirms the rates in effect that
day that rest on it. A seller's prices that rest on it get the reading as evidence. Where data:new wrote a reading of that day with the
result "changed", --model, --route and --tier name what did not change: that reading then confirms it too.

  --model ID             confirm only this model; repeat for several
  --route ID, --tier T   of the model before it, only on this route, on this tier
  --statements           confirm what is stated beside prices too: sizes, limits, terms
  --via HOW              page (default), transcription or response
  --precision P          exact (default), or not-before for an undated copy: the day is the earliest that can be proven
  --note TEXT            what a reader must know about this reading
  --unreadable           the page could not be read: recorded, and no check
  --help`;

const OPTIONS = {
  on: { type: 'string' },
  model: { type: 'string', multiple: true },
  route: { type: 'string', multiple: true },
  tier: { type: 'string', multiple: true },
  statements: { type: 'boolean' },
  via: { type: 'string' },
  precision: { type: 'string' },
  note: { type: 'string' },
  unreadable: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** The models to confirm, each with the route and tier that follow it. */
function limitsOf(tokens: readonly { kind: string; name?: string; value?: string | undefined }[]): Limit[] {
  const limits: Limit[] = [];
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || value === undefined) continue;
    if (name === 'model') limits.push({ model: value, route: undefined, tier: undefined });
    if (name !== 'route' && name !== 'tier') continue;
    const limit = limits.at(-1);
    if (limit === undefined) throw new Refusal(`--${name}: stands before any --model, expected after the model it limits.`);
    if (limit[name] !== undefined) throw new Refusal(`--${name}: given twice for ${limit.model}. Repeat --model for each.`);
    limit[name] = value;
  }
  return limits;
}

/** What came of a re-check, in a few words. */
function resultOf({ reading, isExtended }: Confirmed): string {
  if (isExtended) return 'the reading of that day, which found a change, confirms these rates too';
  return reading.result === 'unreadable' ? 'could not be read' : 'read again, nothing changed';
}

function report(confirmed: Confirmed, source: string): string {
  const { reading, confirms, changes, statements, partial } = confirmed;
  const rates = confirms.map(({ model, route, tier, meters }) => `  ${model} on ${route}, ${tier}: ${meters.join(', ')}`);
  const others = statements.map(({ file, path }) => `  ${file} ${pathText(path.slice(0, -1))}`);
  const left = partial.map(
    ({ meter: { edition, meter, cells }, resting }) =>
      `  ${edition.model} on ${edition.route}, ${edition.tier}: ${meter}; ${resting} of ${cells.length} prices rest on it`,
  );
  return [
    `${source}, ${reading.on}: ${resultOf(confirmed)}.`,
    ...(rates.length > 0 ? ['Confirmed:', ...rates] : []),
    ...(others.length > 0 ? ['New evidence:', ...others] : []),
    ...(left.length > 0 ? ['Not confirmed, because a re-check names whole meters:', ...left] : []),
    `Written: ${changes.map(({ file }) => file).join(', ')}`,
  ].join('\n');
}

/**
 * What `data:confirm` prints, once the re-check is written.
 *
 * @throws Refusal when there is nothing to confirm, or it cannot be
 */
export function confirmAnswer(args: string[], { directory, today, load }: Environment): string {
  const { values, positionals, tokens } = parseArgs({ args, options: OPTIONS, allowPositionals: true, tokens: true });
  if (values.help) return USAGE;
  const [source, more] = positionals;
  if (source === undefined) throw new Refusal('Source: nothing was given. Name the source that was read, then --on and the day.');
  if (more !== undefined) throw new Refusal(`Source: found "${source}" and "${more}", expected one. Run the command once for each.`);
  const limits = limitsOf(tokens);
  if (values.unreadable && (limits.length > 0 || values.statements)) {
    throw new Refusal('--unreadable: a page that could not be read confirms nothing. Leave out --model and --statements.');
  }
  const recheck = {
    source,
    on: theText('on', values.on),
    via: values.via === undefined ? undefined : oneOf('via', values.via, ['page', 'transcription', 'response']),
    precision: values.precision === undefined ? undefined : oneOf('precision', values.precision, ['exact', 'not-before']),
    note: values.note,
    limits,
    statements: values.statements ?? false,
    unreadable: values.unreadable ?? false,
  };
  const confirmed = confirm(load(), directory, recheck, today());
  writeChanges(directory, confirmed.changes);
  return report(confirmed, source);
}
