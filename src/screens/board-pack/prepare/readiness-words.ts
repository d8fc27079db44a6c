import type { Meeting } from '#domain/cycle/cycle.ts';
import { sayDate } from '#domain/date.ts';
import type { ReadinessCode, ReadinessItem } from '#domain/pack/pack-readiness.ts';
import type { Route } from '#screens/route.ts';
import { stepRoute } from './steps.tsx';

/** What was found, as a sentence, and where it can be mended; null where that is nowhere in the app. */
export type ReadinessWords = { readonly words: string; readonly way: Way | null };

type Way = { readonly route: Route; readonly name: string };

/** The sentence of something that was looked at before an issue, and the way to where it is mended. */
export function sayReadiness(item: ReadinessItem, meeting: Meeting): ReadinessWords {
  return item.severity === 'fine'
    ? { words: fineWords(item), way: null }
    : { words: words[item.code](item), way: ways[item.code](meeting, item) };
}

const words: Readonly<Record<ReadinessCode, (item: ReadinessItem) => string>> = {
  'as-at-in-future': ({ facts }) => `The as-at day, ${day(facts['asAt'])}, is still to come.`,
  'as-at-after-meeting': ({ facts }) =>
    `The as-at day, ${day(facts['asAt'])}, is after the meeting on ${day(facts['meetingOn'])}.`,
  'marking-missing': () => 'The pack has no marking.',
  'returns-missing': ({ facts, count }) => {
    const due = Number(facts['due']);
    return `${String(due - count)} of ${String(due)} updates for ${String(facts['cycle'])} returned. The missing ${are(count, 'one is', 'are')} shown as carried forward.`;
  },
  'questions-open': ({ count, keys }) =>
    `${some(count, 'question', 'questions')} to ask about ${some(keys.length, 'action', 'actions')}, before the board does.`,
  'personal-data': ({ count }) =>
    `${some(count, 'place', 'places')} may tell who a child is, and ${are(count, 'is', 'are')} not confirmed.`,
  'values-missing': ({ count, keys }) =>
    `${some(count, 'measure has', 'measures have')} no value that should be known by now: ${keys.join(', ')}.`,
  'risks-past-review': ({ count, keys }) =>
    `${some(count, 'risk is', 'risks are')} past the day of review: ${keys.join(', ')}.`,
  'changes-waiting': ({ count }) =>
    `${some(count, 'change waits', 'changes wait')} for a decision. The pack shows the plan without ${are(count, 'it', 'them')}.`,
  'changes-unfinished': ({ count }) =>
    `${some(count, 'approved change is', 'approved changes are')} not written whole.`,
  'dates-not-understood': ({ count, keys }) =>
    `The completion date of ${some(count, 'action', 'actions')} is not understood, so nobody knows when ${are(count, 'it is', 'they are')} overdue: ${keys.join(', ')}.`,
  'statuses-unknown': ({ count, keys }) =>
    `${some(count, 'action has', 'actions have')} a status that the scheme does not know: ${keys.join(', ')}.`,
  'rows-unreadable': ({ count }) =>
    `${some(count, 'row', 'rows')} of the lists cannot be read, and ${are(count, 'is', 'are')} not in the pack.`,
  'no-actions': () => 'The plan has no action that counts as at this day, so the pack is empty.',
  'nothing-curated': ({ facts }) => {
    const missing = [
      ...(facts['overall'] === 0 ? ['no sentence on how the plan stands'] : []),
      ...(facts['highlights'] === 0 ? ['no highlights'] : []),
    ];
    return `There ${missing.length === 1 && facts['overall'] !== 0 ? 'are' : 'is'} ${missing.join(' and ')} yet.`;
  },
  'highlights-too-late': ({ count, keys, facts }) =>
    `${count === 1 ? 'The update behind 1 highlight is' : `The updates behind ${String(count)} highlights are`} not in the plan as at ${day(facts['asAt'])}: ${keys.join(', ')}. Take ${are(count, 'it', 'them')} out, or choose a later day.`,
  'before-cut-off': ({ facts }) =>
    facts['isOver'] === 1
      ? `Updates for ${String(facts['cycle'])} came in until ${day(facts['cutOffOn'])}. Those after the as-at day, ${day(facts['asAt'])}, are not in the pack.`
      : `Updates for ${String(facts['cycle'])} may still come in until ${day(facts['cutOffOn'])}.`,
};

const fine: Readonly<Record<ReadinessCode, string>> = {
  'as-at-in-future': 'The as-at day is not in the future.',
  'as-at-after-meeting': 'The as-at day is not after the meeting.',
  'marking-missing': 'The pack has a marking.',
  'returns-missing': 'No update is due.',
  'questions-open': 'No status leaves a question open.',
  'personal-data': 'Nothing that may tell who a child is was found unconfirmed.',
  'values-missing': 'Every measure has the value that should be known by now.',
  'risks-past-review': 'No risk is past its day of review.',
  'changes-waiting': 'No change waits for a decision.',
  'changes-unfinished': 'Every approved change is written whole.',
  'dates-not-understood': 'Every completion date is understood.',
  'statuses-unknown': 'Every status is one of the scheme.',
  'rows-unreadable': 'Every row of the lists could be read.',
  'no-actions': 'The plan has actions.',
  'nothing-curated': 'Highlights are chosen, and it is said how the plan stands.',
  'highlights-too-late': 'Every highlight was written by the as-at day.',
  'before-cut-off': 'The cut-off of the cycle is over.',
};

const step =
  (part: Parameters<typeof stepRoute>[1], name: string) =>
  (meeting: Meeting): Way => ({ route: stepRoute(meeting, part), name });

const place = (route: Route, name: string) => (): Way => ({ route, name });

const ways: Readonly<Record<ReadinessCode, (meeting: Meeting, item: ReadinessItem) => Way | null>> = {
  'as-at-in-future': step('facts', 'Choose another day'),
  'as-at-after-meeting': step('facts', 'Choose another day'),
  'marking-missing': step('facts', 'Give it a marking'),
  'returns-missing': place({ at: 'admin', tab: 'returns' }, 'See who has not returned theirs'),
  'questions-open': place({ at: 'admin', tab: 'questions' }, 'See the questions'),
  'personal-data': () => null,
  'values-missing': place({ at: 'measures', tab: 'enter', filter: {} }, 'Enter values'),
  'risks-past-review': place({ at: 'risks', tab: 'threats', filter: { due: 'yes' } }, 'Review them'),
  'changes-waiting': place({ at: 'changes', tab: 'awaiting', filter: {} }, 'See what waits'),
  'changes-unfinished': place({ at: 'changes', tab: 'awaiting', filter: {} }, 'Finish them'),
  'dates-not-understood': place(
    { at: 'plan', tab: 'actions', filter: { 'date-not-understood': 'yes' } },
    'See these actions',
  ),
  'statuses-unknown': place({ at: 'admin', tab: 'statuses' }, 'See the statuses'),
  'rows-unreadable': place({ at: 'admin', tab: 'health' }, 'See these rows'),
  'no-actions': place({ at: 'plan', tab: 'actions', filter: {} }, 'See the plan'),
  'nothing-curated': (meeting, { facts }) =>
    facts['highlights'] === 0
      ? step('highlights', 'Choose highlights')(meeting)
      : step('words', 'Say how the plan stands')(meeting),
  'highlights-too-late': step('highlights', 'See the highlights'),
  'before-cut-off': (meeting, { facts }) =>
    facts['isOver'] === 1 ? step('facts', 'Choose another day')(meeting) : null,
};

function fineWords({ code, facts }: ReadinessItem): string {
  const due = Number(facts['due'] ?? 0);
  return code === 'returns-missing' && due > 0
    ? `All ${String(due)} updates for ${String(facts['cycle'])} returned.`
    : fine[code];
}

function some(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

function are(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

function day(value: string | number | undefined): string {
  return sayDate(String(value ?? ''));
}
