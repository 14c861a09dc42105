import { useEffect, useState } from 'react';

/** A text once it has not changed for a while, so that a screen reader hears the end of the typing, not each key. */
export function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
