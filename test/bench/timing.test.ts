import { expect, test } from 'vitest';
import { timeTogether, timingOf } from './timing.ts';

test('the median and the quartiles are right for odd and even numbers of measurements, in any order', () => {
  expect(timingOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 });
  expect(timingOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  expect(timingOf([7])).toEqual({ median: 7, low: 7, high: 7 });
});

test('one far measurement moves neither the median nor the quartiles far', () => {
  expect(timingOf([10, 11, 12, 13, 9000])).toEqual({ median: 12, low: 11, high: 13 });
});

test('nothing measured is an error, not a zero', () => {
  expect(() => timingOf([])).toThrow('Nothing was measured.');
});

test('works take turns in each round, in the other order every second time, and what prepares them is not timed', async () => {
  const done: string[] = [];
  let clock = 0;
  const work = (name: string, ms: number) => ({
    prepare: async () => {
      clock += 1000;
    },
    run: async () => {
      done.push(name);
      clock += ms;
    },
  });
  const [a, b] = await timeTogether([work('a', 5), work('b', 7)], 2, () => clock, 1);
  expect(done.join('')).toBe('abbaab');
  expect([a?.median, b?.median]).toEqual([5, 7]);
});

test('rounds to warm up are not counted', async () => {
  let clock = 0;
  let ms = 100;
  const run = async () => {
    clock += ms;
    ms = 1;
  };
  const [timing] = await timeTogether([{ run }], 3, () => clock, 1);
  expect(timing).toEqual({ median: 1, low: 1, high: 1 });
});
