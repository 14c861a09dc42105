import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answerTo, contentTypeOf, type Header, headersFor, parseHeaders, parseRedirects, type Site } from './static-site.ts';

const DEFAULT_PORT = 4321;
const NEXT_PORTS_TRIED = 20;
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest))/;

const USAGE = `Usage: npm start [-- options]

Builds the site and serves it with its headers and redirects; the address is printed.

  --port N   this port, or any free one with 0 (default the first free one from ${DEFAULT_PORT} on)
  --dir DIR  the folder that is served (default dist)
  --help`;

/** A request that cannot be met, with the line to print: 2 for a bad flag, 1 for the rest. */
class Refusal extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

const OPTIONS = { port: { type: 'string' }, dir: { type: 'string', default: 'dist' }, help: { type: 'boolean', default: false } } as const;

function readFlags(args: string[]): { port: number | undefined; directory: string; help: boolean } {
  try {
    const { port, dir, help } = parseArgs({ args, options: OPTIONS }).values;
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65536)) {
      throw new Error(`--port: found "${port}", expected a whole number from 0 (any free port) to 65535`);
    }
    return { port: port === undefined ? undefined : Number(port), directory: dir, help };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${message.split('. ')[0]}. Run with --help for the flags.`, 2);
  }
}

function openSite(directory: string): Site {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Refusal(`${directory}: no built site here. Run npm run build first.`, 1);
  }
  const read = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '');
  return {
    headers: parseHeaders(read('_headers')),
    redirects: parseRedirects(read('_redirects')),
    isFile: (path) => statSync(join(directory, path), { throwIfNoEntry: false })?.isFile() ?? false,
  };
}

/** The body as the reader accepts it, smallest first; brotli 5 is close to what the network edge does. */
async function encodeBody(body: Buffer, contentType: string, accepts: string): Promise<{ body: Buffer; headers: Header[] }> {
  if (!COMPRESSIBLE.test(contentType)) return { body, headers: [] };
  const vary: Header = ['vary', 'accept-encoding'];
  if (/\bbr\b/.test(accepts)) {
    const packed = await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: packed, headers: [['content-encoding', 'br'], vary] };
  }
  if (/\bgzip\b/.test(accepts)) return { body: await promisify(gzip)(body), headers: [['content-encoding', 'gzip'], vary] };
  return { body, headers: [vary] };
}

async function respond(site: Site, directory: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '/';
  const send = (status: number, headers: Record<string, string>, body: string | Buffer) => {
    const own = headersFor(site.headers, target.split('?')[0] ?? '/');
    response.writeHead(status, { ...headers, ...own, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = { 'content-type': 'text/plain; charset=utf-8' };

  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { ...plain, allow: 'GET, HEAD' }, 'Method not allowed\n');
  const answer = answerTo(site, target);
  if (answer.kind === 'redirect') return send(answer.status, { location: answer.location }, '');
  if (answer.kind === 'nothing') return send(answer.status, plain, answer.status === 400 ? 'Bad request\n' : 'Not found\n');

  const file = readFileSync(join(directory, answer.path));
  const contentType = contentTypeOf(answer.path);
  const etag = `W/"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': contentType, 'cache-control': 'public, max-age=0, must-revalidate', etag };
  if (answer.status === 200 && request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304, { ...headers, ...headersFor(site.headers, target.split('?')[0] ?? '/') }).end();
    return;
  }
  const encoded = await encodeBody(file, contentType, String(request.headers['accept-encoding'] ?? ''));
  send(answer.status, { ...headers, ...Object.fromEntries(encoded.headers) }, encoded.body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A port asked for is the port taken; without one, the first free one from the default on. */
async function listenOn(server: Server, port: number | undefined): Promise<number> {
  const ports = port === undefined ? Array.from({ length: NEXT_PORTS_TRIED }, (_, index) => DEFAULT_PORT + index) : [port];
  for (const candidate of ports) {
    try {
      return await listen(server, candidate);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new Refusal(
    port === undefined ? 'No free port from 4321 on; give one with --port N.' : `Port ${port} is taken; give another, or --port 0.`,
    1,
  );
}

/** Serves a built site until the process is ended. */
async function serve(directory: string, port: number | undefined): Promise<void> {
  const site = openSite(directory);
  const server = createServer((request, response) => {
    respond(site, directory, request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url}: ${error instanceof Error ? error.message : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  process.stdout.write(`Ratecard is at http://localhost:${await listenOn(server, port)}/\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

try {
  const { port, directory, help } = readFlags(process.argv.slice(2));
  if (help) process.stdout.write(`${USAGE}\n`);
  else await serve(directory, port);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Refusal ? error.exitCode : 1;
}
