import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedForms } from '#store/form-typing.ts';
import { useSurroundings } from '#screens/use-store.ts';

/** What is typed into a form, kept on the device as it is typed. */
export type Typing<Words> = {
  /** Null where nothing was typed. */
  readonly words: Words | null;
  /** False where the device refused to keep it: then it lasts as long as the page. */
  readonly isKept: boolean;
  /** Makes of the words as they are at that moment other ones; null forgets them. */
  change(next: (now: Words | null) => Words | null): void;
};

type Held<Words> = { readonly about: string; readonly words: Words | null };

/** What was typed into a form about a pack or cycle; 'opening' until the device was asked, also about another one. */
export function useTyping<Form extends keyof TypedForms>(
  form: Form,
  about: string,
): Typing<TypedForms[Form]> | 'opening' {
  const { store } = useSurroundings();
  const [held, setHeld] = useState<Held<TypedForms[Form]> | null>(null);
  const [isKept, setKept] = useState(true);
  const latest = useRef<Held<TypedForms[Form]> | null>(null);
  const { typing } = store;
  useEffect(() => {
    let isGone = false;
    void typing.read(form, about).then((words) => {
      if (isGone) return;
      latest.current = { about, words };
      setHeld(latest.current);
      setKept(typing.canKeep());
    });
    return () => {
      isGone = true;
    };
  }, [typing, form, about]);
  const change = useCallback(
    (next: (now: TypedForms[Form] | null) => TypedForms[Form] | null) => {
      // the last words count, also where two changes come before the page is drawn again
      const now = latest.current;
      const words = next(now?.about === about ? now.words : null);
      // what ends late, about what is no longer on screen, leaves alone what is
      if (now === null || now.about === about) {
        latest.current = { about, words };
        setHeld(latest.current);
      }
      void typing.keep(form, about, words).then(() => setKept(typing.canKeep()));
    },
    [typing, form, about],
  );
  return held?.about !== about ? 'opening' : { words: held.words, isKept, change };
}
