import type { APIRoute, GetStaticPaths } from 'astro';
import { choiceFile, choiceTable } from '../../catalog/compare/choice-file.ts';
import { catalog, today } from '../../catalog/current.ts';

export const getStaticPaths = (() => {
  const { hash, body } = choiceFile(choiceTable(catalog, today));
  return [{ params: { hash }, props: { body } }];
}) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
