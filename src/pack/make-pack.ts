import type { Pack } from '#domain/pack.ts';
import { oneLine } from './text.ts';
import type { Progress } from './workbook.ts';
import type { FromWorker, ToWorker } from './worker-message.ts';

/** Why no pack came: it was cancelled, the worker could not start or died, or writing failed in it. */
export class PackError extends Error {
  readonly kind: 'cancelled' | 'no-worker' | 'not-written';

  constructor(kind: PackError['kind'], message: string) {
    super(message);
    this.name = 'PackError';
    this.kind = kind;
  }
}

/** A pack in the making. `done` gives the .xlsx file or fails with a PackError; cancelling after the end does nothing. */
export type PackInTheMaking = { readonly done: Promise<Blob>; readonly cancel: () => void };

/** The part of a worker that is used, so that a test can stand in for it. */
export type PackWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Media type of an .xlsx file (ECMA-376-2). */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes a pack in a worker of its own, away from the page, and ends the worker whatever happens. */
export function makePack(
  pack: Pack,
  onProgress: Progress,
  startWorker: () => PackWorker = startPackWorker,
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
      fail('no-worker', event.message || 'The worker that writes the pack could not start or stopped.');
    });
    worker.addEventListener('messageerror', () => {
      fail('no-worker', 'A message of the worker that writes the pack could not be read.');
    });
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      if (worker === null) return;
      const message = event.data;
      if (message.kind === 'progress') onProgress(message.done, message.of, message.what);
      else if (message.kind === 'failed') fail('not-written', message.message);
      else {
        end();
        resolve(new Blob([message.bytes], { type: xlsxType }));
      }
    });
    worker.postMessage({ kind: 'start', pack } satisfies ToWorker, []);
  } catch (error) {
    fail('no-worker', error instanceof Error ? error.message : String(error));
  }
  return {
    done: promise,
    cancel: () => {
      if (worker !== null) fail('cancelled', 'The pack was cancelled.');
    },
  };
}

/** A name for the file: plan, meeting day, version, such as 'One Plan board pack 2026-12-11 v1.xlsx'. */
export function packFileName({ facts }: Pack): string {
  // SharePoint and Windows refuse these in a file name
  const title = oneLine(facts.planTitle)
    .replaceAll(/["*:<>?/\\|#%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^[~.\s]+|[.\s]+$/g, '');
  return `${title || 'Plan'} board pack ${facts.meetingOn} v${String(facts.version)}.xlsx`;
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
