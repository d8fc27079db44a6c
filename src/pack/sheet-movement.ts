import type { CivilDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack.ts';
import type { PackMovement } from '#domain/pack-parts.ts';
import type { Status } from '#domain/status.ts';
import { comparedWith, counted } from './in-words.ts';
import { day, orNone, statusColumn, textColumn } from './sheet-actions.ts';
import type { TableSheet } from './sheet.ts';
import { styles } from './style.ts';
import { nothing, type Column } from './table.ts';

/** What happened to one action since the body's last pack. */
export type Step = {
  readonly ref: string;
  readonly title: string;
  /** 'Status moved', 'New', 'Split from 1.2.3', 'Merged into 2.1.4', 'Withdrawn', 'Back in the plan'. */
  readonly what: string;
  /** Null for an action that joined. */
  readonly from: Status | null;
  /** Null for an action that left. */
  readonly to: Status | null;
  readonly why: string;
  readonly by: string;
  readonly on: CivilDate | null;
};

/** Every status that moved since the last pack, and every action that joined or left; a row that says so when none did. */
export function movementSheet(pack: Pack): TableSheet<Step | null> {
  const steps = stepsOf(pack.movement);
  return {
    name: 'Movement',
    holds:
      'Every status that moved since the last pack, and every action that joined or left: from, to, why.',
    notes: [movementNote(pack)],
    table: 'Movement',
    columns: orNone(stepColumns),
    rows: steps.length === 0 ? [null] : steps,
    printed: stepColumns.length,
    hasFilters: true,
    hasRefs: true,
    rowsBelow: 0,
  };
}

/** With what the pack compares itself, and how much moved. */
export function movementNote({ facts, movement }: Pack): string {
  const compared = comparedWith(facts, movement);
  if (movement.since === null) return compared;
  const { moved, joined, left, unchanged } = movement;
  return (
    `${compared} ${counted(moved.length, 'status', 'statuses')} moved, ${counted(joined.length, 'action')} joined, ` +
    `${String(left.length)} left, ${String(unchanged)} unchanged.`
  );
}

/** The movement as one list: statuses that moved, then actions that joined, then those that left. */
export function stepsOf({ moved, joined, left }: PackMovement): readonly Step[] {
  // nobody is told for these: the sheet Changes has who decided, and when
  const untold = { by: '', on: null };
  return [
    ...moved.map((move): Step => ({ ...move, what: 'Status moved' })),
    ...joined.map(({ ref, title, how, from, status, why }): Step => ({
      ref,
      title,
      what: how === 'new' ? 'New' : how === 'returned' ? 'Back in the plan' : `Split from ${from ?? nothing}`,
      from: null,
      to: status,
      why,
      ...untold,
    })),
    ...left.map(({ ref, title, how, into, status, why }): Step => ({
      ref,
      title,
      what: how === 'withdrawn' ? 'Withdrawn' : `Merged into ${into ?? nothing}`,
      from: status,
      to: null,
      why,
      ...untold,
    })),
  ];
}

const stepColumns: readonly Column<Step>[] = [
  textColumn('Ref', 7, ({ ref }) => ref, styles.strong),
  textColumn('Action', 34, ({ title }) => title),
  textColumn('What happened', 14, ({ what }) => what),
  statusColumn('From', 12.5, ({ from }) => from),
  statusColumn('To', 12.5, ({ to }) => to),
  textColumn('Why', 48, ({ why }) => why),
  textColumn('By', 18, ({ by }) => by),
  { ...textColumn('On', 13, ({ on }) => day(on)), style: () => styles.day },
];
