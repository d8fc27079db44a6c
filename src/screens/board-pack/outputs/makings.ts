import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { outputFileName } from '#domain/pack/pack-file.ts';
import type { OutputKind, OutputWish } from '#domain/pack/pack-output.ts';
import { makeOutput, PackError } from '#pack/make-pack.ts';
import { saveOutput } from '#store/pack-files.ts';
import type { Store } from '#store/state.ts';
import type { Uploaded } from '#store/upload.ts';
import { warnBeforeLoss } from '#screens/parts/warn-before-loss.ts';

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

/** The making of one output of a pack. It goes on while other pages of the app are looked at. */
export type Job = {
  getMaking(): Making;
  subscribe(listener: () => void): () => void;
  make(wish: OutputWish, frozen: FrozenPack): void;
  /** Saves what was made once more. */
  saveAgain(made: Made): void;
  cancel(): void;
  /** Forgets how it ended, unless a file is still in hand. */
  settle(): void;
};

/** True where closing the page loses something: it is not saved yet. */
export function isAtRisk({ at }: Making): boolean {
  return at === 'writing' || at === 'saving' || at === 'not-saved';
}

const idle: Making = { at: 'idle', wasCancelled: false };

// as long as the page is open
const jobs = new WeakMap<Store, Map<string, Job>>();

/** The making of an output of a pack, the same one for as long as the page is open. */
export function jobOf(store: Store, pack: IssuedPack, kind: OutputKind): Job {
  const all = jobs.get(store) ?? new Map<string, Job>();
  jobs.set(store, all);
  const key = `${kind} ${pack.key}`;
  const job = all.get(key) ?? createJob(store, pack);
  all.set(key, job);
  return job;
}

function createJob(store: Store, pack: IssuedPack): Job {
  const listeners = new Set<() => void>();
  let making = idle;
  let stop: (() => void) | null = null;
  let warning: (() => void) | null = null;
  const show = (next: Making) => {
    making = next;
    // asked here, because no page may be showing it
    if (isAtRisk(next)) warning ??= warnBeforeLoss();
    else {
      warning?.();
      warning = null;
    }
    for (const listener of listeners) listener();
  };

  const save = async (made: Made): Promise<void> => {
    const calling = new AbortController();
    stop = () => calling.abort();
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
    } catch (error) {
      show(calling.signal.aborted ? { at: 'idle', wasCancelled: true } : { at: 'not-saved', made, error });
    } finally {
      stop = null;
    }
  };

  const make = async (wish: OutputWish, frozen: FrozenPack): Promise<void> => {
    show({ at: 'writing', share: 0 });
    const writing = makeOutput(wish, frozen, (done, of) =>
      show({ at: 'writing', share: of === 0 ? 0 : done / of }),
    );
    stop = writing.cancel;
    try {
      const blob = await writing.done;
      await save({ wish, blob, name: outputFileName(pack, wish.kind) });
    } catch (error) {
      stop = null;
      show(
        error instanceof PackError && error.kind === 'cancelled'
          ? { at: 'idle', wasCancelled: true }
          : { at: 'not-made', error },
      );
    }
  };

  return {
    getMaking: () => making,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    make: (wish, frozen) => void make(wish, frozen),
    saveAgain: (made) => void save(made),
    cancel: () => stop?.(),
    settle: () => {
      if (!isAtRisk(making) && making !== idle) show(idle);
    },
  };
}
