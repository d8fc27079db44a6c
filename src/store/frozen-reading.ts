import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { FrozenUnreadable } from '#domain/frozen/frozen-reader.ts';
import { createJoining, frozenFrom, type FrozenPortion } from './frozen-portions.ts';

/** The part of a worker that is used, so that a test can stand in for one. */
export type FrozenReader = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * A frozen pack out of the bytes of its file, read in a worker of its own: a large one would hold the page up. Where there
 * are no workers, or none starts, it is read here. Throws FrozenUnreadable.
 */
export async function readFrozenFile(
  bytes: Uint8Array,
  startReader: (() => FrozenReader) | null = 'Worker' in globalThis ? startWorker : null,
): Promise<FrozenPack> {
  const reader = startReader === null ? null : startedBy(startReader);
  const frozen = reader === null ? null : await readIn(reader, bytes);
  return frozen ?? frozenFrom(bytes);
}

// null where the browser does not allow one: some say so by throwing, others by an event
function startedBy(startReader: () => FrozenReader): FrozenReader | null {
  try {
    return startReader();
  } catch {
    return null;
  }
}

// null where the worker does not work
async function readIn(reader: FrozenReader, bytes: Uint8Array): Promise<FrozenPack | null> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      reader.terminate();
      settle();
    };
    const join = createJoining();
    reader.addEventListener('message', (event) => {
      // the other side is frozen-worker.ts, which sends nothing else
      const portion = (event as MessageEvent<FrozenPortion>).data;
      if (portion.kind === 'unreadable') end(() => reject(new FrozenUnreadable(portion.at, portion.what)));
      else if (portion.kind === 'fault') end(() => reject(new Error(portion.message)));
      else {
        const frozen = join(portion);
        if (frozen !== null) end(() => resolve(frozen));
      }
    });
    for (const trouble of ['error', 'messageerror'])
      reader.addEventListener(trouble, () => end(() => resolve(null)));
    reader.postMessage(bytes, []);
  });
}

function startWorker(): FrozenReader {
  return new Worker(new URL('./frozen-worker.ts', import.meta.url), { type: 'module' });
}
