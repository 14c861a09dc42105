import { startTransition, useEffect, useState } from 'react';

/** So long a turn lasts before the browser may answer to the reader. */
const TURN_MS = 4;

/** Goes on with a work until it is done, or called off. */
function takeTurns<T>(work: Generator<undefined, T>, onDone: (result: T) => void): () => void {
  let waiting: ReturnType<typeof setTimeout>;
  const go = () => {
    const end = performance.now() + TURN_MS;
    do {
      const turn = work.next();
      if (turn.done) {
        onDone(turn.value);
        return;
      }
    } while (performance.now() < end);
    waiting = setTimeout(go);
  };
  waiting = setTimeout(go);
  return () => clearTimeout(waiting);
}

/**
 * The result of a long work that is done a few milliseconds at a time; undefined until it is done once. While another is done the last
 * result stays.
 *
 * @param start begins the work; it is done anew when this is another function
 */
export function useInTurns<T>(start: () => Generator<undefined, T>): T | undefined {
  const [result, setResult] = useState<{ of: T }>();
  useEffect(() => takeTurns(start(), (of) => startTransition(() => setResult({ of }))), [start]);
  return result?.of;
}
