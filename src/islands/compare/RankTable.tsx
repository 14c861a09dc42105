import { type ReactNode, useRef, useState } from 'react';
import type { RankGroup } from '../../domain/compare/rank-groups.ts';
import { GROUP_WORDS } from '../../format/compare.ts';
import { formatQuantity } from '../../format/words.ts';
import { ScrollBox } from '../ScrollBox.tsx';

/** A way to buy as a row. */
export interface RankRow {
  id: string;
  name: ReactNode;
  /** The name as plain text. */
  label: string;
  /** When what it sells ends, as phrases: they stand beneath the name. */
  ends: string[];
  /** What is paid in a month, where that is what is ranked by; undefined where that cannot be told. */
  paid?: string | undefined;
  /** The cost per accepted image, or the words that stand for it. */
  usd: string;
  /** How many times the own cost; empty where that cannot be told. */
  multiple: string;
  group: RankGroup;
  /** Where what is bought has another size, as phrases: they stand beneath the name. */
  size: string[];
  /** Other sizes on the way there, as phrases. */
  sizes: string[];
  /** What else differs, as phrases. */
  differences: string[];
  /** What is missing, and what else is to be known, as phrases. */
  remarks: string[];
}

interface Props {
  caption: ReactNode;
  /** What the first column names. */
  head: string;
  /** What stands over what is paid in a month; no such column where it is left out. */
  paidHead?: string | undefined;
  rows: readonly RankRow[];
  /** Rows shown until all are asked for; those that are pinned come on top of them. */
  shown: number;
  isPinned?: (row: RankRow) => boolean;
  /** Chooses a row for the comparison; no such column where it is left out. */
  onPin?: (row: RankRow, isPinned: boolean) => void;
}

/** More than these are folded to their number. */
const UNFOLDED = 2;

/** Rows of smaller images that are shown at once. */
const SMALLER_SHOWN = 3;

function Notes({ size, sizes, differences, remarks }: Pick<RankRow, 'size' | 'sizes' | 'differences' | 'remarks'>) {
  const isFolded = differences.length > UNFOLDED;
  const open = [...sizes, ...(isFolded ? [] : differences), ...remarks];
  if (open.length === 0 && !isFolded) return size.length === 0 ? 'nothing' : 'the size';
  return (
    <>
      {open.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {isFolded && (
        <details>
          <summary>{formatQuantity(differences.length, 'difference')}</summary>
          <ul className="plain-list">
            {differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** How many rows of a group are shown before all are asked for: those that are not ranked where few are, those without a cost where there is nothing else. */
function shownOf(group: RankGroup, rows: readonly RankRow[], shown: number): number {
  const count = (wanted: RankGroup) => rows.filter((row) => row.group === wanted).length;
  if (group === 'smaller') return SMALLER_SHOWN;
  if (group === 'unranked') return shown - count('ranked');
  return group === 'no-cost' && count('no-cost') < rows.length ? 0 : shown;
}

const Grey = ({ text, isGrey }: { text: string; isGrey: boolean }) => (isGrey ? <span className="word">{text}</span> : text);

/** Ways to buy in order, the first of them at once, in groups that are not set against one another. */
export function RankTable({ caption, head, paidHead, rows, shown, isPinned = () => false, onPin }: Props) {
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const groups = [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, own]) => {
    const most = all ? own.length : shownOf(group, rows, shown);
    const visible = own.filter((row, index) => index < most || isPinned(row));
    return visible.length === 0 ? [] : [{ group, visible, count: own.length }];
  });
  const isAll = groups.reduce((sum, { visible }) => sum + visible.length, 0) === rows.length;
  // The button goes, and would take the focus along.
  const showAll = () => {
    setAll(true);
    table.current?.focus({ preventScroll: true });
  };
  const columns = 4 + (paidHead === undefined ? 0 : 1) + (onPin === undefined ? 0 : 1);
  return (
    <>
      <ScrollBox label={head} stops={groups.flatMap(({ visible }) => visible).length * (onPin === undefined ? 1 : 2)}>
        <table className="table rank" ref={table} tabIndex={-1}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {paidHead !== undefined && (
                <th className="number" scope="col">
                  {paidHead}
                </th>
              )}
              <th className="number" scope="col">
                Per accepted image
              </th>
              <th className="number" scope="col">
                Times this job
              </th>
              <th scope="col">Differs, or is missing</th>
              {onPin !== undefined && <th scope="col">In the chart</th>}
            </tr>
          </thead>
          {groups.map(({ group, visible, count }) => (
            <tbody key={group}>
              {group !== 'ranked' && (
                <tr className="group">
                  <th colSpan={columns} scope="rowgroup">
                    <span>
                      {GROUP_WORDS[group].title}
                      <small>
                        {count}, {GROUP_WORDS[group].note}
                      </small>
                    </span>
                  </th>
                </tr>
              )}
              {visible.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.name}
                    {row.ends.map((text) => (
                      <small key={text}>{text}</small>
                    ))}
                    {row.size.map((text) => (
                      <small className="size" key={text}>
                        {text}
                      </small>
                    ))}
                  </th>
                  {paidHead !== undefined && (
                    <td className="number">
                      <Grey isGrey={group !== 'ranked' || row.paid === undefined} text={row.paid ?? 'not known'} />
                    </td>
                  )}
                  <td className="number">
                    <Grey isGrey={group !== 'ranked'} text={row.usd} />
                  </td>
                  <td className="number">
                    <Grey isGrey={group !== 'ranked' || row.multiple === ''} text={row.multiple === '' ? 'none' : row.multiple} />
                  </td>
                  <td className="notes">
                    <Notes {...row} />
                  </td>
                  {onPin !== undefined && (
                    <td>
                      <label className="pin">
                        <input checked={isPinned(row)} onChange={(event) => onPin(row, event.target.checked)} type="checkbox" />
                        <span className="sr-only">{`Draw it in the chart: ${row.label}`}</span>
                      </label>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
      {!isAll && (
        <p className="mt-2">
          <button className="chip" onClick={showAll} type="button">
            Show all {rows.length}
          </button>
        </p>
      )}
    </>
  );
}
