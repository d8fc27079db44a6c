import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { makeOutput } from '#pack/make-pack.ts';
import { readFrozenFile } from '#store/frozen-reading.ts';

/** What a stretch of time was for a page: how long it lasted, its longest task, and the longest wait between two frames. */
export type Stretch = { readonly ms: number; readonly longestTask: number; readonly longestGap: number };

/** What the bench calls in the page. Progress is how often the worker told of it. */
export type BenchPage = {
  readonly open: (address: string) => Promise<Stretch>;
  readonly make: (kind: 'workbook' | 'report') => Promise<Stretch & { readonly progress: number }>;
};

let frozen: FrozenPack | null = null;

const page: BenchPage = {
  open: async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return watched(async () => {
      frozen = await readFrozenFile(bytes);
    });
  },
  make: async (kind) => {
    if (frozen === null) throw new Error('No frozen plan is open.');
    const given = frozen;
    let progress = 0;
    const stretch = await watched(async () => {
      await makeOutput({ kind }, given, () => void (progress += 1)).done;
    });
    return { ...stretch, progress };
  },
};

async function watched(work: () => Promise<void>): Promise<Stretch> {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  let longestGap = 0;
  let last = await nextFrame();
  const watch = { isOver: false };
  const frames = (async () => {
    while (!watch.isOver) {
      const now = await nextFrame();
      longestGap = Math.max(longestGap, now - last);
      last = now;
    }
  })();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  // a task is told of when it is over, and painted after
  await nextFrame();
  await nextFrame();
  watch.isOver = true;
  await frames;
  observer.disconnect();
  return { ms, longestTask, longestGap };
}

function nextFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => done(performance.now()));
  });
}

Object.assign(globalThis, { benchPage: page });
