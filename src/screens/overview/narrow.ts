import { useSyncExternalStore } from 'react';

/** Below this a table of actions cannot be read, and they are shown as cards. */
const narrow = '(max-width: 767px)';

/** True while the window is too narrow for a table of actions. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(narrow).matches);
}

function onChange(changed: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
