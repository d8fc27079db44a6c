import { isCivilDate, sayDate, type CivilDate } from '#domain/date.ts';
import type { Deputy, OwnerKind, Person, Role } from '#domain/people/person.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import type { AccountState, UpdaterGap } from './people-row.ts';

/** What a role may do, in the words of the choice. */
export const roleWords: Readonly<Record<Role, string>> = {
  admin: 'Admin: keeps the plan',
  lead: 'Lead: updates actions',
  sponsor: 'Accountable officer',
  viewer: 'Reader',
};

/** A role in one word or two, for a table. */
export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  lead: 'Lead',
  sponsor: 'Accountable officer',
  viewer: 'Reader',
};

/** What owns actions, in the words of the choice. */
export const kindWords: Readonly<Record<OwnerKind, string>> = {
  person: 'Person',
  post: 'Post that several hold in turn',
  group: 'Group, such as a workstream',
};

/** What owns actions, in one word. */
export const kindNames: Readonly<Record<OwnerKind, string>> = {
  person: 'Person',
  post: 'Post',
  group: 'Group',
};

/** That nobody can update for a post or a group, in a few words. */
export const gapNames: Readonly<Record<UpdaterGap, string>> = {
  unnamed: 'No updater named',
  left: 'Every updater has left',
};

/** The same as a sentence. */
export function gapSentence(gap: UpdaterGap, kind: OwnerKind): string {
  const what = kindNames[kind].toLowerCase();
  return gap === 'unnamed'
    ? `Nobody is named who updates for this ${what}.`
    : `Everybody who updated for this ${what} has left.`;
}

/** How the account of a person stands, in words. */
export function accountWords(person: Person, state: AccountState): string {
  switch (state) {
    case 'none':
      if (person.email !== '') return person.email;
      return person.updaters.length === 0 ? 'Nobody signs in for it' : 'Signs in through its updaters';
    case 'no-address':
      return 'No e-mail address: cannot sign in';
    case 'outside':
      return `${person.email} (outside address)`;
    case 'by-address':
      return `${person.email} (account not seen yet)`;
    case 'known':
      return person.email === '' ? 'Known by account' : person.email;
  }
}

/** 'Ann Lee, from 5 January 2026 until 27 February 2026 (over)'. */
export function deputyWords(snapshot: Snapshot, deputy: Deputy, today: CivilDate): string {
  const from = deputy.from === null ? '' : ` from ${sayDate(deputy.from)}`;
  const until = deputy.until === null ? '' : ` until ${sayDate(deputy.until)}`;
  const days = from === '' && until === '' ? ', always' : `,${from}${until}`;
  const state =
    deputy.until !== null && deputy.until < today
      ? ' (over)'
      : deputy.from !== null && deputy.from > today
        ? ' (to come)'
        : '';
  return `${nameOf(snapshot, deputy.key)}${days}${state}`;
}

/** 'Left on 30 September 2026'; null for somebody who is here and of whom no last day is known. */
export function leavingWords(person: Person, today: CivilDate): string | null {
  if (!person.isActive) return person.leftOn === null ? 'Has left' : `Left on ${sayDate(person.leftOn)}`;
  if (person.leftOn === null) return null;
  return person.leftOn < today
    ? `Last day was ${sayDate(person.leftOn)}, not marked as gone yet`
    : `Leaves on ${sayDate(person.leftOn)}`;
}

/** Why things go to others: 'Ann left on 30 September 2026.', 'Ann leaves on …' before that day; '' without a day. */
export function leavingReason(person: Person, on: string | null, today: CivilDate): string {
  if (on === null || !isCivilDate(on)) return '';
  return `${person.name} ${on < today ? 'left' : 'leaves'} on ${sayDate(on)}.`;
}

/** '6 open actions, 1 heading and 1 group' of what is in somebody's hands. */
export function handsWords(handover: {
  readonly leads: readonly string[];
  readonly accountableFor: readonly string[];
  readonly sections: readonly string[];
  readonly updaterOf: readonly string[];
}): string {
  const parts = [
    counted(handover.leads.length, 'open action led', 'open actions led'),
    counted(handover.accountableFor.length, 'action to answer for', 'actions to answer for'),
    counted(handover.sections.length, 'heading', 'headings'),
    counted(handover.updaterOf.length, 'post or group updated', 'posts or groups updated'),
  ].filter((part) => part !== '');
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function counted(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${String(n)} ${n === 1 ? one : many}`;
}
