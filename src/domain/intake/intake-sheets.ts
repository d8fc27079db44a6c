import { usualChoice, type IntakeChoice } from './intake-choice.ts';
import { oneLine, type Grid } from './intake-grid.ts';
import { readHeader, type Field, type Header } from './intake-header.ts';
import { isNoRef, refOf, sameRef } from './intake-ref.ts';
import { looksOld, namedSheet, type NamedSheet } from './intake-sheet-name.ts';
import { shapeOf } from './intake-shape.ts';
import { findTables, type Table } from './intake-table.ts';
import { sharedWords, stemsOf } from '#domain/same-words.ts';

/**
 * Why a sheet with a table of actions is not read unless somebody says so: it is hidden, its name is that of something
 * old or of a copy, most of its actions are on a sheet before it, or its headings are of another kind.
 */
export type SheetDoubt = 'hidden' | 'old' | 'same' | 'other';

/** A sheet that has a table of actions. */
export type FoundSheet = {
  readonly table: Table;
  readonly named: NamedSheet;
  /** Null for one that is read where nobody says otherwise. */
  readonly doubt: SheetDoubt | null;
  readonly isRead: boolean;
};

/** Every sheet that has a table of actions, in the order of the file, and which of them are read together. */
export function sheetsIn(grids: readonly Grid[], choice: IntakeChoice = usualChoice): readonly FoundSheet[] {
  const ranked = findTables(grids, choice);
  const names = grids.map((grid) => grid.sheet);
  const isOld = ({ grid }: Table) => looksOld(grid.sheet, names);
  const [first] = ranked;
  const isPointed = first?.grid.sheet === choice.headings?.sheet;
  const current = ranked.filter((one) => !one.grid.isHidden && !isOld(one));
  const main = isPointed ? first : (mainOf(current) ?? first);
  if (main === undefined) return [];
  const taken = new Map(wordsByRef(main));
  const doubtOf = (table: Table): SheetDoubt | null => {
    if (table === main) return null;
    if (table.grid.isHidden) return 'hidden';
    if (isOld(table)) return 'old';
    if (!isSameKind(table, main)) return 'other';
    const own = wordsByRef(table);
    if (isMostlyIn(own, taken)) return 'same';
    for (const [ref, words] of own) taken.set(ref, words);
    return null;
  };
  const found = ranked
    .toSorted((a, b) => grids.indexOf(a.grid) - grids.indexOf(b.grid))
    .map((table) => ({ table, doubt: doubtOf(table) }));
  const isOneOfSeveral = found.filter(({ doubt }) => doubt === null).length > 1;
  return found.map(({ table, doubt }) => ({
    table,
    doubt,
    named: namedSheet(table.grid.sheet, grids.length, isOneOfSeveral && doubt !== 'old'),
    isRead: choice.sheets === null ? doubt === null : choice.sheets.has(table.grid.sheet),
  }));
}

// the first of the kind that has references, and of those of the one with the most actions
function mainOf(tables: readonly Table[]): Table | undefined {
  const numbered = tables.filter((table) => byWords(table).fields.has('ref'));
  const eligible = numbered.length > 0 ? numbered : tables;
  const [only] = eligible;
  if (eligible.length < 2) return only;
  const sizes = new Map(eligible.map((table) => [table, wordsByRef(table).size]));
  const sizeOf = (kind: Table) =>
    eligible.reduce((sum, one) => sum + (isSameKind(one, kind) ? (sizes.get(one) ?? 0) : 0), 0);
  const largest = Math.max(...eligible.map(sizeOf));
  return eligible.find((kind) => sizeOf(kind) === largest);
}

// two tables of one plan: where one has references both have, and they share what else plans have
function isSameKind(table: Table, mainTable: Table): boolean {
  const [header, main] = [byWords(table), byWords(mainTable)];
  if (shapeOf(header) === shapeOf(main)) return true;
  const fieldsOf = (fields: ReadonlyMap<Field, unknown>) =>
    [...fields.keys()].filter((one) => one !== 'start');
  const [own, others] = [fieldsOf(header.fields), fieldsOf(main.fields)];
  const nShared = own.filter((field) => others.includes(field)).length;
  return (
    header.fields.has('ref') === main.fields.has('ref') &&
    nShared >= 3 &&
    nShared * 2 >= Math.min(own.length, others.length)
  );
}

// a column that is chosen for something else makes no other sheet of it
function byWords({ grid, at, header }: Table): Header {
  return readHeader(grid.rows, at) ?? header;
}

// the words of each action by its reference, or by themselves where there is none
function wordsByRef(table: Table): ReadonlyMap<string, string> {
  const { grid, at } = table;
  const header = byWords(table);
  const found = new Map<string, string>();
  for (const row of grid.rows.slice(at + header.nRows)) {
    const textOf = (field: Field) => row.cells[header.fields.get(field)?.index ?? -1]?.text ?? '';
    const words = oneLine(textOf('action'));
    const ref = refOf(textOf('ref'));
    if (words !== '' && (/\d/.test(ref) || isNoRef(ref)))
      found.set(isNoRef(ref) ? words : sameRef(ref), words);
  }
  return found;
}

// sheets that each count from 1 share references and no words: they are no copies
function isMostlyIn(own: ReadonlyMap<string, string>, taken: ReadonlyMap<string, string>): boolean {
  const again = [...own].filter(([ref, words]) => {
    const before = taken.get(ref);
    return before !== undefined && sharedWords(stemsOf(before), stemsOf(words)) >= 0.6;
  });
  return again.length * 2 > own.size;
}
