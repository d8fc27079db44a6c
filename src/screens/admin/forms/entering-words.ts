import type { Snapshot } from '#domain/snapshot.ts';
import { sayRefusal } from '#screens/words.ts';
import type { Entry } from '#store/outbox.ts';
import type { EntryEnd } from './enter-updates.ts';

/** What has become of an update by now: one that was kept on this device may have arrived since, or been discarded. */
export function enteredNow(
  end: EntryEnd | null,
  updateId: string,
  { updates }: Pick<Snapshot, 'updates'>,
  outbox: readonly Pick<Entry, 'id' | 'insteadOf'>[],
): EntryEnd | null {
  if (end?.kind !== 'kept') return end;
  if (outbox.some((entry) => (entry.insteadOf ?? entry.id) === updateId)) return end;
  return { kind: updates.get(updateId)?.row ? 'entered' : 'gone' };
}

/** What became of one update, in words. `when` tells of one without an end whether its turn is now, comes, or never came. */
export function sayEntryEnd(end: EntryEnd | null, when: 'now' | 'waits' | 'over'): string {
  if (end === null) return when === 'now' ? 'being entered…' : when === 'waits' ? 'waits' : 'not entered.';
  switch (end.kind) {
    case 'entered':
      return 'entered.';
    case 'already':
      return 'was entered before, so nothing was entered twice.';
    case 'kept':
      return 'kept on this device and not sent yet. It goes on by itself while One Plan is open.';
    case 'refused':
      return `not entered. ${end.refusals.map((one) => sayRefusal(one)).join(' ')}`;
    case 'overtaken':
      return `not entered. ${end.byName === '' ? 'Somebody' : end.byName} updated this action meanwhile. Go back and compare the two.`;
    case 'gone':
      return 'not entered, because it was discarded or taken back elsewhere before it was sent.';
  }
}

/** '3 updates entered for Therapies Lead.', with what else became of the others. */
export function endedWords(ends: readonly (EntryEnd | null)[], personName: string): string {
  const count = (...kinds: readonly EntryEnd['kind'][]) =>
    ends.filter((end) => end !== null && kinds.includes(end.kind)).length;
  const [nEntered, nAlready, nKept] = [count('entered'), count('already'), count('kept')];
  const nNot = ends.length - nEntered - nAlready - nKept;
  return [
    `${counted(nEntered)} entered for ${personName}.`,
    nAlready === 0 ? '' : `${counted(nAlready)} ${nAlready === 1 ? 'was' : 'were'} entered before.`,
    nKept === 0 ? '' : `${counted(nKept)} kept on this device, not sent yet.`,
    nNot === 0 ? '' : `${counted(nNot)} not entered.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function counted(n: number): string {
  return `${n === 0 ? 'No' : String(n)} ${n === 1 ? 'update' : 'updates'}`;
}
