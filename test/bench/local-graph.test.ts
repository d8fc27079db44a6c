import { afterEach, expect, test } from 'vitest';
import { type BenchList, calls, measureLocalGraph, openList } from './local-graph.ts';

const open: BenchList[] = [];
afterEach(() => {
  for (const list of open.splice(0)) list.close();
});

test.each(calls.map((call) => [call.name, call] as const))(
  '%s brings as much from a long list as from a short one, or the page that was asked for',
  async (name, call) => {
    const counts: number[] = [];
    for (const rows of [1200, 600]) {
      const list = await openList(':memory:', rows);
      open.push(list);
      await call.prepare?.(list);
      counts.push(await call.run(list));
    }
    const [, short = 0] = counts;
    expect(counts).toEqual(name === 'A page of 5,000 rows' ? [1200, 600] : [short, short]);
    expect(short).toBeGreaterThan(0);
  },
);

test('the changes before delta are there each time, also when it is asked again', async () => {
  const call = calls.find(({ name }) => name.startsWith('What changed'));
  const list = await openList(':memory:', 600);
  open.push(list);
  for (let round = 0; round < 3; round += 1) {
    await call?.prepare?.(list);
    expect(await call?.run(list)).toBe(10);
  }
});

test('the bench has a row for every call with times, ratio and what came back', async () => {
  const said: string[] = [];
  const { headings, rows } = await measureLocalGraph(1200, 600, 1, (line) => void said.push(line));
  expect(rows.map((row) => row[0])).toEqual(calls.map((call) => call.name));
  for (const row of rows) {
    expect(row).toHaveLength(headings.length);
    expect(row[2]).toMatch(/^\d+(\.\d+)? \(\d+(\.\d+)?–\d+(\.\d+)?\)$/);
    expect(Number(row[4])).toBeGreaterThan(0);
  }
  expect(said.slice(0, 2)).toEqual(['Filling a list with 1,200 rows', 'Filling a list with 600 rows']);
});
