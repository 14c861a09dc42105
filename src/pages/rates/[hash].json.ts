import type { APIRoute, GetStaticPaths } from 'astro';
import { cardFile } from '../../catalog/card-file.ts';
import { catalog, today } from '../../catalog/current.ts';
import { toMarketCard } from '../../catalog/market-card.ts';

export const getStaticPaths = (() =>
  [catalog.card, toMarketCard(catalog, today)].map((card) => {
    const { hash, body } = cardFile(card);
    return { params: { hash }, props: { body } };
  })) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
