import { askedFor, type Action } from '#domain/action.ts';
import type { Chase } from './chase.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, isDeputyOf, type Person } from '#domain/people/person.ts';
import { compareRefs } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** An action somebody is asked about; `insteadOf` names the post, group or person it is really for. */
export type Asked = { readonly action: Action; readonly insteadOf: string | null };

/** Somebody to be reminded, with what they owe and nothing else, by number. */
export type Recipient = { readonly person: Person; readonly owed: readonly Asked[] };

/** Whom to remind of some actions, by name; `nobody` are those for which no one in the plan can be asked. */
export type ChaseList = { readonly recipients: readonly Recipient[]; readonly nobody: readonly Action[] };

/**
 * Whom to remind of actions whose update is missing: leads who are people, the named updaters of posts and groups, and
 * where wanted those who deputise for them on the day. Who has left is not asked; where all have, their deputies are, who may
 * still update.
 */
export function chaseListOf(
  snapshot: Snapshot,
  missing: readonly Action[],
  { today, withDeputies }: { readonly today: CivilDate; readonly withDeputies: boolean },
): ChaseList {
  const owed = new Map<string, Asked[]>();
  const nobody: Action[] = [];
  for (const action of missing) {
    const owing = askedFor(action, snapshot.people);
    const asked = owing.filter((key) => isHere(snapshot, key, today));
    for (const key of asked) add(owed, key, { action, insteadOf: postOf(snapshot, action, key) });
    if (asked.length > 0 && !withDeputies) continue;
    const deputies = new Set<string>();
    for (const lead of owing)
      for (const { key } of snapshot.people.get(lead)?.deputies ?? []) {
        const isAsked = asked.includes(key) || deputies.has(key);
        if (isAsked || !isHere(snapshot, key, today)) continue;
        if (!isDeputyOf(snapshot.people.get(lead), key, today)) continue;
        deputies.add(key);
        add(owed, key, { action, insteadOf: nameOf(snapshot, lead) });
      }
    if (asked.length + deputies.size === 0) nobody.push(action);
  }
  const recipients = [...owed].flatMap(([key, all]) => {
    const person = snapshot.people.get(key);
    return person === undefined ? [] : [{ person, owed: all.sort(byRef) }];
  });
  return { recipients: recipients.sort(byName), nobody };
}

/** An action without an update, with the names of its leads; `insteadOf` names the post or group that answers for it. */
export type Missing = Asked & { readonly leads: readonly string[] };

/** What an accountable officer, or a named updater of the post or group that is, is told. */
export type Escalation = { readonly person: Person; readonly missing: readonly Missing[] };

/** Whom to tell of missing updates, by name; `nobody` are those for which nobody answers. */
export type EscalationList = {
  readonly escalations: readonly Escalation[];
  readonly nobody: readonly Action[];
};

/**
 * The accountable officers of actions without an update: of the action, else of its section, else of the priority. For a
 * post or a group its named updaters are told.
 */
export function escalationsOf(
  snapshot: Snapshot,
  missing: readonly Action[],
  today: CivilDate,
): EscalationList {
  const told = new Map<string, Missing[]>();
  const nobody: Action[] = [];
  for (const action of missing) {
    const officer = accountableFor(snapshot, action, today);
    if (officer === null) nobody.push(action);
    else
      for (const key of toldFor(snapshot, officer, today))
        add(told, key, {
          action,
          leads: action.leads.map((lead) => nameOf(snapshot, lead)),
          insteadOf: key === officer ? null : nameOf(snapshot, officer),
        });
  }
  const escalations = [...told].flatMap(([key, all]) => {
    const person = snapshot.people.get(key);
    return person === undefined ? [] : [{ person, missing: all.sort(byRef) }];
  });
  return { escalations: escalations.sort(byName), nobody };
}

/** Key of whoever answers for an action and can be told: still here, or a post or group with an updater who is; or null. */
export function accountableFor(snapshot: Snapshot, action: Action, today: CivilDate): string | null {
  const isTold = (key: string) => toldFor(snapshot, key, today).length > 0;
  if (action.accountable !== null && isTold(action.accountable)) return action.accountable;
  const seen = new Set<string>();
  for (let key: string | null = action.section; key !== null && !seen.has(key);) {
    seen.add(key);
    const section = snapshot.sections.get(key);
    if (section?.accountable && isTold(section.accountable)) return section.accountable;
    key = section?.parent ?? null;
  }
  return null;
}

/** The last reminder of a person on a day, of one kind, or null. One that failed reached nobody and does not count. */
export function remindedOn(
  chases: Iterable<Chase>,
  person: string,
  day: CivilDate,
  isEscalation: boolean,
): Chase | null {
  const first = chaseId(person, day, isEscalation, 1);
  let last: Chase | null = null;
  for (const chase of chases) {
    const isOne = chase.id === first || chase.id.startsWith(`${first} `);
    if (!isOne || chase.isEscalation !== isEscalation || chase.result === 'failed') continue;
    if (last === null || chase.at > last.at) last = chase;
  }
  return last;
}

/** The id under which the `n`th reminder of a person on a day is claimed: the same for every admin who sends. */
export function chaseId(person: string, day: CivilDate, isEscalation: boolean, n: number): string {
  return `${person} ${day}${isEscalation ? ' list' : ''}${n === 1 ? '' : ` ${String(n)}`}`;
}

/**
 * The id to claim for a reminder: the one everybody would use that day, or, again on purpose, the next that nobody has used.
 * One that failed is used again.
 */
export function nextChaseId(
  chases: ReadonlyMap<string, Chase>,
  wish: { readonly person: string; readonly day: CivilDate; readonly isEscalation: boolean },
  isAgain: boolean,
): string {
  for (let n = isAgain ? 2 : 1; ; n += 1) {
    const id = chaseId(wish.person, wish.day, wish.isEscalation, n);
    const used = chases.get(id);
    if (!isAgain || used === undefined || used.result === 'failed') return id;
  }
}

function add<T>(all: Map<string, T[]>, key: string, one: T): void {
  const already = all.get(key);
  if (already) already.push(one);
  else all.set(key, [one]);
}

// the people behind an officer who are still here
function toldFor(snapshot: Snapshot, officer: string, today: CivilDate): readonly string[] {
  if (!isHere(snapshot, officer, today)) return [];
  return askedFor({ leads: [officer] }, snapshot.people).filter((key) => isHere(snapshot, key, today));
}

function isHere(snapshot: Snapshot, key: string, today: CivilDate): boolean {
  const person = snapshot.people.get(key);
  return person !== undefined && !hasLeft(person, today);
}

// the name of the post or group somebody updates for; null for a lead themselves
function postOf(snapshot: Snapshot, action: Action, key: string): string | null {
  if (action.leads.includes(key)) return null;
  const owner = action.leads.find((lead) => snapshot.people.get(lead)?.updaters.includes(key));
  return owner === undefined ? null : nameOf(snapshot, owner);
}

function byRef(a: { readonly action: Action }, b: { readonly action: Action }): number {
  return compareRefs(a.action.ref, b.action.ref);
}

function byName(a: { readonly person: Person }, b: { readonly person: Person }): number {
  return a.person.name.localeCompare(b.person.name, 'en-GB') || a.person.key.localeCompare(b.person.key);
}
