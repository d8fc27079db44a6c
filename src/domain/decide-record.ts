import type { Context, Decision, MeasureCommand, PackCommand, PlanCommand, RiskCommand } from './command.ts';
import { refused } from './decision.ts';
import type { ChangeCommand } from '#domain/change/decide-change.ts';
import { decideCycle, decideRemoveCycle } from '#domain/cycle/decide-cycle.ts';
import { decideDiscussed } from '#domain/meeting/decide-discussed.ts';
import { decideRename } from '#domain/people/decide-organisation.ts';
import { decideLeaving, decidePerson } from '#domain/people/decide-person.ts';
import { decidePredecessor } from '#domain/predecessor/decide-predecessor.ts';
import { decideSection } from './decide-section.ts';
import { decideSetting } from './decide-setting.ts';
import { refusal } from './refusal.ts';
import type { Snapshot } from './snapshot.ts';

/** The commands about people, cycles, headings, predecessors, settings and what a meeting is at. */
export type RecordCommand = Exclude<PlanCommand, ChangeCommand | RiskCommand | MeasureCommand | PackCommand>;

/**
 * Decides a command about people, cycles, headings, predecessors, settings and what a meeting is at. All of them are for
 * admins: refuses admin-only here, and otherwise what the rules of each refuse.
 */
export function decideRecord(snapshot: Snapshot, command: RecordCommand, context: Context): Decision {
  if (context.me.role !== 'admin' || !context.me.isActive) return refused(refusal('admin-only'));
  switch (command.kind) {
    case 'save-person':
      return decidePerson(snapshot, command);
    case 'person-leaves':
      return decideLeaving(snapshot, command, context);
    case 'rename-organisation':
      return decideRename(snapshot, command, context);
    case 'save-cycle':
      return decideCycle(snapshot, command, context);
    case 'remove-cycle':
      return decideRemoveCycle(snapshot, command.key, context);
    case 'save-section':
    case 'remove-section':
      return decideSection(snapshot, command);
    case 'save-predecessors':
      return decidePredecessor(snapshot, command);
    case 'mark-discussed':
      return decideDiscussed(snapshot, command, context);
    case 'save-plan':
    case 'save-settings':
    case 'save-scheme':
      return decideSetting(snapshot, command, context);
  }
}
