import type { Row, Signature, Stored } from '#domain/row.ts';
import type { Problem } from '#domain/snapshot.ts';
import { Unreadable, type Column } from './column.ts';

/** The fields of a record without what the library adds. */
export type Fields<T extends Stored> = Omit<T, 'row'>;

/** How a noun lies in SharePoint. Set-up, $select, decode and encode all follow from it. */
export type List<T extends Stored> = {
  /** Display name and address of the list. */
  readonly title: string;
  readonly description: string;
  readonly columns: { readonly [K in keyof Fields<T>]-?: Column<T[K]> };
  /** The field that names a record in the plan. */
  keyOf(value: T): string;
  /** What SharePoint shows as the row's Title where no field of ours is kept there. */
  titleOf?(value: T): string;
};

/** A list item as Graph sends it, as far as decoding needs it. */
export type Item = {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly createdDateTime?: string;
  readonly lastModifiedDateTime?: string;
  readonly createdBy?: Identity;
  readonly lastModifiedBy?: Identity;
  readonly fields?: Readonly<Record<string, unknown>>;
};

type Identity = {
  readonly user?: { readonly id?: string; readonly displayName?: string; readonly email?: string };
  readonly application?: { readonly displayName?: string };
};

/** A value SharePoint takes for a column; null clears it. */
export type WireFields = Record<string, string | number | boolean | null>;

/** The internal names of a list's columns, for $select. */
export function columnNames(list: {
  readonly columns: Readonly<Record<string, { readonly name: string }>>;
}): readonly string[] {
  return Object.values(list.columns).map((column) => column.name);
}

/** The record in an item, or the problem that made it unreadable, with the place. */
export function decode<T extends Stored>(list: List<T>, item: Item): { ok: T } | { problem: Problem } {
  const record: Record<string, unknown> = {};
  try {
    for (const [field, column] of columnsOf(list)) record[field] = column.read(item.fields?.[column.name]);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { list: list.title, rowId: item.id, what: error.message } };
  }
  record['row'] = rowOf(item);
  // every field of T was read just above through the column of that field
  return { ok: record as unknown as T };
}

/** All fields of a new record. Empty ones are left out: null in a create was reported to fail. */
export function encodeNew<T extends Stored>(list: List<T>, value: T): WireFields {
  const fields: WireFields = list.titleOf ? { Title: list.titleOf(value) } : {};
  for (const [field, column] of columnsOf(list)) {
    // the column of a field writes that field's own type
    const wire = column.write(value[field] as never);
    if (wire !== null) fields[column.name] = wire;
  }
  return fields;
}

/** Only the given fields; an empty one becomes null, which clears the column. */
export function encodeSome<T extends Stored>(list: List<T>, set: Partial<Fields<T>>): WireFields {
  const fields: WireFields = {};
  for (const [field, column] of columnsOf(list)) {
    if (field in set) fields[column.name] = column.write(set[field] as never);
  }
  return fields;
}

/** What the library knows of an item. */
export function rowOf(item: Item): Row {
  return {
    id: item.id,
    etag: item['@odata.etag'] ?? item.eTag ?? '',
    createdAt: item.createdDateTime ?? '',
    createdBy: signatureOf(item.createdBy),
    modifiedAt: item.lastModifiedDateTime ?? '',
    modifiedBy: signatureOf(item.lastModifiedBy),
  };
}

function signatureOf(identity: Identity | undefined): Signature {
  const user = identity?.user;
  return {
    name: user?.displayName ?? identity?.application?.displayName ?? 'Unknown',
    email: user?.email ?? null,
    objectId: user?.id ?? null,
  };
}

function columnsOf<T extends Stored>(
  list: List<T>,
): readonly (readonly [keyof Fields<T> & string, Column<never>])[] {
  const known = columnsByList.get(list);
  // Object.entries forgets the key type; the columns object has exactly the fields of T as keys
  const found = (known ?? Object.entries(list.columns)) as [keyof Fields<T> & string, Column<never>][];
  if (known === undefined) columnsByList.set(list, found);
  return found;
}

// a definition never changes, and thousands of rows are read by it
const columnsByList = new WeakMap<object, readonly unknown[]>();
