import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { exact } from '../../src/domain/exact.ts';
import { costOfWorkflow } from '../../src/domain/workflow.ts';
import { readWorkflow } from '../../src/domain/workflow-form.ts';
import { readLink } from '../../src/domain/workflow-link.ts';
import { formatCsv } from '../../src/format/csv.ts';
import { openReasons } from '../../src/format/open-reasons.ts';
import { formatShare } from '../../src/format/share.ts';
import { formatBetween, formatParts, shortAnswer } from '../../src/format/workflow.ts';
import { formatSince } from '../../src/format/workflow-answers.ts';
import { sentenceHtml, workflowCsv, workflowMarkdown } from '../../src/format/workflow-copy.ts';
import { formatExample } from '../../src/format/workflow-example.ts';
import { workflowSentence } from '../../src/format/workflow-sentence.ts';

const { card } = loadCatalog(dataDirectory());
const today = '2026-11-21';
const LINK = 'https://ratecard.example/calculator/?v=1&n=2';

function priced(query: string, on?: string) {
  const { state } = readLink(query);
  const read = state && readWorkflow(state.form, card, today);
  if (!read?.ok) throw new Error(query);
  const cost = costOfWorkflow(read.workflow, card, on ?? read.on);
  if (cost.kind !== 'cost') throw new Error(`${query} has no cost`);
  return cost;
}

// 0.21072 an image
const JOB = '?m=gpt-image-2&s=1024x1024&q=high&n=10&a=2.5&k=2&mo=500';
const STAGED = '?st=Draft~gpt-image-2~~~1024x1024~low~10~3&st==cmd|x~gpt-image-2~~~1024x1024~high~3~1';

describe('one sentence', () => {
  test('says what an accepted image costs, from what, for which uses and month', () => {
    expect(workflowSentence(priced(JOB), card)).toBe(
      'An accepted image costs $0.527: GPT Image 2 at 1024 × 1024, quality high, standard tier, 2.5 attempts for each, at the rates of 2026-11-21. Each of 2 uses costs $0.263. 500 images a month: $131.70.',
    );
  });

  test('names the stages in order', () => {
    // 10 × 196 + 3 × 7,024 tokens at $30 per 1M
    expect(workflowSentence(priced(STAGED), card)).toBe(
      'An accepted image costs $0.691: Draft 10 → 3 (1024 × 1024, low), =cmd|x 3 → 1 (1024 × 1024, high), with GPT Image 2, at the rates of 2026-11-21.',
    );
  });
});

describe('a sentence of stages', () => {
  const [draft = '', final = ''] = STAGED.slice(1).split('&');

  test('says once what is sent with the images of all of them', () => {
    expect(workflowSentence(priced(`?${draft}&${final}&p=60&ref=1024x1024*2`), card)).toMatch(
      /\(1024 × 1024, high\), with GPT Image 2, 60 prompt tokens, 2 reference images, at the rates of /,
    );
  });

  test('says with a stage what is its own', () => {
    const sentence = workflowSentence(priced(`?${draft}&${final}~512x512&p=60`), card);
    expect(sentence).toContain('(1024 × 1024, low), ');
    expect(sentence).toContain('(1024 × 1024, high, 1 reference image), with GPT Image 2, 60 prompt tokens, at the rates of ');
  });
});

test('an example of stages says how many attempts an accepted image takes', () => {
  const stages = [
    { attempts: '100', kept: '25' },
    { attempts: '25', kept: '10' },
    { attempts: '10', kept: '10' },
  ];
  expect(formatExample(stages)).toMatch(/^Stages filled with an example: 13\.5 attempts per accepted image\./);
  expect(formatExample(stages.slice(2))).toMatch(/: 1 attempt per accepted image\./);
});

describe('an open cost', () => {
  test('is a range with its reason', () => {
    const open = priced('?m=gpt-image-2&s=1024x1024&q=auto');
    expect(shortAnswer(open)).toBe('$0.00588 to $0.211 per accepted image');
    expect(openReasons(open)).toEqual([
      'A range: the vendor chooses the quality of each image, so the cost lies between its cheapest and its dearest named setting.',
    ]);
    expect(openReasons(priced(JOB))).toEqual([]);
  });

  test('is one figure where both ends are printed alike', () => {
    expect(formatBetween({ least: exact('1.001'), most: exact('1.002') })).toBe('$1.00');
  });
});

describe('what changed since a past day', () => {
  test('nothing is said of the present day, “unchanged” where it is, and the multiple where it is not', () => {
    expect(formatSince(priced(JOB), priced(JOB))).toBeUndefined();
    expect(formatSince(priced(JOB, '2026-05-02'), priced(JOB))).toBe(
      'Priced at the rates of 2026-05-02. Unchanged at the rates of 2026-11-21.',
    );
    const dearer = { ...priced(JOB), perKept: { least: exact('1.0536'), most: exact('1.0536') } };
    expect(formatSince(priced(JOB, '2026-05-02'), dearer)).toBe(
      'Priced at the rates of 2026-05-02. At the rates of 2026-11-21 this is $1.05 (2×).',
    );
    const nearly = { ...priced(JOB), perKept: { least: exact('0.52681'), most: exact('0.52681') } };
    expect(formatSince(priced(JOB, '2026-05-02'), nearly)).toBe(
      'Priced at the rates of 2026-05-02. At the rates of 2026-11-21 it differs by less than the digits shown.',
    );
  });
});

describe('copies', () => {
  test('as comma-separated values hold exact lines that add up to the total, and no formula', () => {
    const rows = workflowCsv(priced(STAGED), LINK).trimEnd().split('\n');
    expect(rows).toEqual([
      'stage,item,meter,quantity,unit,rate,per,usd_least,usd_most,status',
      'Draft,Images made,image output,1960,tokens,30,1000000,0.0588,0.0588,known',
      "'=cmd|x,Images made,image output,21072,tokens,30,1000000,0.63216,0.63216,known",
      'One accepted image,,,,,,,0.69096,0.69096,known',
      'One run,,,,,,,0.69096,0.69096,known',
      `Rates of 2026-11-21,${LINK},,,,,,,,`,
    ]);
  });

  test('as comma-separated values mark what is a range, and hold no fraction that a spreadsheet takes for a date', () => {
    const rows = workflowCsv(priced('?m=gpt-image-2&s=1024x1024&q=auto&k=3'), LINK).trimEnd().split('\n');
    // 196 and 7,024 tokens at $30 per 1M, over three uses: 0.00196 and 0.07024
    expect(rows.slice(1, 6)).toEqual([
      'Stage 1,Images made,image output,196,tokens,30,1000000,0.00588,,at least',
      'Stage 1,Images made,image output,7024,tokens,30,1000000,,0.21072,at most',
      'One accepted image,,,,,,,0.00588,0.21072,range',
      'One run,,,,,,,0.00588,0.21072,range',
      'Each use,,,,,,,0.00196,0.07024,range',
    ]);
    // 0.21072 ÷ 7
    expect(workflowCsv(priced('?m=gpt-image-2&s=1024x1024&q=high&k=7'), LINK)).toContain(
      'Each use,,,,,,,0.0301028571429,0.0301028571429,known',
    );
  });

  test('as Markdown keep the bars of names out of the table', () => {
    expect(workflowMarkdown(priced(STAGED), card, LINK)).toContain(
      '| =cmd\\|x | GPT Image 2 at 1024 × 1024, quality high, standard tier | 3 | 1 | $0.632 |',
    );
  });

  test('as HTML are a plain link without markup of others', () => {
    const cost = priced('?st=<b>"~gpt-image-2~~~1024x1024~low~1~1&st=End~gpt-image-2~~~1024x1024~low~1~1');
    const html = sentenceHtml(workflowSentence(cost, card), LINK);
    expect(html).toMatch(
      /^<a href="https:\/\/ratecard\.example\/calculator\/\?v=1&amp;n=2">An accepted image costs \$0\.0118: &lt;b&gt;&quot; 1 → 1/,
    );
    expect(html).not.toContain('<b>');
  });
});

test('cells with separators, quotes and line ends are quoted', () => {
  expect(formatCsv([['a,b', 'say "x"', 'two\nlines', 'plain', '+1', '@x', '-2', '\tt']])).toBe(
    `"a,b","say ""x""","two\nlines",plain,'+1,'@x,'-2,'\tt\n`,
  );
});

test.for([
  ['0', '0 %'],
  ['1', '100 %'],
  ['0.125', '13 %'],
  ['0.001', 'under 1 %'],
  ['0.999', 'over 99 %'],
  ['0.5', '50 %'],
] as const)('a share of %s is %s', ([share, expected]) => {
  expect(formatShare(exact(share))).toBe(expected);
});

test('a count that is not whole says how near it is', () => {
  expect([exact(40), exact('7.5'), exact(10).div(3), exact(1234)].map(formatParts)).toEqual(['40', '7.5', 'about 3.333', '1,234']);
});
