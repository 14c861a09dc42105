import type { RequestField, RequestGap } from '../domain/bill/request-form.ts';
import { capital, quoted } from './phrases.ts';
import { formatQuantity } from './words.ts';

const REQUEST_FIELDS: Record<RequestField, string> = {
  model: 'model',
  size: 'size',
  quality: 'quality',
  images: 'number of images',
  partialImages: 'number of partial images',
  tier: 'tier',
};

/** What a request does not tell, and what follows from that. */
export function formatGap(gap: RequestGap): string {
  switch (gap.kind) {
    case 'absent':
      return `It names no ${REQUEST_FIELDS[gap.field]}${gap.field === 'model' ? '' : ', so the vendor chooses it'}. Choose one to price it.`;
    case 'left-to-vendor':
      return `It leaves the ${REQUEST_FIELDS[gap.field]} to the vendor (“auto”); the image that is served decides the cost.`;
    case 'variable':
      return `The ${REQUEST_FIELDS[gap.field]} stands in a variable, ${quoted(gap.found)}, whose value is not in the text. Choose it to price the request.`;
    case 'unknown-model':
      return `${capital(quoted(gap.found))} is not the API name of a model on this rate card. Choose the model to price it.`;
    case 'no-prompt':
      return 'Its prompt cannot be seen, so no prompt tokens are counted.';
    case 'reference-sizes':
      return `It sends ${formatQuantity(gap.count, 'reference image')} whose dimensions cannot be seen; give them to price the input.`;
    case 'references-variable':
      return 'Its reference images stand in a variable; give their dimensions to price the input.';
    case 'main-model':
      return 'It asks a model that writes to call the image tool. That model’s own tokens are billed too, and not priced here.';
    case 'other-requests':
      return `${formatQuantity(gap.count, 'more request')} in the text; this is the first.`;
    default:
      return gap satisfies never;
  }
}

/** What stands for a setting that has no value: why it has none. */
export function formatUnset(field: RequestField, gaps: readonly RequestGap[]): string {
  const gap = gaps.find((each) => 'field' in each && each.field === field);
  if (gap?.kind === 'variable') return 'in a variable';
  return gap?.kind === 'left-to-vendor' ? 'left to the vendor' : 'not stated';
}
