import { useEffect, useRef, useState } from 'react';
import { compareAhead } from '#domain/intake/intake-ahead.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import { alike } from '#intake/alike.ts';
import { useReady } from '#screens/use-store.ts';
import type { ImportWork } from './import-work.ts';
import { readBeside } from './read-beside.ts';

/** How many actions of a file were compared with the plan, of how many; of 0 while the file is still being read. */
type Comparing = { readonly done: number; readonly total: number };

// a file with fewer rows is compared in the time of a blink
const manyRows = 100;
// the page paints in between
const actionsAtOnce = 25;

const compared = new WeakSet<readonly Grid[]>();

/** Compares a large file with the plan a little at a time, once; null where it is done, and for a small one. */
export function useComparing(work: ImportWork): Comparing | null {
  const { snapshot, store } = useReady();
  const first = useRef({ work, snapshot, today: store.today() });
  const [comparing, setComparing] = useState<Comparing | null>(() =>
    compared.has(work.grids) || rowsOf(work.grids) < manyRows ? null : { done: 0, total: 0 },
  );
  const isOver = comparing === null;
  useEffect(() => {
    if (isOver) return undefined;
    const given = first.current;
    const away = new AbortController();
    const compare = async () => {
      await turn();
      const { actions } = readBeside(given.work, given.snapshot);
      for (const done of compareAhead(actions, given.snapshot, alike, given.today)) {
        if (done % actionsAtOnce !== 0) continue;
        setComparing({ done, total: actions.length });
        await turn();
        if (away.signal.aborted) return;
      }
      compared.add(given.work.grids);
    };
    // what goes wrong here goes wrong again where it is shown, and is told there
    void compare()
      .catch(() => undefined)
      .then(() => (away.signal.aborted ? undefined : setComparing(null)));
    return () => away.abort();
  }, [isOver]);
  return comparing;
}

function rowsOf(grids: readonly Grid[]): number {
  return grids.reduce((sum, { rows }) => sum + rows.length, 0);
}

async function turn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
