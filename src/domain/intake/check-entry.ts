import { cellOf, intakeLimits } from './intake-action.ts';
import type { IntakeChoice } from './intake-choice.ts';
import type { Entry } from './intake-entry.ts';
import { fitting, isCut } from './intake-fitting.ts';
import { oneLine } from './intake-grid.ts';
import type { Field } from './intake-header.ts';
import type { Report } from './intake-issue.ts';

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
    const over = length - limit;
    if (over <= 0) continue;
    if (isCut(field)) {
      const isWhole = fitting(field, entry.texts.get(field) ?? '').length === length;
      if (!isWhole) report('check', cellOf(entry, field), 'text-cut', { field, limit, over });
      continue;
    }
    isSound = false;
    report('stops', cellOf(entry, field as Field), 'text-too-long', {
      field,
      limit,
      over,
    });
  }
  if (entry.isHidden && isSound) report('check', cellOf(entry, 'ref'), 'row-hidden', { ref: name });
  return isSound;
}
