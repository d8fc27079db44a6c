import { isOnHold, isOwed } from '#domain/action-state.ts';
import { capacityFor, isLive, type Action } from '#domain/action.ts';
import { cycleFor } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { offeredStatuses } from '#domain/decide-update.ts';
import { prefillOf, type Prefill } from '#domain/merge-update.ts';
import { hasLeft } from '#domain/people/person.ts';
import { actionsInOrder, nameOf, type Snapshot } from '#domain/snapshot.ts';
import { statusOf, type ImpactRating, type Status } from '#domain/status.ts';

/** What somebody outside fills in of one action: an update without evidence and audience. */
export type FormEntry = Prefill & { readonly activity: string };

/** An action as the update form shows it. */
export type FormAction = {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly successMeasures: string;
  readonly completionAsWritten: string;
  /** The statuses that may be chosen, by code. */
  readonly offered: readonly string[];
  /** What the form is filled in with; the activity is what was said last, for reading only. */
  readonly start: FormEntry;
  /** The update it was filled in from; null where there was none. */
  readonly lastUpdateId: string | null;
};

/** Somebody to whom the form is sent back. */
export type FormReceiver = { readonly name: string; readonly email: string };

/** The actions of one person as a form that goes out and comes back: everything the workbook is made of. */
export type UpdateForm = {
  /** Made when the form was; names it when it comes back. */
  readonly formId: string;
  readonly planTitle: string;
  readonly partnership: string;
  readonly marking: string;
  /** Whose actions, by key and by name. */
  readonly person: string;
  readonly personName: string;
  readonly madeOn: CivilDate;
  /** Last day of the cycle that the updates are for; null where none is planned. */
  readonly dueOn: CivilDate | null;
  /** The admins of the plan who have an e-mail address, by name, three at most. */
  readonly receivers: readonly FormReceiver[];
  /** Every status that an action of the form has or may get, and every rating that may be given. */
  readonly statuses: readonly Status[];
  readonly impacts: readonly ImpactRating[];
  readonly actions: readonly FormAction[];
};

/**
 * The form of everything a person, post or group has to do with on a day: what they lead, update for a post or group, or
 * deputise for; what updates are owed for first, then what is paused or done, each by number. What is not live is left out.
 * Without actions for somebody who has left.
 */
export function updateFormOf(
  snapshot: Snapshot,
  personKey: string,
  formId: string,
  today: CivilDate,
): UpdateForm {
  const { plan, scheme, people } = snapshot;
  const person = people.get(personKey);
  const actions = actionsInOrder(snapshot)
    .filter((action) => {
      const capacity = person === undefined ? null : capacityFor(action, person, people, today);
      return isLive(action) && (capacity === 'lead' || capacity === 'deputy');
    })
    .sort((a, b) => Number(isOwed(scheme, b)) - Number(isOwed(scheme, a)))
    .map((action) => formAction(snapshot, action));
  const codes = new Set(actions.flatMap(({ offered, start }) => [...offered, start.status]));
  const inScheme = scheme.statuses.filter(({ code }) => codes.has(code));
  const others = [...codes].filter((code) => !scheme.statuses.some((one) => one.code === code));
  return {
    formId,
    planTitle: plan.title,
    partnership: plan.partnership,
    marking: plan.marking,
    person: personKey,
    personName: nameOf(snapshot, personKey),
    madeOn: today,
    dueOn: cycleFor(snapshot.cycles.values(), today)?.cutOffOn ?? null,
    receivers: receiversOf(snapshot, today),
    statuses: [...inScheme, ...others.map((code) => statusOf(scheme, code))],
    impacts: scheme.impacts,
    actions,
  };
}

/** What an action is filled in with: what it says now. The activity is the latest one. */
export function formEntryOf(scheme: Snapshot['scheme'], action: Action): FormEntry {
  return { ...prefillOf(scheme, action), activity: action.latestActivity };
}

/** An action in the words of the form: its full wording, under its title where that says something else. */
export function formWording({ title, description }: Pick<FormAction, 'title' | 'description'>): string {
  if (description.trim() === '') return title;
  return description.startsWith(title.replace(/…$/, '')) ? description : `${title}\n${description}`;
}

function formAction({ scheme }: Snapshot, action: Action): FormAction {
  return {
    ref: action.ref,
    title: action.title,
    description: action.description,
    successMeasures: action.successMeasures,
    completionAsWritten: action.completionAsWritten,
    // what is paused stays so, whoever is asked
    offered: isOnHold(scheme, action)
      ? [action.status]
      : offeredStatuses(scheme, action, 'lead').map(({ code }) => code),
    start: formEntryOf(scheme, action),
    lastUpdateId: action.lastUpdateId,
  };
}

function receiversOf({ people }: Snapshot, today: CivilDate): readonly FormReceiver[] {
  return [...people.values()]
    .filter((one) => one.role === 'admin' && one.email !== '' && !hasLeft(one, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, 3)
    .map(({ name, email }) => ({ name, email }));
}
