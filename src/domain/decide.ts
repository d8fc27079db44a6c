import type { Command, Context, Decision } from './command.ts';
import { decideChange } from './decide-change.ts';
import { decideImport, decideUndoImport } from './decide-import.ts';
import { decideRecord } from './decide-record.ts';
import { decideUpdate } from './decide-update.ts';
import type { Snapshot } from './snapshot.ts';

/** What a command would write, or why it may not. Pure: the same plan, command and context give the same answer. */
export function decide(snapshot: Snapshot, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'post-update':
      return decideUpdate(snapshot, command, context);
    case 'import-plan':
      return decideImport(snapshot, command, context);
    case 'undo-import':
      return decideUndoImport(snapshot, command.importId, context);
    case 'propose-changes':
    case 'decide-changes':
    case 'take-back-change':
    case 'finish-change':
      return decideChange(snapshot, command, context);
    default:
      return decideRecord(snapshot, command, context);
  }
}
