import { catalog, today } from './current.ts';
import { type Purpose, sourceGroups } from './source-groups.ts';

/** The page of the sources that stand behind one thing. */
export function groupAddress(purpose: Purpose): string {
  return `/sources/${purpose}/`;
}

const addresses = new Map(
  sourceGroups(catalog, today).flatMap(({ purpose, rows }) =>
    rows.map(({ source }) => [source.id, `${groupAddress(purpose)}#${source.id}`] as const),
  ),
);

/**
 * Where the row of a source stands in this build.
 * @throws when no source has this id; the reference check has already refused such data
 */
export function sourceAddress(id: string): string {
  const address = addresses.get(id);
  if (address === undefined) throw new Error(`no source ${id}`);
  return address;
}
