import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests of a run a directory for temporary files, which is gone after it, however a worker ends. */
export default function setUp(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-tests-'));
  process.env['TMPDIR'] = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}
