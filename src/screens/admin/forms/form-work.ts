import { useCallback, useState } from 'react';
import type { ReadFile } from '#screens/admin/import/import-work.ts';
import { createHold } from '#screens/parts/warn-before-loss.ts';
import type { Store } from '#store/state.ts';
import type { Choices, Edits } from './form-rows.ts';

/** A returned form, and what an admin has changed and chosen of it so far. */
export type FormWork = ReadFile & { readonly edits: Edits; readonly choices: Choices };

// so that a look at an action does not cost what was put right; it goes with the page, as the file does
const held = new WeakMap<Store, FormWork>();
const hold = createHold();

/** The returned form an admin is looking at; null for none. Leaving the page and coming back finds it as it was. */
export function useFormWork(store: Store): {
  readonly form: FormWork | null;
  readonly begin: (file: ReadFile) => void;
  readonly alter: (part: Pick<FormWork, 'edits'> | Pick<FormWork, 'choices'>) => void;
  readonly forget: () => void;
} {
  const [form, setForm] = useState<FormWork | null>(() => held.get(store) ?? null);
  const begin = useCallback(
    (file: ReadFile) => {
      const begun: FormWork = { ...file, edits: new Map(), choices: new Map() };
      held.set(store, begun);
      hold(true);
      setForm(begun);
      // it is held against the plan as it is, not as it was when the page was opened
      void store.load();
    },
    [store],
  );
  const alter = useCallback(
    (part: Partial<FormWork>) => {
      const now = held.get(store);
      if (now === undefined) return;
      const next = { ...now, ...part };
      held.set(store, next);
      setForm(next);
    },
    [store],
  );
  const forget = useCallback(() => {
    held.delete(store);
    hold(false);
    setForm(null);
  }, [store]);
  return { form, begin, alter, forget };
}
