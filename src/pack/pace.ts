import type { Pace } from './table.ts';

/** How far the writing is: so much of so much, and which part is at work. */
export type Progress = (done: number, of: number, what: string) => void;

/** Counts rows, tells of progress and gives way to others now and then; never tells of more rows than there are. */
export function paceOf(rows: number, tell: (done: number, what: string) => void, signal: AbortSignal): Pace {
  let done = 0;
  return async (what) => {
    done += 1;
    if (done % rowsAtATime !== 0) return;
    tell(Math.min(done, rows), what);
    await turn(signal);
  };
}

const rowsAtATime = 500;

/** Lets waiting messages in, among them the one that aborts. A timer would wait a millisecond or more each time. */
export async function turn(signal: AbortSignal): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null, []);
  });
  port1.close();
  signal.throwIfAborted();
}
