import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A base that cannot be read, with the line that says why. */
export class NoBase extends Error {}

/** Runs git where the command was started; undefined where git refuses. */
function git(args: string[], environment: Record<string, string> = {}): string | undefined {
  try {
    const env = { ...process.env, ...environment };
    return execFileSync('git', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch {
    return undefined;
  }
}

/** Writes the `data/` of a commit into a directory, through an index of its own: neither the checkout nor its index is touched. */
function writeTree(tree: string, directory: string): void {
  const environment = { GIT_INDEX_FILE: join(directory, 'index') };
  const data = join(directory, 'data');
  const root = git(['rev-parse', '--show-toplevel']) ?? '.';
  const isRead = git(['-C', root, 'read-tree', tree], environment) !== undefined;
  if (!isRead || git(['-C', root, 'checkout-index', '--all', `--prefix=${data}/`], environment) === undefined) {
    throw new NoBase('git could not write out the data of the base.');
  }
}

/**
 * Gives the data of a git ref, as a directory, to a function, and cleans up after it.
 *
 * @throws NoBase where the ref is no commit git can read, or has no `data/`
 */
export function withDataOf<T>(ref: string, use: (directory: string) => T): T {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === undefined)
    throw new NoBase(`“${ref}” is no commit that git can read here; in a shallow clone it has to be fetched first.`);
  const tree = git(['rev-parse', '--verify', '--quiet', `${commit}:data`]);
  if (tree === undefined) throw new NoBase(`“${ref}” has no data/ folder.`);
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-base-'));
  try {
    writeTree(tree, directory);
    return use(join(directory, 'data'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
