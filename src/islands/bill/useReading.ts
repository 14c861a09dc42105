import { useEffect, useMemo, useState } from 'react';
import { type Reading, readPaste } from '../../domain/bill/read-paste.ts';

/** A text shorter than this is read within a frame; a longer one beside the page. */
const MOST_AT_ONCE = 50_000;

/** Longer than the longest text takes on a slow machine. */
const PATIENCE_MS = 20_000;

/** What a paste holds, or that it is still being read, or could not be. */
export type ReadingState = Reading | { kind: 'reading' } | { kind: 'failed' };

/** Reads a paste: a long one in a worker, which ends when the text changes. */
export function useReading(text: string): ReadingState {
  const isShort = text.length <= MOST_AT_ONCE;
  const short = useMemo(() => (isShort ? readPaste(text) : undefined), [text, isShort]);
  const [long, setLong] = useState<{ text: string; state: ReadingState }>();
  useEffect(() => {
    if (isShort) return;
    const worker = new Worker(new URL('./bill-worker.ts', import.meta.url), { type: 'module' });
    const stop = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const settle = (state: ReadingState) => {
      stop();
      setLong({ text, state });
    };
    const timer = setTimeout(() => settle({ kind: 'failed' }), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => settle(data));
    worker.addEventListener('error', () => settle({ kind: 'failed' }));
    worker.postMessage(text);
    return stop;
  }, [text, isShort]);
  if (short !== undefined) return short;
  return long?.text === text ? long.state : { kind: 'reading' };
}
