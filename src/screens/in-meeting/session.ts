import { useState } from 'react';

// as long as the page: who opens the panel anew begins as everybody does
const kept = new Map<string, unknown>();

/** What somebody chose here, as long as this page is open. */
export function useSession<T>(name: string, usual: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : usual)); // each name has one type
  return [
    value,
    (next) => {
      kept.set(name, next);
      setValue(next);
    },
  ];
}
