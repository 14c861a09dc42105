import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  id: string;
  title: string;
  /** Whether the address asks for it. */
  needed?: boolean;
  children: ReactNode;
}

/** A section that unfolds when it is asked for, by hand or by the fragment of the address, and is drawn only then. */
export function Fold({ id, title, needed = false, children }: Props) {
  const element = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [wasNeeded, setWasNeeded] = useState(false);
  if (needed !== wasNeeded) {
    setWasNeeded(needed);
    if (needed) setOpen(true);
  }
  useEffect(() => {
    const follow = () => {
      if (window.location.hash !== `#${id}`) return;
      setOpen(true);
      element.current?.scrollIntoView();
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [id]);
  return (
    <details className="fold" id={id} onToggle={(event) => setOpen(event.currentTarget.open)} open={open} ref={element}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <noscript>
        <p className="note">This needs JavaScript.</p>
      </noscript>
      {open && children}
    </details>
  );
}
