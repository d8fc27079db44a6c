import { useEffect, useState } from 'react';

/** How long words have to stand before they are worth saying, ms. */
const restMs = 1_000;

/** Words once they have stood for a second, '' before: what only flashes past is not said to those who cannot see it go. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return settled === words ? words : '';
}
