/** Runs the editor's commands on made-up changes of the corpus, for the page on contributing and CONTRIBUTING.md. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseTree } from 'jsonc-parser';
import { jsonText } from '../../src/edit/json-text.ts';
import { type Json, jsonOf } from '../../src/edit/json-value.ts';
import { fragmentDiff } from './fragment.ts';

const DIRECTORY = 'docs/transcripts';
export const GUIDE = 'CONTRIBUTING.md';

/** How everything here is written anew. */
export const REGENERATE = 'node tests/check/transcripts.ts';

const TODAY = '2026-11-21';
const RATES = 'data/rates/acme-api/acme-1.json';
const SOURCE = 'data/sources/acme-pricing.json';

const DEFAULTS = {
  id: 'defaults',
  headlineModel: 'acme-1',
  headlineSize: '1024x1024',
  keyFamilies: ['acme-1', 'acme-2'],
  chatPlan: { seller: 'shop', offer: 'basic-monthly' },
  leadVendors: ['acme'],
  sizeNames: [{ name: '1K', sizes: ['1024x1024'] }],
  job: { model: 'acme-1', tier: 'standard', size: '1024x1024', quality: 'high', images: 100, promptTokens: 0 },
  presets: [],
  comparisons: { subjects: ['acme-1'], rivals: ['acme-2'], lines: [], pairs: [] },
  asOfDays: [],
};

// biome-ignore lint/suspicious/noExplicitAny: a change of data reaches into it as text that is not yet checked.
type Loose = any;

/** A folder with the made-up data in it, as an editor has it. */
class Clone {
  readonly directory = mkdtempSync(join(tmpdir(), 'ratecard-transcripts-'));

  git(...args: string[]): void {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: this.directory, stdio: 'pipe' });
  }

  delete(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  read(file: string): Loose {
    const path = join(this.directory, file);
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    const tree = parseTree(text);
    if (tree === undefined) throw new Error(`${file} says nothing`);
    return jsonOf(tree, text);
  }

  write(file: string, value: Json): void {
    const path = join(this.directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, jsonText(value));
  }

  edit(file: string, change: (json: Loose) => void): void {
    const value = this.read(file);
    change(value);
    this.write(file, value);
  }

  /** What a command prints. */
  run(command: string, ...args: string[]): Promise<string> {
    const { GITHUB_ACTIONS, RATECARD_DATA, ...env } = process.env;
    const options = { cwd: this.directory, env: { ...env, BUILD_DATE: TODAY, NO_COLOR: '1' } };
    return new Promise((done) => {
      execFile('node', [resolve(`src/cli/${command}.ts`), ...args], options, (_, stdout, stderr) => done(`${stdout}${stderr}`));
    });
  }

  /** A command as it is typed, with what it prints. */
  async session(command: string, ...args: string[]): Promise<string> {
    const typed = args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ');
    return `$ npm run -s data:${command}${typed === '' ? '' : ` -- ${typed}`}\n${await this.run(command, ...args)}`;
  }

  /** How parts of files changed since the clone was made, by what shows each part. */
  async example(parts: Record<string, (json: Loose) => unknown>): Promise<string> {
    const verdict = await this.run('check');
    if (!verdict.startsWith('0 errors, 0 warnings')) throw new Error(`an example does not pass the check:\n${verdict}`);
    const show = () => Object.entries(parts).map(([file, pick]) => [this.read(file)].filter(Boolean).map(pick)[0]);
    const after = show();
    this.git('reset', '--quiet', '--hard');
    this.git('clean', '--quiet', '-d', '--force');
    const before = show();
    return Object.keys(parts)
      .map((file, index) => `${file}\n${fragmentDiff(before[index], after[index])}`)
      .join('\n');
  }
}

/** The made-up data of a vendor and a shop, on a branch for a change. */
async function firstClone(): Promise<Clone> {
  const clone = new Clone();
  const data = join(clone.directory, 'data');
  cpSync('tests/check/corpus', data, { recursive: true });
  clone.write('data/editorial/defaults.json', DEFAULTS);
  clone.edit(SOURCE, (source) => Object.assign(source, { title: 'Prices', publisher: 'Acme' }));
  for (const file of globSync('**/*.json', { cwd: data })) {
    const schema = `${'../'.repeat(file.split('/').length)}public/schema/v1/${file.split('/')[0]}.schema.json`;
    clone.write(`data/${file}`, { $schema: schema, ...clone.read(`data/${file}`) });
  }
  await clone.run('fix');
  clone.git('init', '--quiet', '--initial-branch=main');
  clone.git('add', 'data');
  clone.git('commit', '--quiet', '--message', 'data');
  clone.git('switch', '--quiet', '--create', 'change');
  return clone;
}

const REST = '…';

const meter = (edition: Loose, id: string) => edition.pricing.rates.find((rate: Loose) => rate.meter === id);
const standard = (rates: Loose) => rates.editions.filter((edition: Loose) => edition.tier === 'standard');

/** An edition with one of its meters. */
const brief = (edition: Loose) => ({
  ...edition,
  pricing: { shape: edition.pricing.shape, rates: [REST, meter(edition, 'image-output'), REST] },
});

/** No more of an edition than its first day and the value of that meter. */
function briefest(edition: Loose) {
  const { value } = meter(edition, 'image-output');
  const rates = [REST, { meter: 'image-output', value, [REST]: REST }, REST];
  return { tier: edition.tier, from: edition.from, [REST]: REST, pricing: { shape: edition.pricing.shape, rates }, [`${REST} `]: REST };
}

/** What a source had before the change is left out. */
const newReadings = (source: Loose) => ({ [REST]: REST, readings: [REST, ...source.readings.slice(3)] });

/** Some fields of a record, with what lies between them left out. */
function fields(record: Loose, ...names: string[]) {
  const keys = Object.keys(record);
  const shown = keys.filter((key) => names.includes(key));
  return Object.fromEntries(
    shown.flatMap((key) => {
      const at = keys.indexOf(key);
      const own: [string, unknown][] = [[key, record[key]]];
      const hasGap = at < keys.length - 1 && !names.includes(keys[at + 1] ?? '');
      return hasGap ? [...own, [`${REST}${key}`, REST] as [string, unknown]] : own;
    }),
  );
}

const evidence = (reading: string, asPrinted: string | null = null) => [{ reading, asPrinted, confidence: 'high' }];

/** The price of image output on an edition, with the figure as printed. */
function price(edition: Loose, amount: string, asPrinted: string | null): void {
  const rate = meter(edition, 'image-output');
  rate.value.amount = amount;
  rate.evidence[0].asPrinted = asPrinted;
}

const NEW_EDITION = ['edition', '--model', 'acme-1', '--route', 'acme-api', '--from', '2026-11-18', '--source', 'acme-pricing'];

/** A new edition with another price of image output. */
async function newPrice(clone: Clone, amount: string, asPrinted: string | null): Promise<void> {
  await clone.run('new', ...NEW_EDITION);
  clone.edit(RATES, (rates) => price(standard(rates).at(-1), amount, asPrinted));
}

const NOTICE_SCHEMA = '../../public/schema/v1/notices.schema.json';

/** What to do with a clone, and what to keep of it. */
const TRANSCRIPTS: Record<string, (clone: Clone) => Promise<string>> = {
  confirm: (clone) => clone.session('confirm', 'acme-pricing', '--on', TODAY),

  'confirm-unreadable': (clone) => clone.session('confirm', 'acme-pricing', '--on', TODAY, '--unreadable'),

  'confirm-refused': (clone) => clone.session('confirm', 'acme-prices', '--on', TODAY),

  'confirm-other-tier': async (clone) => {
    clone.edit(RATES, (rates) => {
      const batch = rates.editions.find(({ tier }: Loose) => tier === 'batch');
      batch.pricing = structuredClone(standard(rates).at(-1).pricing);
    });
    await clone.run('new', ...NEW_EDITION);
    return clone.session('confirm', 'acme-pricing', '--on', TODAY, '--model', 'acme-1', '--route', 'acme-api', '--tier', 'batch');
  },

  'new-edition': (clone) => clone.session('new', ...NEW_EDITION),

  'new-reading': (clone) => clone.session('new', 'reading', '--source', 'acme-guide'),

  'check-passed': async (clone) => {
    await newPrice(clone, '36', '$36.00 / 1M tokens');
    return clone.session('check');
  },

  'check-scale': async (clone) => {
    await newPrice(clone, '0.000036', '$0.000036 / token');
    return clone.session('check');
  },

  'check-printed': async (clone) => {
    await newPrice(clone, '63', '$36.00 / 1M tokens');
    return clone.session('check');
  },

  'check-reading': async (clone) => {
    await newPrice(clone, '36', '$36.00 / 1M tokens');
    clone.edit(RATES, (rates) => {
      meter(standard(rates).at(-1), 'image-output').evidence[0].reading = 'acme-pricing@2026-11-20';
    });
    return clone.session('check');
  },

  'check-overwritten': (clone) => {
    clone.edit('data/rates/acme-api/acme-2.json', (rates) => {
      meter(standard(rates).at(-1), 'image-output').value.amount = '20';
    });
    return clone.session('check');
  },

  'diff-price-change': async (clone) => {
    await newPrice(clone, '36', '$36.00 / 1M tokens');
    return clone.session('diff', 'main');
  },

  'diff-slip': async (clone) => {
    await newPrice(clone, '4', null);
    return clone.session('diff', 'main');
  },

  'example-price-change': async (clone) => {
    await newPrice(clone, '36', '$36.00 / 1M tokens');
    return clone.example({
      [RATES]: (rates) => {
        const [, before, ...added] = standard(rates);
        return { [REST]: REST, editions: [REST, briefest(before), REST, ...added.map(brief)] };
      },
      [SOURCE]: newReadings,
    });
  },

  'example-re-check': async (clone) => {
    await clone.run('confirm', 'acme-pricing', '--on', TODAY);
    return clone.example({ [SOURCE]: newReadings });
  },

  'example-correction': (clone) => {
    const file = 'data/notices/2026-11-21-acme-1-first-price.json';
    clone.edit(RATES, (rates) => price(rates.editions[0], '30', '$30.00 / 1M tokens'));
    clone.write(file, {
      $schema: NOTICE_SCHEMA,
      id: '2026-11-21-acme-1-first-price',
      kind: 'correction',
      on: TODAY,
      recordedOn: TODAY,
      models: ['acme-1'],
      title: 'Image output of Acme 1 in 2025 was recorded as $32 instead of $30',
      text: 'Costs of days in 2025 were shown 6.7 % too high until 2026-11-21. Prices since 2026 were right.',
      evidence: evidence('acme-pricing@2025-01-10', '$30.00 / 1M tokens'),
      corrects: [`${RATES}#editions[0].pricing.rates[4]`],
    });
    return clone.example({
      [RATES]: (rates) => ({ [REST]: REST, editions: [brief(rates.editions[0]), REST] }),
      [file]: (notice) => notice,
    });
  },

  'example-source': async (clone) => {
    const named = ['--id', 'gate-launch', '--title', 'Acme 2 is here', '--publisher', 'Gate', '--kind', 'gateway'];
    await clone.run('new', 'source', ...named, '--url', 'https://gate.example/acme-2-launch');
    return clone.example({ 'data/sources/gate-launch.json': (source) => source });
  },

  'example-model': async (clone) => {
    const named = ['--id', 'acme-3', '--name', 'Acme 3', '--vendor', 'acme', '--route', 'acme-api', '--source', 'acme-pricing'];
    await clone.run('new', 'model', ...named, '--released', '2026-11-18');
    clone.edit('data/models/acme-3.json', (model) => Object.assign(model, { outputRule: { kind: 'per-image' } }));
    clone.edit('data/rates/acme-api/acme-3.json', (rates) => {
      const value = { kind: 'amount', amount: '0.05' };
      const rate = { meter: 'image', value, unit: 'USD per image', evidence: evidence(`acme-pricing@${TODAY}`, '$0.05 / image') };
      const references = { kind: 'unknown', lookedAt: [`acme-pricing@${TODAY}`] };
      rates.editions[0].pricing = { shape: 'flat', rates: [rate], references };
    });
    return clone.example({
      'data/models/acme-3.json': (model) => fields(model, '$schema', 'id', 'vendor', 'name', 'lifecycle', 'sizes', 'outputRule'),
      'data/rates/acme-api/acme-3.json': (rates) => rates,
    });
  },

  'example-seller': async (clone) => {
    const named = ['--id', 'corner', '--name', 'Corner', '--kind', 'credits', '--url', 'https://corner.example', '--source', 'shop-plans'];
    await clone.run('new', 'seller', ...named, '--summary', 'Sells packs of credits.');
    clone.edit('data/sellers/corner.json', (seller) => {
      const lookedAt = [`shop-plans@${TODAY}`];
      const edition = {
        from: { earliest: null, latest: TODAY },
        fromBasis: 'inferred',
        recordedOn: TODAY,
        price: { kind: 'price', price: { amount: '10', currency: 'USD' }, per: 'once' },
        grant: { kind: 'credits', amount: '500', per: 'once' },
        promotion: null,
        evidence: evidence(`shop-plans@${TODAY}`, '$10'),
      };
      const unstated = { kind: 'not-stated', lookedAt };
      const offer = { id: 'pack-500', name: '500 credits', kind: 'one-time', monthlyOffer: null, editions: [edition] };
      seller.offers.push({ ...offer, expiry: unstated, rollover: unstated });
      seller.gaps = [{ id: 'credits-per-image', text: 'how many credits an image takes', lookedAt }];
    });
    return clone.example({
      'data/sellers/corner.json': (seller) => fields(seller, '$schema', 'id', 'name', 'offers', 'qualitySent', 'gaps'),
    });
  },

  'example-announcement': (clone) => {
    const file = 'data/notices/2026-11-21-acme-1-price-announced.json';
    clone.edit(SOURCE, (source) => source.readings.push({ on: TODAY, precision: 'exact', via: 'page', result: 'recorded', confirms: [] }));
    clone.write(file, {
      $schema: NOTICE_SCHEMA,
      id: '2026-11-21-acme-1-price-announced',
      kind: 'announced',
      on: '2027-01-01',
      recordedOn: TODAY,
      models: ['acme-1'],
      title: 'Image output of Acme 1 is to cost $36 from 2027',
      text: 'The price page names the day. Until somebody has seen it in effect, costs are computed at $40.',
      evidence: evidence(`acme-pricing@${TODAY}`, '$36.00 / 1M tokens from January 1, 2027'),
    });
    return clone.example({ [file]: (notice) => notice });
  },

  'example-end': async (clone) => {
    const file = 'data/models/acme-1.json';
    clone.git('switch', '--quiet', 'main');
    clone.edit(file, (model) => model.lifecycle.splice(1));
    clone.git('commit', '--quiet', '--all', '--message', 'no end announced');
    clone.git('switch', '--quiet', '--force-create', 'change');
    await clone.run('new', 'reading', '--source', 'acme-guide');
    clone.edit(file, (model) =>
      model.lifecycle.push({
        kind: 'shutdown',
        on: '2027-03-01',
        recordedOn: TODAY,
        status: 'announced',
        successors: ['acme-2'],
        evidence: evidence(`acme-guide@${TODAY}`),
      }),
    );
    return clone.example({
      [file]: ({ lifecycle }) => ({ [REST]: REST, lifecycle: [REST, ...lifecycle.slice(1)], [`${REST} `]: REST }),
    });
  },

  'example-conflict': async (clone) => {
    const file = 'data/conflicts/acme-2-batch.json';
    for (const source of ['acme-guide', 'gate-pricing']) await clone.run('new', 'reading', '--source', source);
    clone.write(file, {
      $schema: '../../public/schema/v1/conflicts.schema.json',
      id: 'acme-2-batch',
      title: 'Whether Acme 2 can be bought on Batch through Gate',
      models: ['acme-2'],
      claims: [
        { id: 'sold', claim: 'It is sold on Batch, through every gateway.', evidence: evidence(`acme-guide@${TODAY}`) },
        { id: 'not-sold', claim: 'Gate has no Batch.', evidence: evidence(`gate-pricing@${TODAY}`) },
      ],
      chosen: 'not-sold',
      reason: 'Gate says it of its own service, and its page was read on the same day.',
      mutedUntil: null,
    });
    return clone.example({ [file]: (conflict) => conflict });
  },
};

/** The text of every transcript by its file, from the tools as they are. */
export async function transcripts(): Promise<Map<string, string>> {
  const first = await firstClone();
  const played = Object.entries(TRANSCRIPTS).map(async ([name, play]) => {
    const clone = new Clone();
    cpSync(first.directory, clone.directory, { recursive: true });
    try {
      return [`${DIRECTORY}/${name}.txt`, await play(clone)] as const;
    } finally {
      clone.delete();
    }
  });
  try {
    return new Map(await Promise.all(played));
  } finally {
    first.delete();
  }
}

/** The guide with every transcript that it quotes put in anew: the block of code after a comment that names it. */
export function guideWith(texts: ReadonlyMap<string, string>): string {
  const guide = readFileSync(GUIDE, 'utf8');
  return guide.replace(/(<!-- (docs\/transcripts\/\S+) -->\n\n```\w*\n)[\s\S]*?(?=```\n)/g, (_, head: string, file: string) => {
    const text = texts.get(file);
    if (text === undefined) throw new Error(`${GUIDE} quotes ${file}, which is not written`);
    return `${head}${text}`;
  });
}

if (import.meta.main) {
  const texts = await transcripts();
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(DIRECTORY, { recursive: true });
  for (const [file, text] of texts) writeFileSync(file, text);
  writeFileSync(GUIDE, guideWith(texts));
}
