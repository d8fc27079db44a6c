import type { Frame } from 'playwright-core';

/** What a frame saw: ms from each press, click or turn of the wheel to the paint after it, and the longest wait between frames. */
export type Seen = { readonly answers: readonly number[]; readonly longestGap: number };

type Watching = Window & { benchWatch?: { answers: number[]; gap: number; isOver: boolean } };

/** Begins to watch a frame. */
export async function watchFrames(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const watch = { answers: [] as number[], gap: 0, isOver: false };
    (window as Watching).benchWatch = watch;
    for (const name of ['keydown', 'click', 'wheel'])
      window.addEventListener(
        name,
        (event) => {
          if (watch.isOver) return;
          const begun = event.timeStamp;
          requestAnimationFrame(() => {
            // a message comes after the frame was painted
            const channel = new MessageChannel();
            channel.port1.addEventListener(
              'message',
              () => void watch.answers.push(performance.now() - begun),
            );
            channel.port1.start();
            channel.port2.postMessage(0);
          });
        },
        { capture: true, passive: true },
      );
    let last = performance.now();
    const tick = (now: number) => {
      watch.gap = Math.max(watch.gap, now - last);
      last = now;
      if (!watch.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

/** Ends the watching, after another frame was painted. */
export async function seenFrames(frame: Frame): Promise<Seen> {
  return frame.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1)
      await new Promise<void>((done) => {
        requestAnimationFrame(() => setTimeout(done, 0));
      });
    const watch = (window as Watching).benchWatch;
    if (watch === undefined) throw new Error('Nothing was watched.');
    watch.isOver = true;
    return { answers: watch.answers, longestGap: watch.gap };
  });
}
