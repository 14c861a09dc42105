import { ScrollBox } from '../ScrollBox.tsx';

interface Row {
  id: string;
  name: string;
  /** The page of what is bought; the own job has none. */
  href?: string;
  /** What else is to be known of it: it stands beneath the name. */
  notes: readonly string[];
  buys: string;
}

interface Props {
  caption: string;
  head: string;
  rows: readonly Row[];
}

/** What a budget buys, way by way. */
export function BuysTable({ caption, head, rows }: Props) {
  return (
    <ScrollBox label={caption} stops={rows.filter(({ href }) => href !== undefined).length}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Buys</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, href, notes, buys }) => (
            <tr key={id}>
              <th scope="row">
                {href === undefined ? name : <a href={href}>{name}</a>}
                {notes.map((text) => (
                  <small key={text}>{text}</small>
                ))}
              </th>
              <td>{buys}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
