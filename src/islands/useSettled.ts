import { useEffect, useState } from 'react';

/**
 * A value once it has not changed for a while: so that a screen reader hears the end of the typing, not each key.
 *
 * @param first the value until then
 */
export function useSettled<T>(value: T, milliseconds: number, first: T): T {
  const [settled, setSettled] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
