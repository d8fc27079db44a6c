import type { FileReading } from '#domain/intake/intake-file.ts';
import { readPlanFile } from './read-plan-file.ts';

/** What the worker answers: the reading, or the words of a fault of ours. */
export type WorkerAnswer = FileReading | { readonly kind: 'fault'; readonly message: string };

// one file, one worker: it is given the bytes once, answers once, and is ended by whoever started it
self.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
  let answer: WorkerAnswer;
  try {
    answer = readPlanFile(new Uint8Array(event.data));
  } catch (cause) {
    answer = { kind: 'fault', message: String(cause) };
  }
  // the second argument keeps the call apart from that of a window, which would ask for an origin
  self.postMessage(answer, {});
});
