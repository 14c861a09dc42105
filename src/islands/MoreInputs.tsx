import { type ReactNode, Suspense, useState } from 'react';

interface Props {
  summary: string;
  /** Whether something inside must be seen: a value that is not the default, or a problem. */
  needed: boolean;
  children: ReactNode;
}

/** Less used inputs, drawn once they are unfolded. They unfold by themselves when something in them needs to be seen, and never fold away under a reader's hands. */
export function MoreInputs({ summary, needed, children }: Props) {
  const [open, setOpen] = useState(needed);
  const [wasNeeded, setWasNeeded] = useState(needed);
  if (needed !== wasNeeded) {
    setWasNeeded(needed);
    if (needed) setOpen(true);
  }
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)} open={open}>
      <summary>{summary}</summary>
      {open && <Suspense fallback={<p className="hint">Loading …</p>}>{children}</Suspense>}
    </details>
  );
}
