import { useCallback } from 'react';
import { updateFormOf } from '#domain/form/update-form.ts';
import { makeForm } from '#pack/make-pack.ts';
import { useFileMaking, type FileMaking } from '#screens/parts/use-file-making.ts';
import { useReady } from '#screens/use-store.ts';
import { formFileName } from './form-words.ts';

/** Makes the update form of somebody as it stands now and hands it to the browser. Leaving the screen ends it. */
export function useFormFile(): {
  readonly making: FileMaking;
  readonly make: (personKey: string) => Promise<void>;
} {
  const { snapshot, store } = useReady();
  const { making, make: makeFile } = useFileMaking();
  const make = useCallback(
    async (personKey: string) =>
      makeFile(() => {
        const form = updateFormOf(snapshot, personKey, store.newId(), store.today());
        return { file: makeForm(form), name: formFileName(form) };
      }),
    [snapshot, store, makeFile],
  );
  return { making, make };
}
