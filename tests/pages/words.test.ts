import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { addresses, DIST } from './built.ts';
import { ownTexts, unwantedIn } from './wording.ts';

const catalog = loadCatalog(dataDirectory());

/** Names others gave that hold such a word, the longest first; what sellers print beside a price; and a feature that one seller names with a common noun. */
const NAMES = [
  ...catalog.sources.flatMap((source) => [source.publisher, source.title]),
  ...catalog.routes.flatMap((route) => [route.name, route.billedBy]),
  ...catalog.sellers.flatMap((seller) => [seller.name, ...seller.offers.map((offer) => offer.name)]),
  ...catalog.sellers.flatMap(({ offers }) => offers.flatMap(({ editions }) => editions.flatMap(({ promotion }) => promotion?.text ?? []))),
  ...catalog.models.flatMap((model) => [model.name, ...model.alsoCalled]),
  'Gemini Enterprise Agent',
  'docs.agents.lumalabs.ai',
  'for the agent and for the API',
]
  .filter((name) => unwantedIn(name).length > 0)
  .sort((a, b) => b.length - a.length);

const withoutNames = (text: string) => NAMES.reduce((rest, name) => rest.replaceAll(name, '…'), text);

describe('the words of the pages', () => {
  test.for([
    ['praise', 'An amazing and seamless way, with stunning results.', 3],
    ['praise', 'Unlock the ultimate, best-in-class quality.', 3],
    ['urgency', 'Hurry: a limited-time offer. Don’t miss it.', 3],
    ['an internal word', 'See #12: the helper of the session returned undefined, null, NaN and [object Object].', 7],
    ['an internal word', 'TODO: the agent will wire this.', 3],
    ['a blank left in', 'Lorem ipsum. A placeholder for {{name}}.', 5],
    ['a blank left in', ['It costs $', '{price}.'].join(''), 1],
  ] as const)('%s is seen: %s', ([kind, text, count]) => {
    const found = unwantedIn(text);
    expect(found).toHaveLength(count);
    expect(found.every((each) => each.startsWith(`${kind}: `))).toBe(true);
  });

  test('neutral copy is let pass', () => {
    expect(unwantedIn('It ultimately costs $0.05; rank 1 there; stage 3 is wireless, and an annulled price is nullified.')).toEqual([]);
  });

  test('read are texts, labels, title and description; left out are code, quotations, drawings and what a seller claims', () => {
    const html = `<title>A hurry</title><meta name="description" content="A wire"><p>An <b>agent</b></p><img alt="a stub"><q>Hurry now</q><pre>null</pre>
      <script>let session;</script><svg><title>helper</title></svg><section class="section" id="claims"><table>
      <tr><th class="x" scope="row">Half price, limited-time</th><td>TODO</td></tr></table></section><table><tr><th scope="row">#7</th></tr></table>`;
    expect(ownTexts(html).flatMap(unwantedIn)).toHaveLength(6);
  });

  test('no page praises, hurries, or shows what is internal or left blank', () => {
    const seen = new Map<string, string>();
    for (const address of addresses())
      for (const text of ownTexts(readFileSync(join(DIST, address, 'index.html'), 'utf8'))) if (!seen.has(text)) seen.set(text, address);
    expect(seen.size).toBeGreaterThan(5000);
    const found = [...seen].flatMap(([text, address]) =>
      unwantedIn(text).length === 0 ? [] : unwantedIn(withoutNames(text)).map((each) => `${address}: ${each}`),
    );
    expect(found).toEqual([]);
  });
});
