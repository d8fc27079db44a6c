import { useCallback, useState } from 'react';
import type { SetUpReport } from '#store/setup.ts';
import type { Store } from '#store/state.ts';

/** How far set-up is: `of` is 0 before it began with the lists; `what` is the list at work, '' before them and after. */
export type SetUpRun =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly at: 'done'; readonly report: SetUpReport }
  | { readonly at: 'failed'; readonly error: unknown };

/** Runs set-up, or runs it again: it creates what is missing and touches nothing else. */
export function useSetUp(store: Store): { readonly run: SetUpRun; readonly start: () => Promise<void> } {
  const [run, setRun] = useState<SetUpRun>({ at: 'idle' });
  const start = useCallback(async () => {
    setRun({ at: 'working', done: 0, of: 0, what: '' });
    try {
      const report = await store.setUp((done, of, what) => setRun({ at: 'working', done, of, what }));
      setRun({ at: 'done', report });
    } catch (error) {
      setRun({ at: 'failed', error });
    }
  }, [store]);
  return { run, start };
}
