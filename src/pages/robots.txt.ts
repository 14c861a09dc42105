import type { APIRoute } from 'astro';
import { origin } from '../site.ts';

export const GET = (() =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', origin).href}\n`)) satisfies APIRoute;
