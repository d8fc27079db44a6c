import { describe, expect, it } from 'vitest';

import { isLive } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import { addDays, dayOf } from '#domain/date.ts';
import { planAt } from '#domain/history.ts';
import { lineageOf } from '#domain/change/lineage.ts';
import { movementOf } from '#domain/movement.ts';
import { returnsByPerson, returnsOf, silentLeads } from '#domain/cycle/returns.ts';
import { defaultScheme } from '#domain/status.ts';
import { endOfMonth } from '#trial/sample/calendar.ts';
import { allPlanned } from '#trial/sample/contents.ts';

import { boardPaper, lastMovement, paperOf, storedSample } from './board-paper.ts';

const letterOf = new Map(defaultScheme.statuses.map((status) => [status.code, status.letter]));
// the default, then earlier and later by whole months, also odd ones and over year ends
const anchors = [0, -12, -3, -2, 1, 2, 4, 5, 6, 8, 10, 12, 15, 25].map((months) =>
  endOfMonth({ year: 2026, month: 5 }, months),
);
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

const sample = storedSample();
const cycles = [...sample.cycles.values()];
const today = '2026-06-20';
const changes = [...sample.changes.values()];
const decided = changes.filter((change) => change.state === 'approved' || change.state === 'declined');
const ofKind = (kind: PlanChange['kind']) => decided.filter((change) => change.kind === kind);
const cycleOfChange = (change: PlanChange) => cycles.findIndex((cycle) => cycle.key === change.cycle) + 1;

describe('the story of the sample plan', () => {
  it('has in every cycle exactly the figures of the board paper', () => {
    expect(paperOf(sample, today)).toEqual(boardPaper);
    expect(sample.actions.size).toBe(85);
  });

  it.each(anchors)('has the same figures and kinds of date with the last cycle as at %s', (lastCycleOn) => {
    const plan = storedSample({ lastCycleOn });
    expect(paperOf(plan, addDays(lastCycleOn, 20))).toEqual(boardPaper);
    const found: Record<string, number> = {};
    for (const { completionPrecision: kind } of plan.actions.values()) {
      const name = kind === 'term' || kind === 'quarter' ? 'termOrQuarter' : kind;
      found[name] = (found[name] ?? 0) + 1;
    }
    expect(found).toEqual(dateKinds);
  });

  it('moves 18 actions in the last cycle, in the ways of the board paper', () => {
    const { moved, joined, left, unchanged } = movementOf(
      sample,
      cycles[4]?.freezeOn ?? '',
      cycles[5]?.freezeOn ?? '',
    );
    const moves: Record<string, number> = {};
    for (const { from, to } of moved) {
      const move = `${letterOf.get(from) ?? ''}>${letterOf.get(to) ?? ''}`;
      moves[move] = (moves[move] ?? 0) + 1;
    }
    expect({
      moved: moves,
      joined: joined.map((action) => letterOf.get(action.status)),
      left: left.map(({ action, as }) => `${letterOf.get(action.status) ?? ''} ${as}`),
      unchanged,
    }).toEqual(lastMovement);
    expect(moved.filter((move) => move.reason === '')).toEqual([]);
  });

  it('has five of 24 done actions finished late', () => {
    const sixth = cycles[5];
    const found = sixth === undefined ? undefined : figuresOf(sample, sixth, today);
    expect(found?.lateComplete).toBe(5);
    const done = [...sample.actions.values()].filter(
      (action) => isLive(action) && ['complete', 'embedded'].includes(action.status),
    );
    expect(done).toHaveLength(24);
  });

  it('has one action reopened in the fourth cycle and one that fell from green to red in the third', () => {
    const jumps = cycles.slice(1, 6).flatMap((cycle, index) =>
      movementOf(sample, cycles[index]?.freezeOn ?? '', cycle.freezeOn).moved.flatMap(({ ref, from, to }) => {
        const move = `${letterOf.get(from) ?? ''}${letterOf.get(to) ?? ''}`;
        return move === 'BA' || move === 'GR' ? [`${ref} ${move} ${String(index + 2)}`] : [];
      }),
    );
    expect(jumps).toEqual(['2.1.2 GR 3', '1.1.4 BA 4']);
    expect(ofKind('reopen').map((change) => [change.parts[0]?.ref, cycleOfChange(change)])).toEqual([
      ['1.1.4', 4],
    ]);
  });

  it('spreads the live actions of the sixth cycle over the sections', () => {
    const table = new Map<string, number[]>();
    for (const action of planAt(sample, cycles[5]?.freezeOn ?? '').values()) {
      if (!isLive(action)) continue;
      const row = table.get(action.section) ?? [0, 0, 0, 0, 0, 0];
      const at = 'NGARBE'.indexOf(letterOf.get(action.status) ?? '?');
      table.set(
        action.section,
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
    const reDates = ofKind('re-date');
    const byRef = new Map<string, boolean[]>();
    for (const { parts, state } of reDates) {
      const ref = parts[0]?.ref ?? '';
      byRef.set(ref, [...(byRef.get(ref) ?? []), state === 'approved']);
    }
    const lasts = reDates.map(({ parts: [part] }) => [
      readCompletion(part?.before?.completionAsWritten ?? '').latest,
      readCompletion(part?.after.completionAsWritten ?? '').latest,
    ]);
    expect(reDates).toHaveLength(20);
    expect(byRef.size).toBe(16);
    expect([...byRef.values()].filter((all) => all.length === 2 && all.every(Boolean))).toHaveLength(3);
    expect(reDates.filter((change) => change.state === 'declined')).toHaveLength(4);
    expect(lasts.every(([from, to]) => typeof from === 'string' && typeof to === 'string')).toBe(true);
    expect(lasts.filter(([from, to]) => (to ?? '') < (from ?? ''))).toHaveLength(1);
  });

  it('tells of the lead who left in the fourth cycle, whose six actions went to others', () => {
    const gone = sample.people.get('inclusion-strategy-manager');
    expect([gone?.isActive, gone?.leftOn]).toEqual([false, '2025-12-05']);
    const handed = ofKind('lead');
    expect(handed.map((change) => change.parts[0]?.before?.leads)).toEqual(
      Array.from({ length: 6 }, () => ['inclusion-strategy-manager']),
    );
    expect(new Set(handed.map(cycleOfChange))).toEqual(new Set([4]));
    expect(handed.flatMap((change) => change.parts.flatMap((part) => part.after.leads ?? []))).toContain(
      'communication-and-engagement-working-group',
    );
  });

  it('ends three actions in others, withdraws two, splits one, and keeps what they come from', () => {
    const told = (kind: PlanChange['kind']) =>
      ofKind(kind).map((change) => [cycleOfChange(change), ...change.parts.map((part) => part.ref)]);
    expect(told('merge')).toEqual([
      [3, '1.2.4', '1.2.1'],
      [3, '1.5.3', '1.5.2'],
      [5, '3.4.5', '3.4.1'],
    ]);
    expect(told('withdraw')).toEqual([
      [4, '2.4.4'],
      [6, '2.3.6'],
    ]);
    expect(told('split')).toEqual([[5, '3.2.1', '3.2.5']]);
    expect(new Set(told('add').map((one) => one.join(' ')))).toEqual(
      new Set(['2 1.3.6', '2 3.5.4', '3 2.2.6', '4 2.1.7', '4 3.1.6', '6 2.1.8']),
    );
    expect(lineageOf(sample, '1.2.1').mergedFrom).toEqual(['1.2.4']);
    expect(lineageOf(sample, '3.2.1').heirs).toEqual(['3.2.5']);
    expect(lineageOf(sample, '1.1.3').followedBy).toEqual(['1.2.7']);
  });

  it('has six embedded actions, each confirmed by somebody who does not lead it', () => {
    const embedded = ofKind('embed');
    expect(embedded.map(cycleOfChange)).toEqual([3, 4, 5, 5, 6, 6]);
    const leads = (change: PlanChange) =>
      change.parts.flatMap((part) => sample.actions.get(part.ref)?.leads ?? []);
    expect(embedded.filter((change) => leads(change).includes(change.decidedBy ?? ''))).toEqual([]);
    expect(new Set(embedded.map((change) => change.decidedBy))).toEqual(new Set(['director-of-education']));
  });

  it('decides everything inside its cycle, what is material on a day on which the board met', () => {
    const odd = decided.filter((change) => {
      const cycle = cycles[cycleOfChange(change) - 1];
      const on = dayOf(change.decidedAt ?? '');
      const isInside = cycle !== undefined && cycle.opensOn <= on && on <= cycle.freezeOn;
      const meetings = cycles.flatMap((one) => one.meetings);
      const { approver } = change;
      const isMeeting =
        approver.by !== 'body' ||
        meetings.some((meeting) => meeting.body === approver.body && meeting.on === change.decidedOn);
      return !isInside || !isMeeting || change.decidedOn !== on;
    });
    expect(odd.map((change) => [change.kind, change.parts[0]?.ref, change.decidedAt])).toEqual([]);
  });

  it('names the two who were silent for three cycles, each in their time', () => {
    expect(silentLeads(sample, addDays(cycles[3]?.freezeOn ?? '', 1))).toEqual([
      'virtual-school-deputy-head',
    ]);
    expect(silentLeads(sample, addDays(cycles[5]?.freezeOn ?? '', 1))).toEqual([
      'community-paediatrics-manager',
    ]);
    const times = new Map<string, number>();
    for (const cycle of cycles.slice(0, 6))
      for (const { key, none, due } of returnsByPerson(returnsOf(sample, cycle, today)))
        if (none === due) times.set(key, (times.get(key) ?? 0) + 1);
    expect(
      [...times]
        .filter(([, count]) => count >= 3)
        .map(([key]) => key)
        .sort(),
    ).toEqual(['community-paediatrics-manager', 'virtual-school-deputy-head']);
  });

  it('leaves five changes waiting in the open cycle, of as many kinds, and one that was taken back', () => {
    const waiting = changes.filter((change) => change.state === 'proposed');
    expect(new Set(waiting.map((one) => `${one.kind} by ${one.approver.by} in ${one.cycle}`))).toEqual(
      new Set([
        'add by body in 2026-07',
        'merge by body in 2026-07',
        're-date by body in 2026-07',
        'hold by body in 2026-07',
        'embed by accountable in 2026-07',
      ]),
    );
    expect(changes.filter((change) => change.state === 'taken-back').map((change) => change.kind)).toEqual([
      'withdraw',
    ]);
  });
});

describe('the earlier plans', () => {
  const launched = allPlanned.filter((action) => action.course[0] !== '-');
  const records = [...sample.predecessors.values()];

  it('stand behind the launch', () => {
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
    expect(Math.max(...combined.map((one) => one.sources.length))).toBe(4);
  });

  it('have 46 actions that 19 combine, the same as these name, and 31 that were closed', () => {
    const count = (disposition: string) => records.filter((one) => one.disposition === disposition).length;
    expect([count('combined'), count('complete'), count('not-needed'), records.length]).toEqual([
      46, 22, 9, 77,
    ]);
    const named = launched
      .filter((one) => one.sources.length > 1)
      .flatMap((one) => one.sources.map((source) => `${one.ref} ${source}`));
    const recorded = records
      .filter((one) => one.successors.length > 0)
      .map((one) => `${one.successors.join(' ')} ${`${one.plan} ${one.ref}`.trim()}`);
    expect(recorded.toSorted()).toEqual(named.toSorted());
  });

  it('have a wording and a reason each, and no number twice', () => {
    expect(records.filter((one) => one.wording.length < 15 || one.reason.length < 5)).toEqual([]);
    const numbered = records.filter((one) => one.ref !== '').map((one) => `${one.plan} ${one.ref}`);
    expect(new Set(numbered).size).toBe(numbered.length);
    const single = new Set(launched.filter((one) => one.sources.length === 1).flatMap((one) => one.sources));
    expect(numbered.filter((one) => single.has(one))).toEqual([]);
  });
});
