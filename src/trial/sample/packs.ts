import { refsOf } from '#domain/change/change.ts';
import type { Ask, Curation, Highlight } from '#domain/pack/curation.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, type CivilDate } from '#domain/date.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest, FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { proposedHighlights } from '#domain/pack/highlight-choice.ts';
import { elsewhereOf, packKey, previousPackOf, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { frozenFileName } from '#domain/pack/pack-file.ts';
import { outcomesSaid, packRow } from '#domain/pack/pack-row.ts';
import { proposedAsks } from '#domain/pack/proposed-asks.ts';
import type { Row } from '#domain/row.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { sha256Of } from '#store/frozen-file.ts';

import { workingDaysAfter } from './calendar.ts';
import { cyclesOver } from './cycles.ts';
import { cycleWords, wordsFor, type CycleWords, type MeetingWords } from './meeting-words.ts';
import { admin } from './people.ts';
import { play } from './play.ts';
import { momentOn } from './scene.ts';
import { guidOf } from './seed.ts';
import { board } from './settings.ts';

/** A pack that the sample partnership issued, with its frozen plan and the bytes of the file. */
export type SamplePack = {
  readonly pack: IssuedPack;
  readonly frozen: FrozenPack;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What is issued for one meeting: why again where it is a correction, and what the admin put to the body. */
type Issue = {
  readonly body: string;
  readonly meetingOn: CivilDate;
  readonly cycle: Cycle;
  readonly issuedOn: CivilDate;
  readonly version: number;
  readonly reason: string;
  readonly curation: Curation;
};

/**
 * The packs of the six cycles that are over, for the board and the panel, in the order in which they were issued, by the app's
 * own rules. The panel's last was issued twice. The outcomes of all meetings but those of the sixth cycle are written down.
 */
export async function samplePacks(sample: Snapshot): Promise<readonly SamplePack[]> {
  let plan = stored(sample);
  const made = new Map<string, SamplePack>();
  const overs = [...plan.cycles.values()].slice(0, cyclesOver);
  for (const [index, cycle] of overs.entries()) {
    const words = cycleWords[index];
    if (words === undefined) continue;
    for (const { body, on } of cycle.meetings) {
      for (const issue of issuesOf(plan, cycle, body, on, words)) {
        const one = await frozenFor(plan, made, issue);
        const { frozenAt } = one.frozen.facts;
        plan = play(plan, [{ at: frozenAt, by: admin, command: { kind: 'issue-pack', pack: one.pack } }]);
        made.set(one.pack.key, one);
      }
      plan = withOutcomes(plan, made, body, on, wordsFor(words, body));
    }
  }
  return [...made.values()];
}

// updates that no library has are in no pack
function stored(sample: Snapshot): Snapshot {
  const by = { name: '', email: null, objectId: null };
  const updates = [...sample.updates].map(([id, update]) => {
    const at = update.submittedAt;
    const row: Row = { id: '1', etag: '', createdAt: at, createdBy: by, modifiedAt: at, modifiedBy: by };
    return [id, { ...update, row }] as const;
  });
  return { ...sample, updates: new Map(updates) };
}

function issuesOf(
  plan: Snapshot,
  cycle: Cycle,
  body: string,
  meetingOn: CivilDate,
  words: CycleWords,
): readonly Issue[] {
  const { again, ...first } = wordsFor(words, body);
  // the board reads the papers as they are sent round; the panel's are made when the board has met
  const issuedOn = body === board ? cycle.circulateOn : workingDaysAfter(cycle.circulateOn, 6);
  const issue = { body, meetingOn, cycle };
  const then = snapshotAt(plan, cycle.freezeOn);
  const highlights = highlightsFor(then, cycle, words, body === board ? 6 : 5);
  const curationOf = (meeting: MeetingWords): Curation => ({
    overall: words.overall,
    publicOverall: words.publicOverall,
    highlights,
    asks: asksFor(then, body, meetingOn, meeting),
  });
  const one = { ...issue, issuedOn, version: 1, reason: '', curation: curationOf(first) };
  if (again === undefined) return [one];
  const corrected = curationOf({ ...first, risks: [...first.risks, ...again.risks] });
  const laterOn = workingDaysAfter(issuedOn, 1);
  return [one, { ...issue, issuedOn: laterOn, version: 2, reason: again.reason, curation: corrected }];
}

function highlightsFor(
  then: Snapshot,
  cycle: Cycle,
  { edited }: CycleWords,
  most: number,
): readonly Highlight[] {
  return proposedHighlights(then, cycle.freezeOn, cycle.key, most).map((one) => ({
    ...one,
    edited: edited?.[one.actionRef] ?? one.edited,
  }));
}

function asksFor(
  then: Snapshot,
  body: string,
  meetingOn: CivilDate,
  { risks, own = [] }: MeetingWords,
): readonly Ask[] {
  const isWanted = ({ about: [ref = ''] }: Ask) =>
    !then.risks.has(ref) || risks.some((risk) => risk.ref === ref);
  return [
    ...proposedAsks(then, body, () => '').filter(isWanted),
    ...own.map((one) => ({ id: '', ...one })),
  ].map((ask) => ({ ...ask, id: guidOf(`ask ${body} ${meetingOn} ${ask.about.join(' ')}`) }));
}

async function frozenFor(
  plan: Snapshot,
  made: ReadonlyMap<string, SamplePack>,
  issue: Issue,
): Promise<SamplePack> {
  const { body, meetingOn, cycle, issuedOn, version, reason, curation } = issue;
  const packs = [...plan.packs.values()];
  const before = previousPackOf(packs, body, meetingOn);
  const frozenBefore = before === null ? undefined : made.get(before.key)?.frozen;
  const request: FreezeRequest = {
    body,
    meetingOn,
    asAt: cycle.freezeOn,
    version,
    reason,
    marking: plan.plan.marking,
    frozenAt: momentOn(issuedOn, `issue ${body} ${String(version)}`, 9, 11),
    preparedBy: admin,
    curation,
    previous:
      before === null || frozenBefore === undefined
        ? null
        : { pack: { ...before, outcomes: outcomesSaid(before) }, frozen: frozenBefore },
    elsewhere: elsewhereOf(packs, cycle.key, { body, meetingOn }),
  };
  const frozen = freeze(plan, request);
  const bytes = new TextEncoder().encode(frozenText(frozen));
  const sha256 = await sha256Of(bytes);
  const frozenFile = frozenFileName(version, sha256);
  return { pack: packRow(frozen, { preparedBy: admin, sha256, frozenFile }), frozen, bytes };
}

// written down on the day after the meeting; also on what was made of it before, whose row is the one that goes to the library
function withOutcomes(
  plan: Snapshot,
  made: Map<string, SamplePack>,
  body: string,
  on: CivilDate,
  { risks }: MeetingWords,
): Snapshot {
  const key = packKey(body, on, 1);
  const one = made.get(key);
  if (one === undefined || risks.every(({ outcome }) => outcome === '')) return plan;
  const outcomes = one.frozen.curation.asks.map(({ id, about }) => ({
    ask: id,
    words: risks.find(({ ref }) => ref === about[0])?.outcome ?? decisionOn(plan, about, on),
  }));
  const at = momentOn(addDays(on, 1), `outcomes ${body}`);
  const after = play(plan, [{ at, by: admin, command: { kind: 'record-outcomes', key, outcomes } }]);
  made.set(key, { ...one, pack: after.packs.get(key) ?? one.pack });
  return after;
}

function decisionOn({ changes }: Snapshot, about: readonly string[], on: CivilDate): string {
  const change = [...changes.values()].find(
    (each) => each.decidedOn === on && refsOf(each).join() === about.join(),
  );
  if (change === undefined) return '';
  return change.state === 'approved' ? 'Agreed.' : `Not agreed. ${change.decisionNote}`;
}
