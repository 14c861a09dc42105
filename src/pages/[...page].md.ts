import type { APIRoute, GetStaticPaths } from 'astro';
import { twinOf } from '../api/twin-addresses.ts';
import { twins } from '../api/twins/all.ts';
import { catalog, today } from '../catalog/current.ts';

export const getStaticPaths = (() =>
  twins(catalog, today).map(({ of, body }) => ({
    params: { page: twinOf(of)?.slice(1).replace(/\.md$/, '') },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET = (({ props }) =>
  new Response(props['body'], { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })) satisfies APIRoute<{
  body: string;
}>;
