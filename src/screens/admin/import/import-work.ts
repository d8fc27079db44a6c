import { useCallback, useState } from 'react';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import type { Fate } from '#domain/intake/intake-fate.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import type { PersonAnswers } from '#domain/people/person-answer.ts';
import { warnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import type { Store } from '#store/state.ts';

/** A file that was read. `importId` marks everything an import of it would write. */
export type ReadFile = {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly importId: string;
};

/** Everything an admin has said of a file so far. */
export type ImportWork = ReadFile & {
  readonly choice: IntakeChoice;
  readonly answers: PersonAnswers;
  /** What was decided, by the action's ref in the file; where there is none, what is proposed holds. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** What the plan of the file is called where its actions are kept as predecessors. */
  readonly source: string;
  /** The action of the file from whose decision an action of the plan is being looked at, for coming back to it. */
  readonly looked: string | null;
};

/** The import under way, null before a file is chosen, and the ways to begin, alter and forget it. */
export type Working = {
  readonly work: ImportWork | null;
  readonly begin: (file: ReadFile, choice: IntakeChoice) => void;
  readonly alter: (part: Partial<ImportWork>) => void;
  readonly forget: () => void;
};

// so that a look at another page of the tab does not cost what was filled in; it goes with the page, as the file does
const held = new WeakMap<Store, ImportWork>();
let endWarning: (() => void) | null = null;

/** What an admin is doing with a file. Leaving the page of the import and coming back finds it as it was. */
export function useImportWork(store: Store): Working {
  const [work, setWork] = useState<ImportWork | null>(() => held.get(store) ?? null);
  const begin = useCallback(
    (file: ReadFile, choice: IntakeChoice) => {
      const begun: ImportWork = {
        ...file,
        choice,
        answers: new Map(),
        fates: new Map(),
        source: file.name.replace(/\.[a-z]+$/i, ''),
        looked: null,
      };
      held.set(store, begun);
      warnOfFile(true);
      setWork(begun);
    },
    [store],
  );
  const alter = useCallback(
    (part: Partial<ImportWork>) =>
      setWork((now) => {
        if (now === null) return null;
        const next = { ...now, ...part };
        held.set(store, next);
        return next;
      }),
    [store],
  );
  const forget = useCallback(() => {
    held.delete(store);
    warnOfFile(false);
    setWork(null);
  }, [store]);
  return { work, begin, alter, forget };
}

/** From now on, or no longer, one is asked before the page goes, and with it the file in hand: wherever in the app one is. */
export function warnOfFile(isWanted: boolean): void {
  if (isWanted === (endWarning !== null)) return;
  endWarning?.();
  endWarning = isWanted ? warnBeforeLoss() : null;
}
