import type { ActionHistory } from '#domain/action-history.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { OutputWish } from '#domain/pack/pack-output.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import type { Progress } from './pace.ts';
import { writeOutput } from './write-output.ts';

/** What the page asks of the worker. Cancelling needs no message: the page ends the worker. */
export type ToWorker =
  | { readonly kind: 'output'; readonly wish: OutputWish; readonly frozen: FrozenPack }
  | { readonly kind: 'history'; readonly history: ActionHistory; readonly marking: string }
  | { readonly kind: 'form'; readonly form: UpdateForm };

/** What the worker tells the page: any number of progress, then done or failed. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** Writes the file it is asked for and sends every step; a failure is sent, not thrown. The bytes are handed over, not copied. */
export async function answer(
  asked: ToWorker,
  send: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void,
): Promise<void> {
  try {
    const bytes = await write(asked, (done, of, what) => {
      send({ kind: 'progress', done, of, what }, []);
    });
    send({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}

async function write(asked: ToWorker, onProgress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  // nothing aborts it: the page ends the worker
  const { signal } = new AbortController();
  if (asked.kind === 'output') return writeOutput(asked.wish, asked.frozen, onProgress, signal);
  if (asked.kind === 'form') {
    const { writeForm } = await import('#pack/form/form-workbook.ts');
    return writeForm(asked.form, signal);
  }
  const { writeHistory } = await import('#pack/word/word-history.ts');
  return writeHistory(asked.history, asked.marking, signal);
}
