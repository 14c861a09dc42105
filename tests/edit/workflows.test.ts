import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MARKER as ISSUE_MARKER } from '../../src/edit/overdue-issue.ts';
import { MARKER as COMMENT_MARKER } from '../../src/effect/markdown.ts';

const workflows = globSync('.github/workflows/*.yml').map((file) => ({ name: basename(file, '.yml'), text: readFileSync(file, 'utf8') }));
const textOf = (name: string) => workflows.find((workflow) => workflow.name === name)?.text ?? '';

/** The scripts of a workflow: those of one line, and those of a block, without their indent. */
function scriptsOf(text: string): string[] {
  return [...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 +.*\n|\n)+)|(.*)$)/gm)].map(([, , block, line]) => {
    const indent = block?.match(/^ */)?.[0].length ?? 0;
    return block?.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '') ?? line ?? '';
  });
}

describe('a workflow', () => {
  test('pins every action to one commit, the same in all', () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([^./\s][^@\s]*)@(\S+) # v\d/g)]);
    expect(used).toHaveLength(workflows.flatMap(({ text }) => [...text.matchAll(/uses: [^.]/g)]).length);
    const commits = Map.groupBy(used, ([, action]) => action);
    for (const [action, uses] of commits) {
      const versions = [...new Set(uses.map(([, , commit]) => commit))];
      expect(versions, action).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)]);
    }
  });

  test.for(workflows)('$name has the least rights, an end, and keeps no token in the checkout', ({ text }) => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(text).not.toMatch(/contents: write|pull_request_target/);
    const runners = text.match(/runs-on:/g)?.length ?? 0;
    expect(text.match(/timeout-minutes:/g) ?? []).toHaveLength(runners);
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(text.match(/actions\/checkout@/g)?.length ?? 0);
  });

  test.for(workflows)('$name puts nothing of an event into the text of a script', ({ text }) => {
    expect(scriptsOf(text).filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('runs scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = workflows.flatMap(({ text }) => [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? ''));
    expect(run).toEqual(expect.arrayContaining(['data:check', 'data:diff', 'data:due', 'data:links', 'build']));
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    expect(workflows.filter(({ text }) => /node src\//.test(text))).toEqual([]);
  });

  test.for(['overdue', 'links'])('%s runs every week', (name) => {
    expect(textOf(name)).toMatch(/cron: '\d+ \d+ \* \* 1'/);
  });

  test('deploy runs every day', () => {
    expect(textOf('deploy')).toMatch(/cron: '\d+ \d+ \* \* \*'/);
  });

  test('finds the weekly issue and the comment by what they begin with', () => {
    expect(textOf('overdue')).toContain(`MARKER: '${ISSUE_MARKER}'`);
    expect(textOf('comment')).toContain(`marker='${COMMENT_MARKER}'`);
  });

  test('that writes a comment follows the one that tells the effect, and runs nothing of a change', () => {
    const name = /^name: (.*)$/m.exec(textOf('data'))?.[1];
    expect(textOf('comment')).toContain(`workflows: [${name}]`);
    expect(textOf('comment')).not.toMatch(/uses:|npm |node /);
    expect(textOf('data')).not.toMatch(/: write/);
  });
});

/** Answers as GitHub's command would, and keeps what it was asked. */
const FAKE = `#!/bin/sh
echo "$*" >> "$FAKE_LOG"
for last; do :; done
case "$*" in
  'run download'*) [ -n "$FAKE_EFFECT" ] && mkdir "$RUNNER_TEMP/effect" && cp "$FAKE_EFFECT" "$RUNNER_TEMP/effect/effect.md" ;;
  *'--method GET'*) echo "$FAKE_PULL_REQUEST" ;;
  *'--paginate'*) echo "$FAKE_COMMENTS" ;;
  *) cp "\${last#body=@}" "$FAKE_BODY" ;;
esac
`;

/** Runs the script that writes the comment, with a command in place of GitHub's. */
function comment({ effect, pullRequest = '7', comments = '' }: { effect?: string; pullRequest?: string; comments?: string }) {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-comment-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const at = (name: string) => join(directory, name);
  mkdirSync(at('bin'));
  writeFileSync(at('bin/gh'), FAKE, { mode: 0o755 });
  if (effect !== undefined) writeFileSync(at('told.md'), effect);
  const env = {
    PATH: `${at('bin')}:${process.env['PATH']}`,
    RUNNER_TEMP: directory,
    GH_REPO: 'owner/project',
    RUN_ID: '1',
    RUN_URL: 'https://example.com/run/1',
    HEAD_OWNER: 'someone',
    HEAD_BRANCH: 'x"; exit 9; echo "',
    HEAD_SHA: 'abc',
    FAKE_LOG: at('log'),
    FAKE_EFFECT: effect === undefined ? '' : at('told.md'),
    FAKE_PULL_REQUEST: pullRequest,
    FAKE_COMMENTS: comments,
    FAKE_BODY: at('body'),
  };
  const [script = ''] = scriptsOf(textOf('comment'));
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const asked = readFileSync(at('log'), 'utf8').trim().split('\n');
  return { asked, last: asked.at(-1) ?? '', stdout, body: existsSync(at('body')) ? readFileSync(at('body'), 'utf8') : undefined };
}

describe('the comment on a pull request', () => {
  const effect = `${COMMENT_MARKER}\n**2 cells on 1 page change.**\n`;

  test('is written once', () => {
    const { last, body, asked } = comment({ effect });
    expect(asked[1]).toContain('head=someone:x"; exit 9; echo "');
    expect(last).toMatch(/^api --silent --method POST repos\/owner\/project\/issues\/7\/comments --field body=@/);
    expect(body).toBe(effect);
  });

  test('is updated from then on', () => {
    const { last, body } = comment({ effect, comments: '41\n42' });
    expect(last).toMatch(/^api --silent --method PATCH repos\/owner\/project\/issues\/comments\/41 --field body=@/);
    expect(body).toBe(effect);
  });

  test.for([
    ['is too long', `${COMMENT_MARKER}\n${'é'.repeat(33_000)}\n`],
    ['is something else', 'Merge me.\n'],
  ])('links to the run where the text %s', ([, text = '']) => {
    expect(comment({ effect: text }).body).toBe(
      `${COMMENT_MARKER}\nThe effect does not fit a comment; it stands in the summary of [this run](https://example.com/run/1).\n`,
    );
  });

  test('is none where the run told no effect, or the branch has moved on', () => {
    expect(comment({})).toMatchObject({ body: undefined, stdout: '::notice::That run told no effect.\n' });
    expect(comment({ effect, pullRequest: '' })).toMatchObject({
      body: undefined,
      stdout: '::notice::No open pull request is at that commit any more.\n',
    });
  });
});
