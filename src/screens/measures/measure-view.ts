import { mayEnter } from '#domain/measure/measure-entry.ts';
import { isFalling, type Reading } from '#domain/measure/measure-reading.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { isUnder } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** Which measures are shown. '' and false narrow nothing down. */
export type MeasureView = {
  readonly text: string;
  readonly section: string;
  readonly owner: string;
  readonly isOffOnly: boolean;
  readonly isFallingOnly: boolean;
  readonly isOverdueOnly: boolean;
  readonly isMineOnly: boolean;
  readonly look: 'cards' | 'table';
};

/** What is asked for by an address; what makes no sense there narrows nothing down. */
export function viewFrom(address: Readonly<Record<string, string>>): MeasureView {
  return {
    text: address['text'] ?? '',
    section: address['section'] ?? '',
    owner: address['owner'] ?? '',
    isOffOnly: address['off'] === 'yes',
    isFallingOnly: address['falling'] === 'yes',
    isOverdueOnly: address['overdue'] === 'yes',
    isMineOnly: address['mine'] === 'yes',
    look: address['look'] === 'table' ? 'table' : 'cards',
  };
}

/** The address that asks for a view; '' and false are left out. */
export function addressOf(view: MeasureView): Readonly<Record<string, string>> {
  const yes = (is: boolean) => (is ? 'yes' : '');
  const all: Readonly<Record<string, string>> = {
    text: view.text,
    section: view.section,
    owner: view.owner,
    off: yes(view.isOffOnly),
    falling: yes(view.isFallingOnly),
    overdue: yes(view.isOverdueOnly),
    mine: yes(view.isMineOnly),
    look: view.look === 'table' ? 'table' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The readings that fit a view, in the order they came in. Every word searched for has to be found. */
export function readingsIn(
  snapshot: Snapshot,
  readings: readonly Reading[],
  view: MeasureView,
  me: Person,
  today: CivilDate,
): readonly Reading[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  return readings.filter((reading) => {
    const { measure } = reading;
    return (
      (view.section === '' || isUnder(snapshot.sections, measure.sections, view.section)) &&
      (view.owner === '' || measure.owner === view.owner) &&
      (!view.isOffOnly || reading.rating === 'missed') &&
      (!view.isFallingOnly || isFalling(reading)) &&
      (!view.isOverdueOnly || reading.isOverdue) &&
      (!view.isMineOnly || isMine(snapshot, reading, me, today)) &&
      (words.length === 0 || has(snapshot, reading, words))
    );
  });
}

/** True where somebody is the owner, one of those who act for the owner, or their deputy. Being admin makes nothing theirs. */
export function isMine(snapshot: Snapshot, { measure }: Reading, me: Person, today: CivilDate): boolean {
  return mayEnter(measure, { ...me, role: 'viewer' }, snapshot.people, today);
}

function has(snapshot: Snapshot, { measure }: Reading, words: readonly string[]): boolean {
  const owner = measure.owner === null ? '' : nameOf(snapshot, measure.owner);
  const text = [measure.key, measure.title, measure.definition, measure.source, owner]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
