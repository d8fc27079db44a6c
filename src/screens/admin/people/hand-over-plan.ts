import type { PlanCommand } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import { handoverOf, reassignment, type Move } from '#domain/people/handover.ts';
import type { Person } from '#domain/people/person.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** One thing that goes from somebody to somebody: an action in one of two ways, a heading, or the updating for a group. */
export type Thing = {
  /** Unlike all others of the same hands; also the id of its field. */
  readonly id: string;
  readonly as: 'lead' | 'accountable' | 'section' | 'updater';
  /** Ref of an action, or key of a heading, a post or a group. */
  readonly of: string;
  readonly words: string;
};

/** A command with what the person calls it. */
export type Step = { readonly command: PlanCommand; readonly label: string };

/** Everything in somebody's hands as things to give, in the order people read them. */
export function thingsOf(snapshot: Snapshot, person: Person, today: CivilDate): readonly Thing[] {
  const hands = handoverOf(snapshot, person.key, today);
  const thing = (as: Thing['as'], of: string, words: string): Thing => ({
    id: `give ${as} ${of}`,
    as,
    of,
    words,
  });
  const title = (ref: string) => `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`;
  return [
    ...hands.leads.map((ref) => thing('lead', ref, title(ref))),
    ...hands.accountableFor.map((ref) => thing('accountable', ref, title(ref))),
    ...hands.sections.map((key) =>
      thing('section', key, `${key} ${snapshot.sections.get(key)?.title ?? ''}`),
    ),
    ...hands.updaterOf.map((key) => thing('updater', key, nameOf(snapshot, key))),
  ];
}

/**
 * The commands that give things to others: one for all actions together, one for each heading and each group. `given` is
 * to whom each thing goes, by its id; what has nobody stays where it is. Empty when nothing goes.
 */
export function handOverSteps(
  snapshot: Snapshot,
  person: Person,
  things: readonly Thing[],
  given: Readonly<Record<string, string>>,
  reason: string,
  newId: () => string,
): readonly Step[] {
  const going = things.flatMap((thing) => {
    const to = given[thing.id] ?? '';
    return to === '' ? [] : [{ ...thing, to }];
  });
  const moves = going.flatMap(({ as, of, to }): readonly Move[] =>
    as === 'lead' || as === 'accountable' ? [{ ref: of, as, to }] : [],
  );
  const proposals = reassignment(snapshot, person.key, moves, reason, newId);
  const actions: readonly Step[] =
    proposals.length === 0
      ? []
      : [
          {
            command: { kind: 'propose-changes', proposals },
            label: `${String(proposals.length)} ${proposals.length === 1 ? 'action' : 'actions'} of ${person.name}`,
          },
        ];
  return [
    ...actions,
    ...going.flatMap(({ as, of, to }): readonly Step[] => {
      const section = as === 'section' ? snapshot.sections.get(of) : undefined;
      if (section !== undefined)
        return [
          {
            command: { kind: 'save-section', section: { ...section, accountable: to } },
            label: `${section.key} ${section.title}`,
          },
        ];
      const group = as === 'updater' ? snapshot.people.get(of) : undefined;
      if (group === undefined) return [];
      const updaters = [...new Set(group.updaters.map((key) => (key === person.key ? to : key)))];
      return [{ command: { kind: 'save-person', person: { ...group, updaters } }, label: group.name }];
    }),
  ];
}
