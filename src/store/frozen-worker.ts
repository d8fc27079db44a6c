import { tellFrozen } from './frozen-portions.ts';

// one file, one worker: it is given the bytes once, and is ended by whoever started it when all is told
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  // the second argument keeps the call apart from that of a window, which would ask for an origin
  tellFrozen(data, (portion) => self.postMessage(portion, {}));
});
