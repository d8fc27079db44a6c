import type { FileReading, FileRefusalCode } from '#domain/intake/intake-file.ts';
import { fileLimits } from './guard.ts';
import type { WorkerAnswer } from './worker.ts';

/** A picked file, as much of it as is used. */
export type PickedFile = Pick<File, 'size' | 'arrayBuffer'>;

/** The part of a Worker that is used, so that a test can stand in for one. */
export type Reader = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** What reading a file may be told. `wait` calls back after so many ms and gives the way to call it off. */
export type ReadOptions = {
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
  readonly startReader?: () => Reader;
  readonly wait?: (ms: number, done: () => void) => () => void;
};

/** Longest time for one file, ms. A plan of 300 rows takes well under one second. */
export const readTimeLimitMs = 20_000;

/**
 * Reads a file in a worker of its own, which is ended at the answer, at the time limit and when `signal` fires.
 * Faults of the file, the limit and the cancelling are refusals; a fault of ours is thrown.
 */
export async function readFile(file: PickedFile, options: ReadOptions = {}): Promise<FileReading> {
  const { signal, timeLimitMs = readTimeLimitMs, startReader = startWorker, wait = waitMs } = options;
  if (signal?.aborted) return refused('cancelled');
  if (file.size === 0) return refused('empty');
  if (file.size > fileLimits.file) return refused('too-big', { size: file.size, limit: fileLimits.file });
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('unreadable');
  if (signal?.aborted) return refused('cancelled');
  return new Promise((resolve, reject) => {
    const reader = startReader();
    const stopWaiting = wait(timeLimitMs, () => end(() => resolve(refused('took-too-long'))));
    const handleAbort = () => end(() => resolve(refused('cancelled')));
    const end = (settle: () => void) => {
      stopWaiting();
      signal?.removeEventListener('abort', handleAbort);
      reader.terminate();
      settle();
    };
    signal?.addEventListener('abort', handleAbort);
    reader.addEventListener('message', (event) => {
      // the other side is worker.ts, which sends nothing else
      const answer = (event as MessageEvent<WorkerAnswer>).data;
      end(() => (answer.kind === 'fault' ? reject(new Error(answer.message)) : resolve(answer)));
    });
    reader.addEventListener('error', (event) => {
      end(() => reject(new Error('The worker that reads files did not start', { cause: event })));
    });
    reader.postMessage(bytes, [bytes]);
  });
}

// a file that was moved, changed or is not yet downloaded since it was picked cannot be read (File API, NotReadableError)
async function bytesOf(file: PickedFile): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

function refused(code: FileRefusalCode, facts: Record<string, number> = {}): FileReading {
  return { kind: 'refused', refusal: { code, facts } };
}

function startWorker(): Reader {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

function waitMs(ms: number, done: () => void): () => void {
  const timer = setTimeout(done, ms);
  return () => clearTimeout(timer);
}
