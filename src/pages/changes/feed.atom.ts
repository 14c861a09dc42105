import type { APIRoute } from 'astro';
import { catalog } from '../../catalog/current.ts';
import { atomText } from '../../catalog/feed-files.ts';
import { changesFeed } from '../../catalog/feeds.ts';
import { origin } from '../../site.ts';

/** The feed of all changes. */
export const GET = (() => new Response(atomText(changesFeed(catalog), origin))) satisfies APIRoute;
