import { describe, expect, it } from 'vitest';

import { emptyCuration } from '#domain/pack/curation.ts';
import { addDays } from '#domain/date.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest } from '#domain/frozen/frozen-pack.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { board, boardAfter, panel } from '#trial/sample/settings.ts';
import { boardPaper, lastMovement, storedSample, type Figures } from '../../trial/board-paper.ts';
import { issued } from './pack-kit.ts';

const sample = storedSample();
const cycles = [...sample.cycles.values()]
  .sort((a, b) => a.freezeOn.localeCompare(b.freezeOn))
  .slice(0, boardPaper.length);

/** The packs of a body for every cycle that is over, each compared with the one before. */
function packsFor(body: string): readonly Pack[] {
  let previous: FreezeRequest['previous'] = null;
  return cycles.map((cycle) => {
    const frozen = freeze(sample, {
      body,
      meetingOn: boardAfter(cycle),
      asAt: cycle.freezeOn,
      version: 1,
      reason: '',
      marking: 'OFFICIAL',
      frozenAt: `${addDays(cycle.freezeOn, 1)}T08:00:00.000Z`,
      preparedBy: 'business-development-manager',
      curation: emptyCuration,
      previous,
      elsewhere: [],
    });
    previous = { pack: issued(frozen, { cycle: cycle.key }), frozen };
    return packOf(frozen);
  });
}

const packs = packsFor(board);

/** A pack's figures in the order of the board paper; a first pack has no walk. */
function inPaper({
  summary,
  changes,
}: Pack): Omit<Figures, 'walk'> & { readonly walk: Figures['walk'] | null } {
  const { walk, total, returns } = summary;
  const reDates = changes.filter(
    ({ kind, state, before, after }) =>
      kind === 're-date' && state !== 'proposed' && !`${before}${after}`.startsWith('Looked at again'),
  );
  return {
    walk:
      walk === null
        ? null
        : [
            walk.opening,
            walk.added.length,
            walk.split.length,
            walk.merged.length,
            walk.withdrawn.length,
            walk.live,
          ],
    statuses: total.byStatus,
    overdue: total.overdue,
    reDated: reDates.length,
    returns: returns === null ? [] : [returns.due, returns.onTime, returns.late, returns.none],
  };
}

describe('the packs of the board over six cycles', () => {
  it.each(boardPaper.map((figures, index) => [index + 1, figures] as const))(
    'have for cycle %i exactly the figures of the board paper',
    (number, figures) => {
      const pack = packs[number - 1];
      if (pack === undefined) throw new Error('there is a pack of each cycle');
      expect(inPaper(pack)).toEqual(number === 1 ? { ...figures, walk: null } : figures);
    },
  );

  it('have in the list of actions what the counts say', () => {
    for (const { summary, actions } of packs) {
      expect(actions).toHaveLength(summary.total.live);
      expect(actions.filter((one) => one.isOverdue)).toHaveLength(summary.total.overdue);
      expect(actions.filter((one) => one.isCarriedForward)).toHaveLength(summary.total.notUpdated);
      summary.statuses.forEach(({ code }, index) =>
        expect(actions.filter(({ status }) => status.code === code)).toHaveLength(
          summary.total.byStatus[index] ?? -1,
        ),
      );
    }
  });

  it('begin each where the one before ended', () => {
    for (const [index, { summary }] of packs.entries()) {
      const before = packs[index - 1]?.summary;
      if (before === undefined) continue;
      expect(summary.total.byStatusBefore).toEqual(before.total.byStatus);
      expect(summary.rows.map((row) => [row.key, row.liveBefore])).toEqual(
        before.rows.map((row) => [row.key, row.live]),
      );
      expect(summary.walk?.opening).toBe(before.walk?.live ?? before.total.live);
    }
  });

  it('tell the movement from the fifth to the sixth as the board paper does, each with why, by whom and when', () => {
    const sixth = packs[5];
    if (sixth === undefined) throw new Error('there is a sixth pack');
    const { movement, summary } = sixth;
    const moves: Record<string, number> = {};
    for (const { from, to } of movement.moved) {
      const move = `${from.letter}>${to.letter}`;
      moves[move] = (moves[move] ?? 0) + 1;
    }
    expect({
      moved: moves,
      joined: movement.joined.map(({ status }) => status.letter),
      left: movement.left.map(({ status, how }) => `${status.letter} ${how}`),
      unchanged: movement.unchanged,
    }).toEqual(lastMovement);
    expect(movement.since).toMatchObject({ asAt: cycles[4]?.freezeOn, cycle: cycles[4]?.title });
    expect(movement.moved.filter(({ why, by, on }) => why === '' || by === '' || on === null)).toEqual([]);
    expect([...movement.joined, ...movement.left].filter(({ why }) => why === '')).toEqual([]);
    expect(summary.total.moved).toBe(18);
  });

  it('give every change that was decided in words', () => {
    const changes = packs.flatMap((pack) => pack.changes);
    expect(changes.length).toBeGreaterThan(60);
    for (const change of changes) {
      expect(change.after).not.toBe('');
      expect(change.before === '').toBe(change.kind === 'add');
      expect(change.titles.every((title) => title !== '')).toBe(true);
      expect(change.proposedBy).not.toMatch(/^[a-z-]+$/);
      expect(change.state === 'proposed').toBe(change.decidedBy === '');
    }
    const ids = packs.slice(1).flatMap((pack) => pack.changes.filter((one) => one.decidedOn !== null));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  });

  it('are the same for another body that met on the same plan', () => {
    const others = packsFor(panel);
    for (const [index, pack] of packs.entries())
      expect({ ...others[index], facts: null }).toEqual({ ...pack, facts: null });
  });
});
