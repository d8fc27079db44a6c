import { titleLength, type Action } from '#domain/action.ts';
import { checkLength } from '#domain/check-text.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { isCivilDate, type CivilDate } from '#domain/date.ts';
import { refOf, sameRef } from '#domain/intake/intake-ref.ts';
import { isWellFormedRef, usedRefs } from './next-ref.ts';
import { hasLeft } from '#domain/people/person.ts';
import type { NewAction } from './proposal.ts';
import { proposalLimits } from './proposal-limit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

type Where = {
  /** Id of the change that would add it: its own refs do not stand in its way. */
  readonly changeId: string;
  readonly today: CivilDate;
  /** What stands before the names of the fields, such as 'heirs.0.'. */
  readonly fields: string;
};

/** What is wrong with an action that somebody wants to add, each at its field. */
export function checkNewAction(snapshot: Snapshot, given: NewAction, where: Where): readonly Refusal[] {
  const { today, fields } = where;
  const at = (field: keyof NewAction) => `${fields}${field}`;
  const written = given.completionAsWritten.trim();
  const { follows } = given;
  return [
    ...checkRef(snapshot, given.ref, where),
    ...(given.title.trim() === '' && given.description.trim() === ''
      ? [refusal('wording-missing', at('title'))]
      : []),
    ...checkLength(given.title, at('title'), titleLength),
    ...checkLength(given.description, at('description'), proposalLimits.description),
    ...(snapshot.sections.has(given.section)
      ? []
      : [refusal('section-unknown', at('section'), { section: given.section })]),
    ...checkLeads(snapshot, given, today, fields, null),
    ...checkLength(given.ownerAsWritten, at('ownerAsWritten'), proposalLimits.ownerAsWritten),
    ...checkLength(given.successMeasures, at('successMeasures'), proposalLimits.successMeasures),
    ...(written === ''
      ? [refusal('completion-missing', at('completionAsWritten'))]
      : checkReview(written, given.reviewOn, today, fields)),
    ...checkLength(written, at('completionAsWritten'), proposalLimits.completion),
    ...checkLabels(given, fields),
    ...(follows === null || snapshot.actions.has(follows)
      ? []
      : [refusal('action-unknown', at('follows'), { ref: follows })]),
  ];
}

/**
 * What is wrong with the people of an action: nobody leads it, somebody is unknown or has left, a post or group has nobody
 * to update for it. Whoever is there already (`now`) as accountable officer may stay, though they have left.
 */
export function checkLeads(
  snapshot: Snapshot,
  given: Pick<Action, 'leads' | 'accountable'>,
  today: CivilDate,
  fields: string,
  now: Pick<Action, 'accountable'> | null,
): readonly Refusal[] {
  const { leads, accountable } = given;
  const found = leads.flatMap((key) => checkOwner(snapshot, key, today, `${fields}leads`));
  if (leads.length === 0) found.push(refusal('lead-missing', `${fields}leads`));
  if (leads.length > proposalLimits.leads)
    found.push(refusal('too-many-leads', `${fields}leads`, { limit: proposalLimits.leads }));
  if (accountable !== null && accountable !== now?.accountable)
    found.push(...checkOwner(snapshot, accountable, today, `${fields}accountable`));
  return found;
}

/** Why somebody cannot own an action: unknown, left, or a post or group for which nobody who is still there updates. */
export function checkOwner(
  snapshot: Snapshot,
  key: string,
  today: CivilDate,
  field: string,
): readonly Refusal[] {
  const person = snapshot.people.get(key);
  if (person === undefined) return [refusal('person-unknown', field, { person: key })];
  if (hasLeft(person, today)) return [refusal('lead-left', field, { person: person.name })];
  const isUpdated = person.updaters.some((one) => {
    const updater = snapshot.people.get(one);
    return updater !== undefined && !hasLeft(updater, today);
  });
  return person.kind === 'person' || isUpdated
    ? []
    : [refusal('nobody-updates', field, { person: nameOf(snapshot, key) })];
}

/** What is wrong with the review date beside a completion date: missing where the words name no last day, no day, past. */
export function checkReview(
  written: string,
  reviewOn: CivilDate | null,
  today: CivilDate,
  fields: string,
): readonly Refusal[] {
  const at = `${fields}reviewOn`;
  if (reviewOn === null || reviewOn === '')
    return readCompletion(written).latest === null ? [refusal('review-missing', at, { written })] : [];
  if (!isCivilDate(reviewOn)) return [refusal('review-invalid', at)];
  return reviewOn < today ? [refusal('review-past', at)] : [];
}

/** Labels that are too long or too many. */
export function checkLabels(
  given: Pick<Action, 'themes' | 'alignments' | 'sources'>,
  fields: string,
): readonly Refusal[] {
  return (['themes', 'alignments', 'sources'] as const).flatMap((field) => {
    const at = `${fields}${field}`;
    const { label, labels } = proposalLimits;
    return [
      ...(given[field].length > labels ? [refusal('too-many-labels', at, { limit: labels })] : []),
      ...given[field].flatMap((one) => checkLength(one, at, label)).slice(0, 1),
    ];
  });
}

function checkRef(snapshot: Snapshot, given: string, { changeId, fields }: Where): readonly Refusal[] {
  const ref = refOf(given);
  if (ref === '') return [refusal('ref-missing', `${fields}ref`)];
  if (!isWellFormedRef(ref)) return [refusal('ref-malformed', `${fields}ref`, { ref })];
  return usedRefs(snapshot, changeId).has(sameRef(ref))
    ? [refusal('ref-taken', `${fields}ref`, { ref })]
    : [];
}
