import type { ComparedField, Fate, Match } from '#domain/intake/intake-fate.ts';
import type { Command } from '#domain/command.ts';
import { countsOf, listed, plural } from './import-counts.ts';
import { outcomes, type MatchGroup, type Outcome, type Tally } from './import-fates.ts';
import { fieldNames } from './intake-words.ts';

/** What is said of a number of actions that come out in one way. */
export const tallyWords: Readonly<Record<Outcome, string>> = {
  undecided: 'to decide',
  new: 'new',
  changed: 'changed',
  same: 'the same',
  combined: 'combined',
  left: 'left out',
};

/** What stands in the mark of an action. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  undecided: 'To decide',
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  combined: 'Combined',
  left: 'Left out',
};

/** '41 new, 3 changed, 2 the same, 1 combined, none left out' */
export function sayTally(tally: Tally): string {
  return outcomes
    .filter((one) => one !== 'undecided' || tally.undecided > 0)
    .map((one) => `${tally[one].toLocaleString('en-GB')} ${tallyWords[one]}`)
    .join(', ');
}

/** How alike two wordings are, in words. */
export function sayLikeness(score: number): string {
  if (score >= 0.97) return 'the same words';
  if (score >= 0.9) return 'almost the same words';
  if (score >= 0.75) return 'much the same words';
  if (score >= 0.6) return 'some of the same words';
  return 'different words';
}

/** What the fields are called in which a file and the plan are compared. */
export function comparedName(field: ComparedField): string {
  return field === 'description' ? fieldNames.action : fieldNames[field];
}

const combining =
  'What you combine is not added: it is kept with the action of the plan, as where that one comes from.';

/** The heading of a group, and what its actions have in common. */
export function groupWords(group: MatchGroup): { readonly heading: string; readonly about: string } {
  const count = group.matches.length;
  const actions = plural(count, 'action', 'actions');
  const isOne = count === 1;
  switch (group.key) {
    case 'other-words':
      return {
        heading: `${actions} with ${isOne ? 'a number' : 'numbers'} that the plan has for something else`,
        about: `The plan has an action under this number, and it reads otherwise. The same action in new words is taken over, and so is one that has only got another number; another one is added under a free number. ${combining}`,
      };
    case 'alike':
      return {
        heading: `${actions} much like ${isOne ? 'one' : 'some'} of the plan`,
        about: `The plan has much the same words under another number. It may be the same action, which is taken over, one that carries it on, or another one. ${combining}`,
      };
    case 'new':
      return {
        heading: `${actions} with ${isOne ? 'a number' : 'numbers'} that the plan has used before`,
        about: 'A number is never used twice, also not after its action has gone.',
      };
    case 'changed':
      return {
        heading: `${actions} of the plan that the file tells otherwise`,
        about: group.isClear
          ? 'What the file says is taken over unless you choose otherwise. An empty cell changes nothing.'
          : 'Look at what the file says before it is taken over. An empty cell changes nothing.',
      };
  }
}

/** What a choice would do, as the words beside its button. */
export function sayFate(fate: Fate): string {
  switch (fate.kind) {
    case 'add':
      return fate.as === null ? 'Add it' : `Add it as ${fate.as}`;
    case 'carried':
      return fate.as === null
        ? `Add it, carrying on ${fate.follows}`
        : `Add it as ${fate.as}, carrying on ${fate.follows}`;
    case 'combine':
      return `Combine it with ${fate.into}`;
    case 'change':
      return `Take it over into ${fate.ref}`;
    case 'leave':
      return 'Leave it out';
  }
}

/** What the buttons are about that decide several actions at once: 'For the 3 not decided yet:' */
export function sayForWhich(count: number, nDecided: number): string {
  const left = count - nDecided;
  if (nDecided === 0) return `For all ${count.toLocaleString('en-GB')}:`;
  if (left === 0) return `All ${count.toLocaleString('en-GB')} are decided. To decide all of them again:`;
  return `For the ${left.toLocaleString('en-GB')} not decided yet:`;
}

/** What a button does that decides a whole group. */
export function sayForAll(kind: Fate['kind'] | null): string {
  switch (kind) {
    case null:
      return 'As proposed';
    case 'add':
      return 'Add all';
    case 'carried':
      return 'Add all as carrying on';
    case 'combine':
      return 'Combine all';
    case 'change':
      return 'Take over all';
    case 'leave':
      return 'Leave all out';
  }
}

/** The mark of an action in words: 'Combined with 2.1', 'New as 1.2.9'. */
export function sayOutcome(outcome: Outcome, fate: Fate | null, match: Match, isWaiting: boolean): string {
  const words =
    outcome === 'changed' && isWaiting ? 'Changed, some of it once decided' : outcomeWords[outcome];
  if (fate?.kind === 'combine') return `${words} with ${fate.into}`;
  if (fate?.kind === 'carried') return `${words}, carries on ${fate.follows}`;
  const own = match.action.ref;
  const known = match.standing.kind === 'same' ? match.standing.ref : own;
  const inPlan = fate?.kind === 'change' ? fate.ref : known;
  return inPlan === own ? words : `${words}: ${inPlan} in the plan`;
}

/** What an import wrote: '24 actions and 1 person were added to the plan. 3 actions were changed.' */
export function sayWritten(command: Extract<Command, { kind: 'import-plan' }>, tally: Tally): string {
  const { actions, people, sections, updates } = command;
  const added = countsOf({ actions: actions.length, people: people.length, sections: sections.length });
  const nAdded = actions.length + people.length + sections.length;
  const others = [
    tally.changed === 0 ? '' : `${plural(tally.changed, 'action was', 'actions were')} changed`,
    tally.combined === 0
      ? ''
      : `${plural(tally.combined, 'action was', 'actions were')} combined with what was there`,
    updates.length === 0 ? '' : `${plural(updates.length, 'update was', 'updates were')} written`,
  ].filter((words) => words !== '');
  return [
    nAdded === 0 ? '' : `${added} ${nAdded === 1 ? 'was' : 'were'} added to the plan.`,
    others.length === 0 ? '' : `${listed(others)}.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}
