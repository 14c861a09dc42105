import { namedPages, pagesBeside, type TrailStep, trailOf } from '../trail.ts';
import { GUIDES, type Guide, guidesLike } from './guides/list.ts';

/** Where a reader goes on from a page. */
export interface Related {
  guides: readonly Guide[];
  pages: readonly TrailStep[];
}

/** From a guide to those on its topics and to what it explains; from any other page to the guides to it or the page above it, and to the pages beside it. */
export function relatedTo(address: string): Related {
  const guide = GUIDES.find(({ id }) => address === `/guides/${id}/`);
  if (guide) return { guides: guidesLike(guide), pages: namedPages().filter(({ href }) => guide.pages.includes(href)) };
  const places = [address, trailOf(address).at(-1)?.href];
  return { guides: GUIDES.filter(({ pages }) => pages.some((href) => places.includes(href))), pages: pagesBeside(address) };
}
