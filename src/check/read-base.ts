import { spawnSync } from 'node:child_process';
import type { Base } from './rule.ts';

const MOST_BYTES = 1_000_000_000;

function git(args: string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { input, maxBuffer: MOST_BYTES, stdio: ['pipe', 'pipe', 'ignore'] });
  return status === 0 ? stdout : undefined;
}

function commitOf(ref: string): string | undefined {
  return git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
    ?.toString()
    .trim();
}

/** What to compare with where nothing is asked for: the main branch of the origin, or the main branch where another is checked out. */
export function defaultRef(): string | undefined {
  if (commitOf('origin/main') !== undefined) return 'origin/main';
  const branch = git(['rev-parse', '--abbrev-ref', 'HEAD'])?.toString().trim();
  return branch !== 'main' && commitOf('main') !== undefined ? 'main' : undefined;
}

/** The contents of `git cat-file --batch`: a line that names each object, its bytes, and a line feed. */
function contentsIn(output: Buffer): string[] {
  const contents: string[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    contents.push(output.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

/**
 * Every file of `data/` as it is at a ref.
 *
 * @throws when there is no such ref
 */
export function readBase(ref: string): NonNullable<Base> {
  const commit = commitOf(ref);
  if (commit === undefined) throw new Error(`--base: found no "${ref}", expected a branch, tag or commit of this repository`);
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit, 'data/'])?.toString() ?? '';
  const entries = listed
    .split('\0')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  const objects = entries.map(([about = '']) => about.split(' ')[2]);
  const contents = entries.length === 0 ? [] : contentsIn(git(['cat-file', '--batch'], `${objects.join('\n')}\n`) ?? Buffer.alloc(0));
  return new Map(entries.map(([, file = ''], index) => [file, contents[index] ?? '']));
}
