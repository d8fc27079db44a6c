import { checkRisk, checkScores } from './check-risk.ts';
import { checkLine, tidyLine, tidyText } from '#domain/check-text.ts';
import type { Context, Decision, RiskCommand, RiskReviewEntry } from '#domain/command.ts';
import { decided, refused } from '#domain/decision.ts';
import { isCivilDate } from '#domain/date.ts';
import { changedMeanwhile, differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Risk, RiskEventKind } from './risk.ts';
import { mayRaise, mayReview } from './risk-right.ts';
import { levelMove } from './risk-score.ts';
import { addNew, edit, review, tidied } from './risk-write.ts';
import type { Snapshot } from '#domain/snapshot.ts';

type Of<K extends RiskCommand['kind']> = Extract<RiskCommand, { kind: K }>;

const noteLimit = 5_000;

/**
 * Decides a command about the register. The entry is written first, then what its history tells of it. Refuses what
 * check-risk refuses, and not-yours-to-raise, not-yours-to-review, risk-unknown, risk-closed, risk-open, risk-taken,
 * changed-meanwhile, not-given where a level changes or an entry ends without a note, merge-too-few, nothing-to-write.
 */
export function decideRisk(snapshot: Snapshot, command: RiskCommand, context: Context): Decision {
  switch (command.kind) {
    case 'save-risk':
      return saveRisk(snapshot, command, context);
    case 'review-risk':
      return reviewRisk(snapshot, command, context);
    case 'close-risk':
      return closeRisk(snapshot, command, context);
    case 'reopen-risk':
      return reopenRisk(snapshot, command, context);
    case 'risk-happened':
      return riskHappened(snapshot, command, context);
    case 'merge-risks':
      return mergeRisks(snapshot, command, context);
  }
}

function saveRisk(snapshot: Snapshot, command: Of<'save-risk'>, context: Context): Decision {
  const risk = tidied(command.risk);
  const before = snapshot.risks.get(risk.ref);
  if (before === undefined) {
    if (risk.row !== null) return refused(refusal('risk-unknown', null, { ref: risk.ref }));
    if (!mayRaise(context.me)) return refused(refusal('not-yours-to-raise'));
    return decided(checkNew(snapshot, risk, context), addNew(risk, command.reviewId, 'raised', '', context));
  }
  if (risk.row === null) return refused(refusal('risk-taken', 'ref', { ref: risk.ref }));
  if (!mayReview(before, context.me)) return refused(refusal('not-yours-to-review', null, { ref: risk.ref }));
  // scores, level and state have a history: they change by a review, a closing or a merge only
  const { ref, kind, unmitigated, mitigated, target, scoreReason, level, state, ...rest } = before;
  const kept = { ref, kind, unmitigated, mitigated, target, scoreReason, level, state };
  const after: Risk = {
    ...risk,
    ...kept,
    raisedBy: rest.raisedBy,
    lastReviewedAt: rest.lastReviewedAt,
    closedOn: rest.closedOn,
    closureReason: rest.closureReason,
    continuedAs: rest.continuedAs,
    madeFrom: rest.madeFrom,
  };
  const set = differences(before, after);
  return decided(
    [
      ...changedMeanwhile(before, risk),
      ...checkRisk(snapshot, after, context.today),
      ...(Object.keys(set).length === 0 ? [refusal('nothing-to-write')] : []),
    ],
    [edit(before, set)],
  );
}

function reviewRisk(snapshot: Snapshot, command: Of<'review-risk'>, context: Context): Decision {
  const found = openOne(snapshot, command.ref, context);
  if ('refusals' in found) return found;
  const { risk } = found;
  const { note, ...entry } = command.review;
  const after: Risk = {
    ...risk,
    ...entry,
    level: tidyLine(entry.level),
    scoreReason: tidyText(entry.scoreReason),
  };
  const kind = kindOf(snapshot, risk, entry);
  const refusals = [
    ...checkScores(after),
    ...checkLine(after.level, 'level', 255),
    ...checkReviewDay(after, context),
    ...(kind === 'reviewed' ? [] : checkLine(note, 'note', noteLimit)),
  ];
  return decided(refusals, [
    edit(risk, { ...differences(risk, after), lastReviewedAt: context.now }),
    review(after, command.reviewId, kind, note, context),
  ]);
}

function closeRisk(snapshot: Snapshot, command: Of<'close-risk'>, context: Context): Decision {
  const found = openOne(snapshot, command.ref, context);
  if ('refusals' in found) return found;
  const { risk } = found;
  const { on, reason } = command;
  const refusals = [
    ...checkLine(reason, 'reason', noteLimit),
    ...(isCivilDate(on) ? [] : [refusal('date-invalid', 'on')]),
    ...(on > context.today ? [refusal('date-in-future', 'on')] : []),
    ...(isCivilDate(on) && on < risk.raisedOn ? [refusal('date-before-raised', 'on')] : []),
  ];
  return decided(refusals, [
    edit(risk, { state: 'closed', closedOn: on, closureReason: tidyText(reason) }),
    review(risk, command.reviewId, 'closed', reason, context),
  ]);
}

function reopenRisk(snapshot: Snapshot, command: Of<'reopen-risk'>, context: Context): Decision {
  const { ref, reason } = command;
  const risk = snapshot.risks.get(ref);
  if (risk === undefined) return refused(refusal('risk-unknown', null, { ref }));
  if (!mayReview(risk, context.me)) return refused(refusal('not-yours-to-review', null, { ref }));
  if (risk.state === 'open') return refused(refusal('risk-open', null, { ref }));
  if (risk.state !== 'closed')
    return refused(refusal('risk-closed', null, { ref, into: risk.continuedAs ?? '' }));
  return decided(checkLine(reason, 'reason', noteLimit), [
    edit(risk, { state: 'open', closedOn: null, closureReason: '' }),
    review(risk, command.reviewId, 'reopened', reason, context),
  ]);
}

function riskHappened(snapshot: Snapshot, command: Of<'risk-happened'>, context: Context): Decision {
  const found = openOne(snapshot, command.ref, context);
  if ('refusals' in found) return found;
  const { risk } = found;
  if (risk.kind === 'issue') return refused(refusal('already-issue', null, { ref: risk.ref }));
  if (risk.kind === 'opportunity') return refused(refusal('opportunity-no-issue', null, { ref: risk.ref }));
  const issue = tidied({ ...command.issue, kind: 'issue', madeFrom: [risk.ref] });
  return decided(
    [...checkNew(snapshot, issue, context), ...checkLine(command.note, 'note', noteLimit)],
    [
      edit(risk, {
        state: 'became-issue',
        closedOn: context.today,
        closureReason: tidyText(command.note),
        continuedAs: issue.ref,
      }),
      review(risk, command.reviewId, 'became-issue', command.note, context),
      ...addNew(issue, `${command.reviewId} ${issue.ref}`, 'raised', command.note, context),
    ],
  );
}

function mergeRisks(snapshot: Snapshot, command: Of<'merge-risks'>, context: Context): Decision {
  const refs = [...new Set(command.refs)];
  if (context.me.role !== 'admin' || !context.me.isActive) return refused(refusal('admin-only'));
  if (refs.length < 2) return refused(refusal('merge-too-few', 'refs'));
  const sources: Risk[] = [];
  for (const ref of refs) {
    const found = openOne(snapshot, ref, context);
    if ('refusals' in found) return found;
    sources.push(found.risk);
  }
  const [kind, other] = new Set(sources.map((risk) => risk.kind));
  if (kind === undefined || other !== undefined) return refused(refusal('merge-kinds-differ', 'refs'));
  const into = tidied({ ...command.into, kind, madeFrom: refs });
  return decided(
    [...checkNew(snapshot, into, context), ...checkLine(command.note, 'note', noteLimit)],
    [
      ...addNew(into, command.reviewId, 'raised', command.note, context),
      ...sources.flatMap((risk) => [
        edit(risk, {
          state: 'merged',
          closedOn: context.today,
          closureReason: tidyText(command.note),
          continuedAs: into.ref,
        }),
        review(risk, `${command.reviewId} ${risk.ref}`, 'merged', command.note, context),
      ]),
    ],
  );
}

function openOne(
  snapshot: Snapshot,
  ref: string,
  { me }: Context,
): { readonly risk: Risk } | Extract<Decision, { kind: 'refused' }> {
  const risk = snapshot.risks.get(ref);
  if (risk === undefined) return refused(refusal('risk-unknown', null, { ref }));
  if (!mayReview(risk, me)) return refused(refusal('not-yours-to-review', null, { ref }));
  if (risk.state !== 'open')
    return refused(refusal('risk-closed', null, { ref, into: risk.continuedAs ?? '' }));
  return { risk };
}

function checkNew(snapshot: Snapshot, risk: Risk, context: Context): readonly Refusal[] {
  const isTaken =
    snapshot.risks.has(risk.ref) || [...snapshot.riskReviews.values()].some((one) => one.risk === risk.ref);
  return [
    ...(/^[A-Z]\d{1,6}$/.test(risk.ref) ? [] : [refusal('risk-ref-malformed', 'ref')]),
    ...(isTaken ? [refusal('risk-taken', 'ref', { ref: risk.ref })] : []),
    ...checkRisk(snapshot, risk, context.today),
    ...checkScores(risk),
    ...checkReviewDay(risk, context),
  ];
}

function checkReviewDay({ reviewOn }: Risk, { today }: Context): readonly Refusal[] {
  if (reviewOn === null) return [refusal('not-given', 'reviewOn', { what: 'reviewOn' })];
  if (!isCivilDate(reviewOn)) return [refusal('date-invalid', 'reviewOn')];
  return reviewOn < today ? [refusal('review-past', 'reviewOn')] : [];
}

function kindOf(snapshot: Snapshot, risk: Risk, entry: Omit<RiskReviewEntry, 'note'>): RiskEventKind {
  return levelMove(snapshot.settings.risks, risk.level, tidyLine(entry.level)) ?? 'reviewed';
}
