import type { Pack } from '#domain/pack/pack.ts';
import { movementNote } from '#domain/pack/pack-sentences.ts';
import { stepsOf, type Step } from '#domain/pack/pack-steps.ts';
import { day, orNone, statusColumn, textColumn } from './sheet-actions.ts';
import { shortDay } from '#pack/figure-style.ts';
import type { TableSheet } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import type { Column } from '#pack/table.ts';

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

const stepColumns: readonly Column<Step>[] = [
  textColumn('Ref', 7, ({ ref }) => ref, styles.strong),
  textColumn('Action', 34, ({ title }) => title),
  textColumn('What happened', 14, ({ what }) => what),
  statusColumn('From', 12.5, ({ from }) => from),
  statusColumn('To', 12.5, ({ to }) => to),
  textColumn('Why', 48, ({ why }) => why),
  textColumn('By', 18, ({ by }) => by),
  { ...textColumn('On', 13, ({ on }) => day(on)), style: () => shortDay },
];
