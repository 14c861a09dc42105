import type { ClipboardEvent, DragEvent } from 'react';
import { MOST_CHARACTERS } from '../../domain/bill/read-paste.ts';
import type { Sample } from '../../domain/bill/samples.ts';
import { formatCount } from '../../format/words.ts';
import { BillField } from './BillField.tsx';

interface Props {
  text: string;
  samples: readonly Sample[];
  error: string | undefined;
  onChange: (text: string) => void;
}

/** Laying out more than this takes a browser longer than reading it. */
const MOST_SHOWN = 100_000;

const BEGINNING = 400;

const FIELD_ID = 'bill-paste';

const SAMPLE_NAMES: Record<Sample['id'], string> = {
  response: 'Try a response',
  modalities: 'Try a usage by modality',
  request: 'Try a request',
};

/** Where a response or a request is pasted, typed or dropped as a file. Of a very long text only the beginning is shown. */
export function PasteField({ text, samples, error, onChange }: Props) {
  const isLong = text.length > MOST_SHOWN;
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length <= MOST_SHOWN && !isLong) return;
    event.preventDefault();
    onChange(pasted);
  };
  const drop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    // One character more than is read, so that a longer file is told to be too long.
    onChange(await file.slice(0, MOST_CHARACTERS + 1).text());
  };
  const clear = () => {
    // What was pressed goes with the text.
    document.getElementById(FIELD_ID)?.focus();
    onChange('');
  };
  const hint = isLong
    ? `${formatCount(text.length)} characters; the beginning is shown. All of it is read, here in your browser.`
    : 'As JSON, as Python or JavaScript prints it, or in log lines. Nothing leaves your browser.';
  return (
    <div className="grid gap-2">
      <BillField error={error} hint={hint} label="A response, its usage, or a request" name="paste" wide>
        {(control) => (
          <textarea
            {...control}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop}
            onPaste={paste}
            readOnly={isLong}
            rows={10}
            spellCheck={false}
            value={isLong ? `${text.slice(0, BEGINNING)}…` : text}
          />
        )}
      </BillField>
      <p className="flex flex-wrap gap-2">
        {samples.map((sample) => (
          <button className="chip" key={sample.id} onClick={() => onChange(sample.text)} type="button">
            {SAMPLE_NAMES[sample.id]}
          </button>
        ))}
        {text !== '' && (
          <button className="chip" onClick={clear} type="button">
            Clear
          </button>
        )}
      </p>
    </div>
  );
}
