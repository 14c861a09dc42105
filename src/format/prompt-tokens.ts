import type { PromptEstimate } from '../domain/prompt-estimate.ts';
import { formatCount, formatQuantity } from './words.ts';

/** The estimate in words, with its rule; with its spread where letters other than Latin are in it. */
export function formatEstimate({ tokens, least, most, isMixed }: PromptEstimate): string {
  const about = `About ${formatQuantity(tokens, 'token')}, estimated`;
  return isMixed
    ? `${about}; between ${formatCount(least)} and ${formatCount(most)}. Scripts other than Latin differ widely: about one token a character in Chinese, Japanese and Korean, one for two in others.`
    : `${about} as one token for four characters.`;
}

/** An exact count in words, with what it is exact about. */
export function formatExact(tokens: number): string {
  return `${formatQuantity(tokens, 'token')} in the encoding o200k_base. Vendors do not publish which encoding their image models use, and may add a few tokens of their own.`;
}
