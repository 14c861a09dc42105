import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { endOf } from '../../src/cli/command.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';

const catalog = loadCatalog(dataDirectory());
const environment = { directory: dataDirectory(), today: () => '2026-11-21', load: () => catalog };

/** How the command ends on a fixed day, without a process of its own. */
const cost = (...args: string[]) => endOf((given, { today, load }) => costAnswer(given, today, load), args, environment);

const SQUARE = ['--model', 'gpt-image-2', '--size', '1024x1024'];

describe('npm run -s cost', () => {
  test('prints the tokens and the exact cost of a 4K image as JSON', () => {
    const { status, stdout, stderr } = cost('--model', 'gpt-image-2', '--size', '3840x2160', '--quality', 'high', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'gpt-image-2',
      route: 'openai-api',
      on: '2026-11-21',
      images: 1,
      outputTokensPerImage: 13342,
      referenceTokens: 0,
      lines: [{ meter: 'image-output', quantity: 13342, unit: 'tokens', rate: '30', usd: '0.40026' }],
      perImageUsd: '0.40026',
      totalUsd: '0.40026',
      excludes: expect.arrayContaining([expect.stringContaining('Responses API')]),
    });
  });

  test.for([
    ['low', 196],
    ['medium', 1756],
    ['high', 7024],
  ] as const)('counts %s at 1024 × 1024 as %i tokens', ([quality, tokens]) => {
    expect(JSON.parse(cost(...SQUARE, '--quality', quality, '--json').stdout).outputTokensPerImage).toBe(tokens);
  });

  test('takes references, a prompt, batch and a past day, and its lines add up', () => {
    const args = ['--quality', 'medium', '--images', '10', '--reference', '1024x1024', '--reference', '256x256', '--prompt-tokens', '40'];
    const result = JSON.parse(cost(...SQUARE, ...args, '--batch', '--on', '2026-06-05', '--json').stdout);
    // 10 × (40 × 2.5 + 1,280 × 4 + 1,756 × 15) ÷ 1,000,000 = 0.001 + 0.0512 + 0.2634
    expect(result.lines.map((line: { usd: string }) => line.usd)).toEqual(['0.001', '0.0512', '0.2634']);
    expect(result).toMatchObject({ tier: 'batch', on: '2026-06-05', referenceTokens: 1280, totalUsd: '0.3156', perImageUsd: '0.03156' });
  });

  test('takes a size by its name, whatever its letters, and another tier', () => {
    const pro = (...args: string[]) => JSON.parse(cost('--model', 'gemini-3-pro-image', ...args, '--json').stdout);
    // 2,000 × 120 ÷ 1,000,000, half of it on Batch; 1,120 × 120 ÷ 1,000,000.
    expect(pro('--size', '4K')).toMatchObject({ route: 'gemini-api', outputTokensPerImage: 2000, totalUsd: '0.24' });
    expect(pro('--size', '4k', '--batch').totalUsd).toBe('0.12');
    expect(pro('--size', '1024x1024')).toMatchObject({ outputTokensPerImage: 1120, totalUsd: '0.1344' });
  });

  test('adds the fee of a route as a line of its own', () => {
    const result = JSON.parse(cost(...SQUARE, '--quality', 'high', '--route', 'openrouter', '--json').stdout);
    // 7,024 × 30 ÷ 1,000,000 = 0.21072; 5.5 % of it are 0.0115896.
    expect(result.lines).toMatchObject([
      { meter: 'image-output', usd: '0.21072' },
      { meter: 'route-fee', rate: '5.5', usd: '0.0115896' },
    ]);
    expect(result.totalUsd).toBe('0.2223096');
  });

  test('lets no name run into its quantity', () => {
    const { stdout } = cost('--model', 'flux.2-pro', '--size', '2MP');
    expect(stdout).toMatch(/Images made, first megapixel\s+1 megapixel/);
    expect(stdout).toMatch(/Images made, further megapixels\s+1 megapixel/);
    // 0.03 + 0.015
    expect(stdout).toContain('(exactly $0.045)');
  });

  test('prints a readable answer without --json', () => {
    const { stdout } = cost(...SQUARE, '--quality', 'high', '--images', '3');
    expect(stdout).toContain('GPT Image 2, 1024 × 1024, high, standard, on 2026-11-21');
    expect(stdout).toContain('21,072 tokens');
    expect(stdout).toContain('total for 3: $0.632 (exactly $0.63216)');
  });

  test('gives both ends where the vendor chooses the quality, as a link does', () => {
    const args = [...SQUARE, '--quality', 'auto', '--images', '10'];
    // 10 × 196 × 30 = 58,800 and 10 × 7,024 × 30 = 2,107,200 millionths.
    const range = JSON.parse(cost(...args, '--json').stdout);
    expect(range).toMatchObject({ open: 'quality', least: { totalUsd: '0.0588' }, most: { totalUsd: '2.1072' } });
    const linked = JSON.parse(cost('--link', 'm=gpt-image-2&s=1024x1024&q=auto&n=10', '--json').stdout);
    expect(linked.stages[0]).toMatchObject(range);
    const { stdout } = cost(...args);
    expect(stdout).toContain('Per image $0.00588 to $0.211; total for 10: $0.0588 to $2.11 (exactly $0.0588 to $2.1072)');
    expect(stdout).toContain('Note: A range: the vendor chooses the quality');
  });

  test('explains itself', () => {
    expect(cost('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--partial-images') });
  });
});

describe('bad input is refused in one clear line', () => {
  test.for([
    [[], 'Model: nothing was given.'],
    [
      ['--model', 'gpt-image-9', '--size', '1024x1024', '--quality', 'low'],
      '--model: found "gpt-image-9", expected the id of a model. Did you mean "gpt-image-',
    ],
    [[...SQUARE], 'Quality: nothing was given. GPT Image 2 offers low, medium, high, auto.'],
    [[...SQUARE, '--quality', 'ultra'], '“ultra” is not a quality of GPT Image 2. It offers low, medium, high, auto.'],
    [
      ['--model', 'gpt-image-2', '--size', 'large', '--quality', 'low'],
      'Size: “large” is no size in pixels, such as 1024x1024 (GPT Image 2)',
    ],
    [
      ['--model', 'gpt-image-2', '--size', '1000x1000', '--quality', 'low'],
      'width 1000 is not a multiple of 16, height 1000 is not a multiple of 16',
    ],
    [['--model', 'gpt-image-2', '--size', '3840x1024', '--quality', 'low'], '3840 × 1024 is longer than 3 to 1'],
    [['--model', 'gpt-image-1.5', '--size', '2048x2048', '--quality', 'low'], 'is not one of the sizes offered'],
    [[...SQUARE, '--quality', 'low', '--images', '0'], 'Images: “0” is not a whole number from 1 to'],
    [[...SQUARE, '--quality', 'low', '--images', '-5'], "Option '--images': a value that begins with a dash is written --images=VALUE."],
    [[...SQUARE, '--quality', 'low', '--images', '1e3'], 'Images: “1e3” is not a whole number'],
    [[...SQUARE, '--quality', 'low', '--prompt-tokens', '1.5'], 'Prompt tokens: “1.5” is not a whole number'],
    [[...SQUARE, '--quality', 'low', '--reference', '1024'], 'Reference images: “1024” is not WIDTHxHEIGHT'],
    [[...SQUARE, '--quality', 'low', '--on', '2026-02-30'], 'Date: “2026-02-30” is not a calendar day'],
    [[...SQUARE, '--quality', 'low', '--on', '2027-01-01'], '2027-01-01 lies after 2026-11-21; prices to come are not computed'],
    [[...SQUARE, '--quality', 'low', '--on', '2026-04-20'], 'GPT Image 2 was not sold yet'],
    [['--model', 'gpt-image-1', '--size', '1024x1024', '--quality', 'low'], 'no longer sold; 2026-10-23 was the first day without it'],
    [
      ['--model', 'gpt-image-2.6-flare', '--size', '1024x1024', '--quality', 'low'],
      'The output tokens of GPT Image 2.6 Flare cannot be counted',
    ],
    [['--model', 'midjourney', '--size', 'any'], 'Midjourney has no price per image; images come with a plan.'],
    [['--model', 'adobe-firefly', '--size', 'any'], 'Adobe Firefly has no public price; it is sold by contract.'],
    [['--model', 'gemini-3-pro-image', '--size', '8K'], '8K is not one of the sizes offered (Nano Banana Pro). Nearest legal: 1K, 2K, 4K.'],
    [
      ['--model', 'gemini-3.1-flash-image', '--size', '1K'],
      'Nano Banana 2 was announced to end on 2026-10-29; that it did is not confirmed.',
    ],
    // 3,780 tokens of a 4K image at $30 per 1M.
    [
      ['--model', 'gemini-nano-banana-2.1', '--size', '4K', '--reference', '1024x1024'],
      'It leaves out the reference images, which cannot be priced. One run: at least $0.113 (exactly $0.1134) for 1 accepted.',
    ],
    [[...SQUARE, '--quality', 'low', '--route', 'shop'], '--route: found "shop", expected the id of a route.'],
    [[...SQUARE, '--quality', 'low', '--route', 'bfl-api'], 'No standard rates of GPT Image 2 on'],
    [[...SQUARE, '--quality', 'low', '--tier', 'express'], 'Tier: “express” is not a tier'],
    [[...SQUARE, '--quality', 'low', '--batch', '--tier', 'flex'], 'both --batch and --tier flex were given'],
    [[...SQUARE, '--quality', 'low', '--speed', 'fast'], "Unknown option '--speed'"],
    [[...SQUARE, '--quality', 'low', 'now'], "Unexpected argument 'now'"],
  ] as const)('%j', ([args, message]) => {
    const { status, stdout, stderr } = cost(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test('also by a process of its own, with nothing on standard output', () => {
    const { status, stdout, stderr } = spawnSync('node', ['src/cli/cost.ts', ...SQUARE, '--quality', 'ultra'], {
      encoding: 'utf8',
      env: { ...process.env, BUILD_DATE: '2026-11-21' },
    });
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  });
});
