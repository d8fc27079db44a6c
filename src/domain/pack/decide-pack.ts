import { checkLength, checkLine, tidyLine, tidyText } from '#domain/check-text.ts';
import type { Context, Decision, PackCommand } from '#domain/command.ts';
import { isCivilDate, sayDate } from '#domain/date.ts';
import { planLimits } from '#domain/decide-setting.ts';
import { decided, refused } from '#domain/decision.ts';
import { isSamePack, isSha256, nextVersionOf, packKey, type IssuedPack } from './issued-pack.ts';
import { settingLimits } from '#domain/check-settings.ts';
import { isSame } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

type Of<K extends PackCommand['kind']> = Extract<PackCommand, { kind: K }>;

/** Longest texts of a pack, in characters. Everything the meeting decided has to fit one column of the list. */
export const packLimits = { reason: 2000, outcome: 4000, outcomes: 60_000 } as const;

/**
 * Decides a command about packs, which are for admins. Nothing of an issued pack changes but what its meeting decided, and
 * none is removed. Refuses admin-only; for an issue not-given, text-too-long, date-invalid, as-at-in-future,
 * as-at-after-meeting, cycle-unknown, pack-version-taken with who issued it and which version is next, pack-version-ahead,
 * pack-reason-missing and pack-file-wrong; for outcomes pack-unknown, ask-unknown and nothing-to-write.
 */
export function decidePack(snapshot: Snapshot, command: PackCommand, context: Context): Decision {
  if (context.me.role !== 'admin' || !context.me.isActive) return refused(refusal('admin-only'));
  return command.kind === 'issue-pack'
    ? decideIssue(snapshot, command, context)
    : decideOutcomes(snapshot, command);
}

/** The rules of what an admin chooses for a pack, each at its field, so that a form can tell them before anything is frozen. */
export function checkPack(
  snapshot: Snapshot,
  pack: Pick<IssuedPack, 'body' | 'meetingOn' | 'asAt' | 'version' | 'reason' | 'marking'>,
  today: string,
): readonly Refusal[] {
  const { body, meetingOn, asAt, version, reason, marking } = pack;
  return [
    ...checkLine(body, 'body', settingLimits.body),
    ...(isCivilDate(meetingOn) ? [] : [refusal('date-invalid', 'meetingOn')]),
    ...checkAsAt(asAt, meetingOn, today),
    ...checkVersion(snapshot, body, meetingOn, version),
    ...(version > 1 && reason.trim() === '' ? [refusal('pack-reason-missing', 'reason', { version })] : []),
    ...checkLength(reason, 'reason', packLimits.reason),
    ...checkLength(marking, 'marking', planLimits.marking),
  ];
}

function decideIssue(snapshot: Snapshot, { pack }: Of<'issue-pack'>, { today, me }: Context): Decision {
  const value: IssuedPack = {
    ...pack,
    row: null,
    key: packKey(pack.body, pack.meetingOn, pack.version),
    body: tidyLine(pack.body),
    reason: tidyText(pack.reason),
    marking: tidyLine(pack.marking),
    preparedBy: me.key,
  };
  const there = snapshot.packs.get(value.key);
  // a repeat after a lost answer: it is issued
  if (there?.sha256 === value.sha256 && there.preparedBy === me.key) return { kind: 'writes', writes: [] };
  const isFile = isSha256(value.sha256) && value.frozenFile.trim() !== '' && value.frozenFile.length <= 255;
  const refusals = [
    ...checkPack(snapshot, value, today),
    ...(value.cycle === '' || snapshot.cycles.has(value.cycle)
      ? []
      : [refusal('cycle-unknown', null, { cycle: value.cycle })]),
    ...(isFile ? [] : [refusal('pack-file-wrong')]),
  ];
  return decided(refusals, [{ kind: 'add', noun: 'pack', value }]);
}

function checkAsAt(asAt: string, meetingOn: string, today: string): readonly Refusal[] {
  if (!isCivilDate(asAt)) return [refusal('date-invalid', 'asAt')];
  if (asAt > today) return [refusal('as-at-in-future', 'asAt')];
  return isCivilDate(meetingOn) && asAt > meetingOn
    ? [refusal('as-at-after-meeting', 'asAt', { on: sayDate(meetingOn) })]
    : [];
}

function checkVersion(
  snapshot: Snapshot,
  body: string,
  meetingOn: string,
  version: number,
): readonly Refusal[] {
  const packs = [...snapshot.packs.values()];
  const next = nextVersionOf(packs, body, meetingOn);
  if (version === next) return [];
  const taken = packs.find((one) => one.version === version && isSamePack(one, { body, meetingOn }));
  return taken === undefined
    ? [refusal('pack-version-ahead', null, { version, next })]
    : [
        refusal('pack-version-taken', null, {
          version,
          next,
          by: nameOf(snapshot, taken.preparedBy),
          at: taken.frozenAt,
        }),
      ];
}

function decideOutcomes(snapshot: Snapshot, { key, outcomes }: Of<'record-outcomes'>): Decision {
  const before = snapshot.packs.get(key);
  if (before === undefined) return refused(refusal('pack-unknown'));
  const asks = new Set(before.outcomes.map((one) => one.ask));
  const said = new Map(outcomes.map((one) => [one.ask, tidyText(one.words)]));
  const after = before.outcomes.map(({ ask, words }) => ({ ask, words: said.get(ask) ?? words }));
  const over = JSON.stringify(after).length - packLimits.outcomes;
  const refusals = [
    ...outcomes.flatMap(({ ask, words }, index) => [
      ...(asks.has(ask) ? [] : [refusal('ask-unknown', `${String(index)}.words`)]),
      ...checkLength(words, `${String(index)}.words`, packLimits.outcome),
    ]),
    ...(over > 0 ? [refusal('text-too-long', null, { limit: packLimits.outcomes, over })] : []),
    ...(isSame(before.outcomes, after) ? [refusal('nothing-to-write')] : []),
  ];
  return decided(refusals, [{ kind: 'edit', noun: 'pack', key, before, set: { outcomes: after } }]);
}
