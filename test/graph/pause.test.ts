import { expect, test } from 'vitest';
import { createPause } from '#graph/pause.ts';

test('without a demand nobody waits', async () => {
  const { pause, waits } = clock();
  await pause.passed();
  expect([waits, pause.until()]).toEqual([[], 0]);
});

test('of several demands the longest counts, and it ends', async () => {
  const { pause, waits } = clock();
  pause.demand(1000);
  pause.demand(3000);
  pause.demand(500);
  expect(pause.until()).toBe(3000);
  await pause.passed();
  expect([waits, pause.until()]).toEqual([[3000], 0]);
});

test('pauses are counted: several demands at once are one, and none is none', async () => {
  const { pause } = clock();
  pause.demand(0);
  expect(pause.seen()).toEqual({ count: 0, lastAt: 0 });
  pause.demand(1000);
  pause.demand(3000);
  expect(pause.seen()).toEqual({ count: 1, lastAt: 0 });
  await pause.passed();
  pause.demand(500);
  expect(pause.seen()).toEqual({ count: 2, lastAt: 3000 });
});

test('a demand made while somebody waits holds them longer', async () => {
  const { pause, waits, onWait } = clock();
  pause.demand(1000);
  onWait(() => pause.demand(1500));
  await pause.passed();
  expect(waits).toEqual([1000, 500]);
});

test('a timer that wakes too early is not trusted', async () => {
  let at = 0;
  const waits: number[] = [];
  const pause = createPause({
    now: () => new Date(at),
    wait: async (ms) => {
      waits.push(ms);
      at += Math.ceil(ms / 2);
      return Promise.resolve();
    },
  });
  pause.demand(4);
  await pause.passed();
  expect(waits).toEqual([4, 2, 1]);
});

function clock() {
  let at = 0;
  const waits: number[] = [];
  let during: () => void = () => undefined;
  const pause = createPause({
    now: () => new Date(at),
    wait: async (ms) => {
      waits.push(ms);
      const work = during;
      during = () => undefined;
      work();
      at += ms;
      return Promise.resolve();
    },
  });
  const onWait = (work: () => void) => {
    during = work;
  };
  return { pause, waits, onWait };
}
