import type { Snapshot } from '#domain/snapshot.ts';
import { cellOf } from './intake-action.ts';
import { changedRefs } from './intake-changed-ref.ts';
import type { IntakeChoice } from './intake-choice.ts';
import type { Entry } from './intake-entry.ts';
import { placeKey } from './intake-grid.ts';
import type { Report } from './intake-issue.ts';
import { isNoRef, longestRef, refAfter, refOf, sameRef } from './intake-ref.ts';

/** Gives an entry's reference as the plan writes it, '' for one that is to be numbered, or null with the reason reported. */
export type RefOf = (entry: Entry) => string | null;

/** How the entries of each sheet of a file get their references; those of all sheets before are remembered. */
export function createRefs(
  snapshot: Snapshot,
  choice: IntakeChoice,
): (sheet: string, entries: readonly Entry[], report: Report) => RefOf {
  const given = new Map<string, { readonly sheet: string; readonly cell: string }>();
  const inPlan = new Map([...snapshot.actions.keys()].map((ref) => [sameRef(ref), ref]));
  return (sheet, entries, report) => refsOn(sheet, entries, { given, inPlan, choice, report });
}

type Refs = {
  readonly given: Map<string, { readonly sheet: string; readonly cell: string }>;
  readonly inPlan: ReadonlyMap<string, string>;
  readonly choice: IntakeChoice;
  readonly report: Report;
};

function refsOn(sheet: string, entries: readonly Entry[], { given, inPlan, choice, report }: Refs): RefOf {
  const { isNumbering, mended } = choice;
  const changed = changedRefs(entries);
  let above = '';
  return (entry) => {
    const cell = entry.cells.get('ref');
    const at = cellOf(entry, 'ref');
    const written = refOf(entry.texts.get('ref') ?? '');
    const before = changed.get(entry);
    const isMended = before !== undefined && (before.isSure || mended.has(placeKey(sheet, at)));
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
      const where = first.sheet === sheet ? {} : { sheet: first.sheet };
      report('stops', at, 'ref-twice', { ref, first: first.cell, maybe, ...where });
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
    given.set(sameRef(ref), { sheet, cell: at });
    if (isMended) report('check', at, 'ref-mended', { ref, written: cell?.text ?? '' });
    else if (cell?.kind === 'number' && ref.includes('.') && !goesOn)
      report('check', at, 'ref-is-number', { ref, maybe: `${ref}0` });
    return inPlan.get(sameRef(ref)) ?? ref;
  };
}
