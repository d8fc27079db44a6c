import { awaiting } from '#domain/change/change-log.ts';
import { changeInWords } from '#domain/change/change-words.ts';
import { refsOf, type PlanChange } from '#domain/change/change.ts';
import type { Ask } from './curation.ts';
import { isSamePack } from './issued-pack.ts';
import { asksOfBoard } from '#domain/risk/risk-register.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';

/** Words longer than this say more on the page of the change than in an ask. */
const longest = 120;

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

// 'Move the completion date of 1.2.1 Agree one offer from Autumn term 2026 to May 2027.'
function decisionWords(snapshot: Snapshot, change: PlanChange): string {
  const refs = refsOf(change);
  const named = listOf(refs.map((ref) => actionName(snapshot, change, ref)));
  const { before, after } = changeInWords(snapshot, change);
  const isShort = refs.length === 1 && after !== '' && before.length + after.length <= longest;
  const fromTo = isShort && before !== 'None' && before !== '' ? ` from ${before} to ${after}` : '';
  switch (change.kind) {
    case 'add':
      return `Add the new ${snapshot.settings.structure.item.one.toLowerCase()} ${named}.`;
    case 'reword':
      return `Change the wording of ${named}.`;
    case 're-date':
      if (isShort && fromTo === '') return `Set the completion date of ${named}: ${after}.`;
      return `Move the completion date${refs.length === 1 ? '' : 's'} of ${named}${fromTo}.`;
    case 'lead': {
      const inPlaceOf = before === 'None' || before === '' ? '' : ` in place of ${before}`;
      return `Give ${named} a new lead${isShort ? `: ${after}${inPlaceOf}` : ''}.`;
    }
    case 'measure':
      return `Change how the success of ${named} is measured.`;
    case 'move':
      return `Move ${named}${fromTo || ' to another place in the plan'}.`;
    case 'split': {
      const sources = change.parts.filter((part) => part.before !== null);
      const heirs = change.parts.filter((part) => part.after.lifecycle !== 'withdrawn');
      return `Split ${listOf(sources.map((part) => nameOf(snapshot, part.ref, part.before?.title)))} into ${listOf(heirs.map((part) => nameOf(snapshot, part.ref, part.after.title)))}.`;
    }
    case 'merge': {
      const ended = change.parts.filter((part) => part.after.lifecycle === 'merged');
      const into = [...new Set(ended.map((part) => part.after.mergedInto ?? ''))];
      const names = (all: readonly string[]) => listOf(all.map((ref) => actionName(snapshot, change, ref)));
      return `Merge ${names(ended.map(({ ref }) => ref))} into ${names(into)}.`;
    }
    case 'hold':
      return `Put ${named} on hold.`;
    case 'resume':
      return `Take up ${named} again.`;
    case 'withdraw':
      return `Withdraw ${named}.`;
    case 'complete':
    case 'embed':
      return `Accept ${named} as ${statusAfter(snapshot, change)}.`;
    case 'reopen':
      return `Reopen ${named}.`;
    case 'details':
      return `Change the tags and notes of ${named}.`;
  }
}

function statusAfter({ scheme }: Snapshot, { kind, parts }: PlanChange): string {
  const code = parts.find(({ after }) => after.status !== undefined)?.after.status;
  const label = code === undefined ? '' : statusOf(scheme, code).label;
  return label.toLowerCase() || (kind === 'embed' ? 'embedded' : 'complete');
}

// an action that is only proposed is known by its change
function actionName(snapshot: Snapshot, { parts }: PlanChange, ref: string): string {
  return nameOf(
    snapshot,
    ref,
    snapshot.actions.get(ref)?.title ?? parts.find((part) => part.ref === ref)?.after.title,
  );
}

function nameOf({ actions }: Snapshot, ref: string, title = actions.get(ref)?.title ?? ''): string {
  return `${ref} ${title}`.trim();
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
