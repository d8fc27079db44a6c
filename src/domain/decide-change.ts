import type { Context, Decision, PlanCommand } from './command.ts';
import type { Snapshot } from './snapshot.ts';

/** The commands about changes of the plan. */
export type ChangeCommand = Extract<
  PlanCommand,
  { kind: 'propose-changes' | 'decide-changes' | 'take-back-change' | 'finish-change' }
>;

/** Decides a command about changes of the plan. */
export function decideChange(snapshot: Snapshot, command: ChangeCommand, context: Context): Decision {
  throw new Error(`${command.kind} ${snapshot.plan.title} ${context.now}`);
}
