import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';

/**
 * Adds the optional packages of other platforms that `npm install` left out of `package-lock.json`.
 *
 * A registry that does not carry them makes npm drop them without a word; `npm ci` then stops with "Missing … from lock file",
 * and other platforms would miss their binary. Run it after each change of a dependency. Running it twice changes nothing.
 */

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  peer?: boolean;
  optional?: boolean;
  inBundle?: boolean;
  link?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, LockEntry>;

const FOLDER = 'node_modules/';
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

const OPERATING_SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS: Record<string, string> = {
  '64': 'x64',
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** What a package name says of its platform: `oxide-linux-x64-musl` is Linux, x64, musl. */
export function platformOf(name: string): Pick<LockEntry, 'cpu' | 'os' | 'libc'> {
  const parts = (name.split('/').at(-1) ?? name).split('-');
  const cpu = parts.map((part) => PROCESSORS[part]).find((part) => part !== undefined);
  if (cpu === undefined) throw new Error(`${name}: the name does not say a processor; add its entry by hand.`);
  if (cpu === 'wasm32') return { cpu: [cpu] };
  const os = parts.map((part) => OPERATING_SYSTEMS[part]).find((part) => part !== undefined);
  if (os === undefined) throw new Error(`${name}: the name does not say an operating system; add its entry by hand.`);
  const libc = name.includes('musl') ? 'musl' : /-gnu$/.test(name) ? 'glibc' : undefined;
  return { cpu: [cpu], os: [os], ...(libc !== undefined && os === 'linux' && { libc: [libc] }) };
}

/** The folders Node looks in for a dependency of the package at `path`, nearest first. */
function foldersFor(path: string): string[] {
  const folders = [];
  for (let owner = path; owner !== ''; owner = owner.slice(0, Math.max(owner.lastIndexOf(`/${FOLDER}`), 0))) {
    folders.push(`${owner}/${FOLDER}`);
  }
  return [...folders, FOLDER];
}

/** A stub is an entry this script wrote: npm always keeps the integrity of a package it has seen. */
function isStub(entry: LockEntry): boolean {
  return entry.optional === true && entry.integrity === undefined && entry.resolved === undefined && !entry.link && !entry.inBundle;
}

/** Keys in the order npm writes them, so that the next `npm install` does not reorder the file. */
function toStub(name: string, version: string, owner: LockEntry): LockEntry {
  const { cpu, os, libc } = platformOf(name);
  return {
    version,
    ...(cpu && { cpu }),
    ...(owner.dev && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
    ...(owner.peer && { peer: true }),
  };
}

/** The same packages with a stub for every optional dependency that has no entry. */
export function completePackages(packages: Packages): Packages {
  const complete: Packages = Object.fromEntries(Object.entries(packages).filter(([, entry]) => !isStub(entry)));
  for (const [path, owner] of Object.entries(complete)) {
    for (const [name, wanted] of Object.entries(owner.optionalDependencies ?? {})) {
      const folders = foldersFor(path);
      const found = folders.map((folder) => complete[folder + name]).find((entry) => entry !== undefined);
      if (found !== undefined && !EXACT_VERSION.test(wanted)) continue;
      if (found?.version === wanted) {
        // A stub made for a development tool may turn out to be needed by the site too.
        if (isStub(found) && !owner.dev) delete found.dev;
        continue;
      }
      if (!EXACT_VERSION.test(wanted))
        throw new Error(`${path} wants ${name}@${wanted}, which is no exact version; add its entry by hand.`);
      const free = found === undefined ? FOLDER : (folders[0] ?? FOLDER);
      complete[free + name] = toStub(name, wanted, owner);
    }
  }
  return Object.fromEntries(Object.entries(complete).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

const USAGE = `Usage: npm run -s lockfile

Adds the packages of other platforms to package-lock.json, for registries that leave them out. Running it twice changes nothing.

  --help`;

/** What `lockfile` prints, once the file is complete. */
function answer(args: string[]): string {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } });
  if (values.help) return USAGE;
  const file = 'package-lock.json';
  const before = readFileSync(file, 'utf8');
  const lock = JSON.parse(before) as { packages: Packages };
  const packages = completePackages(lock.packages);
  const after = `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
  const stubs = Object.values(packages).filter(isStub).length;
  return `${file}: ${stubs} optional packages of other platforms, ${after === before ? 'already complete' : 'completed'}.`;
}

if (import.meta.main) runCommand(answer);
