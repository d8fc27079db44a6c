import type { Context, Decision, PlanCommand } from './command.ts';
import type { ChangeCommand } from './decide-change.ts';
import type { Snapshot } from './snapshot.ts';

/** The commands about people, cycles, headings, predecessors and settings. */
export type RecordCommand = Exclude<PlanCommand, ChangeCommand>;

/** Decides a command about people, cycles, headings, predecessors and settings. */
export function decideRecord(snapshot: Snapshot, command: RecordCommand, context: Context): Decision {
  throw new Error(`${command.kind} ${snapshot.plan.title} ${context.now}`);
}
