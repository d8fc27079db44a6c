import { emptyCuration, type Curation } from '#domain/pack/curation.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest, FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packKey, type IssuedPack, type Outcome } from '#domain/pack/issued-pack.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import { admin } from '#trial/sample/people.ts';
import { board } from '#trial/sample/settings.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';
import { action, planWith, storedRow, today, update } from '../domain/plan-kit.ts';

/** What is decided when the small plans of these tests are frozen: the first pack of a body. */
export const request: FreezeRequest = {
  body: 'SEND Partnership Board',
  meetingOn: '2026-12-11',
  asAt: today,
  version: 1,
  reason: '',
  marking: 'OFFICIAL',
  frozenAt: '2026-11-28T10:15:00.000Z',
  preparedBy: 'director',
  curation: emptyCuration,
  previous: null,
  elsewhere: [],
};

/** A plan with every status, some overdue, some updated in this cycle and some in the last. */
export function fullPlan(): Snapshot {
  const statuses = defaultScheme.statuses.map((status) => status.code);
  const actions = ['1.1', '1.2', '2.1'].flatMap((heading, group) =>
    statuses.map((status, index) => {
      const ref = `${heading}.${String(index + 1)}`;
      const isFresh = (index + group) % 2 === 0;
      return action(ref, {
        status,
        section: heading,
        latestReason:
          status === 'at-risk' || status === 'off-track' ? 'Two posts are vacant since July.' : '',
        completionLatest: index % 3 === 0 ? '2026-08-31' : '2027-03-31',
        completionAsWritten: index % 3 === 0 ? 'August 2026' : 'Spring term 2027',
        forecastOn: status === 'off-track' ? '2027-06-30' : null,
        lastUpdateId: `u-${ref}`,
        lastUpdatedAt: isFresh ? '2026-11-12T09:30:00.000Z' : '2026-05-12T09:30:00.000Z',
        lifecycle: status === 'on-hold' ? 'on-hold' : 'live',
      });
    }),
  );
  const updates = actions.map((one) =>
    update(`u-${one.ref}`, one.ref, one.lastUpdatedAt?.startsWith('2026-11') === true ? 'C2' : 'C1', {
      submittedAt: one.lastUpdatedAt ?? '',
      statusBefore: one.status,
      statusAfter: one.status,
      evidence: [{ label: 'Audit of plans', url: 'https://example.org/audit?a=1&b=2' }],
    }),
  );
  return planWith(actions, updates);
}

/** A small plan frozen, for the first pack of a body unless something else is given. */
export function frozenWith(snapshot: Snapshot, given: Partial<FreezeRequest> = {}): FrozenPack {
  return freeze(snapshot, { ...request, ...given });
}

/** The content of a small plan's pack. */
export function packWith(snapshot: Snapshot, given: Partial<FreezeRequest> = {}): Pack {
  return packOf(frozenWith(snapshot, given));
}

/** A frozen pack as the list of issued ones would have it, to be the previous of another. */
export function issuedAs(frozen: FrozenPack, outcomes: readonly Outcome[] = []): IssuedPack {
  const { body, meetingOn, asAt, version, reason, marking, frozenAt, cycle } = frozen.facts;
  return {
    row: null,
    key: packKey(body, meetingOn, version),
    body,
    meetingOn,
    cycle: cycle ?? '',
    asAt,
    version,
    reason,
    marking,
    preparedBy: 'admin',
    frozenAt,
    sha256: 'ab'.repeat(32),
    frozenFile: `Frozen plan v${String(version)} abababab.json`,
    outcomes,
  };
}

/**
 * The sample plan frozen for a body's meeting of one of the six cycles that are over (1 to 6), compared with that of the
 * cycle before; the first has nothing to be compared with.
 */
export function sampleFrozen(cycle: number, body: string = board): FrozenPack {
  const name = `${String(cycle)} ${body}`;
  const known = frozenSamples.get(name);
  if (known !== undefined) return known;
  const snapshot = theSample();
  const inOrder = [...snapshot.cycles.values()].sort((a, b) => (a.freezeOn < b.freezeOn ? -1 : 1));
  const counts = inOrder[cycle - 1];
  const meeting = counts?.meetings.find((one) => one.body === body);
  if (counts === undefined || meeting === undefined)
    throw new Error(`The sample plan has no meeting of ${body} in cycle ${String(cycle)}`);
  const before = cycle > 1 ? sampleFrozen(cycle - 1, body) : null;
  const outcomes = before?.curation.asks.map(({ id }) => ({ ask: id, words: `Agreed as asked (${id}).` }));
  const frozen = freeze(snapshot, {
    body,
    meetingOn: meeting.on,
    asAt: counts.freezeOn,
    version: 1,
    reason: '',
    marking: snapshot.plan.marking,
    frozenAt: `${counts.circulateOn}T09:15:00.000Z`,
    preparedBy: admin,
    curation: sampleCuration(snapshot, counts.key),
    previous:
      before === null ? null : { pack: issuedAs(before, outcomes?.slice(0, 1) ?? []), frozen: before },
    elsewhere: counts.meetings
      .filter((one) => one.on < meeting.on)
      .map((one) => ({ body: one.body, meetingOn: one.on, version: 1 })),
  });
  frozenSamples.set(name, frozen);
  return frozen;
}

/** Highlights from the updates of a cycle, the last of them edited, and three asks. */
export function sampleCuration(snapshot: Snapshot, cycle: string): Curation {
  const chosen = [...snapshot.updates.values()]
    .filter((one) => one.cycle === cycle && one.impact !== '' && one.activity !== '')
    .slice(0, 6);
  return {
    overall:
      'Most of the plan is moving, waits for therapy are still the largest concern, and two decisions of the board would bring four actions back on track.',
    publicOverall: 'Most of the plan is moving; waits for therapy are still our largest concern.',
    highlights: chosen.map(({ id, actionRef, activity, impact, audience }, index) => ({
      updateId: id,
      actionRef,
      original: { activity, impact },
      edited: { activity, impact: index === chosen.length - 1 ? `In short: ${impact}` : impact },
      audience,
    })),
    asks: [
      {
        id: 'ask-1',
        kind: 'decision',
        text: 'Agree that the two vacant therapy posts are advertised together by health and the council.',
        about: chosen.slice(0, 2).map(({ actionRef }) => actionRef),
      },
      {
        id: 'ask-2',
        kind: 'discussion',
        text: 'Discuss what would make annual reviews timely.',
        about: ['R1'],
      },
      { id: 'ask-3', kind: 'information', text: 'Note the changes of the plan.', about: [] },
    ],
  };
}

const frozenSamples = new Map<string, FrozenPack>();
let sample: Snapshot | null = null;

// playing six cycles takes a while, and nothing alters it
function theSample(): Snapshot {
  if (sample === null) {
    const played = sampleSnapshot();
    // what the library does not have yet is not frozen
    const updates = [...played.updates.values()].sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));
    sample = {
      ...played,
      updates: new Map(updates.map((one, index) => [one.id, { ...one, row: storedRow(String(index + 1)) }])),
    };
  }
  return sample;
}
