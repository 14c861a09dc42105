import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSuppressions } from '../../src/edit/link-suppressions.ts';
import { addressesOf, checkLinks } from '../../src/edit/links.ts';
import { catalogOf, wireCopy } from '../catalog/given.ts';
import { TODAY } from './given.ts';

const FILE = '.github/link-suppressions.json';

/** Answers by address: a status, several in turn, or an error to throw. */
type Answers = Record<string, (number | Error)[]>;

/** The report on addresses that answer like this, and what was asked. */
async function reportOn(answers: Answers, suppressions: Parameters<typeof checkLinks>[1] = [], atOnce = 2) {
  const asked: { url: string; headers: unknown }[] = [];
  let [open, most] = [0, 0];
  const fetch = async (url: string, options: RequestInit) => {
    asked.push({ url, headers: options.headers });
    open += 1;
    most = Math.max(most, open);
    await Promise.resolve();
    open -= 1;
    const answer = answers[url]?.shift();
    if (answer instanceof Error) throw answer;
    return new Response(null, { status: answer ?? 500 });
  };
  const addresses = Object.keys(answers).map((url) => ({ url, files: ['data/sources/x.json'] }));
  const report = await checkLinks(addresses, suppressions, TODAY, { fetch, userAgent: 'Test', atOnce, timeoutMs: 1000 });
  return { ...report, urls: asked.map(({ url }) => url), headers: asked[0]?.headers, most };
}

const [A, B, C] = ['https://a.example/', 'https://b.example/', 'https://c.example/'];

describe('the link check', () => {
  test('names what is gone, with the file that names it, and nothing that answers', async () => {
    const { findings, asked, headers } = await reportOn({ [A]: [200], [B]: [404], [C]: [204] });
    expect(findings).toEqual([`${B}: status 404. Named in data/sources/x.json.`]);
    expect(asked).toBe(3);
    expect(headers).toMatchObject({ 'user-agent': 'Test' });
  });

  test('asks once more where the answer may pass, and not where it will not', async () => {
    const { findings, urls } = await reportOn({ [A]: [503, 200], [B]: [404], [C]: [new Error('reset'), new Error('reset')] }, [], 1);
    expect(urls).toEqual([A, A, B, C, C]);
    expect(findings).toEqual([`${B}: status 404. Named in data/sources/x.json.`, `${C}: reset. Named in data/sources/x.json.`]);
  });

  test('says why a request failed', async () => {
    const failure = new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND a.example') });
    const { findings } = await reportOn({ [A]: [failure, failure] });
    expect(findings).toEqual([`${A}: getaddrinfo ENOTFOUND a.example. Named in data/sources/x.json.`]);
  });

  test('asks only a few at a time', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`https://x.example/${index}`, [200]]));
    expect((await reportOn(many, [], 3)).most).toBe(3);
  });

  test('leaves out what is suppressed until its day, and then names the suppression as well', async () => {
    const suppression = (until: string) => [{ address: A, reason: 'Blocks programs.', until }];
    const before = await reportOn({ [A]: [403], [B]: [200] }, suppression('2026-11-22'));
    expect(before).toMatchObject({ findings: [], asked: 1, suppressed: 1, urls: [B] });
    const after = await reportOn({ [A]: [403], [B]: [200] }, suppression(TODAY));
    expect(after.findings).toEqual([
      `${A}: suppressed until ${TODAY} (Blocks programs.). Look again: remove the suppression, or give it a later day.`,
      `${A}: status 403. Named in data/sources/x.json.`,
    ]);
  });

  test('names a suppression of an address that is in no source', async () => {
    const { findings } = await reportOn({ [A]: [200] }, [{ address: C, reason: 'Moved.', until: '2027-01-01' }]);
    expect(findings).toEqual([`${C}: suppressed, and in no source any more. Remove the suppression.`]);
  });

  test('takes every address of the data once', () => {
    const wire = wireCopy();
    const addresses = addressesOf(catalogOf(wire));
    const urls = wire.sources.flatMap(({ url }) => url ?? []);
    expect(addresses.map(({ url }) => url).toSorted()).toEqual([...new Set(urls)].toSorted());
    expect(addresses.flatMap(({ files }) => files)).toHaveLength(urls.length);
  });
});

describe('the suppressions', () => {
  test('of this repository can be read', () => {
    expect(readSuppressions(FILE, readFileSync(FILE, 'utf8'))).toBeInstanceOf(Array);
  });

  test.for([
    ['[', 'no valid JSON'],
    ['{}', 'expected a list of { "address", "reason", "until" }'],
    ['[{ "address": "https://a.example/", "until": "2027-01-01" }]', '0.reason'],
    ['[{ "address": "https://a.example/", "reason": "x", "until": "soon" }]', '0.until'],
  ] as const)('are refused with a reason: %s', ([text, message]) => {
    expect(() => readSuppressions(FILE, text)).toThrow(message);
  });
});
