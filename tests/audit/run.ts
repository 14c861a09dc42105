import { parseArgs } from 'node:util';
import { readBuiltSite, type Sweep } from './built-site.ts';
import { sweepAxe } from './sweep-axe.ts';
import { sweepHead } from './sweep-head.ts';
import { sweepHosting } from './sweep-hosting.ts';
import { sweepHtml } from './sweep-html.ts';
import { sweepLinks } from './sweep-links.ts';
import { sweepPhone } from './sweep-phone.ts';
import { sweepRebuild } from './sweep-rebuild.ts';

/** Sweeps over the whole built site: `npm run audit`, or some of them with `--only links --only head`. */

const SWEEPS: Record<string, Sweep> = {
  html: sweepHtml,
  links: sweepLinks,
  head: sweepHead,
  phone: sweepPhone,
  axe: sweepAxe,
  hosting: sweepHosting,
  rebuild: sweepRebuild,
};

const { values: flags } = parseArgs({
  options: { dir: { type: 'string', default: 'dist' }, only: { type: 'string', multiple: true } },
});
const unknown = flags.only?.find((name) => !(name in SWEEPS));
if (unknown !== undefined) throw new Error(`--only: found "${unknown}", expected one of ${Object.keys(SWEEPS).join(', ')}`);

const site = readBuiltSite(flags.dir);
let passed = 0;
let failed = 0;
for (const [name, sweep] of Object.entries(SWEEPS)) {
  if (flags.only && !flags.only.includes(name)) continue;
  const checks = await sweep(site);
  const failures = checks.filter(({ ok }) => !ok);
  for (const { name: subject, detail } of failures) process.stdout.write(`${name}: ${subject}: ${detail ?? 'failed'}\n`);
  process.stdout.write(`${name}: ${checks.length - failures.length} passed, ${failures.length} failed\n`);
  passed += checks.length - failures.length;
  failed += failures.length;
}
process.stdout.write(`${site.pages.length} pages: ${passed} passed, ${failed} failed\n`);
if (failed > 0 || passed === 0) process.exitCode = 1;
