import { isEmail } from '#domain/people/check-person.ts';
import type { Action } from '#domain/action.ts';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import type { Person } from '#domain/people/person.ts';
import { plural } from './import-counts.ts';
import type { PersonChoice } from '#screens/admin/people/people-choice.ts';

/** 'Leads 1.1.1 and 1.1.2. Accountable for 2.1.1.' of somebody whom a file names. */
export function partOf(key: string, actions: readonly Action[]): string {
  const led = actions.filter((action) => action.leads.includes(key)).map((action) => action.ref);
  const answered = actions.filter((action) => action.accountable === key).map((action) => action.ref);
  return [
    ...(led.length === 0 ? [] : [`Leads ${listed(led)}.`]),
    ...(answered.length === 0 ? [] : [`Accountable for ${listed(answered)}.`]),
  ].join(' ');
}

/** What still keeps the new people of a file from updating, as one sentence or two. */
export function lackOf(answers: readonly PersonAnswer[]): string {
  const joining = answers.filter((answer) => answer.kind === 'join');
  const silent = joining.filter((one) => one.owner === 'person' && !isEmail(one.email.trim())).length;
  const without = joining.filter((one) => one.owner !== 'person' && one.updater === null).length;
  return silent + without === 0
    ? 'Everybody new can update.'
    : [
        ...(silent === 0
          ? []
          : [`${plural(silent, 'new person has', 'new people have')} no e-mail address yet.`]),
        ...(without === 0
          ? []
          : [
              `${plural(without, 'new post or group has', 'new posts and groups have')} nobody who updates yet.`,
            ]),
      ].join(' ');
}

function listed(refs: readonly string[]): string {
  const shown = refs.length > 9 ? [...refs.slice(0, 8), `${String(refs.length - 8)} more`] : refs;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Names of a file to choose an updater from: whoever is not said to be a post or a group, and who is one already. */
export function updatersIn(
  people: readonly Pick<Person, 'key' | 'name'>[],
  said: ReadonlyMap<string, PersonAnswer>,
): readonly PersonChoice[] {
  const chosen = new Set(
    [...said.values()].flatMap((answer) =>
      answer.kind === 'join' && answer.updater?.kind === 'known' ? [answer.updater.key] : [],
    ),
  );
  return people
    .filter(({ key }) => {
      const answer = said.get(key);
      return chosen.has(key) || answer?.kind !== 'join' || answer.owner === 'person';
    })
    .map(({ key, name }) => ({ key, words: name, search: '' }));
}

/** Those of the answers that an organisation is filled in for: of whoever joins without one; none for ''. */
export function withOrganisation(
  said: ReadonlyMap<string, PersonAnswer>,
  organisation: string,
): ReadonlyMap<string, PersonAnswer> {
  const named = organisation.trim();
  return changed(said, (answer) =>
    named !== '' && answer.organisation.trim() === '' ? { ...answer, organisation: named } : null,
  );
}

/** Those of the answers that an updater is filled in for: posts and groups without one; none for ''. */
export function withUpdater(
  said: ReadonlyMap<string, PersonAnswer>,
  key: string,
): ReadonlyMap<string, PersonAnswer> {
  return changed(said, (answer, own) =>
    key !== '' && own !== key && answer.owner !== 'person' && answer.updater === null
      ? { ...answer, updater: { kind: 'known', key } }
      : null,
  );
}

type Joining = Extract<PersonAnswer, { kind: 'join' }>;

function changed(
  said: ReadonlyMap<string, PersonAnswer>,
  change: (answer: Joining, key: string) => Joining | null,
): ReadonlyMap<string, PersonAnswer> {
  return new Map(
    [...said].flatMap(([key, answer]) => {
      const next = answer.kind === 'join' ? change(answer, key) : null;
      return next === null ? [] : [[key, next] as const];
    }),
  );
}
