import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

// The vocabulary weighs a megabyte, so it is loaded here, beside the page, and only when a count is asked for.
addEventListener('message', ({ data }: MessageEvent<string>) =>
  postMessage(countTokens(data, { allowedSpecial: new Set(), disallowedSpecial: new Set() })),
);
