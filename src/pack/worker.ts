import { answer, type FromWorker, type ToWorker } from './worker-message.ts';

// the types of the project are a page's; a worker's own scope sends without naming an origin
type WorkerScope = {
  readonly addEventListener: (type: 'message', listen: (event: { readonly data: ToWorker }) => void) => void;
  readonly postMessage: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
};

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  // answers by message, also when it fails
  void answer(data, (message, transfer) => {
    scope.postMessage(message, transfer);
  });
});
