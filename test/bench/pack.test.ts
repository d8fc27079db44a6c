import { describe, expect, it, test } from 'vitest';
import { packOf } from '#domain/pack/pack.ts';
import { sampleFrozen } from '../pack/fixture.ts';
import { write } from '../pack/read-back.ts';
import { cellsOf, writeBare, writeRaw } from './pack-cells.ts';
import { withActions } from './pack-plan.ts';

test.each([80, 200])('a plan for a bench has %i live actions, each with a number of its own', (many) => {
  const { actions, summary } = packOf(withActions(sampleFrozen(6), many));
  expect(new Set(actions.map(({ ref }) => ref)).size).toBe(many);
  expect(summary.total.live).toBe(many);
});

test('the actions of a larger plan say no two times the same, and keep their first words', () => {
  const frozen = sampleFrozen(6);
  const { actions } = withActions(frozen, 300).plan;
  expect(actions.slice(0, frozen.plan.actions.length)).toEqual(frozen.plan.actions);
  const texts = actions.map(({ description }) => description);
  expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.95);
});

describe('what a pack is measured against', () => {
  it('has the values of the very same cells in the very same sheets', async () => {
    const cells = cellsOf(await write(packOf(sampleFrozen(6))));
    expect(cells.map(({ name }) => name)).toContain('Actions');
    expect(cells.flatMap(({ rows }) => rows).length).toBeGreaterThan(300);
    expect(cellsOf(await writeBare(cells))).toEqual(cells);
    expect(cellsOf(writeRaw(cells))).toEqual(cells);
  });
});
