import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedForms } from '#store/pack-typing.ts';
import { useSurroundings } from '#screens/use-store.ts';

/** What is typed into a form of an issued pack, kept on the device as it is typed. */
export type Typing<Words> = {
  /** Null where nothing was typed. */
  readonly words: Words | null;
  /** False where the device refused to keep it: then it lasts as long as the page. */
  readonly isKept: boolean;
  /** Makes of the words as they are at that moment other ones; null forgets them. */
  change(next: (now: Words | null) => Words | null): void;
};

/** What was typed into a form of a pack; 'opening' until the device was asked. A page holds it for one pack: key it by that. */
export function useTyping<Form extends keyof TypedForms>(
  form: Form,
  packKey: string,
): Typing<TypedForms[Form]> | 'opening' {
  const { store } = useSurroundings();
  const [held, setHeld] = useState<{ readonly words: TypedForms[Form] | null } | null>(null);
  const [isKept, setKept] = useState(true);
  const latest = useRef<TypedForms[Form] | null>(null);
  const { typing } = store;
  useEffect(() => {
    let isGone = false;
    void typing.read(form, packKey).then((words) => {
      if (isGone) return;
      latest.current = words;
      setHeld({ words });
      setKept(typing.canKeep());
    });
    return () => {
      isGone = true;
    };
  }, [typing, form, packKey]);
  const change = useCallback(
    (next: (now: TypedForms[Form] | null) => TypedForms[Form] | null) => {
      // the last words count, also where two changes come before the page is drawn again
      const words = next(latest.current);
      latest.current = words;
      setHeld({ words });
      void typing.keep(form, packKey, words).then(() => setKept(typing.canKeep()));
    },
    [typing, form, packKey],
  );
  return held === null ? 'opening' : { words: held.words, isKept, change };
}
