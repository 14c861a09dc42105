import type { APIRoute, GetStaticPaths } from 'astro';
import { badge } from '../../api/badge.ts';
import { catalog, today } from '../../catalog/current.ts';

export const getStaticPaths = (() =>
  catalog.card.models.map((model) => ({
    params: { model: model.id },
    props: { body: badge(catalog, model, today) },
  }))) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'image/svg+xml' } })) satisfies APIRoute<{
  body: string;
}>;
