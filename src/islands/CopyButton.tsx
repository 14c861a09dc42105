import { useState } from 'react';

interface Props {
  label: string;
  /** Read when pressed, since it may need the address bar. */
  text: () => string;
}

/** Copies a text and says whether it worked. */
export function CopyButton({ label, text }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <span>
      <button className="button" type="button" onClick={copy}>
        {label}
      </button>
      <span className="ml-2 text-fine" role="status">
        {state === 'done' && 'Copied'}
        {state === 'failed' && 'The browser refused; copy it by hand'}
      </span>
    </span>
  );
}
