import { titleFor, titleLength, type Action } from '#domain/action.ts';
import { isOnHold } from '#domain/action-state.ts';
import type { ChangeFields, ChangeKind, ChangePart, PlanChange, Weight } from './change.ts';
import { tidyLine, tidyText } from '#domain/check-text.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { refOf } from '#domain/intake/intake-ref.ts';
import type { NewAction, Proposed } from './proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { isSame } from '#domain/record-edit.ts';
import { completeStatus, embeddedStatus, holdStatus } from '#domain/status-role.ts';

const minorKinds: ReadonlySet<ChangeKind> = new Set([
  'reword',
  'lead',
  'move',
  'resume',
  'complete',
  'embed',
  'reopen',
  'details',
]);

/** Minor where the commitment stays as it is; material where what was promised changes. A rewording may be either. */
export function usualWeight(kind: ChangeKind): Weight {
  return minorKinds.has(kind) ? 'minor' : 'material';
}

/**
 * The weight a proposal has: for a rewording as chosen, for every other kind the usual one, which may be raised but not
 * lowered.
 */
export function weightOf(kind: ChangeKind, chosen: Weight): Weight {
  return kind !== 'reword' && usualWeight(kind) === 'material' ? 'material' : chosen;
}

/**
 * What a proposed change would do to each action, as the plan stands: exactly the fields that would change. An action
 * that is only concerned (the one others merge into) has a part without fields. Actions the plan does not have are left
 * out; `checkProposal` says so.
 */
export function partsOf(snapshot: Snapshot, proposed: Proposed): readonly ChangePart[] {
  switch (proposed.kind) {
    case 'add':
      return [partOfNew(snapshot, proposed.action, null)];
    case 'merge': {
      const into = tidyLine(proposed.into);
      return [
        ...[...new Set(proposed.refs.map(tidyLine))].flatMap((ref) =>
          partOf(snapshot, ref, () => ({ lifecycle: 'merged', mergedInto: into })),
        ),
        ...partOf(snapshot, into, () => ({})),
      ];
    }
    case 'split':
      return [
        ...partOf(snapshot, proposed.ref, () => wordsOf(proposed)),
        ...proposed.heirs.map((heir) => partOfNew(snapshot, heir, proposed.ref)),
      ];
    default:
      return partOf(snapshot, proposed.ref, (action) => fieldsOf(snapshot, action, proposed));
  }
}

/** True when a part alters something, or begins an action. */
export function isAltering(part: ChangePart): boolean {
  return part.before === null || Object.keys(part.after).length > 0;
}

/** The fields that a part sets, in the order of its row. */
export function fieldNames(part: Pick<ChangePart, 'after'>): readonly (keyof ChangeFields)[] {
  // the keys of Partial<ChangeFields> are field names of an action
  return Object.keys(part.after) as (keyof ChangeFields)[];
}

/** Some fields of an action with what follows from them: the days that a completion date in words names. */
export function withDerived(fields: Partial<ChangeFields>): Partial<Action> {
  if (fields.completionAsWritten === undefined) return fields;
  const { precision, earliest, latest } = readCompletion(fields.completionAsWritten);
  return {
    ...fields,
    completionPrecision: precision,
    completionEarliest: earliest,
    completionLatest: latest,
  };
}

function partOf(
  snapshot: Snapshot,
  ref: string,
  fields: (action: Action) => Partial<ChangeFields>,
): readonly ChangePart[] {
  const action = snapshot.actions.get(ref);
  if (action === undefined) return [];
  const wanted = fields(action);
  const changed = fieldNames({ after: wanted }).filter((field) => !isSame(action[field], wanted[field]));
  return [{ ref, before: picked(action, changed), after: picked(wanted, changed) }];
}

function picked(from: Partial<ChangeFields>, fields: readonly (keyof ChangeFields)[]): Partial<ChangeFields> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

type OfOne = Exclude<Proposed, { kind: 'add' | 'merge' | 'split' }>;

function fieldsOf(snapshot: Snapshot, action: Action, proposed: OfOne): Partial<ChangeFields> {
  const { scheme } = snapshot;
  switch (proposed.kind) {
    case 'reword':
      return wordsOf(proposed);
    case 're-date':
      return reDated(action, proposed);
    case 'lead':
      return {
        leads: [...new Set(proposed.leads)],
        ownerAsWritten: tidyText(proposed.ownerAsWritten),
        accountable: proposed.accountable,
      };
    case 'measure':
      return { successMeasures: tidyText(proposed.successMeasures) };
    case 'move':
      return { section: proposed.section };
    case 'hold': {
      const status = holdStatus(scheme);
      return {
        lifecycle: 'on-hold',
        reviewOn: proposed.reviewOn,
        ...(status === null ? {} : { status: status.code }),
      };
    }
    case 'resume':
      return { lifecycle: 'live', status: proposed.status, ...reviewAfterHold(snapshot, action) };
    case 'withdraw':
      return { lifecycle: 'withdrawn' };
    case 'complete':
      return {
        lifecycle: 'live',
        status: completeStatus(scheme)?.code ?? action.status,
        ...(isOnHold(scheme, action) ? reviewAfterHold(snapshot, action) : {}),
      };
    case 'embed':
      return { status: embeddedStatus(scheme)?.code ?? action.status };
    case 'reopen':
      return { lifecycle: 'live', status: proposed.status };
    case 'details':
      return {
        themes: tidyLabels(proposed.themes),
        alignments: tidyLabels(proposed.alignments),
        sources: tidyLabels(proposed.sources),
        follows: proposed.follows,
        isStatutory: proposed.isStatutory,
        dependencies: tidyText(proposed.dependencies),
        implications: tidyText(proposed.implications),
      };
  }
}

function wordsOf(words: { readonly title: string; readonly description: string }) {
  const description = tidyText(words.description) || tidyLine(words.title);
  return { title: tidyLine(words.title) || titleFor(description).slice(0, titleLength), description };
}

// the first words given to an action that came without any are its original ones; after that they never change
function reDated(action: Action, proposed: Extract<Proposed, { kind: 're-date' }>): Partial<ChangeFields> {
  const completionAsWritten = tidyLine(proposed.completionAsWritten);
  return {
    completionAsWritten,
    reviewOn: proposed.reviewOn || null,
    ...(action.originalCompletion === ''
      ? { originalCompletion: action.completionAsWritten || completionAsWritten }
      : {}),
  };
}

// the day to look again at a pause ends with it, and the one from before comes back; where nothing tells of that one, an
// action whose date has no last day keeps what it has
function reviewAfterHold(snapshot: Snapshot, action: Action): Partial<ChangeFields> {
  let hold: PlanChange | null = null;
  for (const change of snapshot.changes.values())
    if (
      change.kind === 'hold' &&
      change.state === 'approved' &&
      change.parts.some((part) => part.ref === action.ref) &&
      (hold === null || (change.decidedAt ?? '') > (hold.decidedAt ?? ''))
    )
      hold = change;
  const part = hold?.parts.find((one) => one.ref === action.ref);
  if (part?.before?.reviewOn !== undefined && part.after.reviewOn === action.reviewOn)
    return { reviewOn: part.before.reviewOn };
  return action.completionLatest === null ? {} : { reviewOn: null };
}

function partOfNew(snapshot: Snapshot, given: NewAction, splitFrom: string | null): ChangePart {
  const completionAsWritten = tidyLine(given.completionAsWritten);
  return {
    ref: refOf(given.ref),
    before: null,
    after: {
      ...wordsOf(given),
      section: given.section,
      themes: tidyLabels(given.themes),
      alignments: tidyLabels(given.alignments),
      leads: [...new Set(given.leads)],
      ownerAsWritten: tidyText(given.ownerAsWritten),
      accountable: given.accountable,
      successMeasures: tidyText(given.successMeasures),
      completionAsWritten,
      originalCompletion: completionAsWritten,
      reviewOn: given.reviewOn || null,
      status: snapshot.scheme.statuses[0]?.code ?? '',
      lifecycle: 'live',
      splitFrom,
      follows: given.follows,
      sources: tidyLabels(given.sources),
    },
  };
}

// a semicolon parts the labels of a list, so none can hold one
function tidyLabels(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map((one) => tidyLine(one.replaceAll(';', ','))).filter((one) => one !== ''))];
}
