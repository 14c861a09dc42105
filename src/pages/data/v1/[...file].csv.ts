import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFiles } from '../../../api/files.ts';
import { catalog, today } from '../../../catalog/current.ts';

export const getStaticPaths = (() =>
  csvFiles(catalog, today).map(({ name, body }) => ({
    params: { file: name.replace(/\.csv$/, '') },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET = (({ props }) =>
  new Response(props['body'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })) satisfies APIRoute<{
  body: string;
}>;
