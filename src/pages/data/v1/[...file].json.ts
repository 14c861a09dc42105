import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFiles } from '../../../api/files.ts';
import { catalog, today } from '../../../catalog/current.ts';

export const getStaticPaths = (() =>
  jsonFiles(catalog, today).map(({ name, body }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
