import { type ReactNode, useState } from 'react';

/** A way to buy as a row. */
export interface RankRow {
  id: string;
  name: ReactNode;
  /** The cost per accepted image, or the words that stand for it. */
  usd: string;
  /** How many times the own cost; empty where that cannot be told. */
  multiple: string;
  /** What differs or is missing, as phrases. */
  notes: string[];
  /** Whether it takes part in the ranking. */
  isRanked: boolean;
}

interface Props {
  caption: ReactNode;
  /** What the first column names. */
  head: string;
  rows: readonly RankRow[];
  /** Rows shown until all are asked for; those that are pinned come on top of them. */
  shown: number;
  isPinned?: (row: RankRow) => boolean;
  /** Chooses a row for the comparison; no such column where it is left out. */
  onPin?: (row: RankRow, isPinned: boolean) => void;
}

/** More than these are folded to their number. */
const UNFOLDED_NOTES = 2;

function Notes({ notes }: Pick<RankRow, 'notes'>) {
  if (notes.length === 0) return 'nothing';
  if (notes.length <= UNFOLDED_NOTES) return notes.join('; ');
  return (
    <details>
      <summary>{notes.length} points</summary>
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}

/** Ways to buy in order, the first of them at once. */
export function RankTable({ caption, head, rows, shown, isPinned = () => false, onPin }: Props) {
  const [all, setAll] = useState(false);
  const visible = all ? rows : rows.filter((row, index) => index < shown || isPinned(row));
  return (
    <>
      <section aria-label={head} className="scroller" tabIndex={0}>
        <table className="table rank">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th className="number" scope="col">
                USD per accepted image
              </th>
              <th className="number" scope="col">
                Times this job
              </th>
              <th scope="col">Differs, or is missing</th>
              {onPin !== undefined && <th scope="col">In the chart</th>}
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td className="number">{row.isRanked ? row.usd : <span className="word">{row.usd}</span>}</td>
                <td className="number">{row.multiple === '' ? <span className="word">none</span> : row.multiple}</td>
                <td className="notes">
                  <Notes notes={row.notes} />
                </td>
                {onPin !== undefined && (
                  <td>
                    <label className="pin">
                      <input checked={isPinned(row)} onChange={(event) => onPin(row, event.target.checked)} type="checkbox" />
                      <span className="sr-only">{`Draw it in the chart: ${row.id}`}</span>
                    </label>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > visible.length && (
        <p className="mt-2">
          <button className="chip" onClick={() => setAll(true)} type="button">
            Show all {rows.length}
          </button>
        </p>
      )}
    </>
  );
}
