import { type Crossing, nearestCrossings } from '../../domain/break-even-lines.ts';
import { formatCount } from '../../format/words.ts';
import { ScrollBox } from '../ScrollBox.tsx';

interface Props {
  crossings: readonly Crossing[];
  nameOf: (way: string) => string;
  /** Images used in a month; undefined where none are given. */
  perMonth: number | undefined;
  /** The most images looked at. */
  upTo: number;
}

/** Crossings told at once. */
const TOLD = 3;

/** Where ways to buy change places: those nearest to the reader's month, and all of them in a table that unfolds. */
export function Crossings({ crossings, nameOf, perMonth, upTo }: Props) {
  if (crossings.length === 0)
    return <p className="mt-3 text-fine">No two of them change places up to {formatCount(upTo)} images a month.</p>;
  const told = nearestCrossings(crossings, perMonth ?? 0, TOLD);
  const rest = crossings.length - told.length;
  return (
    <>
      <ul className="plain-list mt-3 text-fine">
        {told.map(({ from, to, images }) => (
          <li key={`${from} ${to} ${images}`}>
            From {formatCount(images + 1)} images a month {nameOf(to)} costs less than {nameOf(from)}.
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <details className="mt-2 text-fine">
          <summary>
            All {formatCount(crossings.length)} changes of place up to {formatCount(upTo)} images a month
          </summary>
          <ScrollBox className="mt-2" label="Changes of place">
            <table className="table">
              <caption>A plan is bought whole: with each further one it falls back, until its images are used.</caption>
              <thead>
                <tr>
                  <th className="number" scope="col">
                    From images a month
                  </th>
                  <th scope="col">Costs less</th>
                  <th scope="col">Than</th>
                </tr>
              </thead>
              <tbody>
                {crossings
                  .toSorted((a, b) => a.images - b.images)
                  .map(({ from, to, images }) => (
                    <tr key={`${from} ${to} ${images}`}>
                      <td className="number">{formatCount(images + 1)}</td>
                      <td>{nameOf(to)}</td>
                      <td>{nameOf(from)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollBox>
        </details>
      )}
    </>
  );
}
