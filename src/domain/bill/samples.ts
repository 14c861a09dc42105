import type { Day } from '../day.ts';
import { saleOn } from '../editions.ts';
import { outputTokens } from '../output-tokens.ts';
import type { Model, RateCard } from '../rate-card.ts';
import { commonSizes, sizeId, soldAs } from '../size.ts';

/** Something to try, as somebody would paste it. */
export interface Sample {
  id: 'response' | 'modalities' | 'request';
  text: string;
}

const PROMPT_TOKENS = 42;

const PROMPT = 'A lighthouse at dawn, thin line art, navy on cream';

/** The newest model on sale that counts by a kind of rule. */
function newest(card: RateCard, on: Day, rule: Model['outputRule']['kind']): Model | undefined {
  return card.models
    .filter((model) => model.outputRule.kind === rule && model.apiIds.length > 0 && saleOn(model, on) === 'sold')
    .toSorted((a, b) => b.released.latest.localeCompare(a.released.latest))[0];
}

/** The middle one of the rungs that have a count of their own, at the size offered first. */
function settingOf(model: Model): { quality: string; size: string; tokens: number } | undefined {
  const [size] = commonSizes(model.sizes);
  if (size === undefined) return undefined;
  const rungs = model.qualities.length === 0 ? [{ id: '', factor: null }] : model.qualities;
  const counted = rungs.flatMap((rung) => {
    const tokens = outputTokens(soldAs(size, model.sizes), rung, model.outputRule);
    return typeof tokens === 'number' ? [{ quality: rung.id, size: sizeId(size), tokens }] : [];
  });
  return counted[Math.floor(counted.length / 2)];
}

function responseOf(model: Model): string | undefined {
  const setting = settingOf(model);
  if (setting === undefined) return undefined;
  const { quality, size, tokens } = setting;
  const usage = {
    input_tokens: PROMPT_TOKENS,
    input_tokens_details: { text_tokens: PROMPT_TOKENS, image_tokens: 0 },
    output_tokens: tokens,
    total_tokens: PROMPT_TOKENS + tokens,
  };
  return JSON.stringify({ model: model.apiIds[0], size, quality, data: [{ b64_json: '…' }], usage }, null, 2);
}

function modalitiesOf(model: Model): string | undefined {
  const setting = settingOf(model);
  if (setting === undefined) return undefined;
  const { tokens } = setting;
  const usageMetadata = {
    promptTokenCount: PROMPT_TOKENS,
    candidatesTokenCount: tokens,
    totalTokenCount: PROMPT_TOKENS + tokens,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: PROMPT_TOKENS }],
    candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: tokens }],
  };
  return JSON.stringify({ usageMetadata, modelVersion: model.apiIds[0] }, null, 2);
}

function requestOf(model: Model): string | undefined {
  const setting = settingOf(model);
  if (setting === undefined) return undefined;
  const { quality, size } = setting;
  const body = JSON.stringify({ model: model.apiIds[0], prompt: PROMPT, size, quality, n: 4 }, null, 2);
  return `curl https://api.openai.com/v1/images/generations \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" \\\n  -H "Content-Type: application/json" \\\n  -d '${body}'`;
}

/** A response, a count by modality and a request of models on sale, with the counts of their own rules. */
export function samples(card: RateCard, on: Day): Sample[] {
  const canvas = newest(card, on, 'canvas-factor');
  const tiers = newest(card, on, 'tier-table');
  const texts: [Sample['id'], string | undefined][] = [
    ['response', canvas && responseOf(canvas)],
    ['modalities', tiers && modalitiesOf(tiers)],
    ['request', canvas && requestOf(canvas)],
  ];
  return texts.flatMap(([id, text]) => (text === undefined ? [] : { id, text }));
}
