import { cellOf, headingsOf } from './intake-action.ts';
import type { Entry } from './intake-entry.ts';
import type { ComparedField } from './intake-fate.ts';
import { oneLine, plain } from './intake-grid.ts';
import type { Field } from './intake-header.ts';
import { isNobody } from './intake-owner.ts';
import { readStatus } from './intake-status.ts';
import type { StatusScheme } from '#domain/status.ts';

/**
 * The fields that a row says something understandable of. What it leaves empty, has no column for, or says in words that
 * are not understood changes nothing of an action that is in the plan. Nor does a cell of which `isUnsure` says that a name
 * in it may mean several people: nobody is taken off an action for that.
 */
export function toldOf(
  entry: Entry,
  scheme: StatusScheme,
  isUnsure: (cell: string) => boolean,
): ReadonlySet<ComparedField> {
  const text = (field: Field) => entry.texts.get(field) ?? '';
  const told = new Set<ComparedField>(['description']);
  const tell = (field: ComparedField, isTold: boolean) => isTold && told.add(field);
  tell('title', text('title') !== '');
  tell(
    'section',
    headingsOf(entry, () => undefined).some((heading) => heading !== null),
  );
  for (const field of ['owner', 'accountable'] as const)
    tell(field, !isNobody(text(field)) && !isUnsure(cellOf(entry, field)));
  tell('completion', oneLine(text('completion')) !== '' || oneLine(text('revised')) !== '');
  for (const field of ['themes', 'measure', 'sources', 'activity', 'impact', 'nextSteps'] as const)
    tell(field, text(field) !== '');
  tell('status', isStatusTold(entry, scheme));
  const rating = plain(text('impactRating'));
  tell(
    'impactRating',
    scheme.impacts.some((one) => [one.label, one.code].some((words) => plain(words) === rating)),
  );
  return told;
}

function isStatusTold(entry: Entry, scheme: StatusScheme): boolean {
  const cell = entry.cells.get('status');
  const isFillOfRow = cell?.fill === (entry.cells.get('action')?.fill ?? null);
  const fill = isFillOfRow ? null : (cell?.fill ?? null);
  const { how } = readStatus(scheme, oneLine(entry.texts.get('status') ?? ''), fill);
  return how !== 'none' && how !== 'unknown';
}
