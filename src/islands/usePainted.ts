import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was when the screen last showed it: what follows from a key is computed once the key itself is painted, and gives way to
 * the next key.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    let after: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // What a frame calls comes before it is painted; what a timer calls, after.
      after = setTimeout(() => startTransition(() => setPainted(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
    };
  }, [value]);
  return painted;
}
