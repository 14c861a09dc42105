import { type AtomFeed, generateAtomFeed, generateJsonFeed, type JsonFeed } from 'feedsmith';
import { feedAddresses } from './feed-addresses.ts';
import type { Feed, FeedEntry } from './feeds.ts';

const AUTHOR = 'Ratecard';

/** A day as feeds write times: its first moment in UTC. */
const timeOf = (day: string) => new Date(`${day}T00:00:00Z`);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The first line says what kind of entry it is; the others are a list. */
function htmlOf({ lines: [first = '', ...rest] }: FeedEntry): string {
  return `<p>${escaped(first)}</p><ul>${rest.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

/** Addresses of a feed on the site it is built for. */
function absolute(feed: Feed, origin: string) {
  const { atom, json } = feedAddresses(feed.model);
  return {
    page: new URL(feed.page, origin).href,
    atom: new URL(atom, origin).href,
    json: new URL(json, origin).href,
    entry: ({ page }: FeedEntry) => new URL(page, origin).href,
  };
}

/** A feed as Atom (RFC 4287). Ids are the addresses of the pages, which are permanent. */
export function atomText(feed: Feed, origin: string): string {
  const at = absolute(feed, origin);
  const entries = feed.entries.map(
    (entry): AtomFeed.Entry<Date, true> => ({
      id: at.entry(entry),
      title: { value: entry.title, type: 'text' },
      links: [{ href: at.entry(entry), rel: 'alternate', type: 'text/html' }],
      published: timeOf(entry.published),
      updated: timeOf(entry.updated),
      categories: [{ term: entry.kind }, ...entry.subjects.map((term) => ({ term }))],
      content: { value: htmlOf(entry), type: 'html' },
    }),
  );
  return generateAtomFeed<true>(
    {
      id: at.page,
      title: { value: feed.title, type: 'text' },
      updated: timeOf(feed.updated),
      authors: [{ name: AUTHOR, uri: new URL('/', origin).href }],
      links: [
        { href: at.page, rel: 'alternate', type: 'text/html' },
        { href: at.atom, rel: 'self', type: 'application/atom+xml' },
      ],
      rights: { value: 'CC BY 4.0', type: 'text' },
      entries,
    },
    { strict: true },
  );
}

/** A feed as JSON Feed 1.1. */
export function jsonFeedText(feed: Feed, origin: string): string {
  const at = absolute(feed, origin);
  const items = feed.entries.map(
    (entry): JsonFeed.Item<Date, true> => ({
      id: at.entry(entry),
      url: at.entry(entry),
      title: entry.title,
      content_html: htmlOf(entry),
      content_text: entry.lines.join('\n'),
      date_published: timeOf(entry.published),
      date_modified: timeOf(entry.updated),
      tags: [entry.kind, ...entry.subjects],
    }),
  );
  const value = generateJsonFeed<true>(
    {
      title: feed.title,
      home_page_url: at.page,
      feed_url: at.json,
      language: 'en',
      authors: [{ name: AUTHOR, url: new URL('/', origin).href }],
      items,
    },
    { strict: true },
  );
  // An empty list, which the format requires, is left out by the library.
  const whole = items.length === 0 ? { ...(value as object), items } : value;
  return `${JSON.stringify(whole, null, 1)}\n`;
}
