import { useEffect, useRef, useState } from 'react';

/** How far an exact count is. */
export type TokenCount = { kind: 'none' } | { kind: 'counting' } | { kind: 'counted'; text: string; tokens: number } | { kind: 'failed' };

/** Longer than a prompt takes on a slow phone with a slow line. */
const PATIENCE_MS = 60_000;

/** Counts the tokens of a text in a worker that is loaded when first asked; a new question ends the one before. */
export function useTokenCount(onCounted: (tokens: number) => void): { count: TokenCount; ask: (text: string) => void } {
  const [count, setCount] = useState<TokenCount>({ kind: 'none' });
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);

  const ask = (text: string) => {
    end.current();
    setCount({ kind: 'counting' });
    const worker = new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module' });
    const stop = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const fail = () => {
      stop();
      setCount({ kind: 'failed' });
    };
    const timer = setTimeout(fail, PATIENCE_MS);
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      stop();
      setCount({ kind: 'counted', text, tokens: data });
      onCounted(data);
    });
    end.current = stop;
    worker.postMessage(text);
  };
  return { count, ask };
}
