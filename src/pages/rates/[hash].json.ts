import type { APIRoute, GetStaticPaths } from 'astro';
import { calculatorFiles } from '../../catalog/calculator-files.ts';
import { catalog, today } from '../../catalog/current.ts';

export const getStaticPaths = (() =>
  Object.values(calculatorFiles(catalog, today)).map(({ hash, body }) => ({ params: { hash }, props: { body } }))) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
