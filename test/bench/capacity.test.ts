import { expect, test } from 'vitest';
import { capacityTable, fitOf, plainLook, tiers, usualLook } from './capacity.ts';
import { jobs, type Job } from './requests.ts';

// as a round example: each opening 14, a small look 3, a save 4
const prices: Partial<Record<Job, number>> = {
  'Open again': 14,
  'Save an update': 4,
  'Look again after saving, unasked': 3,
  'Each minute on a lead’s places, nothing changed': 3,
  'Each fifth minute, or on other places, nothing changed': 14,
};
const price = (job: Job) => prices[job] ?? 0;
const [small] = tiers;

test('a lead’s day costs its openings, its minutes and its updates', () => {
  // 2 × 14 + 20 × (4 × 3 + 14) / 5 + 4 × (4 + 3)
  expect(fitOf(price, small).units).toBe(28 + 104 + 28);
});

test('as many leads fit into an hour as half its units pay for, and the minute’s limit is what stops the next', () => {
  expect(fitOf(price, small)).toMatchObject({
    inOneHour: Math.floor((1250 * 60) / 2 / 160),
    inOneDay: 7500,
    bottleneck: 'units a minute of the app',
  });
});

test('asking for every list each minute would fit fewer, and fewer tabs that are only left open', () => {
  const [usual, plain] = [fitOf(price, small, usualLook(price)), fitOf(price, small, plainLook(price))];
  expect(plain.inOneHour).toBeLessThan(usual.inOneHour / 2);
  expect([usual.tabsAtRest, plain.tabsAtRest]).toEqual([446, 89]);
});

test('the table has a row for each tier and way, and none where a job was not counted', () => {
  const found = new Map(jobs.map((job) => [job, { units: price(job), calls: 1 }]));
  const { headings, rows } = capacityTable(found);
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row).toHaveLength(headings.length);
  expect(() => capacityTable(new Map())).toThrow('Nothing was counted for');
});
