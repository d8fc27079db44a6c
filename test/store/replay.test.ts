import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import { addDays } from '#domain/date.ts';
import { endOf } from '#domain/history.ts';
import { movementOf } from '#domain/movement.ts';
import { silentLeads } from '#domain/cycle/returns.ts';
import type { Row } from '#domain/row.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Store } from '#store/state.ts';
import { sampleLaunch } from '#trial/sample/launch.ts';
import { admin } from '#trial/sample/people.ts';
import { inOrder } from '#trial/sample/play.ts';
import { sampleScenes, sampleSnapshot } from '#trial/sample/sample-plan.ts';
import { asInPaper, boardPaper, lastMovement, paperOf } from '../trial/board-paper.ts';
import { createPartnership, found, type Partnership } from './replay-kit.ts';
import { ready } from './world.ts';

const launch = sampleLaunch();
const today = addDays(launch.cycles[5]?.freezeOn ?? '', 20);
const bare = <T extends { readonly row: Row | null }>(all: ReadonlyMap<string, T>) =>
  new Map([...all].map(([key, one]) => [key, { ...one, row: null, importId: null }]));

describe('the six cycles, played through the app by everybody in their own tab', () => {
  let partnership: Partnership;
  let store: Store;
  // what the admin saw on the morning after each freeze
  const seen: ReturnType<typeof asInPaper>[] = [];
  beforeAll(async () => {
    partnership = createPartnership();
    partnership.at(`${addDays(launch.cycles[0]?.opensOn ?? '', -1)}T09:00:00.000Z`);
    store = await found(partnership, launch);
    const frozen = launch.cycles.slice(0, 6);
    const look = async (): Promise<void> => {
      const cycle = frozen.shift();
      if (cycle === undefined) return;
      const next = addDays(cycle.freezeOn, 1);
      partnership.at(`${next}T07:00:00.000Z`);
      await store.load();
      seen.push(asInPaper(figuresOf(ready(store).snapshot, cycle, next)));
    };
    for (const scene of inOrder(sampleScenes(launch))) {
      while (frozen[0] !== undefined && scene.at >= endOf(frozen[0].freezeOn)) await look();
      await partnership.act(scene);
    }
    while (frozen.length > 0) await look();
    partnership.at(`${today}T09:00:00.000Z`);
    await store.load();
  }, 600_000);
  afterAll(() => partnership.close());

  it.each(boardPaper.map((figures, index) => [index + 1, figures] as const))(
    'have at freeze %i exactly the figures of the board paper',
    (number, figures) => {
      expect(seen[number - 1]).toEqual(figures);
    },
  );

  it('still have those figures when all of them are over', () => {
    expect(paperOf(ready(store).snapshot, today)).toEqual(boardPaper);
  });

  it('moved from the fifth to the sixth as the board paper says, each with a reason', () => {
    const letterOf = new Map(defaultScheme.statuses.map((status) => [status.code, status.letter]));
    const { moved, joined, left, unchanged } = movementOf(
      ready(store).snapshot,
      launch.cycles[4]?.freezeOn ?? '',
      launch.cycles[5]?.freezeOn ?? '',
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

  it('leave in the library exactly the sample plan that the trial loads', () => {
    const { snapshot } = ready(store);
    const sample = sampleSnapshot();
    expect(snapshot.problems).toEqual([]);
    expect(bare(snapshot.updates)).toEqual(bare(sample.updates));
    expect(bare(snapshot.changes)).toEqual(bare(sample.changes));
    expect(bare(snapshot.actions)).toEqual(bare(sample.actions));
    expect(bare(snapshot.people)).toEqual(bare(sample.people));
    expect(bare(snapshot.predecessors)).toEqual(bare(sample.predecessors));
    expect(snapshot.settings).toEqual(sample.settings);
  });

  it('leave nothing waiting on the way, and every row signed by whoever acted', () => {
    const { snapshot, outbox } = ready(store);
    expect(outbox).toEqual([]);
    const emails = new Map([...snapshot.people.values()].map((person) => [person.key, person.email]));
    const foreign = [
      ...[...snapshot.updates.values()].filter((one) => one.row?.createdBy.email !== emails.get(one.by)),
      ...[...snapshot.changes.values()].filter(
        (one) =>
          one.row?.createdBy.email !== emails.get(one.proposedBy) ||
          one.row?.modifiedBy.email !== emails.get(one.decidedBy ?? one.proposedBy),
      ),
    ];
    expect(foreign.map((one) => one.id)).toEqual([]);
  });

  it('name whoever was silent in the last three cycles', () => {
    expect(silentLeads(ready(store).snapshot, today)).toEqual(['community-paediatrics-manager']);
  });

  it('let nobody act any more who has left', async () => {
    const gone = await partnership.storeOf('inclusion-strategy-manager');
    expect(ready(gone).me).toMatchObject({ key: '', role: 'viewer' });
    expect(await gone.run({ kind: 'propose-changes', proposals: [] }, 'nothing')).toMatchObject({
      kind: 'refused',
    });
    expect(ready(await partnership.storeOf(admin)).me.role).toBe('admin');
  });
});
