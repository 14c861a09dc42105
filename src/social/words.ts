import { parse } from 'node-html-parser';

/** What an image says: the page’s own words, so that its numbers are those of the page. */
export interface SocialWords {
  title: string;
  lead: string;
  /** The day the page was built for. */
  day: string;
}

/** The longest lead that fits. */
const MOST = 150;

function textOf(html: string): string {
  return parse(html.replace(/<[^>]+>/g, ' '))
    .textContent.replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
}

/** As many whole sentences as fit; of a first one that does not, as many words. */
function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const sentences = text.slice(0, MOST + 1).match(/^.*[.!?](?=\s)/)?.[0];
  return sentences ?? `${text.slice(0, MOST).replace(/\s+\S*$/, '')} …`;
}

/** The heading and the first lead of a built page. @throws Error when it has no heading */
export function socialWords(html: string): SocialWords {
  const page = parse(html);
  const heading = page.querySelector('h1');
  if (heading === null) throw new Error('the page has no h1');
  const lead =
    page.querySelector('main .text-lead:not([hidden])')?.outerHTML ??
    page.querySelector('meta[name=description]')?.getAttribute('content') ??
    '';
  return {
    title: textOf(heading.outerHTML),
    lead: shortened(textOf(lead)),
    day: page.querySelector('html')?.getAttribute('data-built') ?? '',
  };
}
