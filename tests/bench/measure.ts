import lighthouse from 'lighthouse';

export const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
  'agentic-browsing': 'agentic browsing',
};
export type CategoryId = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as CategoryId[];

export interface FailedAudit {
  category: CategoryId;
  id: string;
  title: string;
  /** What the audit found: its value, and the first places. */
  detail: string;
}

export interface Run {
  scores: Record<CategoryId, number>;
  layoutShift: number;
  paintMs: number;
  blockingMs: number;
  scripts: number;
  failed: FailedAudit[];
}

interface Item {
  node?: { selector?: string; snippet?: string };
  resourceType?: string;
  mimeType?: string;
  [key: string]: unknown;
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];
type Audits = Report['audits'];

const ATTEMPTS = 3;

function itemsOf(audits: Audits, id: string): Item[] {
  const details = audits[id]?.details;
  return details !== undefined && 'items' in details ? (details.items as Item[]) : [];
}

function describeItem(item: Item): string {
  if (item.node) return item.node.selector ?? item.node.snippet ?? '';
  return JSON.stringify(item).slice(0, 160);
}

function numberOf(audits: Audits, id: string): number {
  const value = audits[id]?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse gave no ${id}: ${audits[id]?.errorMessage ?? 'no reason given'}`);
  return value;
}

/** A browser that has just started sometimes records no trace (NO_NAVSTART); the next attempt does. */
async function reportOn(url: string, port: number, skipAudits: string[]): Promise<Report> {
  let problem = 'Lighthouse gave no result';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', skipAudits });
    if (result && !result.lhr.runtimeError) return result.lhr;
    problem = result?.lhr.runtimeError?.message ?? problem;
  }
  throw new Error(`${url}: ${problem}`);
}

/** One page as a mid-range phone on a slow network sees it: Lighthouse's own mobile defaults. */
export async function measure(url: string, port: number, skipAudits: string[]): Promise<Run> {
  const { audits, categories } = await reportOn(url, port, skipAudits);
  const failed: FailedAudit[] = [];
  const scores = {} as Record<CategoryId, number>;
  for (const category of CATEGORY_IDS) {
    const found = categories[category];
    if (!found) throw new Error(`${url}: this Lighthouse has no category ${category}`);
    scores[category] = Math.round((found.score ?? 0) * 100);
    for (const { id, weight } of found.auditRefs) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) continue;
      const places = itemsOf(audits, id).slice(0, 4).map(describeItem);
      failed.push({ category, id, title: audit.title, detail: [audit.displayValue ?? '', ...places].filter(Boolean).join(' | ') });
    }
  }
  const isScript = (item: Item) => item.resourceType === 'Script' || /javascript/.test(item.mimeType ?? '');
  return {
    scores,
    layoutShift: numberOf(audits, 'cumulative-layout-shift'),
    paintMs: numberOf(audits, 'largest-contentful-paint'),
    blockingMs: numberOf(audits, 'total-blocking-time'),
    scripts: itemsOf(audits, 'network-requests').filter(isScript).length,
    failed,
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The middle of several runs, number by number, with every audit that failed in any of them. */
export function medianRun(runs: Run[]): Run {
  const middle = (read: (run: Run) => number) => median(runs.map(read));
  const failed = new Map(runs.flatMap((run) => run.failed).map((audit) => [`${audit.category} ${audit.id}`, audit]));
  return {
    scores: Object.fromEntries(CATEGORY_IDS.map((id) => [id, middle((run) => run.scores[id])])) as Run['scores'],
    layoutShift: middle((run) => run.layoutShift),
    paintMs: middle((run) => run.paintMs),
    blockingMs: middle((run) => run.blockingMs),
    scripts: middle((run) => run.scripts),
    failed: [...failed.values()],
  };
}
