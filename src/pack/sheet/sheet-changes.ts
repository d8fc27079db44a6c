import type { ChangeState } from '#domain/change/change.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackPlanChange } from '#domain/pack/pack-parts.ts';
import { changesNote } from '#domain/pack/pack-sentences.ts';
import { day, orNone, textColumn } from './sheet-actions.ts';
import { shortDay } from '#pack/figure-style.ts';
import type { TableSheet } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import type { Column } from '#pack/table.ts';

/** Changes of the plan itself, one a row, with what stood before and after; a row that says so when there is none. */
export function changesSheet(pack: Pack): TableSheet<PackPlanChange | null> {
  return {
    name: 'Changes',
    holds: 'Changes of the plan itself since the last pack, and those that wait for a decision.',
    notes: [changesNote(pack)],
    table: 'Changes',
    columns: orNone(changeColumns),
    rows: pack.changes.length === 0 ? [null] : pack.changes,
    printed: printedColumns,
    hasFilters: true,
    hasRefs: true,
    rowsBelow: 0,
  };
}

const printedColumns = 10;

const changeColumns: readonly Column<PackPlanChange>[] = [
  textColumn('Actions', 9.5, ({ refs }) => refs.join('\n'), styles.strong),
  textColumn('Titles', 25, ({ titles }) => titles.join('\n')),
  textColumn('What changed', 15, ({ what }) => what),
  textColumn('Decision', 11, ({ state }) => stateWords[state]),
  textColumn('Before', 25, ({ before }) => before),
  textColumn('After', 26, ({ after }) => after),
  textColumn('Reason', 33, reasonAndNote),
  textColumn('Weight', 9.5, ({ weight }) => (weight === 'material' ? 'Material' : 'Minor')),
  textColumn('Decided by', 15, ({ decidedBy }) => decidedBy),
  { ...textColumn('Decided on', 12.5, ({ decidedOn }) => day(decidedOn)), style: () => shortDay },
  textColumn('Decision note', 30, ({ decisionNote }) => decisionNote),
  textColumn('Driver', 30, ({ driver }) => driver),
  textColumn('Proposed by', 22, ({ proposedBy }) => proposedBy),
  { ...textColumn('Proposed on', 18, ({ proposedOn }) => day(proposedOn)), style: () => styles.day },
];

// on paper the note of the decision has no column of its own
function reasonAndNote({ reason, decisionNote }: PackPlanChange): string {
  return [reason, decisionNote.trim() === '' ? '' : `Said of the decision: ${decisionNote}`]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** What became of a change, in a word or two. */
const stateWords: Readonly<Record<ChangeState, string>> = {
  proposed: 'Waiting',
  approved: 'Approved',
  declined: 'Declined',
  'taken-back': 'Taken back',
};
