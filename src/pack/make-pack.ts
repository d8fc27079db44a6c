import type { ActionHistory } from '#domain/action-history.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { OutputKind, OutputWish } from '#domain/pack/pack-output.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import type { Progress } from './pace.ts';
import type { FromWorker, ToWorker } from './worker-message.ts';

/** Why no file came: it was cancelled, the worker could not start or died, or writing failed in it. */
export class PackError extends Error {
  readonly kind: 'cancelled' | 'no-worker' | 'not-written';

  constructor(kind: PackError['kind'], message: string) {
    super(message);
    this.name = 'PackError';
    this.kind = kind;
  }
}

/** A file in the making. `done` gives it or fails with a PackError; cancelling after the end does nothing. */
export type PackInTheMaking = { readonly done: Promise<Blob>; readonly cancel: () => void };

/** The part of a worker that is used, so that a test can stand in for it. */
export type PackWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The media type of an .xlsx file (ECMA-376-2). */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media type of a .docx file (ECMA-376-2). */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The media type of what is made. */
export function typeOf(kind: OutputKind): string {
  return kind === 'workbook' || kind === 'plain-workbook' ? xlsxType : docxType;
}

/** Makes a file from a frozen pack in a worker of its own, away from the page, and ends the worker whatever happens. */
export function makeOutput(
  wish: OutputWish,
  frozen: FrozenPack,
  onProgress: Progress,
  startWorker: () => PackWorker = startPackWorker,
): PackInTheMaking {
  return make({ kind: 'output', wish, frozen }, typeOf(wish.kind), onProgress, startWorker);
}

/** Makes the .docx file of one action's history in a worker of its own. The marking is that of the plan. */
export function makeHistory(
  history: ActionHistory,
  marking: string,
  startWorker: () => PackWorker = startPackWorker,
): PackInTheMaking {
  return make({ kind: 'history', history, marking }, docxType, () => undefined, startWorker);
}

/** Makes the .xlsx update form of one person in a worker of its own. */
export function makeForm(form: UpdateForm, startWorker: () => PackWorker = startPackWorker): PackInTheMaking {
  return make({ kind: 'form', form }, xlsxType, () => undefined, startWorker);
}

function make(
  asked: ToWorker,
  type: string,
  onProgress: Progress,
  startWorker: () => PackWorker,
): PackInTheMaking {
  const { promise, resolve, reject } = withResolvers<Blob>();
  let worker: PackWorker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const fail = (kind: PackError['kind'], message: string) => {
    end();
    reject(new PackError(kind, message));
  };
  try {
    worker = startWorker();
    worker.addEventListener('error', (event) => {
      fail('no-worker', event.message || 'The worker that writes the file could not start or stopped.');
    });
    worker.addEventListener('messageerror', () => {
      fail('no-worker', 'A message of the worker that writes the file could not be read.');
    });
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      if (worker === null) return;
      const message = event.data;
      if (message.kind === 'progress') onProgress(message.done, message.of, message.what);
      else if (message.kind === 'failed') fail('not-written', message.message);
      else {
        end();
        resolve(new Blob([message.bytes], { type }));
      }
    });
    worker.postMessage(asked, []);
  } catch (error) {
    fail('no-worker', error instanceof Error ? error.message : String(error));
  }
  return {
    done: promise,
    cancel: () => {
      if (worker !== null) fail('cancelled', 'The file was cancelled.');
    },
  };
}

function startPackWorker(): PackWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: PackError) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
