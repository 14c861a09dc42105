import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

const filesIn = (directory: string) =>
  globSync('**', { cwd: directory })
    .filter((file) => statSync(join(directory, file)).isFile())
    .sort();

/** Builds the site once more for the day it was built for: the same commit and the same day make the same bytes. */
export function sweepRebuild({ directory }: BuiltSite): Check[] {
  const [, day = ''] = /data-built="([\d-]+)"/.exec(readFileSync(join(directory, 'index.html'), 'utf8')) ?? [];
  const again = mkdtempSync(join(tmpdir(), 'ratecard-again-'));
  try {
    execFileSync('astro', ['build', '--silent', '--force', '--outDir', again], {
      env: { ...process.env, BUILD_DATE: day, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
    });
    const [first, second] = [filesIn(directory), filesIn(again)];
    const only = [...first.filter((file) => !second.includes(file)), ...second.filter((file) => !first.includes(file))];
    const differ = first.filter(
      (file) => second.includes(file) && !readFileSync(join(directory, file)).equals(readFileSync(join(again, file))),
    );
    return [
      ...checksOf('two builds have the same files', only),
      ...checksOf('two builds have the same bytes', differ),
      { name: 'two builds were compared', ok: first.length > 0 },
    ];
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}
