import type { Command, Context, Decision } from './command.ts';
import { decideChange } from '#domain/change/decide-change.ts';
import { decideImport } from '#domain/intake/decide-import.ts';
import { decideUndoImport } from '#domain/intake/decide-undo-import.ts';
import { decideMeasure } from '#domain/measure/decide-measure.ts';
import { decidePack } from '#domain/pack/decide-pack.ts';
import { decideRecord } from './decide-record.ts';
import { decideRisk } from '#domain/risk/decide-risk.ts';
import { decideUpdate } from './decide-update.ts';
import { refused } from './decision.ts';
import { hasLeft } from '#domain/people/person.ts';
import { schemaRefusal } from './schema-refusal.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What a command would write, or why it may not. Pure: the same plan, command and context give the same answer. Whose last
 * day is over has left, also where nobody has marked it yet. A plan of another version of the app is not to be written.
 */
export function decide(snapshot: Snapshot, command: Command, given: Context): Decision {
  const otherVersion = schemaRefusal(snapshot);
  if (otherVersion !== null) return refused(otherVersion);
  const context = hasLeft(given.me, given.today) ? { ...given, me: { ...given.me, isActive: false } } : given;
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
    case 'save-risk':
    case 'review-risk':
    case 'close-risk':
    case 'reopen-risk':
    case 'risk-happened':
    case 'merge-risks':
      return decideRisk(snapshot, command, context);
    case 'save-measure':
    case 'save-values':
    case 'remove-value':
      return decideMeasure(snapshot, command, context);
    case 'issue-pack':
    case 'record-outcomes':
      return decidePack(snapshot, command, context);
    default:
      return decideRecord(snapshot, command, context);
  }
}
