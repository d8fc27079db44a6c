import { describe, expect, it } from 'vitest';

import { readCompletion } from '#domain/completion-date.ts';
import { defaultScheme } from '#domain/status.ts';
import { endOfMonth } from '#trial/sample/calendar.ts';
import { allPlanned } from '#trial/sample/contents.ts';
import { samplePlan } from '#trial/sample/sample-plan.ts';
import { sampleStory, type StoryCycle } from '#trial/sample/story.ts';

const letters = 'NGARBE';
const letterOf = new Map(defaultScheme.statuses.map((status) => [status.code, status.letter]));
// the default, then earlier and later by whole months, also odd ones and over year ends
const anchors = [0, -12, -3, -2, 1, 2, 4, 5, 6, 8, 10, 12, 15, 25].map((months) =>
  endOfMonth({ year: 2026, month: 5 }, months),
);

const walk = [
  // opening, new, split, merged, withdrawn, live
  [78, 0, 0, 0, 0, 78],
  [78, 2, 0, 0, 0, 80],
  [80, 1, 0, 2, 0, 79],
  [79, 2, 0, 0, 1, 80],
  [80, 0, 1, 1, 0, 80],
  [80, 1, 0, 0, 1, 80],
];
const standings = [
  [30, 34, 10, 2, 2, 0],
  [24, 35, 13, 4, 4, 0],
  [18, 33, 15, 5, 7, 1],
  [15, 31, 16, 6, 10, 2],
  [11, 30, 16, 5, 14, 4],
  [8, 28, 14, 6, 18, 6],
];
const overdue = [0, 3, 6, 9, 8, 9];
const reDated = [0, 2, 4, 5, 6, 3];
const returns = [
  // due, on time, late, none
  [78, 55, 15, 8],
  [78, 60, 12, 6],
  [75, 49, 14, 12],
  [73, 52, 13, 8],
  [68, 54, 9, 5],
  [62, 48, 9, 5],
];
const dateKinds = {
  day: 9,
  month: 38,
  termOrQuarter: 10,
  year: 6,
  ongoing: 9,
  phased: 4,
  recurring: 4,
  'to-be-confirmed': 4,
  compound: 1,
};

function countStandings(cycle: StoryCycle): readonly number[] {
  const all = [...cycle.standing.values()].map((code) => letterOf.get(code));
  return letters.split('').map((letter) => all.filter((one) => one === letter).length);
}

function countOverdue(cycle: StoryCycle): number {
  return [...cycle.completion].filter(([ref, words]) => {
    const latest = readCompletion(words).latest;
    const status = cycle.standing.get(ref) ?? '';
    return latest !== null && latest < cycle.asAt && !['complete', 'embedded'].includes(status);
  }).length;
}

describe('the story of the sample plan', () => {
  it('walks from opening to live in every cycle', () => {
    const { cycles } = sampleStory('2026-05-31');
    expect(
      cycles.map((one) => [
        one.opening,
        one.added.length,
        one.split.length,
        one.merged.length,
        one.withdrawn.length,
        one.standing.size,
      ]),
    ).toEqual(walk);
    expect(allPlanned).toHaveLength(85);
  });

  it.each(anchors)('has the same figures when the last cycle is as at %s', (lastCycleOn) => {
    const { cycles, reDatings } = sampleStory(lastCycleOn);
    expect(cycles.map(countStandings)).toEqual(standings);
    expect(cycles.map(countOverdue)).toEqual(overdue);
    expect(cycles.map((one) => reDatings.filter((event) => event.cycle === one.number).length)).toEqual(
      reDated,
    );
    expect(cycles.map((one) => [one.due, one.onTime, one.late, one.none].map((refs) => refs.length))).toEqual(
      returns,
    );
  });

  it.each(anchors)('has the same kinds of completion date when the last cycle is as at %s', (lastCycleOn) => {
    const found: Record<string, number> = {};
    for (const { completionPrecision: kind } of samplePlan({ lastCycleOn }).actions) {
      const name = kind === 'term' || kind === 'quarter' ? 'termOrQuarter' : kind;
      found[name] = (found[name] ?? 0) + 1;
    }
    expect(found).toEqual(dateKinds);
  });

  it('moves 18 actions in the last cycle, in the ways of the board paper', () => {
    const { cycles } = sampleStory('2026-05-31');
    const [before, after] = [cycles[4], cycles[5]];
    const moves: Record<string, number> = {};
    for (const [ref, code] of after?.standing ?? []) {
      const from = before?.standing.get(ref);
      const move = `${from === undefined ? 'new' : letterOf.get(from)}>${letterOf.get(code)}`;
      moves[move] = (moves[move] ?? 0) + 1;
    }
    const { 'N>N': n, 'G>G': g, 'A>A': a, 'R>R': r, 'B>B': b, 'E>E': e, ...moved } = moves;
    expect(moved).toEqual({
      'N>G': 4,
      'G>A': 3,
      'G>B': 4,
      'A>G': 1,
      'A>R': 2,
      'A>B': 1,
      'R>B': 1,
      'B>E': 2,
      'new>N': 1,
    });
    expect([n, g, a, r, b, e].reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0)).toBe(61);
    expect(after?.withdrawn.map((ref) => letterOf.get(before?.standing.get(ref) ?? ''))).toEqual(['A']);
  });

  it('has one action reopened in the fourth cycle and one that fell from green to red in the third', () => {
    const jumps = allPlanned.flatMap(({ ref, course }) =>
      course.split('').flatMap((letter, index) => {
        const move = `${course[index - 1] ?? ''}${letter}`;
        return move === 'BA' || move === 'GR' ? [`${ref} ${move} ${String(index + 1)}`] : [];
      }),
    );
    expect(jumps).toEqual(['1.1.4 BA 4', '2.1.2 GR 3']);
  });

  it('spreads the live actions of the sixth cycle over the sections', () => {
    const standing = sampleStory('2026-05-31').cycles[5]?.standing ?? new Map<string, string>();
    const table = new Map<string, number[]>();
    for (const [ref, code] of standing) {
      const section = ref.slice(0, 3);
      const row = table.get(section) ?? [0, 0, 0, 0, 0, 0];
      const at = letters.indexOf(letterOf.get(code) ?? '?');
      table.set(
        section,
        row.map((count, index) => count + (index === at ? 1 : 0)),
      );
    }
    expect(Object.fromEntries(table)).toEqual({
      '1.1': [0, 3, 1, 0, 2, 1],
      '1.2': [1, 2, 1, 0, 1, 1],
      '1.3': [1, 1, 2, 1, 1, 0],
      '1.4': [0, 2, 1, 0, 1, 0],
      '1.5': [0, 2, 0, 0, 3, 1],
      '2.1': [2, 3, 1, 1, 1, 0],
      '2.2': [1, 2, 1, 0, 1, 1],
      '2.3': [0, 2, 1, 1, 1, 0],
      '2.4': [1, 2, 1, 0, 1, 0],
      '3.1': [0, 2, 1, 1, 2, 0],
      '3.2': [0, 2, 1, 0, 1, 1],
      '3.3': [0, 1, 1, 1, 2, 0],
      '3.4': [1, 3, 1, 1, 1, 0],
      '3.5': [1, 1, 1, 0, 0, 1],
    });
  });

  it('has 20 changes of date on 16 actions: three twice, four rejected, one to an earlier date', () => {
    const { reDatings } = sampleStory('2026-05-31');
    const byRef = new Map<string, boolean[]>();
    for (const { ref, isApproved } of reDatings) byRef.set(ref, [...(byRef.get(ref) ?? []), isApproved]);
    const lasts = reDatings.map(({ from, to }) => [readCompletion(from).latest, readCompletion(to).latest]);
    expect(reDatings).toHaveLength(20);
    expect(byRef.size).toBe(16);
    expect([...byRef.values()].filter((all) => all.length === 2 && all.every(Boolean))).toHaveLength(3);
    expect(reDatings.filter((one) => !one.isApproved)).toHaveLength(4);
    expect(lasts.every(([from, to]) => typeof from === 'string' && typeof to === 'string')).toBe(true);
    expect(lasts.filter(([from, to]) => (to ?? '') < (from ?? ''))).toHaveLength(1);
  });

  it('tells of the launch, the lead who left and the two who were silent for three cycles', () => {
    const { cycles, handovers, endings, splits } = sampleStory('2026-05-31');
    expect(new Set(handovers.map((one) => `${one.from} ${String(one.cycle)}`))).toEqual(
      new Set(['inclusion-strategy-manager 4']),
    );
    expect(handovers).toHaveLength(6);
    expect(endings.map((one) => [one.ref, one.as, one.cycle, one.into])).toEqual([
      ['1.2.4', 'merged', 3, '1.2.1'],
      ['1.5.3', 'merged', 3, '1.5.2'],
      ['2.3.6', 'withdrawn', 6, null],
      ['2.4.4', 'withdrawn', 4, null],
      ['3.4.5', 'merged', 5, '3.4.1'],
    ]);
    expect(splits).toEqual([{ ref: '3.2.5', from: '3.2.1', cycle: 5 }]);
    const silent = new Map<string, number>();
    for (const person of new Set(allPlanned.flatMap((action) => action.leads))) {
      const owed = cycles.filter((cycle) => {
        const theirs = cycle.due.filter(
          (ref) => allPlanned.find((one) => one.ref === ref)?.leads[0] === person,
        );
        return theirs.length > 0 && theirs.every((ref) => cycle.none.includes(ref));
      });
      if (owed.length > 0) silent.set(person, owed.length);
    }
    expect([...silent].filter(([, times]) => times >= 3)).toEqual([
      ['community-paediatrics-manager', 3],
      ['virtual-school-deputy-head', 3],
    ]);
  });

  it('names the earlier plans behind the launch', () => {
    const launched = allPlanned.filter((action) => action.course[0] !== '-');
    const plans = [
      'SEND Strategy',
      'DSG management plan',
      'SEND improvement plan',
      'JSNA',
      'ILACS',
      'Partnership workshop',
    ];
    expect(plans.map((plan) => launched.filter((one) => one.sources[0]?.startsWith(plan)).length)).toEqual([
      14, 22, 18, 6, 5, 13,
    ]);
    const combined = launched.filter((one) => one.sources.length > 1);
    expect(combined).toHaveLength(19);
    expect(combined.reduce((sum, one) => sum + one.sources.length, 0)).toBe(46);
    expect(Math.max(...combined.map((one) => one.sources.length))).toBe(4);
  });
});
