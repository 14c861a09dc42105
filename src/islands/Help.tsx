import { type ReactNode, Suspense, useState } from 'react';

interface Props {
  summary: string;
  children: ReactNode;
}

/** A help with an input, loaded and drawn once it is unfolded. */
export function Help({ summary, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="more wide" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <Suspense fallback={<p className="hint">Loading …</p>}>{children}</Suspense>}
    </details>
  );
}
