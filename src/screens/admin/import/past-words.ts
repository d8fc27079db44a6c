import type { PastImport } from '#domain/intake/intake-past.ts';
import { countsOf, listed, plural } from './import-counts.ts';

type Content = Pick<
  PastImport,
  'actions' | 'people' | 'sections' | 'refs' | 'changed' | 'waiting' | 'recorded' | 'updates' | 'predecessors'
>;

/** What an import is of, for its button: '24 actions, 1 person and 5 headings', '3 changed actions'. */
export function shortOf(past: Content): string {
  if (past.actions + past.people + past.sections > 0) return countsOf(past);
  if (past.changed.length > 0) return plural(past.changed.length, 'changed action', 'changed actions');
  return plural(past.predecessors, 'combined action', 'combined actions');
}

/** What an import put into the plan, as sentences: '24 actions and 1 heading added: 4.1.1 to 4.4.' */
export function contentOf(past: Content): readonly string[] {
  const nAdded = past.actions + past.people + past.sections;
  return [
    nAdded === 0 ? '' : `${countsOf(past)} added${rangeOf(past.refs)}.`,
    past.changed.length === 0
      ? ''
      : `${plural(past.changed.length, 'action', 'actions')} changed or reported on: ${someOf(past.changed)}.`,
    past.predecessors === 0
      ? ''
      : `${plural(past.predecessors, 'action', 'actions')} of the file kept as where others come from.`,
    past.updates === 0 ? '' : `${plural(past.updates, 'update', 'updates')} written.`,
    past.waiting === 0
      ? ''
      : `${plural(past.waiting, 'change', 'changes')} of it still ${past.waiting === 1 ? 'waits' : 'wait'} for a decision.`,
  ].filter((words) => words !== '');
}

/** What undoing an import does, as one question. */
export function undoQuestion(past: Content): string {
  const removed = [
    past.actions + past.people + past.sections === 0 ? '' : countsOf(past),
    past.updates === 0 ? '' : plural(past.updates, 'update', 'updates'),
    past.waiting === 0 ? '' : plural(past.waiting, 'change that waits', 'changes that wait'),
    past.recorded === 0 ? '' : plural(past.recorded, 'recorded change', 'recorded changes'),
    past.predecessors === 0
      ? ''
      : plural(past.predecessors, 'note of where an action comes from', 'notes of where actions come from'),
  ].filter((words) => words !== '');
  const restored =
    past.changed.length === 0
      ? ''
      : `${plural(past.changed.length, 'action goes', 'actions go')} back to how ${past.changed.length === 1 ? 'it was' : 'they were'} before.`;
  return [
    'Undo all of this import?',
    removed.length === 0 ? '' : `${listed(removed)} ${isOne(past) ? 'is' : 'are'} removed.`,
    restored,
    past.people + past.sections === 0
      ? ''
      : 'People and headings that something else uses by now stay, and so do people who were edited since.',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** Some refs and how many more there are: '1.1, 1.2 and 8 others'. */
export function someOf(refs: readonly string[]): string {
  const most = 10;
  return refs.length > most
    ? `${refs.slice(0, most).join(', ')} and ${String(refs.length - most)} others`
    : refs.join(', ');
}

function isOne(past: Content): boolean {
  const { actions, people, sections, updates, waiting, recorded, predecessors } = past;
  return actions + people + sections + updates + waiting + recorded + predecessors === 1;
}

function rangeOf(refs: readonly string[]): string {
  const [first, last] = [refs[0], refs.at(-1)];
  return first === undefined ? '' : first === last ? `: ${first}` : `: ${first} to ${last ?? ''}`;
}
