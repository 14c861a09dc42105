import type { APIRoute, GetStaticPaths } from 'astro';
import { catalog, today } from '../../catalog/current.ts';
import { searchDocuments } from '../../catalog/search/documents.ts';
import { searchFile } from '../../catalog/search/search-file.ts';

export const getStaticPaths = (() => {
  const { hash, body } = searchFile(searchDocuments(catalog, today));
  return [{ params: { hash }, props: { body } }];
}) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
