import { type Exact, exact } from '../domain/exact.ts';

/** One figure of a price page. */
export interface PrintedFigure {
  amount: Exact;
  /** How many of its unit the figure is for; null where it does not say. */
  per: Exact | null;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?|\.\d+`;
/** A number with the unit behind it; no share in percent and no side of a size. */
const FIGURE = new RegExp(String.raw`(?<![\dx.,])(${NUMBER})(?![\dx]|[.,]\d|\s*%)(\s?(?:¢|cents?\b|c\b|k\b))?`, 'gi');
/** What a figure is for: its numbers are no figures. */
const PER =
  /(?:\/|\bper|\bfor)\s*(?:(1,?000,000|(?:1\s?)?m(?:illion|tok\w*)?)|(1,?000|(?:1\s?)?k(?:tok\w*)?|thousand)|(100|hundred)|1)?(?![\w,.]*\d)\b/gi;

/** How many units the words after a figure make it the price of. */
function perIn(words: string): Exact | null {
  const [match] = words.matchAll(PER);
  if (match === undefined) return null;
  const [, million, thousand, hundred] = match;
  if (million !== undefined) return exact(1_000_000);
  if (thousand !== undefined) return exact(1000);
  return exact(hundred === undefined ? 1 : 100);
}

function amountIn(number: string, unit: string): Exact {
  const plain = /^\d+,\d{1,2}$/.test(number) ? number.replace(',', '.') : number.replaceAll(',', '');
  const value = exact(plain.replace(/^\./, '0.'));
  if (/^\s?k/i.test(unit)) return value.mul(1000);
  return unit === '' ? value : value.div(100);
}

/** Every figure in a text as a price page prints it, such as `30.00 / 1M tokens`, `3¢` or `1,250`. */
export function figuresIn(text: string): PrintedFigure[] {
  const figures = [...text.replace(PER, (words) => ' '.repeat(words.length)).matchAll(FIGURE)];
  return figures.map((match, index) => {
    const [whole, number = '', unit = ''] = match;
    const words = text.slice(match.index + whole.length, figures[index + 1]?.index);
    return { amount: amountIn(number, unit), per: perIn(words) };
  });
}

/** Whether a printed figure says the same as an amount in the unit of a data file. */
export function saysAmount({ amount, per }: PrintedFigure, wanted: Exact, perMillion: boolean): boolean {
  if (per === null) return amount.equals(wanted);
  return amount
    .div(per)
    .mul(perMillion ? 1_000_000 : 1)
    .equals(wanted);
}
