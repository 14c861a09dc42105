import { type PastedUsage, readPaste } from '../../../src/domain/bill/read-paste.ts';
import type { PastedRequest } from '../../../src/domain/bill/read-request.ts';
import type { ReadUsage, UsageProblem } from '../../../src/domain/bill/read-usage.ts';
import type { Usage } from '../../../src/domain/bill/usage.ts';

/** The usages of a paste that must hold some. */
export function usagesIn(text: string): PastedUsage[] {
  const reading = readPaste(text);
  if (reading.kind !== 'usages') throw new Error(`no usage: ${JSON.stringify(reading)}`);
  return reading.found;
}

/** The only usage of a paste. */
export function pastedIn(text: string): PastedUsage {
  const [only, ...more] = usagesIn(text);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} usages`);
  return only;
}

type Good = Extract<ReadUsage, { ok: true }>;

/** What was read of the only usage of a paste, which must be whole. */
export function readIn(text: string): Good {
  const { read } = pastedIn(text);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.problems)}`);
  return read;
}

export function usageIn(text: string): Usage {
  return readIn(text).usage;
}

/** Why the only usage of a paste cannot be priced. */
export function problemsIn(text: string): UsageProblem[] {
  const { read } = pastedIn(text);
  if (read.ok) throw new Error(`read: ${JSON.stringify(read.usage)}`);
  return read.problems;
}

/** The request of a paste that must hold one. */
export function requestIn(text: string): PastedRequest {
  const reading = readPaste(text);
  if (reading.kind !== 'request') throw new Error(`no request: ${JSON.stringify(reading)}`);
  return reading.request;
}

/** A response of the Images API as it is recorded. */
export const IMAGES_RESPONSE = {
  created: 1785000000,
  background: 'opaque',
  data: [{ b64_json: 'iVBORw0KGgo=' }],
  output_format: 'png',
  quality: 'low',
  size: '1024x1024',
  usage: {
    input_tokens: 54,
    input_tokens_details: { image_tokens: 40, text_tokens: 14 },
    output_tokens: 196,
    total_tokens: 250,
    output_tokens_details: { image_tokens: 196, text_tokens: 0 },
  },
};

/** A response of the Responses API whose main model called the image tool. */
export const TOOL_RESPONSE = {
  id: 'resp_1',
  object: 'response',
  created_at: 1785000000,
  model: 'gpt-6-luna',
  output: [{ type: 'image_generation_call', status: 'completed', size: '1024x1024', quality: 'low', result: 'AAAA' }],
  tools: [{ type: 'image_generation', model: 'gpt-image-2' }],
  usage: {
    input_tokens: 1633,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 43,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 1676,
  },
  tool_usage: {
    image_gen: {
      input_tokens: 30,
      input_tokens_details: { image_tokens: 0, text_tokens: 30 },
      output_tokens: 196,
      output_tokens_details: { image_tokens: 196, text_tokens: 0 },
      total_tokens: 226,
    },
    web_search: { num_requests: 0 },
  },
};

/** A response of the Gemini API: details that do not cover the output, and thoughts beside it. */
export const MODALITY_RESPONSE = {
  candidates: [{ content: { role: 'model', parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] } }],
  usageMetadata: {
    promptTokenCount: 2076,
    candidatesTokenCount: 1332,
    totalTokenCount: 3545,
    promptTokensDetails: [
      { modality: 'TEXT', tokenCount: 1302 },
      { modality: 'IMAGE', tokenCount: 774 },
    ],
    candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1120 }],
    thoughtsTokenCount: 137,
    serviceTier: 'standard',
  },
  modelVersion: 'gemini-3-pro-image',
};
