import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request as sendRequest } from 'node:http';
import { join } from 'node:path';
import { headersFor, parseHeaders, parseRedirects } from '../../src/cli/static-site.ts';

/** What every host of the built site must answer. The network edge and `npm start` are held to this one list. */

export interface Check {
  name: string;
  ok: boolean;
  detail?: string;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Expectation {
  name: string;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** What is wrong with the reply, or nothing. */
  problem: (reply: Reply) => string | undefined;
}

const DOTTED_PAGES = ['/models/gpt-image-2.5-flare', '/compare/gpt-image-2-vs-gpt-image-2.5-flare'];
const YEAR = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=600, must-revalidate';

/** Sends the path as it stands: `fetch` would tidy a hostile one before it leaves. */
function ask(origin: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = sendRequest({ hostname, port, path, method, headers, agent: false, timeout: 10_000 }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no reply within 10 seconds')));
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function differs(what: string, found: unknown, expected: unknown): string | undefined {
  return found === expected ? undefined : `${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
}

const hasStatus = (status: number) => (reply: Reply) => differs('status', reply.status, status);

const hasHeader = (name: string, value: string) => (reply: Reply) => differs(name, reply.headers[name], value);

const all =
  (...problems: Expectation['problem'][]): Expectation['problem'] =>
  (reply) =>
    problems.map((problem) => problem(reply)).find((text) => text !== undefined);

const redirectsTo = (status: number, location: string) => all(hasStatus(status), hasHeader('location', location));

const isRefused = (reply: Reply) =>
  reply.status !== 200 && reply.status < 500 ? undefined : `status: found ${reply.status}, expected a refusal below 500`;

/** The first file below a folder of the build, as an address. */
function firstFile(dist: string, folder: string, ending: RegExp): string | undefined {
  if (!existsSync(join(dist, folder))) return undefined;
  const names = readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).sort();
  const found = names.find((name) => ending.test(name));
  return found === undefined ? undefined : `/${folder}/${found.replaceAll('\\', '/')}`;
}

function pageExpectations(path: string): Expectation[] {
  return [
    { name: `${path}/ is a page`, path: `${path}/`, problem: all(hasStatus(200), hasHeader('content-type', 'text/html; charset=utf-8')) },
    { name: `${path} gets its slash`, path, problem: redirectsTo(307, `${path}/`) },
    { name: `${path} keeps the query as it gets its slash`, path: `${path}?v=1&q=low`, problem: redirectsTo(307, `${path}/?v=1&q=low`) },
    { name: `${path}/index.html leads to the page`, path: `${path}/index.html`, problem: redirectsTo(307, `${path}/`) },
  ];
}

function redirectExpectations(dist: string): Expectation[] {
  return parseRedirects(readFileSync(join(dist, '_redirects'), 'utf8')).flatMap(({ from, to, status }) => [
    { name: `${from} leads to ${to}`, path: from, problem: redirectsTo(status, to) },
    { name: `${from} leads to a page that exists`, path: to, problem: hasStatus(200) },
  ]);
}

/** Files that some builds lack (an early one has no rates) are asked for only where the build holds one. */
function assetExpectations(dist: string): Expectation[] {
  const kinds: [folder: string, ending: RegExp, contentType: string, header: string, value: string][] = [
    ['_astro', /\.js$/, 'text/javascript; charset=utf-8', 'cache-control', YEAR],
    ['_astro', /\.css$/, 'text/css; charset=utf-8', 'cache-control', YEAR],
    ['rates', /\.json$/, 'application/json', 'cache-control', YEAR],
    ['compare', /\.json$/, 'application/json', 'cache-control', YEAR],
    ['data/v1', /\.json$/, 'application/json', 'access-control-allow-origin', '*'],
    ['data/v1', /\.json$/, 'application/json', 'cache-control', SHORT],
    ['data/v1', /\.csv$/, 'text/csv; charset=utf-8', 'access-control-allow-origin', '*'],
    ['badges', /\.svg$/, 'image/svg+xml', 'access-control-allow-origin', '*'],
    ['models', /\.md$/, 'text/markdown; charset=utf-8', 'access-control-allow-origin', '*'],
    ['changes', /feed\.atom$/, 'application/atom+xml; charset=utf-8', 'access-control-allow-origin', '*'],
    ['changes', /feed\.json$/, 'application/feed+json; charset=utf-8', 'access-control-allow-origin', '*'],
    ['models', /feed\.atom$/, 'application/atom+xml; charset=utf-8', 'access-control-allow-origin', '*'],
    ['models', /feed\.json$/, 'application/feed+json; charset=utf-8', 'access-control-allow-origin', '*'],
    ['schema', /\.json$/, 'application/json', 'access-control-allow-origin', '*'],
  ];
  return kinds.flatMap(([folder, ending, contentType, header, value]) => {
    const path = firstFile(dist, folder, ending);
    if (path === undefined) return [];
    const problem = all(hasStatus(200), hasHeader('content-type', contentType), hasHeader(header, value));
    return [{ name: `${path} is sent with ${header}`, path, problem }];
  });
}

function expectationsFor(dist: string): Expectation[] {
  const rules = parseHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  const notFoundPage = readFileSync(join(dist, '404.html'), 'utf8');
  const isNotFound = all(hasStatus(404), (reply) => (reply.body === notFoundPage ? undefined : 'body: is not that of 404.html'));
  const isHome = hasStatus(200);
  return [
    { name: 'the home page is sent', path: '/', problem: all(isHome, hasHeader('content-type', 'text/html; charset=utf-8')) },
    {
      name: 'the home page has every header of _headers',
      path: '/',
      problem: all(...Object.entries(headersFor(rules, '/')).map(([name, value]) => hasHeader(name, value))),
    },
    {
      name: 'the header policy says who may frame a page, and no more',
      path: '/',
      problem: hasHeader('content-security-policy', "frame-ancestors 'none'"),
    },
    { name: 'a content type is not guessed', path: '/', problem: hasHeader('x-content-type-options', 'nosniff') },
    { name: 'a page is asked for again', path: '/', problem: hasHeader('cache-control', 'public, max-age=0, must-revalidate') },
    {
      name: 'a page is compressed where that is accepted',
      path: '/',
      headers: { 'accept-encoding': 'gzip' },
      problem: all(isHome, hasHeader('content-encoding', 'gzip')),
    },
    { name: 'HEAD has no body', method: 'HEAD', path: '/', problem: all(isHome, (reply) => differs('body', reply.body, '')) },
    { name: 'POST is refused', method: 'POST', path: '/', problem: hasStatus(405) },
    { name: 'an unknown address is a real 404 with the 404 page', path: '/no/such-page/', problem: isNotFound },
    { name: 'an unknown address without a slash is one too', path: '/no-such-page', problem: isNotFound },
    { name: '_headers is not published', path: '/_headers', problem: isNotFound },
    { name: '_redirects is not published', path: '/_redirects', problem: isNotFound },
    { name: 'a path out of the site is refused', path: '/../../package.json', problem: isRefused },
    { name: 'an encoded path out of the site is refused', path: '/..%2f..%2fpackage.json', problem: isRefused },
    { name: 'malformed percent-encoding is refused', path: '/%E0%A4%A', problem: isRefused },
    ...pageExpectations('/models'),
    ...DOTTED_PAGES.flatMap(pageExpectations),
    ...redirectExpectations(dist),
    ...assetExpectations(dist),
  ];
}

async function reportError(name: string, problem: () => Promise<string | undefined>): Promise<Check> {
  const detail = await problem().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  return detail === undefined ? { name, ok: true } : { name, ok: false, detail };
}

async function revalidationProblem(origin: string): Promise<string | undefined> {
  const { etag } = (await ask(origin, '/')).headers;
  if (etag === undefined) return 'etag: found none';
  return hasStatus(304)(await ask(origin, '/', 'GET', { 'if-none-match': etag }));
}

/** Asks a running host everything, one after the other. */
export async function checkHosting(origin: string, dist: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, path, method, headers, problem } of expectationsFor(dist)) {
    checks.push(await reportError(name, async () => problem(await ask(origin, path, method, headers))));
  }
  checks.push(await reportError('an unchanged page is not sent again', () => revalidationProblem(origin)));
  return checks;
}
