import { type Call, readCall } from './protocol.ts';

/** The tab inside the page. `post` sends to the tab that is loaded now; `load` replaces it by another page. */
export type Frame = { load(address: string): void; post(message: object): void; clear(): void };

/** What Teams lets a framed tab do. */
const granted = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
];

/**
 * Frames the tab the way Teams does, and hands on what it calls; only messages from that very window and its origin count.
 * Each load makes a new window, so an answer to the one before goes nowhere.
 */
export function createFrame(stage: HTMLElement, onCall: (call: Call) => void): Frame {
  let framed: HTMLIFrameElement | null = null;
  let origin = '';
  window.addEventListener('message', (event) => {
    if (framed === null || event.source !== framed.contentWindow || event.origin !== origin) return;
    const call = readCall(event.data);
    if (call !== null) onCall(call);
  });
  return {
    load: (address) => {
      const page = new URL(address, location.href);
      origin = page.origin;
      framed = document.createElement('iframe');
      framed.title = 'One Plan';
      framed.name = 'one-plan';
      framed.allow = 'clipboard-read; clipboard-write';
      // on the simulator's own origin a sandbox would protect nothing
      if (origin !== location.origin) framed.sandbox.add(...granted);
      framed.src = page.href;
      stage.replaceChildren(framed);
    },
    post: (message) => framed?.contentWindow?.postMessage(message, origin),
    clear: () => {
      framed = null;
      stage.replaceChildren();
    },
  };
}
