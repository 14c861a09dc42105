import { useEffect, useRef, useState } from 'react';
import type { Line } from '../../domain/break-even-lines.ts';
import type { Exact } from '../../domain/exact.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';

interface Props {
  lines: readonly Line[];
  /** The highest cost drawn. */
  most: Exact;
  /** The most images drawn. */
  upTo: number;
}

const HEIGHT = 280;
const FIRST_WIDTH = 640;
const MARGIN = { top: 12, bottom: 28, left: 8 };
const LABEL_WIDTH = { narrow: 110, wide: 210 };
const NARROW = 520;
const LINE_HEIGHT = 15;
/** Characters that fit beside the chart, for a letter is about so wide. */
const LETTER_WIDTH = 6.6;
/** One pattern for each line, so that no line is told by its colour alone. */
const DASHES = [undefined, '7 4', '2 3', '12 4', '7 3 2 3', '1 5', '14 3 3 3'];

/** The width of an element, followed as it changes. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

/** Heights at which labels stand beside the ends of their lines without touching one another, from the lowest line up. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => b.height - a.height);
  const placed = [...heights];
  let floor = HEIGHT - MARGIN.bottom;
  for (const { height, index } of order) {
    placed[index] = Math.min(height, floor);
    floor = (placed[index] ?? height) - LINE_HEIGHT;
  }
  return placed;
}

const shortened = (text: string, width: number) => {
  const most = Math.floor(width / LETTER_WIDTH);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

/** Ways to buy as lines that carry their names. The table beside it has the figures. */
export function LineChart({ lines, most, upTo }: Props) {
  const [element, width] = useWidth();
  const label = width < NARROW ? LABEL_WIDTH.narrow : LABEL_WIDTH.wide;
  const right = Math.max(width - label, 80);
  const bottom = HEIGHT - MARGIN.bottom;
  const x = (images: number) => MARGIN.left + (images / upTo) * (right - MARGIN.left);
  const y = (usd: Exact) => (most.n === 0n ? bottom : bottom - usd.div(most).valueOf() * (bottom - MARGIN.top));
  const ends = lines.map(({ points }) => points.at(-1)?.usd);
  const heights = spread(ends.map((usd) => (usd === undefined ? bottom : y(usd))));
  return (
    <div className="chart" ref={element}>
      <svg aria-hidden="true" height={HEIGHT} width={width}>
        <path className="axis" d={`M${MARGIN.left},${MARGIN.top}V${bottom}H${right}`} />
        <text x={MARGIN.left + 4} y={MARGIN.top}>
          {formatUsd(most)}
        </text>
        <text x={MARGIN.left} y={HEIGHT - 8}>
          0
        </text>
        <text textAnchor="end" x={right} y={HEIGHT - 8}>
          {formatCount(upTo)} images a month
        </text>
        {lines.map(({ way, points }, index) => (
          <g className={index === 0 ? 'way own' : 'way'} key={way.id}>
            <polyline
              points={points.map((point) => `${x(point.images).toFixed(1)},${y(point.usd).toFixed(1)}`).join(' ')}
              strokeDasharray={DASHES[index % DASHES.length]}
            />
            <text x={right + 8} y={(heights[index] ?? bottom) + 4}>
              {shortened(way.name, label - 8)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
