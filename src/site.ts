import manifest from '../package.json' with { type: 'json' };

/** Our own addresses. They are set once, in `package.json`; nothing else names them. */
export const origin = manifest.homepage;
export const repository = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** Where somebody without an account at the repository's host can write. */
export const contact = manifest.bugs.email;

const fragment = (line: number | undefined) => (line === undefined ? '' : `#L${line}`);

/** Where a data file can be read, at a line of it. */
export function fileLink(file: string, line?: number): string {
  return `${repository}/blob/main/${file}${fragment(line)}`;
}

/** Where a data file can be edited, at a line of it. */
export function editLink(file: string, line?: number): string {
  return `${repository}/edit/main/${file}${fragment(line)}`;
}

/** A number that a reader may find wrong. */
export interface ReportedNumber {
  /** Whose number it is: a model, on a tier or a route; a seller. */
  subject: string;
  /** What it is the price of: a meter, or a setting. */
  meter?: string | undefined;
  /** As the site shows it. */
  shown?: string | undefined;
  /** The day of the data it was shown with. */
  dataDate: string;
  /** The address of the page. */
  page?: string | undefined;
  /** Where it is written, as a notice of a correction names it: a data file and a path in it. */
  record?: string | undefined;
}

/** A value in a query, with only what would be misread escaped: dates, amounts and addresses stand as on the page, and compress with it. */
function queryValue(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(?:24|2C|2F|3A|3B)/g, decodeURIComponent);
}

/** Where a wrong number is reported, with what is known of it filled in: each key of the query is the id of a field of the form. */
export function reportLink(number: string | ReportedNumber): string {
  const given = typeof number === 'string' ? ({ subject: number } as Partial<ReportedNumber>) : number;
  const { subject, meter, shown, dataDate, page, record } = given;
  // What all links of a page share comes first: it is sent once.
  const fields = { template: 'wrong-price.yml', 'data-date': dataDate, page, record, model: subject, meter, shown };
  const known = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return `${repository}/issues/new?${known.map(([key, value]) => `${key}=${queryValue(value)}`).join('&')}`;
}

/** A message to our own address that reports a number. Its subject holds what is known of it, and in brackets what the writer is to fill in. */
export function reportMail({ subject, meter, shown, page }: Partial<ReportedNumber> = {}): string {
  const what = [subject ?? '[model or seller]', meter].filter((part) => part !== undefined).join(', ');
  const title = `Wrong number: ${what} shows ${shown ?? '[value]'} on ${page ?? '[page]'}`;
  const body = ['The source prints: ', 'Its address: ', 'Read on: '].join('\r\n');
  return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
