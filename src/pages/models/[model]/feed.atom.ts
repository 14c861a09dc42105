import type { APIRoute } from 'astro';
import { catalog } from '../../../catalog/current.ts';
import { atomText } from '../../../catalog/feed-files.ts';
import { modelFeed } from '../../../catalog/feeds.ts';
import { origin } from '../../../site.ts';

/** One feed for each model. */
export function getStaticPaths() {
  return catalog.models.map(({ id }) => ({ params: { model: id } }));
}

export const GET = (({ params }) => new Response(atomText(modelFeed(catalog, params['model'] ?? ''), origin))) satisfies APIRoute;
