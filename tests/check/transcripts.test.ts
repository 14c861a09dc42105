import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { GUIDE, guideWith, REGENERATE, transcripts } from './transcripts.ts';

describe('the transcripts of the editor’s commands', () => {
  let texts: Map<string, string>;
  beforeAll(async () => {
    texts = await transcripts();
  }, 180_000);

  test('are what the commands print today', () => {
    const committed = new Map(globSync('docs/transcripts/*').map((file) => [file, readFileSync(file, 'utf8')]));
    const stale = [...new Set([...texts.keys(), ...committed.keys()])].filter((file) => texts.get(file) !== committed.get(file));
    expect(stale, `To write them anew: ${REGENERATE}`).toEqual([]);
  });

  test('are quoted in the guide as they are', () => {
    expect(readFileSync(GUIDE, 'utf8') === guideWith(texts), `To write them anew: ${REGENERATE}`).toBe(true);
    expect(readFileSync(GUIDE, 'utf8')).toContain('<!-- docs/transcripts/check-scale.txt -->');
  });

  test('hold a message of each kind, and nothing of the machine they were made on', () => {
    const of = (name: string) => texts.get(`docs/transcripts/${name}.txt`);
    expect(of('confirm')).toContain('read again, nothing changed.');
    expect(of('confirm-refused')).toContain('Did you mean "acme-pricing"?');
    expect(of('check-passed')).toContain('0 errors, 0 warnings');
    expect(of('check-scale')).toContain('did you mean "36"?');
    expect(of('check-overwritten')).toContain('rule      history/changed');
    expect(of('diff-slip')).toContain('1 alarm');
    expect([...texts.values()].join('\n')).not.toMatch(/\/tmp|\/home|\/work|\n\s+at |ratecard-transcripts/);
  });

  test('show in each example what is new, and in a correction what is gone', () => {
    const examples = [...texts].filter(([file]) => file.includes('/example-'));
    expect(examples).toHaveLength(9);
    for (const [file, text] of examples) expect(text, file).toMatch(/^\+ /m);
    const gone = examples.filter(([, text]) => /^- /m.test(text)).map(([file]) => file);
    expect(gone).toEqual(['docs/transcripts/example-correction.txt']);
  });
});
