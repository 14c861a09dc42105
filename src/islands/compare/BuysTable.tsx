import type { ReactNode } from 'react';

interface Props {
  caption: string;
  head: string;
  rows: readonly { id: string; name: ReactNode; buys: string }[];
}

/** What a budget buys, way by way. */
export function BuysTable({ caption, head, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={caption} className="scroller" tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Buys</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, buys }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{buys}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
