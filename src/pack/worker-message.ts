import type { Pack } from '#domain/pack.ts';
import { writePack } from './workbook.ts';

/** What the page asks of the worker. Cancelling needs no message: the page ends the worker. */
export type ToWorker = { readonly kind: 'start'; readonly pack: Pack };

/** What the worker tells the page: any number of progress, then done or failed. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** Writes the pack it is asked for and sends every step; a failure is sent, not thrown. The bytes are handed over, not copied. */
export async function answerStart(
  asked: ToWorker,
  send: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void,
): Promise<void> {
  try {
    const bytes = await writePack(
      asked.pack,
      (done, of, what) => {
        send({ kind: 'progress', done, of, what }, []);
      },
      new AbortController().signal,
    );
    send({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}
