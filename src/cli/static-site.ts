/**
 * How the built site answers an address, as Cloudflare's static assets do with `html_handling: force-trailing-slash` and
 * `not_found_handling: 404-page`. `tests/audit/hosting-expectations.ts` holds both to the same answers.
 */

export type Header = readonly [name: string, value: string];

export interface HeaderRule {
  pattern: string;
  headers: Header[];
}

export interface RedirectRule {
  from: string;
  to: string;
  status: number;
}

export interface Site {
  headers: readonly HeaderRule[];
  redirects: readonly RedirectRule[];
  /** Whether the build holds a file at this path, such as `/models/index.html`. */
  isFile: (path: string) => boolean;
}

export type Answer =
  | { kind: 'file'; status: 200 | 404; path: string }
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'nothing'; status: 400 | 404 };

const REDIRECT_STATUSES = [301, 302, 303, 307, 308];
const NOT_SERVED = ['/_headers', '/_redirects', '/.assetsignore'];

const CONTENT_TYPES: Record<string, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

interface Line {
  number: number;
  text: string;
  indented: boolean;
}

/** The lines that say something, with the numbers an editor shows. */
function meaningfulLines(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim(), indented: /^\s/.test(line) }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}

/** Reads `_headers`: a path, where `*` stands for anything, then one indented `Name: value` per line. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const { number, text: line, indented } of meaningfulLines(text)) {
    const rule = rules.at(-1);
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (!indented && line.startsWith('/')) rules.push({ pattern: line, headers: [] });
    else if (indented && rule && name !== undefined && value !== undefined) rule.headers.push([name, value]);
    else throw new Error(`_headers line ${number}: found "${line}", expected a path, or an indented "Name: value" below one.`);
  }
  return rules;
}

/** Reads `_redirects`: one `from to status` per line, addresses as written (no `*`); without a status it is 302. */
export function parseRedirects(text: string): RedirectRule[] {
  return meaningfulLines(text).map(({ number, text: line }) => {
    const [from = '', to = '', status = '302', ...rest] = line.split(/\s+/);
    const isKnown = /^\/[^*:?#]*$/.test(from) && /^\/(?!\/)[^?#]*$/.test(to) && REDIRECT_STATUSES.includes(Number(status));
    if (!isKnown || rest.length > 0) {
      throw new Error(
        `_redirects line ${number}: found "${line}", expected "/from /to status", status one of ${REDIRECT_STATUSES.join(', ')}.`,
      );
    }
    return { from, to, status: Number(status) };
  });
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()|[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

/** The headers of every rule that matches the path. Names are lower case; a name that two rules set has both values. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
    }
  }
  return headers;
}

export function contentTypeOf(path: string): string {
  return CONTENT_TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}

/** The path in plain characters, or `undefined` for one no link of ours can hold: bad percent-encoding, `..`, a hidden slash. */
function decodePath(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  try {
    const segments = path.split('/').map(decodeURIComponent);
    const isHostile = segments.some((segment) => ['.', '..'].includes(segment) || /[/\\\0]/.test(segment));
    return isHostile ? undefined : segments.join('/').replace(/\/+/g, '/');
  } catch {
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Where an address without a file of its own leads: its page has the trailing slash. */
function pageAt(path: string, isFile: Site['isFile']): string | undefined {
  const withoutName = path.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');
  if (withoutName !== path) return isFile(path) ? withoutName : undefined;
  return isFile(`${path}/index.html`) || isFile(`${path}.html`) ? `${path}/` : undefined;
}

function fileAt(path: string, isFile: Site['isFile']): string | undefined {
  const candidates = path.endsWith('/') ? [`${path}index.html`, `${path.slice(0, -1)}.html`] : path.endsWith('.html') ? [] : [path];
  return candidates.find(isFile);
}

/** What the site answers to the target of a request: a file, a redirect, or nothing. */
export function answerTo(site: Site, target: string): Answer {
  const [path = '', ...query] = target.split('?');
  const search = query.length > 0 ? `?${query.join('?')}` : '';
  const decoded = decodePath(path);
  if (decoded === undefined) return { kind: 'nothing', status: 400 };

  const redirect = site.redirects.find(({ from }) => from === path);
  if (redirect) return { kind: 'redirect', status: redirect.status, location: redirect.to + search };

  const isFile = (name: string) => !NOT_SERVED.includes(name) && site.isFile(name);
  const file = fileAt(decoded, isFile);
  const address = encodePath(file === undefined ? (pageAt(decoded, isFile) ?? decoded) : decoded);
  if (file !== undefined && address === path) return { kind: 'file', status: 200, path: file };
  if (file !== undefined || pageAt(decoded, isFile) !== undefined) return { kind: 'redirect', status: 307, location: address + search };
  return isFile('/404.html') ? { kind: 'file', status: 404, path: '/404.html' } : { kind: 'nothing', status: 404 };
}
