import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A part of everything quick that must hold. One that fails shows what it printed. */
interface Step {
  name: string;
  command: string[];
  /** Reads how many tests passed and failed from the step's JSON report; a step without one is one check. */
  report?: (json: Report) => Tally;
}

interface Tally {
  passed: number;
  failed: number;
}

/** What is read of the reports of Vitest and Playwright. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

const reports = mkdtempSync(join(tmpdir(), 'ratecard-reports-'));
const fileOf = (name: string) => join(reports, `${name}.json`);

const vitest = (project: string): Step => ({
  name: project,
  command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${fileOf(project)}`],
  report: ({ numPassedTests = 0, numFailedTests = 0 }) => ({ passed: numPassedTests, failed: numFailedTests }),
});

const types: Step = { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'hint'] };
const build: Step = { name: 'build', command: ['astro', 'build', '--silent', '--force'] };

/** What runs side by side. Types and build follow one another, as both write the types Astro generates. */
const lanes: Step[][] = [
  [types, build],
  [
    { name: 'lint', command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', 'src/**/*.astro'] },
    vitest('unit'),
  ],
];

/** What looks at the built site, one after the other: a browser that waits for a core is a test that fails by chance. */
const onTheSite: Step[] = [
  vitest('pages'),
  {
    name: 'browser',
    command: ['playwright', 'test', '--reporter=dot,json'],
    report: ({ stats }) => ({ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }),
  },
];

/** The day every step builds for and prices on, unless the caller names another: a test must not fail because a day has passed. */
const BUILD_DATE = '2026-11-21';

const environment = {
  BUILD_DATE,
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: '0',
  NO_COLOR: '1',
  PLAYWRIGHT_JSON_OUTPUT_FILE: fileOf('browser'),
};

function run([program = '', ...args]: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const { NO_COLOR, ...env } = environment;
    const child = spawn(program, args, { env: program === 'playwright' ? env : { ...env, NO_COLOR }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A step that ran no test, or whose program failed although every test passed, counts as failed: green is never assumed. */
function tallyOf(step: Step, ok: boolean): Tally {
  if (step.report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  let tally: Tally = { passed: 0, failed: 0 };
  try {
    tally = step.report(JSON.parse(readFileSync(fileOf(step.name), 'utf8')));
  } catch {
    // No report was written: the step died, which the next line counts.
  }
  const isSilent = tally.passed + tally.failed === 0;
  return isSilent || (!ok && tally.failed === 0) ? { ...tally, failed: tally.failed + 1 } : tally;
}

const total: Tally = { passed: 0, failed: 0 };
const passedSteps = new Set<Step>();

/** Runs the steps of a lane in turn and prints how each went. */
async function runLane(lane: readonly Step[]): Promise<void> {
  for (const step of lane) {
    const started = performance.now();
    const { ok, output } = await run(step.command);
    const { passed, failed } = tallyOf(step, ok);
    total.passed += passed;
    total.failed += failed;
    if (failed === 0) passedSteps.add(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${step.name.padEnd(8)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.padStart(6)} s\n`,
    );
    if (failed > 0) process.stdout.write(`\n${output.trim()}\n\n`);
  }
}

await Promise.all(lanes.map(runLane));
if (passedSteps.has(build)) await runLane(onTheSite);
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
