import { describe, expect, it, onTestFinished, test } from 'vitest';

import { checkCuration } from '#domain/pack/check-curation.ts';
import { addDays, dayOf } from '#domain/date.ts';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { isSuperseded, previousPackOf } from '#domain/pack/issued-pack.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import { packsInLibrary } from '#trial/pack-source.ts';
import { lastCycleFor } from '#trial/sample/cycles.ts';
import { samplePacks } from '#trial/sample/packs.ts';
import { admin, personWith } from '#trial/sample/people.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';
import { board, panel } from '#trial/sample/settings.ts';

import { boardPaper, lastMovement, storedSample } from './board-paper.ts';
import { loadedGraph } from './loaded-trial.ts';

const all = await samplePacks(sampleSnapshot());
const rows = all.map(({ pack }) => pack);
const ofBoard = all.filter(({ pack }) => pack.body === board);
const contents = new Map<string, Pack>(all.map(({ pack, frozen }) => [pack.key, packOf(frozen)]));
const contentOf = (key: string): Pack => {
  const found = contents.get(key);
  if (found === undefined) throw new Error(`There is no pack ${key}.`);
  return found;
};
const latestOf = (body: string): Pack => contentOf(rows.findLast((pack) => pack.body === body)?.key ?? '');

describe('the packs of the sample plan', () => {
  it('are one for each of two bodies in each of six cycles, and a correction of the last one', () => {
    expect(ofBoard.map(({ pack }) => [pack.cycle, pack.version])).toEqual(
      ['2025-07', '2025-09', '2025-11', '2026-01', '2026-03', '2026-05'].map((cycle) => [cycle, 1]),
    );
    const ofPanel = rows.filter((pack) => pack.body === panel);
    expect(ofPanel.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1, 1, 2]);
    const [first, second] = ofPanel.slice(-2);
    expect([first, second].map((pack) => pack !== undefined && isSuperseded(rows, pack))).toEqual([
      true,
      false,
    ]);
    expect(second?.reason).toMatch(/left out of version 1/);
    expect(first?.sha256).not.toBe(second?.sha256);
  });

  it('are frozen at the freeze, issued from the day they go round, and before their meeting', () => {
    const sample = sampleSnapshot();
    for (const { cycle, asAt, frozenAt, meetingOn } of rows) {
      const found = sample.cycles.get(cycle);
      expect(asAt).toBe(found?.freezeOn);
      expect(dayOf(frozenAt) >= (found?.circulateOn ?? '')).toBe(true);
      expect(dayOf(frozenAt) < meetingOn).toBe(true);
    }
    expect(rows.map(({ frozenAt }) => frozenAt)).toEqual(rows.map(({ frozenAt }) => frozenAt).toSorted());
  });

  it.each(['2026-11-22', '2027-02-20', '2027-03-01', '2027-03-19', '2027-05-31', '2028-01-01'])(
    'are all issued before their meetings, and their meetings over, on a first start on %s',
    async (today) => {
      const plan = sampleSnapshot({ lastCycleOn: lastCycleFor(today), openCutOffOn: addDays(today, 5) });
      const packs = (await samplePacks(plan)).map(({ pack }) => pack);
      expect(packs).toHaveLength(13);
      for (const { frozenAt, meetingOn } of packs) {
        expect(dayOf(frozenAt) < meetingOn).toBe(true);
        expect(meetingOn <= today).toBe(true);
      }
    },
  );

  it.each(ofBoard.map(({ pack }, index) => [index + 1, pack.key] as const))(
    'have in cycle %i the figures of the board paper',
    (number, key) => {
      const { summary } = contentOf(key);
      const [paper, before] = [boardPaper[number - 1], boardPaper[number - 2]];
      const { total, walk, returns } = summary;
      expect([total.live, total.overdue]).toEqual([paper?.walk[5], paper?.overdue]);
      expect(total.byStatus).toEqual(paper?.statuses);
      expect(returns && [returns.due, returns.onTime, returns.late, returns.none]).toEqual(paper?.returns);
      const walked = walk && [
        walk.opening,
        ...[walk.added, walk.split, walk.merged, walk.withdrawn].map((refs) => refs.length),
        walk.live,
      ];
      expect(walked).toEqual(number === 1 ? null : paper?.walk);
      expect(walk?.opening).toBe(before?.walk[5]);
    },
  );

  it.each([board, panel])('tell in the sixth cycle how the actions moved since the fifth: %s', (body) => {
    const { moved, joined, left, unchanged } = latestOf(body).movement;
    const counts: Record<string, number> = {};
    for (const { from, to } of moved) {
      const key = `${from.letter}>${to.letter}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(counts).toEqual(lastMovement.moved);
    expect(joined.map(({ status }) => status.letter)).toEqual(lastMovement.joined);
    expect(left.map(({ status, how }) => `${status.letter} ${how}`)).toEqual(lastMovement.left);
    expect(unchanged).toBe(lastMovement.unchanged);
  });

  it('say in their one sentence what their figures say', () => {
    for (const { facts, summary, highlights } of contents.values()) {
      const isDone = summary.statuses.map((status) => ['complete', 'embedded'].includes(status.code));
      const done = summary.total.byStatus.filter((_, index) => isDone[index]).reduce((sum, n) => sum + n, 0);
      expect([facts.asAt, highlights.overall]).toEqual([
        facts.asAt,
        expect.stringMatching(new RegExp(`^${String(done)} of the ${String(summary.total.live)} actions `)),
      ]);
    }
  });

  it('tell of five or six updates in the words of the leads, one of them made shorter', () => {
    const plan = storedSample();
    for (const { frozen, pack } of all) {
      const { highlights } = frozen.curation;
      expect(highlights).toHaveLength(pack.body === board ? 6 : 5);
      expect(checkCuration(frozen.curation, snapshotAt(plan, pack.asAt))).toEqual([]);
      for (const { updateId, original } of highlights)
        expect(plan.updates.get(updateId)).toMatchObject(original);
    }
    const edited = (ofBoard.at(-1)?.frozen.curation.highlights ?? []).filter(
      (one) => one.edited.activity !== one.original.activity,
    );
    expect(edited.map(({ actionRef }) => actionRef)).toEqual(['2.3.4']);
    expect(edited[0]?.edited.activity.length).toBeLessThan(edited[0]?.original.activity.length ?? 0);
  });

  it('ask for something each time, and know what was decided of all but the last', () => {
    for (const { pack, frozen } of all) {
      expect(frozen.curation.asks.length).toBeGreaterThan(0);
      expect(new Set(pack.outcomes.map(({ ask }) => ask)).size).toBe(pack.outcomes.length);
      const isLast = pack.cycle === '2026-05';
      expect([pack.key, pack.outcomes.every(({ words }) => (words === '') === isLast)]).toEqual([
        pack.key,
        true,
      ]);
    }
    expect(ofBoard.at(-1)?.frozen.previous?.outcomes.map(({ words }) => words)).toContain(
      'Two of the five savings may be brought forward. The chair writes to the schools forum.',
    );
  });

  it('compare themselves with the pack of the same body before, and the panel’s know the board’s', () => {
    for (const { pack, frozen } of all) {
      const before = previousPackOf(rows, pack.body, pack.meetingOn);
      expect(frozen.previous?.sha256).toBe(before?.sha256);
      expect(frozen.elsewhere.map(({ body }) => body)).toEqual(pack.body === panel ? [board] : []);
    }
  });

  it('are frozen as the file says, and hold nothing that the public may not read in their public part', () => {
    for (const { frozen, bytes } of all) {
      expect(frozenText(readFrozen(new TextDecoder().decode(bytes)))).toBe(frozenText(frozen));
      expect(publicOf(frozen).curation.asks).toEqual([]);
    }
  });
});

test('the packs of the sample plan can all be opened in the library, and the seventh cycle has none yet', async () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const graph = await loadedGraph(now);
  onTestFinished(graph.close);
  const today = dayOf(now);
  const expected = await samplePacks(
    sampleSnapshot({ lastCycleOn: lastCycleFor(today), openCutOffOn: addDays(today, 5) }),
  );
  const library = await packsInLibrary(graph);
  expect(library.packs.map((pack) => ({ ...pack, row: null }))).toEqual(expected.map(({ pack }) => pack));
  for (const [index, pack] of library.packs.entries()) {
    expect(pack.row?.createdBy.email).toBe(personWith(admin).email);
    expect(await library.open(pack)).toEqual(expected[index]?.frozen);
  }
  expect(library.cycles).toHaveLength(7);
  expect(library.packs.filter((pack) => pack.cycle === library.cycles[6]?.key)).toEqual([]);
}, 120_000);
