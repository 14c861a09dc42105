import type { APIRoute, GetStaticPaths } from 'astro';
import { cardFile } from '../../catalog/card-file.ts';
import { catalog } from '../../catalog/current.ts';

const file = cardFile(catalog.card);

export const getStaticPaths = (() => [{ params: { hash: file.hash } }]) satisfies GetStaticPaths;

export const GET = (() => new Response(file.body, { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute;
