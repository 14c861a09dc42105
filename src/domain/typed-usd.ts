const AMOUNT = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,12})?$/;

/**
 * The decimal text of an amount in USD as somebody types it; undefined where it is none. At most twelve digits on each side.
 *
 * @example typedUsd('$1,234.50') === '1234.50'
 */
export function typedUsd(text: string): string | undefined {
  const digits = text.trim().replace(/^(?:US)?\$\s*|\s*USD$/i, '');
  return AMOUNT.test(digits) ? digits.replaceAll(',', '') : undefined;
}
