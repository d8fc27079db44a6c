import type { Stored } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { NounName, Nouns, Remove, Write } from '#domain/write.ts';
import { keyColumn, nounLists, type ColumnShape } from '#lists/all.ts';
import type { Column } from '#lists/column.ts';
import { decode, encodeNew, type Item, type List } from '#lists/list.ts';

/** A record whose noun is known by its list only: its fields by name. */
export type Plain = Stored & Readonly<Record<string, unknown>>;

/** A write whose noun is known by its name only; every write fits. */
export type PlainWrite =
  | { readonly kind: 'add'; readonly noun: NounName; readonly value: Plain }
  | {
      readonly kind: 'edit';
      readonly noun: NounName;
      readonly key: string;
      readonly before: Plain;
      readonly set: Readonly<Record<string, unknown>>;
    }
  | Remove<NounName>;

/** The list of a noun for records of which only the noun is known, and the column its key lies in. */
export function listOf(noun: NounName): { readonly list: List<Plain>; readonly keyColumn: string } {
  // each noun's list takes exactly the records that writes of that noun carry
  const list = nounLists[noun] as unknown as List<Plain>;
  return { list, keyColumn: keyColumn(list) };
}

/** The column a field of a noun lies in. */
export function columnOf(noun: NounName, field: string): Column<unknown> {
  const columns: Readonly<Record<string, Column<unknown>>> = listOf(noun).list.columns;
  const found = columns[field];
  if (found === undefined) throw new Error(`${noun} has no field ${field}`);
  return found;
}

/** The columns of a noun's list. */
export function columnsOf(noun: NounName): readonly ColumnShape[] {
  return Object.values(nounLists[noun].columns);
}

/** A write seen without its noun's own type. */
export function plain(write: Write): PlainWrite {
  return write;
}

/** The same back again: nothing but fields of the noun was put into it. */
export function asWrite(write: PlainWrite): Write {
  return write as unknown as Write;
}

/** The key of the record a write is about. */
export function keyIn(write: Write): string {
  const one = plain(write);
  return one.kind === 'add' ? listOf(one.noun).list.keyOf(one.value) : one.key;
}

/** What a write is about as one word, so that two about the same record are known. */
export function rowName(write: Write): string {
  return `${write.noun} ${keyIn(write)}`;
}

/** Where the records of a noun lie in a snapshot. */
export const placeOf = {
  action: 'actions',
  update: 'updates',
  person: 'people',
  section: 'sections',
  cycle: 'cycles',
  setting: 'stored',
  change: 'changes',
  predecessor: 'predecessors',
  chase: 'chases',
  risk: 'risks',
  riskReview: 'riskReviews',
  measure: 'measures',
  measureValue: 'measureValues',
  pack: 'packs',
} as const satisfies { readonly [N in NounName]: keyof Snapshot };

/** A record of a plan by its noun and key, or null. */
export function recordIn(snapshot: Snapshot, noun: NounName, key: string): Plain | null {
  const records: ReadonlyMap<string, Nouns[NounName]> = snapshot[placeOf[noun]];
  return (records.get(key) as unknown as Plain | undefined) ?? null;
}

/** The record in an item of a noun's list, or what makes it unreadable. */
export function decodePlain(noun: NounName, item: Item): ReturnType<typeof decode<Plain>> {
  return decode(listOf(noun).list, item);
}

/** A record as the library would give it back: what is trimmed or left out on the way is so here too. */
export function asStored(noun: NounName, record: Plain): Plain {
  const { list } = listOf(noun);
  const found = decode(list, { id: record.row?.id ?? '', fields: encodeNew(list, record) });
  return 'ok' in found ? { ...found.ok, row: record.row } : record;
}
