import { awaiting } from './change-log.ts';
import { changeInWords, changeNames } from './change-words.ts';
import { refsOf, type ChangeKind, type PlanChange } from './change.ts';
import type { Ask } from './curation.ts';
import { isSamePack } from './issued-pack.ts';
import { asksOfBoard } from './risk-register.ts';
import type { Snapshot } from './snapshot.ts';

/** Words longer than this say more on the page of the change than in an ask. */
const longest = 120;

const fromTo: ReadonlySet<ChangeKind> = new Set(['re-date', 'lead', 'move']);

/**
 * What a body may be asked for, as a start for the admin: the changes that wait for its decision, longest waiting first, then
 * what open entries of the register ask. `newId` makes the id of each.
 */
export function proposedAsks(snapshot: Snapshot, body: string, newId: () => string): readonly Ask[] {
  const meeting = { body, meetingOn: '' };
  const decisions = awaiting(snapshot)
    .filter(
      ({ approver }) => approver.by === 'body' && isSamePack({ body: approver.body, meetingOn: '' }, meeting),
    )
    .map((change): Ask => ({
      id: newId(),
      kind: 'decision',
      text: decisionWords(snapshot, change),
      about: refsOf(change),
    }));
  const asked = asksOfBoard(snapshot).map((risk): Ask => ({
    id: newId(),
    kind: 'decision',
    text: risk.ask.trim(),
    about: [risk.ref],
  }));
  return [...decisions, ...asked];
}

// 'Decide on ‘New completion date’, proposed for 1.2.1 Agree one offer: from Autumn term 2026 to May 2027.'
function decisionWords(snapshot: Snapshot, change: PlanChange): string {
  const refs = refsOf(change);
  const named = refs.map((ref) => {
    const title =
      snapshot.actions.get(ref)?.title ?? change.parts.find((part) => part.ref === ref)?.after.title ?? '';
    return `${ref} ${title}`.trim();
  });
  const { before, after } = changeInWords(snapshot, change);
  const isShort = before !== '' && after !== '' && before.length + after.length <= longest;
  const what = isShort && fromTo.has(change.kind) ? `: from ${before} to ${after}` : '';
  return `Decide on ‘${changeNames[change.kind]}’, proposed for ${listOf(named)}${what}.`;
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
