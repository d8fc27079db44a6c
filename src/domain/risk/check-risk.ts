import { checkLength, checkLine } from '#domain/check-text.ts';
import { isCivilDate } from '#domain/date.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { productOf, type Risk, type Score } from './risk.ts';
import { isScore } from './risk-score.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Longest texts of an entry of the register, in characters, and most mitigations. */
export const riskLimits = {
  title: 255,
  text: 5_000,
  word: 255,
  mitigation: 1_000,
  mitigations: 20,
} as const;

/** The scores of an entry as they are given in a review or with a new entry. */
export type Scored = Pick<Risk, 'kind' | 'unmitigated' | 'mitigated' | 'target' | 'scoreReason'>;

/**
 * The rules of scores, each at its field: every part 1 to 4; a threat or issue scored higher mitigated than unmitigated
 * says why; an issue is happening, so its likelihood is 4. Refuses score-range, score-reason-missing, issue-likelihood.
 */
export function checkScores(scored: Scored): readonly Refusal[] {
  const { kind, unmitigated, mitigated, target } = scored;
  const pairs: readonly (readonly [string, Score | null])[] = [
    ['unmitigated', unmitigated],
    ['mitigated', mitigated],
    ['target', target],
  ];
  const found = pairs.flatMap(([field, score]): readonly Refusal[] => {
    if (score === null) return [];
    if (!isScore(score)) return [refusal('score-range', field)];
    return kind === 'issue' && field !== 'target' && score.likelihood !== 4
      ? [refusal('issue-likelihood', field)]
      : [];
  });
  if (found.length > 0) return found;
  const isHigher = productOf(mitigated) > productOf(unmitigated);
  return kind !== 'opportunity' && isHigher && scored.scoreReason.trim() === ''
    ? [refusal('score-reason-missing', 'scoreReason')]
    : checkLength(scored.scoreReason, 'scoreReason', riskLimits.text);
}

/**
 * The rules of an entry's words, people and links, each at its field. Refuses not-given, text-too-long, date-invalid,
 * date-in-future, person-unknown, action-unknown, section-unknown, measure-unknown, mitigation-empty, too-many-mitigations.
 */
export function checkRisk(snapshot: Snapshot, risk: Risk, today: string): readonly Refusal[] {
  return [
    ...checkLine(risk.title, 'title', riskLimits.title),
    ...checkLine(risk.event, 'event', riskLimits.text),
    ...(['cause', 'effect', 'controls', 'ask'] as const).flatMap((field) =>
      checkLength(risk[field], field, riskLimits.text),
    ),
    ...checkLine(risk.response, 'response', riskLimits.word),
    ...checkLine(risk.level, 'level', riskLimits.word),
    ...(isCivilDate(risk.raisedOn) ? [] : [refusal('date-invalid', 'raisedOn')]),
    ...(risk.raisedOn > today ? [refusal('date-in-future', 'raisedOn')] : []),
    ...(risk.reviewOn === null || isCivilDate(risk.reviewOn) ? [] : [refusal('date-invalid', 'reviewOn')]),
    ...(risk.owner === null
      ? [refusal('not-given', 'owner', { what: 'owner' })]
      : checkPeople(snapshot, [risk.owner], 'owner')),
    ...checkPeople(snapshot, risk.actioners, 'actioners'),
    ...risk.actions
      .filter((ref) => !snapshot.actions.has(ref))
      .map((ref) => refusal('action-unknown', 'actions', { ref })),
    ...risk.sections
      .filter((key) => !snapshot.sections.has(key))
      .map((section) => refusal('section-unknown', 'sections', { section })),
    ...risk.measures
      .filter((key) => !snapshot.measures.has(key))
      .map((measure) => refusal('measure-unknown', 'measures', { measure })),
    ...checkMitigations(snapshot, risk),
  ];
}

function checkMitigations(snapshot: Snapshot, risk: Risk): readonly Refusal[] {
  const { mitigations } = risk;
  if (mitigations.length > riskLimits.mitigations)
    return [refusal('too-many-mitigations', 'mitigations', { limit: riskLimits.mitigations })];
  return mitigations.flatMap(({ what, actioner, dueOn }, index) => {
    const field = `mitigations.${String(index)}`;
    return [
      ...(what.trim() === '' ? [refusal('mitigation-empty', field)] : []),
      ...checkLength(what, field, riskLimits.mitigation),
      ...(actioner === null ? [] : checkPeople(snapshot, [actioner], field)),
      ...(dueOn === null || isCivilDate(dueOn) ? [] : [refusal('date-invalid', field)]),
    ];
  });
}

function checkPeople(snapshot: Snapshot, keys: readonly string[], field: string): readonly Refusal[] {
  return keys
    .filter((key) => !snapshot.people.has(key))
    .map((person) => refusal('person-unknown', field, { person }));
}
