import * as z from 'zod';
import {
  Check,
  Day,
  Envelope,
  FileUrl,
  Meter,
  PageUrl,
  ReadingId,
  Remark,
  Shape,
  Slug,
  Sources,
  Standing,
  Tier,
  Usd,
  When,
} from './primitives.ts';
import { Offer } from './rates.ts';

const Quality = z.string().nullable().describe('Null where the model has no quality setting.');
const Size = z.string().describe('Width x height in pixels, or the vendor’s name of a size; "any" where the price does not depend on it.');

/** A setting with its cost. */
export const Setting = z.object({
  quality: Quality,
  size: Size,
  cost: Usd,
  published: z
    .boolean()
    .describe('Whether it is the figure of the vendor’s published table, which then leads, and not computed from rates.'),
  effective_from: When.describe('Since when the rates behind it are in effect.'),
  evidence: z.array(ReadingId),
});

/** One model among all. */
export const ModelRow = z.object({
  id: Slug,
  name: z.string(),
  also_called: z.array(z.string()),
  vendor: z.object({ id: Slug, name: z.string() }),
  family: Slug.describe('Models of one family are sold at one price under one ladder of qualities.'),
  api_ids: z.array(z.string()).describe('Exactly as sent in a request. Empty where none was found.'),
  main_route: Slug.describe('The route whose prices stand in tables.'),
  released: When,
  ends: z
    .object({ ...When.shape, confirmed: z.boolean() })
    .nullable()
    .describe('First day it is not sold; null while none is announced.'),
  standing: Standing,
  shape: Shape.nullable(),
  cost: z
    .object({ least: Setting, most: Setting })
    .nullable()
    .describe('The cheapest and the dearest of its usual settings: one image, output only, standard tier. Null where no cost can be told.'),
  checked: Check.nullable(),
  page: PageUrl,
  file: FileUrl,
});

/** All models. */
export const ModelsFile = Envelope.extend({ models: z.array(ModelRow), sources: Sources }).describe(
  'Every model with its state and its cheapest and dearest image, on sale or not.',
);

/** The cost of one image, or why there is none. */
export const Cost = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('amount'),
      ...Usd.shape,
      output_tokens: z.int().nullable().describe('Null where images are sold by the piece.'),
    }),
    z.object({ kind: z.literal('not-computable'), reasons: z.array(z.object({ kind: z.string(), text: z.string() })) }),
    z
      .object({ kind: z.literal('uncertain'), between: z.array(Usd) })
      .describe('A price changed on a day that is known only loosely: every amount it can be.'),
  ])
  .describe('What one image costs: output only, without a prompt and references.');

/** A price per image as the vendor publishes it. */
export const Published = z.object({
  usd: z.string().describe('As published.'),
  leads: z.boolean().describe('Whether pages lead with it: else with the computed cost.'),
  exception: z.string().nullable().describe('Why it is not what the rates give.'),
  evidence: z.array(ReadingId),
});

/** One rung of a model at its sizes. */
export const CostRow = z.object({
  model: Slug,
  route: Slug,
  tier: Tier,
  quality: Quality,
  effective_from: When.nullable().describe('Since when the rates behind it are in effect; null where nothing is computed.'),
  checked: Check.nullable().describe('Null where nothing is computed, or the model has ended: what has ended changes no more.'),
  evidence: z.array(ReadingId),
  cells: z.array(z.object({ size: Size, cost: Cost, published: Published.nullable() })),
});

/** Cost per image of every model. */
export const CostsFile = Envelope.extend({ costs: z.array(CostRow), sources: Sources }).describe(
  'Cost of one image of every model by quality and size: output only, standard tier, main route. A model that has ended stands with the costs of its last day.',
);

const LifecycleEvent = z.object({
  kind: z.enum(['previewed', 'released', 'deprecated', 'restricted', 'shutdown']),
  on: When,
  confirmed: z.boolean().describe('False for what is only announced.'),
  successors: z.array(Slug),
  evidence: z.array(ReadingId),
});

const SizeRule = z
  .object({
    kind: z.enum(['any', 'list', 'tiers', 'unknown']),
    multiple_of: z.int().nullable(),
    max_edge: z.int().nullable(),
    max_ratio: z.int().nullable().describe('Longest side divided by shortest, at most.'),
    min_pixels: z.int().nullable(),
    max_pixels: z.int().nullable(),
    sizes: z.array(Size).describe('The only ones where kind is list or tiers; the recommended ones where it is any or unknown.'),
    evidence: z.array(ReadingId),
  })
  .describe('Which sizes can be asked for. The rules are null where kind is not any.');

/** One model in full. */
export const ModelFile = Envelope.extend({
  model: z.object({
    ...ModelRow.shape,
    lifecycle: z.array(LifecycleEvent),
    qualities: z.array(Slug).describe('Cheapest first. Empty where there is no such setting.'),
    sizes: SizeRule,
    counting_rule: z
      .string()
      .nullable()
      .describe('The rule by which output tokens are counted; null where images are sold by the piece, or no rule is known.'),
    capabilities: z.array(
      z.object({
        id: Slug,
        state: z.enum(['yes', 'no', 'preview', 'unknown']),
        from: When,
        evidence: z.array(ReadingId),
      }),
    ),
    limits: z.array(z.object({ id: Slug, max: z.int(), unit: z.string(), evidence: z.array(ReadingId) })),
    excludes: z.array(Remark).describe('What a cost leaves out.'),
    watchouts: z.array(Remark).describe('What buyers get wrong about its price.'),
  }),
  costs: z.array(CostRow),
  offers: z.array(Offer).describe('Rates in effect on its main route, on every tier; for a model that has ended those of its last day.'),
  other_routes: z
    .array(z.object({ route: Slug, tier: Tier, shape: Shape }))
    .describe('Other routes that price it. Their rates are in rates.json.'),
  measured: z
    .array(
      z.object({ size: Size, quality: Quality, meter: Meter, tokens: z.int(), approximate: z.boolean(), evidence: z.array(ReadingId) }),
    )
    .describe('Token counts that others measured. They enter no computed cost.'),
  first_archived: Day.nullable().describe('The day of the first reading of its rates.'),
  sources: Sources,
}).describe('Everything about one model: state, rates with evidence, cost per image, limits, capabilities.');
