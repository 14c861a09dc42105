import { describe, expect, test } from 'vitest';
import type { Wire } from '../../src/catalog/read-data.ts';
import { named, problemsAfter, ratesOf } from './given.ts';

const model = (wire: Wire, id: string) => named(wire.models, (each) => each.id === id);
const source = (wire: Wire, id: string) => named(wire.sources, (each) => each.id === id);

describe('the data as recorded', () => {
  test('points nowhere wrong', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });
});

describe('a reading that does not exist', () => {
  test('is found in the evidence of a rate', () => {
    expect(
      problemsAfter((wire) => {
        const [edition] = ratesOf(wire, 'dall-e-2').editions;
        if (edition?.pricing.shape !== 'per-image') throw new Error('expected prices per image');
        for (const evidence of edition.pricing.rates[0]?.evidence ?? []) evidence.reading = 'nobody@2026-01-01';
      }),
    ).toContain(
      'data/rates/openai-api/dall-e-2.json editions[0].pricing.rates[0].evidence[0].reading: found "nobody@2026-01-01", expected a reading in data/sources/ that could be read',
    );
  });

  test('is found among those that were looked at', () => {
    expect(
      problemsAfter((wire) => {
        const { sizes } = model(wire, 'gpt-image-2.6-flare');
        if (sizes.kind === 'unknown') sizes.lookedAt[1] = 'openai-pricing@1999-01-01';
      }),
    ).toEqual([
      'data/models/gpt-image-2.6-flare.json sizes.lookedAt[1]: found "openai-pricing@1999-01-01", expected a reading in data/sources/ that could be read',
    ]);
  });

  test('is found wherever a reading is taken out of a source', () => {
    const problems = problemsAfter((wire) => {
      wire.sources = wire.sources.filter((each) => each.id !== 'openai-image-guide');
    });
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.filter((line) => !line.includes('found "openai-image-guide@'))).toEqual([]);
  });
});

type Case = readonly [what: string, change: (wire: Wire) => void, expected: string];

const WRONG_NAMES: readonly Case[] = [
  [
    'vendor',
    (wire) => {
      model(wire, 'gpt-image-2').vendor = 'nobody';
    },
    'data/models/gpt-image-2.json vendor: found "nobody", expected the id of a vendor',
  ],
  [
    'counting rule',
    (wire) => {
      const { outputRule } = model(wire, 'gpt-image-2');
      if (outputRule.kind === 'rule') outputRule.rule = 'nothing';
    },
    'data/models/gpt-image-2.json outputRule.rule: found "nothing", expected the id of a counting rule of this use',
  ],
  [
    'successor',
    (wire) => {
      model(wire, 'gpt-image-2').lifecycle[0]?.successors.push('gpt-image-9');
    },
    'data/models/gpt-image-2.json lifecycle[0].successors[0]: found "gpt-image-9", expected the id of a model',
  ],
  [
    'route',
    (wire) => {
      ratesOf(wire, 'gpt-image-2').route = 'shop';
    },
    'data/rates/shop/gpt-image-2.json route: found "shop", expected the id of a route',
  ],
  [
    'main route of a model',
    (wire) => {
      model(wire, 'gpt-image-2').mainRoute = 'shop';
    },
    'data/models/gpt-image-2.json mainRoute: found "shop", expected the id of a route',
  ],
  [
    'counting rule of the other use',
    (wire) => {
      const { referenceRule } = model(wire, 'gemini-3-pro-image');
      if (referenceRule.kind === 'rule') referenceRule.rule = 'google-tiers-nano-banana-pro';
    },
    'data/models/gemini-3-pro-image.json referenceRule.rule: found "google-tiers-nano-banana-pro", expected the id of a counting rule of this use',
  ],
  [
    'route whose rates are passed on',
    (wire) => {
      const { editions } = named(wire.rates, (each) => each.model === 'gpt-image-2' && each.route === 'openrouter');
      for (const { pricing } of editions) if (pricing.shape === 'pass-through') pricing.of = 'shop';
    },
    'data/rates/openrouter/gpt-image-2.json editions[0].pricing.of: found "shop", expected the id of a route',
  ],
  [
    'seller whose plans hold the images',
    (wire) => {
      const { editions } = named(wire.rates, (each) => each.model === 'midjourney');
      for (const { pricing } of editions) if (pricing.shape === 'subscription') pricing.seller = 'nobody';
    },
    'data/rates/midjourney-plans/midjourney.json editions[0].pricing.seller: found "nobody", expected the id of a seller',
  ],
  [
    'family',
    (wire) => {
      named(wire.observations, (each) => each.family === 'gpt-image-2').family = 'gpt-image-9';
    },
    'data/observations/gpt-image-9.json family: found "gpt-image-9", expected the id of a family',
  ],
  [
    'headline model',
    (wire) => {
      for (const each of wire.editorial) each.headlineModel = 'gpt-image-9';
    },
    'data/editorial/defaults.json headlineModel: found "gpt-image-9", expected the id of a model',
  ],
  [
    'model of a conflict',
    (wire) => {
      named(wire.conflicts, (each) => each.id === 'canvas-tie-rounding').models.push('gpt-image-9');
    },
    'data/conflicts/canvas-tie-rounding.json models[3]: found "gpt-image-9", expected the id of a model',
  ],
  [
    'tier that its route does not sell',
    (wire) => {
      for (const edition of ratesOf(wire, 'dall-e-2').editions.slice(0, 1)) edition.tier = 'flex';
    },
    'data/rates/openai-api/dall-e-2.json editions[0].tier: found "flex", expected the id of a tier of its route',
  ],
  [
    'model that a reading confirmed',
    (wire) => {
      for (const reading of source(wire, 'image-2-org-pricing').readings) for (const each of reading.confirms) each.model = 'gpt-image-9';
    },
    'data/sources/image-2-org-pricing.json readings[0].confirms[0].model: found "gpt-image-9", expected the id of a model',
  ],
  [
    'rung of a published table',
    (wire) => {
      const [cell] = named(wire.observations, (each) => each.family === 'gpt-image-2').priceTables[0]?.cells ?? [];
      if (cell !== undefined) cell.quality = 'max';
    },
    'data/observations/gpt-image-2.json priceTables[0].cells[0].quality: found "max", expected the id of a rung of its family',
  ],
  [
    'chosen claim',
    (wire) => {
      named(wire.conflicts, (each) => each.id === 'canvas-tie-rounding').chosen = 'half-down';
    },
    'data/conflicts/canvas-tie-rounding.json chosen: found "half-down", expected the id of a claim',
  ],
];

describe('a name that does not exist', () => {
  test.for(WRONG_NAMES)('is found as a %s', ([, change, expected]) => {
    expect(problemsAfter(change)).toContain(expected);
  });
});

describe('a source that could not be read', () => {
  test('is no evidence of anything', () => {
    const problems = problemsAfter((wire) => {
      for (const reading of source(wire, 'openai-image-guide').readings) reading.result = 'unreadable';
    });
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.filter((line) => !line.endsWith('expected a reading in data/sources/ that could be read'))).toEqual([]);
  });
});

describe('a model that was never sold', () => {
  const problemsWith = (kinds: readonly string[]) =>
    problemsAfter((wire) => {
      const each = model(wire, 'gemini-3-pro-image');
      each.lifecycle = each.lifecycle.filter((event) => kinds.includes(event.kind));
    });

  test('is found, but a preview is a sale', () => {
    expect(problemsWith([])).toEqual(['data/models/gemini-3-pro-image.json lifecycle: found no release, expected one']);
    expect(problemsWith(['previewed'])).toEqual([]);
    expect(problemsWith(['released'])).toEqual([]);
  });
});

describe('the readings of a source', () => {
  test.for(['newest first', 'twice a day'])('%s are found', (how) => {
    const problems = problemsAfter((wire) => {
      const { readings } = source(wire, 'openai-pricing');
      if (how === 'newest first') readings.reverse();
      else readings.push(...readings.slice(-1));
    });
    expect(problems).toEqual([
      expect.stringMatching(/^data\/sources\/openai-pricing\.json readings\[\d\]\.on: found .* expected one reading a day, oldest first$/),
    ]);
  });
});
