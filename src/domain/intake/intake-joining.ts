import type { Action } from '#domain/action.ts';
import { keysOfPeople } from '#domain/people/decide-person.ts';
import { proposedAnswers } from './intake-person.ts';
import type { IntakePreview } from './intake.ts';
import type { NamedUpdater, PersonAnswer, PersonAnswers } from '#domain/people/person-answer.ts';
import { blankPerson, personKey, type Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * A preview in which what an admin said of its new people holds, and what is proposed where nothing was said: who is the
 * same as somebody gives way to them wherever they were named, the others join as they are described, and a new updater
 * joins before the post or group they update for. Nobody joins twice: a new updater with the name or the address of
 * somebody is that one. Answers about people who are not in the preview are ignored.
 */
export function withPeople(
  preview: IntakePreview,
  answers: PersonAnswers,
  snapshot: Snapshot,
): IntakePreview {
  const said = new Map(
    [...proposedAnswers(preview, snapshot)].map(([key, proposed]) => [key, answers.get(key) ?? proposed]),
  );
  const finalKey = (key: string) => followed(key, said, snapshot);
  const staying = preview.people.filter((person) => finalKey(person.key) === person.key);
  const joining = staying.map((person) => described(person, said.get(person.key)));
  const taken = new Set([...keysOfPeople(snapshot), ...preview.people.map((person) => person.key)]);
  const helpers: Person[] = [];
  const updaterKey = (updater: NamedUpdater): string => {
    if (updater.kind === 'known') return finalKey(updater.key);
    const same = [...snapshot.people.values(), ...joining, ...helpers].find((one) => isOne(one, updater));
    if (same !== undefined) return same.key;
    const key = personKey(updater.name, taken);
    taken.add(key);
    const { importId } = preview;
    const named = blankPerson(key, updater.name.trim());
    helpers.push({ ...named, email: updater.email.trim(), role: 'lead', importId });
    return key;
  };
  const people = joining.map((person): Person => {
    const answer = said.get(person.key);
    const updater = answer?.kind === 'join' && answer.owner !== 'person' ? answer.updater : null;
    if (updater === null || (updater.kind === 'new' && updater.name.trim() === '')) return person;
    const key = updaterKey(updater);
    const isThere = updater.kind === 'new' || snapshot.people.has(key) || said.has(key);
    return key === person.key || !isThere ? person : { ...person, updaters: [key] };
  });
  const gone = new Set(preview.people.filter((one) => finalKey(one.key) !== one.key).map((one) => one.name));
  return {
    ...preview,
    people: [...helpers, ...people],
    actions: preview.actions.map((action) => withKeys(action, finalKey)),
    issues: preview.issues.filter(
      (issue) => issue.code !== 'owner-new' || !gone.has(String(issue.facts['name'])),
    ),
  };
}

// 'same as' may lead on to another one of the file; where it leads in a circle or nowhere, the person stays
function followed(key: string, said: ReadonlyMap<string, PersonAnswer>, snapshot: Snapshot): string {
  const passed = new Set([key]);
  let at = key;
  for (;;) {
    const answer = said.get(at);
    if (answer?.kind !== 'same') return at;
    const isThere = snapshot.people.has(answer.key) || said.has(answer.key);
    if (!isThere || passed.has(answer.key)) return isThere ? ([...passed].sort()[0] ?? key) : at;
    passed.add(answer.key);
    at = answer.key;
  }
}

function described(person: Person, answer: PersonAnswer | undefined): Person {
  if (answer?.kind !== 'join') return person;
  return {
    ...person,
    kind: answer.owner,
    name: answer.name.trim() || person.name,
    post: answer.owner === 'person' ? answer.post.trim() : '',
    organisation: answer.organisation.trim(),
    email: answer.email.trim(),
  };
}

function isOne(person: Person, updater: Extract<NamedUpdater, { kind: 'new' }>): boolean {
  if (!person.isActive || person.kind !== 'person') return false;
  const [email, name] = [updater.email.trim().toLowerCase(), updater.name.trim().toLowerCase()];
  if (email !== '' && person.email !== '') return person.email.toLowerCase() === email;
  return person.name.toLowerCase() === name;
}

function withKeys(action: Action, finalKey: (key: string) => string): Action {
  const leads = [...new Set(action.leads.map(finalKey))];
  const accountable = action.accountable === null ? null : finalKey(action.accountable);
  return { ...action, leads, accountable };
}
