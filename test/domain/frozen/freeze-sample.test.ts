import { describe, expect, it } from 'vitest';

import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { addDays } from '#domain/date.ts';
import { planAt } from '#domain/history.ts';
import { measuresInOrder, readingOf } from '#domain/measure/measure-reading.ts';
import { movementOf } from '#domain/movement.ts';
import { outsideChangeOf, unexpectedAuthor } from '#domain/outside-change.ts';
import { summaryOf } from '#domain/overview.ts';
import { returnRates, returnsOf, type Return } from '#domain/cycle/returns.ts';
import { riskAt } from '#domain/risk/risk-history.ts';
import { registerOf } from '#domain/risk/risk-register.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { thaw } from '#domain/frozen/thaw.ts';

import { asInPaper, boardPaper, storedSample } from '../../trial/board-paper.ts';
import { freezing, frozenOf } from './freeze-kit.ts';

const sample = storedSample();
const cycles = [...sample.cycles.values()].slice(0, 6);
const frozen = cycles.map((cycle) => readFrozen(frozenText(frozenOf(sample, { asAt: cycle.freezeOn }))));
const thawed = frozen.map(thaw);
const rounds = cycles.map((cycle, index) => [index + 1, cycle, thawed[index] ?? sample] as const);

// rows are the library's own, and are not frozen
const unstored = (plan: Iterable<object>) => [...plan].map((one) => ({ ...one, row: null }));
const inWords = ({ action, asked, state, update, carriedForwardFrom }: Return) => [
  action.ref,
  asked,
  state,
  update?.id ?? null,
  carriedForwardFrom?.id ?? null,
];

describe('the sample plan frozen at the end of each cycle', () => {
  it.each(rounds)('has in cycle %i the figures of the board paper', (number, cycle, plan) => {
    const { asAt, ...found } = figuresOf(plan, cycle, cycle.freezeOn);
    expect(asInPaper({ asAt, ...found })).toEqual(boardPaper[number - 1]);
    const { cycle: _, isFrozen: _thawed, ...live } = figuresOf(sample, cycle, '2026-06-20');
    expect({ asAt, ...found }).toMatchObject(live);
  });

  it.each(rounds)('is counted in cycle %i as the live plan was on that day', (_, { freezeOn }, plan) => {
    expect(summaryOf(plan, freezeOn)).toEqual({
      ...summaryOf(snapshotAt(sample, freezeOn), freezeOn),
      cycle: expect.objectContaining({ freezeOn }) as unknown,
    });
    expect(unstored(plan.actions.values())).toEqual(unstored(planAt(sample, freezeOn).values()));
  });

  it.each(rounds)('tells the returns of cycle %i and of those before', (_, cycle, plan) => {
    expect(returnsOf(plan, cycle, cycle.freezeOn).map(inWords)).toEqual(
      returnsOf(sample, cycle, cycle.freezeOn).map(inWords),
    );
    const rates = (of: Snapshot) => returnRates(of, cycle.freezeOn).map((one) => [one.counts, one.rate]);
    expect(rates(plan)).toEqual(rates(sample));
  });

  it.each(rounds)('tells in cycle %i what moved since the day before it opened', (_, cycle, plan) => {
    const from = addDays(cycle.opensOn, -1);
    const movement = (of: Snapshot) => {
      const { moved, joined, left, unchanged } = movementOf(of, from, cycle.freezeOn);
      return {
        moved: moved.map((one) => [one.ref, one.from, one.to, one.reason]),
        joined: joined.map(({ ref }) => ref),
        left: left.map(({ action, as }) => [action.ref, as]),
        unchanged,
      };
    };
    expect(movement(plan)).toEqual(movement(sample));
  });

  it.each(rounds)('reads every measure in cycle %i as far as it was known', (_, { freezeOn }, plan) => {
    const then = snapshotAt(sample, freezeOn);
    for (const measure of measuresInOrder(plan)) {
      const reading = (of: Snapshot) => {
        const { current, previous, rating, sinceBaseline, sincePrevious, next, isOverdue } = readingOf(
          of,
          measure,
          freezeOn,
        );
        return [
          current?.id,
          current?.value,
          previous?.id,
          rating,
          sinceBaseline,
          sincePrevious,
          next,
          isOverdue,
        ];
      };
      expect(reading(plan)).toEqual(reading(then));
    }
    // what was entered by then is all that the live plan reads of that day, but for values that came later
    const late = [...sample.measureValues.values()].filter(
      (one) => one.endsOn <= freezeOn && !plan.measureValues.has(one.id),
    );
    expect(late.filter((one) => one.enteredAt.slice(0, 10) <= freezeOn)).toEqual([]);
  });

  it.each(rounds)('has in cycle %i the register of that day', (_, { freezeOn }, plan) => {
    const { threats, issues, opportunities } = registerOf(plan);
    const open = [...sample.risks.values()].filter((risk) => riskAt(sample, risk, freezeOn)?.isOpen === true);
    expect([...threats, ...issues, ...opportunities].map(({ ref }) => ref).toSorted()).toEqual(
      open.map(({ ref }) => ref).toSorted(),
    );
    for (const risk of plan.risks.values())
      expect(riskAt(plan, risk, freezeOn)).toEqual(
        riskAt(sample, sample.risks.get(risk.ref) ?? risk, freezeOn),
      );
  });

  it.each(rounds)(
    'shows nothing in cycle %i as changed past the app, nor anybody as unexpected',
    (_, __, plan) => {
      for (const action of plan.actions.values()) expect(outsideChangeOf(plan, action)).toBeNull();
      for (const update of plan.updates.values()) expect(unexpectedAuthor(plan, update)).toBeNull();
    },
  );

  it('is the same whenever it is frozen, whatever the live plan came to since', () => {
    const fifth = cycles[4];
    if (fifth === undefined) throw new Error('the sample has six cycles');
    const then = frozenText(freeze(snapshotAt(sample, fifth.freezeOn), freezing({ asAt: fifth.freezeOn })));
    const since = frozenText(freeze(sample, freezing({ asAt: fifth.freezeOn })));
    expect(since).toBe(then);
  });

  it('weighs less than a megabyte', () => {
    for (const one of frozen)
      expect(new TextEncoder().encode(frozenText(one)).length).toBeLessThan(1_000_000);
  });
});
