import { cellOf, intakeLimits } from './intake-action.ts';
import { changedRefs } from './intake-changed-ref.ts';
import type { Entry } from './intake-entry.ts';
import { oneLine } from './intake-grid.ts';
import type { Field } from './intake-header.ts';
import type { Report } from './intake-issue.ts';
import { isNoRef, longestRef, refAfter, refOf, sameRef } from './intake-ref.ts';
import type { IntakeChoice } from './intake-choice.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Gives each entry's reference as the plan writes it, '' for one that is to be numbered, or null with the reason reported.
 * Remembers the ones that were given.
 */
export function createRefs(
  snapshot: Snapshot,
  entries: readonly Entry[],
  { isNumbering, mended }: IntakeChoice,
  report: Report,
): (entry: Entry) => string | null {
  const given = new Map<string, string>();
  const inPlan = new Map([...snapshot.actions.keys()].map((ref) => [sameRef(ref), ref]));
  const changed = changedRefs(entries);
  let above = '';
  return (entry) => {
    const cell = entry.cells.get('ref');
    const at = cellOf(entry, 'ref');
    const written = refOf(entry.texts.get('ref') ?? '');
    const before = changed.get(entry);
    const isMended = before !== undefined && (before.isSure || mended.has(at));
    const ref = isMended ? before.ref : written;
    const maybe = isMended ? '' : (before?.ref ?? '');
    if (cell?.kind === 'no-value' || cell?.kind === 'error') {
      report('stops', at, cell.kind === 'error' ? 'cell-error' : 'no-value', { written: cell.text });
      return null;
    }
    if (isNoRef(ref)) {
      if (isNumbering) return '';
      report('stops', at, 'ref-missing');
      return null;
    }
    if (cell?.date !== null && cell?.date !== undefined && !isMended) {
      report('stops', at, 'ref-is-date', { written, maybe });
      return null;
    }
    const goesOn = refAfter(above) === ref || (ref.endsWith('.1') && !above.startsWith(ref.slice(0, -1)));
    above = ref;
    const first = given.get(sameRef(ref));
    if (first !== undefined) {
      report('stops', at, 'ref-twice', { ref, first, maybe });
      return null;
    }
    if (ref.length > longestRef) {
      report('stops', at, 'text-too-long', {
        field: 'ref',
        limit: longestRef,
        over: ref.length - longestRef,
      });
      return null;
    }
    given.set(sameRef(ref), at);
    if (isMended) report('check', at, 'ref-mended', { ref, written: cell?.text ?? '' });
    else if (cell?.kind === 'number' && ref.includes('.') && !goesOn)
      report('check', at, 'ref-is-number', { ref, maybe: `${ref}0` });
    return inPlan.get(sameRef(ref)) ?? ref;
  };
}

/** Reports what is wrong with the texts of an entry; false when it cannot be an action. */
export function checkEntry(entry: Entry, ref: string | null, choice: IntakeChoice, report: Report): boolean {
  const wording = entry.cells.get('action');
  // a row without a number is known by its first words
  const name = ref || oneLine(entry.texts.get('action') ?? '').slice(0, 60);
  let isSound = true;
  if ((entry.texts.get('action') ?? '') === '') {
    isSound = false;
    if (wording?.kind !== 'no-value' && wording?.kind !== 'error')
      report('stops', cellOf(entry, 'action'), 'action-missing', { ref: name });
  }
  for (const [field, cell] of entry.cells) {
    if (field === 'ref') continue;
    const level = field === 'action' ? 'stops' : 'check';
    if (cell.kind === 'no-value') report(level, cell.address, 'no-value', { ref: name });
    if (cell.kind === 'error') report(level, cell.address, 'cell-error', { ref: name, written: cell.text });
    if (cell.struck !== 'none' && cell.text !== '')
      report('check', cell.address, 'struck-part', { ref: name, taken: Number(choice.struck) });
  }
  for (const [field, limit] of Object.entries(intakeLimits)) {
    // the limits are listed by field
    const length = (entry.texts.get(field as Field) ?? '').length;
    if (length <= limit) continue;
    isSound = false;
    report('stops', cellOf(entry, field as Field), 'text-too-long', {
      field,
      limit,
      over: length - limit,
    });
  }
  if (entry.isHidden && isSound) report('check', cellOf(entry, 'ref'), 'row-hidden', { ref: name });
  return isSound;
}
