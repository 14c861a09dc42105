import type { APIRoute } from 'astro';
import { llmsText } from '../api/llms-text.ts';
import { catalog } from '../catalog/current.ts';

export const GET = (() => new Response(llmsText(catalog), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })) satisfies APIRoute;
