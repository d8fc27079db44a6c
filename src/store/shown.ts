import type { PlanCommand } from '#domain/command.ts';
import type { Row } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { NounName } from '#domain/write.ts';
import { listOf, placeOf, recordIn, type Plain } from './noun.ts';

/** Which version of a record somebody saw when they began to fill in a form about it. */
export type Shown = {
  /** Remembers the records of a plan that is shown, as long as anything still refers to their rows. */
  note(snapshot: Snapshot): void;
  /** The plan with the records of a command as they were when its form was opened. */
  basisOf(snapshot: Snapshot, command: PlanCommand): Snapshot;
};

// what people edit as a whole, with its row carried along by the form
const edited = ['person', 'cycle', 'section', 'predecessor'] as const satisfies readonly NounName[];

/** A memory of what was shown in this page. */
export function createShown(): Shown {
  const byRow = new WeakMap<Row, Plain>();
  return {
    note: (snapshot) => {
      for (const noun of edited) {
        for (const record of snapshot[placeOf[noun]].values())
          if (record.row !== null && !byRow.has(record.row)) byRow.set(record.row, record);
      }
    },
    basisOf: (snapshot, command) => {
      let basis = snapshot;
      for (const [noun, { row, ...record }] of recordsIn(command)) {
        const key = listOf(noun).list.keyOf({ row, ...record });
        const then = row === null ? undefined : byRow.get(row);
        const now = recordIn(snapshot, noun, key);
        if (then !== undefined && now !== null && then !== now) basis = withRecord(basis, noun, key, then);
      }
      return basis;
    },
  };
}

function recordsIn(command: PlanCommand): readonly (readonly [NounName, Plain])[] {
  switch (command.kind) {
    case 'save-person':
      return [['person', command.person]];
    case 'save-cycle':
      return [['cycle', command.cycle]];
    case 'save-section':
      return [['section', command.section]];
    case 'save-predecessors':
      return command.predecessors.map((one) => ['predecessor', one] as const);
    default:
      return [];
  }
}

function withRecord(snapshot: Snapshot, noun: NounName, key: string, record: Plain): Snapshot {
  const place = placeOf[noun];
  return { ...snapshot, [place]: new Map<string, Plain>(snapshot[place]).set(key, record) };
}
