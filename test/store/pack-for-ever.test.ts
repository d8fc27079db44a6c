import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { coverFromPack } from '#domain/pack/cover-sheet.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { isSuperseded, nextVersionOf, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { actualSeries } from '#domain/measure/measure.ts';
import { outputKinds, type OutputKind, type OutputWish } from '#domain/pack/pack-output.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { writeOutput } from '#pack/write-output.ts';
import { openPack } from '#store/frozen-file.ts';
import { issuePack } from '#store/issue-pack.ts';
import { admin } from '#trial/sample/people.ts';
import { board, panel } from '#trial/sample/settings.ts';

import { boardPaper, lastMovement } from '../trial/board-paper.ts';
import { fillGraph } from '../trial/loaded-trial.ts';
import { createPartnership, type Partnership } from './replay-kit.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { ready } from './world.ts';

const bodies = [board, panel];

type Made = {
  readonly pack: IssuedPack;
  readonly frozen: FrozenPack;
  readonly content: Pack;
  readonly files: ReadonlyMap<OutputKind, Uint8Array>;
};

let partnership: Partnership;
let made: readonly Made[];
let before: Snapshot;
let after: Snapshot;

const wishFor = (kind: OutputKind, { facts }: FrozenPack): OutputWish =>
  kind === 'scrutiny'
    ? { kind, names: true, cover: { ...coverFromPack(facts), committee: 'Children and Families Committee' } }
    : { kind };

async function filesOf(frozen: FrozenPack): Promise<ReadonlyMap<OutputKind, Uint8Array>> {
  const files = new Map<OutputKind, Uint8Array>();
  for (const kind of outputKinds)
    files.set(
      kind,
      await writeOutput(wishFor(kind, frozen), frozen, () => undefined, new AbortController().signal),
    );
  return files;
}

/** Issues the pack of a cycle for a body once more, through the store of the admin. */
async function issueAgain(cycle: number, body: string): Promise<Made> {
  const store = await partnership.storeOf(admin);
  const { snapshot } = ready(store);
  const packs = [...snapshot.packs.values()];
  const { meetingOn, asAt, marking, ...first } = earlier(snapshot, cycle, body);
  const { curation } = await openPack(store.world, { meetingOn, ...first });
  const version = nextVersionOf(packs, body, meetingOn);
  const outcome = await issuePack(
    store,
    { body, meetingOn, asAt, reason: 'To be held against the first.', marking, curation, version },
    () => undefined,
  );
  if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  const { pack, frozen } = outcome;
  return { pack, frozen, content: packOf(frozen), files: await filesOf(frozen) };
}

function earlier({ packs, cycles }: Snapshot, cycle: number, body: string): IssuedPack {
  const key = [...cycles.keys()].sort()[cycle - 1];
  const all = [...packs.values()];
  const found = all.find((one) => one.cycle === key && one.body === body && !isSuperseded(all, one));
  if (found === undefined) throw new Error(`no pack of ${body} for cycle ${String(cycle)}`);
  return found;
}

/** Alters the live plan in every way that could show in a pack: what is written, who is who, how it is counted and called. */
async function alterThePlan(): Promise<void> {
  const store = await partnership.storeOf(admin);
  const { snapshot } = ready(store);
  const run = async (command: Parameters<Partnership['act']>[0]['command']) =>
    partnership.act({ at: nextMoment(), by: admin, command });
  const open = [...snapshot.actions.values()].find(
    ({ lifecycle, status }) => lifecycle === 'live' && status === 'on-track',
  );
  if (open === undefined) throw new Error('no action is on track');
  await run({
    kind: 'post-update',
    actionRef: open.ref,
    updateId: 'after-the-freeze',
    entry: filledIn({
      status: 'off-track',
      reason: 'Said after the freeze.',
      activity: 'Done after the freeze.',
      forecastOn: '2027-12-31',
      nextSteps: 'More after the freeze.',
    }),
  });
  await run({
    kind: 'propose-changes',
    proposals: [
      {
        changeId: 'c-reword',
        weight: 'minor',
        reason: 'Plainer words.',
        driver: '',
        proposed: {
          kind: 'reword',
          ref: open.ref,
          title: 'Called otherwise',
          description: 'Said otherwise.',
        },
      },
    ],
  });
  const [section] = snapshot.sections.values();
  if (section === undefined) throw new Error('no heading');
  await run({ kind: 'save-section', section: { ...section, title: 'Another heading' } });
  await run({
    kind: 'rename-organisation',
    from: 'Oakshire Council',
    to: 'Oakshire Unitary Council',
    on: '2026-11-24',
  });
  const lead = snapshot.people.get('therapies-lead');
  if (lead === undefined) throw new Error('no therapies lead');
  await run({ kind: 'save-person', person: { ...lead, name: 'Somebody Else', post: 'Head of Therapies' } });
  await run({ kind: 'person-leaves', key: 'attendance-lead', on: '2026-11-24' });
  await run({
    kind: 'save-plan',
    plan: { ...snapshot.plan, title: 'A plan of another name', marking: 'OFFICIAL-SENSITIVE' },
  });
  const { scheme } = snapshot;
  await run({
    kind: 'save-scheme',
    scheme: {
      ...scheme,
      statuses: scheme.statuses.map((one) =>
        one.code === 'on-track' ? { ...one, label: 'Going well', definition: 'It goes well.' } : one,
      ),
    },
  });
  const value = [...snapshot.measureValues.values()].find((one) => one.series === actualSeries);
  if (value === undefined) throw new Error('no value');
  await run({ kind: 'save-values', values: [{ ...value, value: 1, note: 'Counted again.' }] });
  const risk = snapshot.risks.get('R5');
  if (risk === undefined) throw new Error('no R5');
  const { target, level } = risk;
  await run({
    kind: 'review-risk',
    ref: 'R5',
    reviewId: 'after',
    review: {
      unmitigated: { likelihood: 1, impact: 1 },
      mitigated: { likelihood: 1, impact: 1 },
      target,
      scoreReason: '',
      level,
      reviewOn: '2027-01-31',
      note: 'It went away.',
    },
  });
}

let minutes = 0;
function nextMoment(): string {
  minutes += 1;
  return new Date(Date.parse('2026-11-25T09:00:00.000Z') + minutes * 60_000).toISOString();
}

beforeAll(async () => {
  partnership = createPartnership();
  const now = new Date('2026-11-24T10:00:00.000Z');
  partnership.at(now.toISOString());
  await fillGraph(partnership.graph, now);
  made = [];
  for (const cycle of [5, 6]) for (const body of bodies) made = [...made, await issueAgain(cycle, body)];
  before = ready(await partnership.storeOf(admin)).snapshot;
  await alterThePlan();
  after = ready(await partnership.storeOf(admin)).snapshot;
});
afterAll(() => partnership.close());

describe('the packs of the fifth and the sixth cycle for two bodies, when the plan has been altered since', () => {
  it('would be other packs, were they frozen from the plan as it is now', () => {
    for (const { frozen } of made) {
      const { facts, curation, elsewhere } = frozen;
      const again = (plan: Snapshot) =>
        packOf(freeze(plan, { ...facts, preparedBy: admin, curation, previous: null, elsewhere }));
      const [then, now] = [again(before), again(after)];
      expect(now.facts.planTitle).not.toBe(then.facts.planTitle);
      expect(now.actions).not.toEqual(then.actions);
      expect(now.definitions).not.toEqual(then.definitions);
      expect(now.measures).not.toEqual(then.measures);
    }
  });

  it('have the same content when somebody else opens them', async () => {
    const { world } = await partnership.storeOf('board-member');
    for (const { pack, frozen, content } of made) {
      const opened = await openPack(world, pack);
      expect(opened).not.toBe(frozen);
      expect(frozenText(opened)).toBe(frozenText(frozen));
      expect(packOf(opened)).toEqual(content);
    }
  });

  it.each(outputKinds)('give the same %s, byte for byte', async (kind) => {
    const { world } = await partnership.storeOf('icb-childrens-commissioner');
    for (const { pack, files } of made) {
      const frozen = await openPack(world, pack);
      const again = await writeOutput(
        wishFor(kind, frozen),
        frozen,
        () => undefined,
        new AbortController().signal,
      );
      const first = files.get(kind);
      expect(first !== undefined && Buffer.compare(first, again) === 0).toBe(true);
    }
  });

  it('have the figures of the board paper, and walk from the one cycle to the other', () => {
    for (const { content, pack } of made) {
      const number = pack.cycle === made[0]?.pack.cycle ? 5 : 6;
      const paper = boardPaper[number - 1];
      const { walk, total } = content.summary;
      expect(
        walk && [
          walk.opening,
          ...[walk.added, walk.split, walk.merged, walk.withdrawn].map((refs) => refs.length),
          walk.live,
        ],
      ).toEqual(paper?.walk);
      expect([total.byStatus, total.overdue]).toEqual([paper?.statuses, paper?.overdue]);
    }
  });

  it('tell of the sixth cycle how many actions moved from which status to which', () => {
    const sixth = made.slice(2);
    expect(sixth.map(({ pack }) => pack.body)).toEqual(bodies);
    for (const { content } of sixth) {
      const { moved, joined, left, unchanged } = content.movement;
      const counts: Record<string, number> = {};
      for (const { from, to } of moved)
        counts[`${from.letter}>${to.letter}`] = (counts[`${from.letter}>${to.letter}`] ?? 0) + 1;
      expect(counts).toEqual(lastMovement.moved);
      expect(joined.map(({ status }) => status.letter)).toEqual(lastMovement.joined);
      expect(left.map(({ status, how }) => `${status.letter} ${how}`)).toEqual(lastMovement.left);
      expect(unchanged).toBe(lastMovement.unchanged);
    }
  });

  it('stand each on the one before of the same body, and supersede what was issued of the same meeting', () => {
    const [fifthOfBoard, fifthOfPanel, sixthOfBoard, sixthOfPanel] = made;
    expect(sixthOfBoard?.frozen.previous?.sha256).toBe(fifthOfBoard?.pack.sha256);
    expect(sixthOfPanel?.frozen.previous?.sha256).toBe(fifthOfPanel?.pack.sha256);
    expect(made.map(({ pack }) => pack.version)).toEqual([2, 2, 2, 3]);
    const packs = [...after.packs.values()];
    for (const { pack } of made) {
      const others = packs.filter(
        (one) => one.body === pack.body && one.meetingOn === pack.meetingOn && one.key !== pack.key,
      );
      expect(others.length).toBe(pack.version - 1);
      expect(others.every((one) => isSuperseded(packs, one))).toBe(true);
      expect(isSuperseded(packs, pack)).toBe(false);
    }
  });
});
