import { type Exact, exact } from '../domain/exact.ts';

/** A figure as printed with the numbers of the record that it stands behind. */
export interface PrintedClaim {
  /** Path of the figure as printed. */
  path: string;
  printed: string;
  /** The numbers of the record, as its file writes them. */
  amounts: string[];
  perMillion: boolean;
  /** The currency of the numbers, where they are money. */
  currency: string | undefined;
}

interface Loose {
  [key: string]: unknown;
}

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const DIRECT = ['amount', 'tokens', 'max', 'days', 'least', 'most', 'credits', 'images', 'feePercent'];

/** The numbers that a piece of evidence is for: those of the record itself and of the value, price, grant or cost in it. */
function numbersOf(record: Loose): string[] {
  const parts = [record, record['value'], record['price'], record['grant'], record['cost']].filter(isRecord);
  const inner = [...parts, ...parts.map((part) => part['price']).filter(isRecord)];
  return [...new Set(inner)].flatMap((part) =>
    DIRECT.map((key) => part[key])
      .filter((each) => typeof each === 'string' || typeof each === 'number')
      .map(String),
  );
}

/** The currency of a record: that of its price or grant, else the one that its unit begins with. */
function currencyOf(record: Loose): string | undefined {
  const money = [record['price'], record['grant'], record['cost']].filter(isRecord);
  const stated = [...money, ...money.map((part) => part['price']).filter(isRecord)].map((part) => part['currency']);
  return stated.find((each) => typeof each === 'string') ?? /^[A-Z]{3}(?= )/.exec(String(record['unit']))?.[0];
}

/** Every figure as printed that stands beside numbers, anywhere in a record. */
export function printedClaims(value: unknown, path = ''): PrintedClaim[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => printedClaims(item, `${path}[${index}]`));
  if (!isRecord(value)) return [];
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const { evidence } = value;
  const amounts = Array.isArray(evidence) ? numbersOf(value) : [];
  const own =
    amounts.length === 0
      ? []
      : (evidence as Loose[]).flatMap(({ asPrinted }, index): PrintedClaim[] => {
          if (typeof asPrinted !== 'string') return [];
          const perMillion = String(value['unit']).includes('1M');
          const currency = currencyOf(value);
          return [{ path: `${at('evidence')}[${index}].asPrinted`, printed: asPrinted, amounts, perMillion, currency }];
        });
  return [...own, ...Object.entries(value).flatMap(([key, item]) => (key === 'evidence' ? [] : printedClaims(item, at(key))))];
}

/** The numbers of a record as exact amounts. */
export function exactly({ amounts }: PrintedClaim): Exact[] {
  return amounts.map((amount) => exact(amount));
}
