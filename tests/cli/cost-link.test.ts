import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';
import { Refusal } from '../../src/edit/refusal.ts';

const catalog = loadCatalog(dataDirectory());

/** What the command prints, without a process of its own. */
const answer = (...args: string[]) =>
  costAnswer(
    args,
    () => '2026-11-21',
    () => catalog,
  );

function refusal(...args: string[]): string {
  try {
    return `printed ${answer(...args)}`;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const STAGES = 'v=1&st=Draft~gpt-image-2~~~1536x1024~low~20~5&st=Final~gpt-image-2~~batch~3840x2160~high~5~2&p=60&k=2&mo=100&on=2026-11-20';

describe('a link', () => {
  test('with stages is priced whole, as JSON', () => {
    const result = JSON.parse(answer('--link', `https://example.org/calculator/?${STAGES}#result`, '--json'));
    // 20 × (60 × 5 + 158 × 30) = 100,800 millionths; 5 × (60 × 2.5 + 13,342 × 15) = 1,001,400 on Batch; over 2, over 2 uses, times 100.
    expect(result).toMatchObject({
      on: '2026-11-20',
      stages: [
        {
          name: 'Draft',
          attempts: 20,
          kept: '5',
          open: null,
          least: { model: 'gpt-image-2', route: 'openai-api', tier: 'standard', images: 20, totalUsd: '0.1008' },
          most: {
            totalUsd: '0.1008',
            lines: [
              { item: 'prompt', usd: '0.006' },
              { item: 'image', usd: '0.0948' },
            ],
          },
        },
        { name: 'Final', attempts: 5, kept: '2', least: { tier: 'batch', perImageUsd: '0.20028', totalUsd: '1.0014' } },
      ],
      acceptedImages: '2',
      uses: '2',
      imagesPerMonth: 100,
      totalUsd: { least: '1.1022', most: '1.1022' },
      perAcceptedUsd: { least: '0.5511', most: '0.5511' },
      perUseUsd: { least: '0.27555', most: '0.27555' },
      perMonthUsd: { least: '27.555', most: '27.555' },
      perYearUsd: { least: '330.66', most: '330.66' },
    });
  });

  test('with stages is readable without --json', () => {
    const lines = answer('--link', `?${STAGES}`).split('\n');
    expect(lines[0]).toMatch(/^An accepted image costs \$0\.551: /);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Draft: 20 attempts, 5 kept; /),
        '  Images made       3,160 tokens          image output at $30.00 per 1M tokens = $0.0948',
        'One run: $1.10 (exactly $1.1022) for 2 accepted',
        'Per accepted image: $0.551 (exactly $0.5511)',
        'Per use, 2 of each: $0.276 (exactly $0.27555)',
        'Per month: $27.56 (exactly $27.555)',
        'Per year: $330.66 (exactly $330.66)',
      ]),
    );
  });

  test('with one job gives the cost of its accepted images, and a range where the vendor chooses', () => {
    const one = JSON.parse(answer('--link', 'm=gpt-image-2&s=1024x1024&q=auto&n=10&a=2.5', '--json'));
    // 10 × 196 × 30 = 58,800 and 10 × 7,024 × 30 = 2,107,200 millionths, over 4.
    expect(one).toMatchObject({
      stages: [{ open: 'quality', kept: '4' }],
      perAcceptedUsd: { least: '0.0147', most: '0.5268' },
      perMonthUsd: null,
    });
    expect(answer('--link', 'm=gpt-image-2&s=1024x1024&q=auto')).toContain('Note: A range: the vendor chooses the quality');
  });

  test('of no finite decimal is printed to twelve digits, with the fraction', () => {
    const of = (kept: number) => JSON.parse(answer('--link', `st=~gpt-image-2~~~1024x1024~low~20~${kept}`, '--json')).perAcceptedUsd;
    // 20 × 5,880 = 117,600 millionths, over 10 and over 11.
    expect(of(10)).toEqual({ least: '0.01176', most: '0.01176', fraction: null });
    const fraction = { least: '147/13750', most: '147/13750' };
    expect(of(11)).toEqual({ least: '0.0106909090909', most: '0.0106909090909', fraction });
  });

  test('may name a preset, on a day', () => {
    const { on, perAcceptedUsd } = JSON.parse(answer('--link', '/calculator/?x=20-5-2&on=2026-11-01', '--json'));
    expect({ on, perAcceptedUsd }).toMatchObject({ on: '2026-11-01', perAcceptedUsd: { least: '0.557685', most: '0.557685' } });
  });
});

describe('a preset', () => {
  test('is priced by its id', () => {
    expect(JSON.parse(answer('--preset', '10-3-1', '--on', '2026-11-01', '--json'))).toMatchObject({
      on: '2026-11-01',
      perAcceptedUsd: { least: '0.57903', most: '0.57903' },
    });
  });
});

describe('what cannot be priced is refused in one line', () => {
  test.for<[string[], string]>([
    [['--link', ''], 'Link: it holds no job; expected keys such as m, s and q.'],
    [['--link', 'https://example.org/calculator/'], 'Link: the address holds no job; expected one with “?” and what follows it.'],
    [['--link', '/calculator/?utm=1'], 'Link: The link holds “utm=1”, which this page does not know.'],
    [['--link', 'm=gpt-image-2&s=1024x1024&q=low&utm=1'], 'Link: The link holds “utm=1”, which this page does not know.'],
    [['--link', 'st=a~b'], 'Link: Stage 1 of the link has 2 parts, and needs 8 or 9, separated by “~”. It was left empty.'],
    [['--link', 'x=best'], 'Link: The link names the preset “best”, which there is not. Known: 20-5-2, 10-3-1,'],
    [['--link', 'm=gpt-image-2&s=1024x1024&q=low&a=0'], 'Attempts per accepted image: “0” is not a number from 1 to 1,000'],
    [['--link', 'st=Draft~gpt-image-2~~~1024x1024~low~2~3'], 'Stage 1 (Draft), Kept: 3 are more than the 2 made in the stage.'],
    [['--link', 'st=Draft~gpt-image-2.6-flare~~~1024x1024~low~2~1'], 'Not computable: Draft: The output tokens of'],
    [['--link', 'm=a', '--images', '3'], 'Both --link and --images were given; --link says that itself.'],
    [['--preset', '20-5-2', '--link', 'm=a'], 'Both --link and --preset were given; --link says that itself.'],
    [['--preset', 'best'], 'Preset: “best” is not a preset. Known: 20-5-2,'],
    [['--preset', '20-5-2', '--on', '2026-02-30'], 'Date: “2026-02-30” is not a calendar day'],
    [['--preset', '20-5-2', '--on', '2026-01-01'], 'Not computable: Draft: '],
    // 3 images of 196 tokens and one of 3,780, at $30 per 1M
    [
      ['--link', 'st=Draft~gpt-image-2~~~1024x1024~low~3~1&st=Final~gemini-nano-banana-2.1~~~4K~~1~1~64x64'],
      'In all it costs at least $0.1134, which is everything but the reference images. An accepted image costs at least $0.131: Draft 3 → 1 (GPT Image 2, 1024 × 1024, low), Final 1 → 1 (Nano Banana 2.1, 4K, 1 reference image), at the rates of 2026-11-21. It leaves out the reference images of Final, which cannot be priced. One run: at least $0.131 (exactly $0.13104) for 1 accepted.',
    ],
    // The tokens of low: 272 at $8 per 1M
    [
      ['--link', 'm=gpt-image-1-mini&s=1024x1024&q=auto&ref=64x64&n=2'],
      'It leaves out the reference images, which cannot be priced, and takes the cheapest quality the vendor can choose. One run: at least $0.00435 (exactly $0.004352) for 2 accepted.',
    ],
  ])('%j', ([args, message]) => {
    expect(refusal(...args)).toContain(message);
    expect(refusal(...args)).not.toContain('\n');
  });
});
