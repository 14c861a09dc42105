import type { APIRoute, GetStaticPaths } from 'astro';
import { catalog, today } from '../../catalog/current.ts';
import { allTables, tableFile } from '../../catalog/tables/tables.ts';

export const getStaticPaths = (() =>
  allTables(catalog, today).map((table) => {
    const { hash, body } = tableFile(table);
    return { params: { hash }, props: { body } };
  })) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['body'], { headers: { 'Content-Type': 'application/json' } })) satisfies APIRoute<{
  body: string;
}>;
