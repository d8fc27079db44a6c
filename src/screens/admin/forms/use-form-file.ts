import { useCallback, useEffect, useRef, useState } from 'react';
import { updateFormOf } from '#domain/update-form.ts';
import { makeForm, type PackInTheMaking } from '#pack/make-pack.ts';
import { download } from '#screens/board-pack/outputs/download.ts';
import { useReady } from '#screens/use-store.ts';
import { formFileName } from './form-words.ts';

/** How far an update form is. */
export type FormMaking =
  | { readonly at: 'idle' }
  | { readonly at: 'writing' }
  | { readonly at: 'made'; readonly name: string }
  | { readonly at: 'failed'; readonly error: unknown };

/** Makes the update form of somebody as it stands now and hands it to the browser. Leaving the screen ends it. */
export function useFormFile(): {
  readonly making: FormMaking;
  readonly make: (personKey: string) => Promise<void>;
} {
  const { snapshot, store } = useReady();
  const [making, setMaking] = useState<FormMaking>({ at: 'idle' });
  const writing = useRef<PackInTheMaking | null>(null);
  useEffect(() => () => writing.current?.cancel(), []);
  const make = useCallback(
    async (personKey: string) => {
      setMaking({ at: 'writing' });
      try {
        const form = updateFormOf(snapshot, personKey, store.newId(), store.today());
        writing.current = makeForm(form);
        const blob = await writing.current.done;
        const name = formFileName(form);
        download(blob, name);
        setMaking({ at: 'made', name });
      } catch (error) {
        setMaking({ at: 'failed', error });
      } finally {
        writing.current = null;
      }
    },
    [snapshot, store],
  );
  return { making, make };
}
