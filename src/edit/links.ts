import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../domain/day.ts';
import { astray, type Suppression } from './link-suppressions.ts';

/** An address with the sources that stand there. */
export interface Address {
  url: string;
  files: string[];
}

/** How addresses are asked for. */
export interface Asking {
  /** `fetch`, or what a test puts in its place. */
  fetch: (url: string, options: RequestInit) => Promise<Pick<Response, 'status' | 'body'>>;
  userAgent: string;
  /** How many at a time. */
  atOnce: number;
  timeoutMs: number;
}

/** What came of asking for every address. */
export interface LinkReport {
  asked: number;
  suppressed: number;
  /** What somebody has to look at, one line each. */
  findings: string[];
}

/** Answers that a server may give at one time and not at another: asked once more. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Every address of a source, once, with the files that name it. */
export function addressesOf(catalog: Catalog): Address[] {
  const named = catalog.sources.flatMap(({ id, url }) => (url === null ? [] : [{ url, file: `data/sources/${id}.json` }]));
  return [...Map.groupBy(named, ({ url }) => url)].map(([url, sources]) => ({ url, files: sources.map(({ file }) => file) }));
}

/** Why an address could not be read; undefined where it could. */
async function failureOf(url: string, asking: Asking): Promise<{ text: string; isPassing: boolean } | undefined> {
  const options = {
    headers: { 'user-agent': asking.userAgent, accept: '*/*' },
    redirect: 'follow' as const,
    signal: AbortSignal.timeout(asking.timeoutMs),
  };
  try {
    const { status, body } = await asking.fetch(url, options);
    await body?.cancel();
    return status < 400 ? undefined : { text: `status ${status}`, isPassing: isPassing(status) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { text: cause instanceof Error ? cause.message : String(cause), isPassing: true };
  }
}

async function ask({ url, files }: Address, asking: Asking): Promise<string | undefined> {
  const first = await failureOf(url, asking);
  const failure = first?.isPassing ? await failureOf(url, asking) : first;
  if (failure === undefined) return undefined;
  return `${url}: ${failure.text}. Named in ${files.join(', ')}.`;
}

/** Asks for every address that is not suppressed, a few at a time, in their order. */
export async function checkLinks(
  addresses: readonly Address[],
  suppressions: readonly Suppression[],
  on: Day,
  asking: Asking,
): Promise<LinkReport> {
  const silent = new Set(suppressions.filter(({ until }) => until > on).map(({ address }) => address));
  const asked = addresses.filter(({ url }) => !silent.has(url));
  const answers: (string | undefined)[] = [];
  const queue = asked.entries();
  const worker = async () => {
    for (const [index, address] of queue) answers[index] = await ask(address, asking);
  };
  await Promise.all(Array.from({ length: asking.atOnce }, worker));
  const known = new Set(addresses.map(({ url }) => url));
  return {
    asked: asked.length,
    suppressed: addresses.length - asked.length,
    findings: [...astray(suppressions, known, on), ...answers.filter((line) => line !== undefined)],
  };
}
