import { useState } from 'react';

interface Props {
  /** What can be copied: its name, and the text, read when it is asked for since it may need the address bar. */
  kinds: { label: string; text: () => string }[];
}

type Told = { label: string; done: boolean } | undefined;

/** Copies the result in several forms and says whether it worked. */
export function CopyRow({ kinds }: Props) {
  const [told, setTold] = useState<Told>();
  const copy = async ({ label, text }: Props['kinds'][number]) => {
    try {
      await navigator.clipboard.writeText(text());
      setTold({ label, done: true });
    } catch {
      setTold({ label, done: false });
    }
  };
  return (
    <div className="copy no-print">
      <span className="text-fine text-soft" id="copy-as">
        Copy as
      </span>
      <ul aria-labelledby="copy-as" className="flex flex-wrap gap-2">
        {kinds.map((kind) => (
          <li key={kind.label}>
            <button className="chip" onClick={() => copy(kind)} type="button">
              {kind.label}
            </button>
          </li>
        ))}
      </ul>
      <span className="text-fine" role="status">
        {told !== undefined && (told.done ? `Copied: ${told.label.toLowerCase()}.` : 'The browser refused; copy it by hand.')}
      </span>
    </div>
  );
}
