import { type ReactNode, useId } from 'react';
import { LONG_TABLE } from '../format/tab-stops.ts';

interface Props {
  label: string;
  /** How often the keyboard stops in it. */
  stops?: number;
  className?: string;
  children: ReactNode;
}

/**
 * A table that may be wider than the page, in a box that scrolls. What can be focused in it lets the keyboard scroll the box, and many such
 * things are worth a link past them; where there is none, the box is focused, with a name.
 */
export function ScrollBox({ label, stops = 0, className = '', children }: Props) {
  const end = useId();
  const isLong = stops > LONG_TABLE;
  const group = stops === 0 ? ({ role: 'group', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div className={`scroller ${className}`} {...group}>
      {isLong && (
        <a className="skip" href={`#${end}`}>
          Skip the table: {label}
        </a>
      )}
      {children}
      {isLong && <span id={end} />}
    </div>
  );
}
