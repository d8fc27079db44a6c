/** The column types the plan uses. */
export type ColumnType = 'text' | 'note' | 'day' | 'instant' | 'number' | 'decimal' | 'yes-no';

/**
 * One field of a record as it lies in a SharePoint column. `read` gets the wire value, undefined where SharePoint left
 * it out, and throws Unreadable; `write` gives the wire value, null for none.
 */
export type Column<T> = {
  /** Internal name: short ASCII, fixed for ever at creation. */
  readonly name: string;
  readonly displayName: string;
  readonly type: ColumnType;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  read(value: unknown): T;
  write(value: T): string | number | boolean | null;
};

/** A stored value that is not what the column should hold. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** What else SharePoint is told of a column: to keep an index of it, and no value twice. */
export type Marks = { readonly isIndexed?: boolean; readonly isUnique?: boolean };

/** A column with its codec; a unique one has an index too, as SharePoint wants. */
export function column<T>(
  name: string,
  displayName: string,
  type: ColumnType,
  marks: Marks,
  read: Column<T>['read'],
  write: Column<T>['write'],
): Column<T> {
  const isUnique = marks.isUnique ?? false;
  return {
    name,
    displayName,
    type,
    isIndexed: isUnique || (marks.isIndexed ?? false),
    isUnique,
    read,
    write,
  };
}

/** The same column held in SharePoint's own Title, which every list has from the start. */
export function asTitle<T>(one: Column<T>): Column<T> {
  return { ...one, name: 'Title' };
}

/** The same column for a record that cannot do without it. */
export function needed<T>(optional: Column<T | null>): Column<T> {
  return {
    ...optional,
    read: (value) => {
      const found = optional.read(value);
      if (found === null) throw new Unreadable(`${optional.displayName} is empty`);
      return found;
    },
  };
}

/** The text of a wire value, with line breaks as \n; '' when absent. Throws Unreadable for what is no text. */
export function readText(value: unknown, displayName: string): string {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return '';
  throw new Unreadable(`${displayName} is not a text`);
}
