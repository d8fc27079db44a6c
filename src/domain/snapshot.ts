import type { Action } from './action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from './date.ts';
import type { Discussed } from '#domain/meeting/discussed.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Person } from '#domain/people/person.ts';
import { versionOn, type PlanSettings } from './plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Risk, RiskReview } from '#domain/risk/risk.ts';
import { compareRefs, type Section } from './section.ts';
import type { Setting } from './setting.ts';
import type { StatusScheme } from './status.ts';
import { newestFirst, type Update } from './update.ts';

/** What the plan is called, for every heading and every file. */
export type Plan = {
  readonly title: string;
  readonly partnership: string;
  readonly period: string;
  readonly version: string;
  /** Protective marking of everything made from the plan, such as 'OFFICIAL'. */
  readonly marking: string;
};

/** A stored row that could not be read: shown to admins, never dropped silently. */
export type Problem = { readonly list: string; readonly rowId: string; readonly what: string };

/** The whole loaded plan as plain data. Everything shown is derived from it and a day. */
export type Snapshot = {
  readonly plan: Plan;
  /** The version in force. */
  readonly scheme: StatusScheme;
  /** Every version by its number, so that what was said under an earlier one can be read as it was meant. */
  readonly schemes: ReadonlyMap<number, StatusScheme>;
  readonly settings: PlanSettings;
  /** The rows behind plan, scheme and settings, by their key. */
  readonly stored: ReadonlyMap<string, Setting>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly people: ReadonlyMap<string, Person>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly updates: ReadonlyMap<string, Update>;
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly changes: ReadonlyMap<string, PlanChange>;
  readonly predecessors: ReadonlyMap<string, Predecessor>;
  readonly chases: ReadonlyMap<string, Chase>;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly riskReviews: ReadonlyMap<string, RiskReview>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measureValues: ReadonlyMap<string, MeasureValue>;
  readonly packs: ReadonlyMap<string, IssuedPack>;
  readonly problems: readonly Problem[];
  /** What a meeting has before it, as it was marked last; absent where nothing ever was. */
  readonly discussed?: Discussed;
  /** The lists are of a newer version than this app knows: to be read, and not to be written. Absent otherwise. */
  readonly isNewer?: true;
  /** The same for lists of an earlier version, until set-up has brought them up to date. Absent otherwise. */
  readonly isOlder?: true;
};

/** What documents of a day call the plan's version: the last recorded one in force by then, else the one of the plan facts. */
export function versionOf({ plan, settings }: Pick<Snapshot, 'plan' | 'settings'>, day: CivilDate): string {
  return versionOn(settings.versions, day) ?? plan.version;
}

/** Every action in the order of its number. */
export function actionsInOrder({ actions }: Pick<Snapshot, 'actions'>): readonly Action[] {
  const known = orders.get(actions);
  if (known !== undefined) return known;
  const inOrder = [...actions.values()].sort((a, b) => compareRefs(a.ref, b.ref));
  orders.set(actions, inOrder);
  return inOrder;
}

// the actions of a snapshot never change, and comparing numbers as people do takes a while
const orders = new WeakMap<Snapshot['actions'], readonly Action[]>();

/** The updates of each action, newest first. An action without updates has no entry. */
export function updatesByAction(snapshot: Pick<Snapshot, 'updates'>): ReadonlyMap<string, readonly Update[]> {
  const known = histories.get(snapshot.updates);
  if (known !== undefined) return known;
  const byAction = new Map<string, Update[]>();
  for (const update of snapshot.updates.values()) {
    const already = byAction.get(update.actionRef);
    if (already) already.push(update);
    else byAction.set(update.actionRef, [update]);
  }
  for (const updates of byAction.values()) updates.sort(newestFirst);
  histories.set(snapshot.updates, byAction);
  return byAction;
}

// the updates of a snapshot never change, and a form asks for those of its action with every key
const histories = new WeakMap<Snapshot['updates'], ReadonlyMap<string, readonly Update[]>>();

/** The updates of one action, newest first. */
export function historyOf(snapshot: Pick<Snapshot, 'updates'>, ref: string): readonly Update[] {
  return updatesByAction(snapshot).get(ref) ?? [];
}

/** A person's name as shown; a key nobody has any more is shown as itself. */
export function nameOf(snapshot: Snapshot, key: string): string {
  return snapshot.people.get(key)?.name ?? key;
}
