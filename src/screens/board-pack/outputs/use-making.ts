import { useEffect, useRef, useState } from 'react';
import type { FrozenPack } from '#domain/frozen-pack.ts';
import type { IssuedPack } from '#domain/issued-pack.ts';
import { outputFileName } from '#domain/pack-file.ts';
import type { OutputWish } from '#domain/pack-output.ts';
import { makeOutput, PackError } from '#pack/make-pack.ts';
import { saveOutput } from '#store/pack-files.ts';
import type { Uploaded } from '#store/upload.ts';
import { useSurroundings } from '#screens/use-store.ts';

/** A file that was made on this page. */
export type Made = { readonly wish: OutputWish; readonly blob: Blob; readonly name: string };

/** How far an output is: being written, being saved, saved, made but not saved, or not made. */
export type Making =
  | { readonly at: 'idle'; readonly wasCancelled: boolean }
  /** `share` is 0 to 1. */
  | { readonly at: 'writing'; readonly share: number }
  | { readonly at: 'saving'; readonly sent: number; readonly total: number }
  | { readonly at: 'saved'; readonly made: Made; readonly uploaded: Uploaded }
  | { readonly at: 'not-saved'; readonly made: Made; readonly error: unknown }
  | { readonly at: 'not-made'; readonly error: unknown };

/** Makes an output of a frozen pack and saves it in the library; what is made stays in hand where it cannot be saved. */
export function useMaking(
  pack: IssuedPack,
  onSaved: () => void,
): {
  readonly making: Making;
  readonly make: (wish: OutputWish, frozen: FrozenPack) => void;
  /** Saves what was made once more. */
  readonly saveAgain: (made: Made) => void;
  readonly cancel: () => void;
} {
  const { store } = useSurroundings();
  const [making, setMaking] = useState<Making>({ at: 'idle', wasCancelled: false });
  const stop = useRef<(() => void) | null>(null);
  const isGone = useRef(false);
  // a page that is left needs its file no more
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop.current?.();
    };
  }, []);
  const show = (next: Making) => {
    if (!isGone.current) setMaking(next);
  };

  const save = async (made: Made): Promise<void> => {
    const calling = new AbortController();
    stop.current = () => calling.abort();
    show({ at: 'saving', sent: 0, total: made.blob.size });
    try {
      const uploaded = await saveOutput(
        store.world,
        pack,
        made.wish,
        made.blob,
        (sent, total) => show({ at: 'saving', sent, total }),
        calling.signal,
      );
      show({ at: 'saved', made, uploaded });
      onSaved();
    } catch (error) {
      show(calling.signal.aborted ? { at: 'idle', wasCancelled: true } : { at: 'not-saved', made, error });
    } finally {
      stop.current = null;
    }
  };

  const make = async (wish: OutputWish, frozen: FrozenPack): Promise<void> => {
    show({ at: 'writing', share: 0 });
    const writing = makeOutput(wish, frozen, (done, of) =>
      show({ at: 'writing', share: of === 0 ? 0 : done / of }),
    );
    stop.current = writing.cancel;
    try {
      const blob = await writing.done;
      await save({ wish, blob, name: outputFileName(pack, wish.kind) });
    } catch (error) {
      stop.current = null;
      show(
        error instanceof PackError && error.kind === 'cancelled'
          ? { at: 'idle', wasCancelled: true }
          : { at: 'not-made', error },
      );
    }
  };

  return {
    making,
    make: (wish, frozen) => void make(wish, frozen),
    saveAgain: (made) => void save(made),
    cancel: () => stop.current?.(),
  };
}
