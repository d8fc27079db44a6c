import { dayOf, isCivilDate, type CivilDate, type Instant } from '#domain/date.ts';

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

type Marks = { readonly isIndexed?: boolean; readonly isUnique?: boolean };

/** A single line of at most 255 characters; '' when absent. */
export function text(name: string, displayName: string, marks: Marks = {}): Column<string> {
  return column(
    name,
    displayName,
    'text',
    marks,
    (value) => readText(value, displayName),
    (value) => cleanText(value) || null,
  );
}

/** A single line that a record cannot do without. */
export function key(name: string, displayName: string, marks: Marks = { isIndexed: true, isUnique: true }) {
  return column<string>(
    name,
    displayName,
    'text',
    marks,
    (value) => {
      const found = readText(value, displayName).trim();
      if (found === '') throw new Unreadable(`${displayName} is empty`);
      return found;
    },
    (value) => value,
  );
}

/** A single line where absence means something of its own: null. */
export function textOrNull(name: string, displayName: string, marks: Marks = {}): Column<string | null> {
  return column(
    name,
    displayName,
    'text',
    marks,
    (value) => readText(value, displayName) || null,
    (value) => value || null,
  );
}

/** Several lines of plain text; '' when absent. Line breaks are kept as \n. */
export function note(name: string, displayName: string): Column<string> {
  return column(
    name,
    displayName,
    'note',
    {},
    (value) => readText(value, displayName),
    (value) => cleanText(value) || null,
  );
}

/** Several short texts in one column, parted by '; ' so that people and Power BI can read them. */
export function texts(name: string, displayName: string): Column<readonly string[]> {
  return column(
    name,
    displayName,
    'note',
    {},
    (value) =>
      readText(value, displayName)
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    (value) => value.map((one) => one.replaceAll(';', ',').trim()).join('; ') || null,
  );
}

/** Several days, parted by '; '. */
export function days(name: string, displayName: string): Column<readonly CivilDate[]> {
  const words = texts(name, displayName);
  return {
    ...words,
    read: (value) =>
      words.read(value).map((one) => {
        if (!isCivilDate(one))
          throw new Unreadable(`${displayName} holds '${one.slice(0, 20)}', which is no day`);
        return one;
      }),
  };
}

/** One of the given words that only says what another column says already; any other word counts as the fallback. */
export function derivedWord<T extends string>(
  name: string,
  displayName: string,
  words: readonly T[],
  fallback: T,
): Column<T> {
  const strict = word(name, displayName, words, fallback);
  return {
    ...strict,
    read: (value) => words.find((one) => one === String(value).trim().toLowerCase()) ?? fallback,
  };
}

/** One of the given words, in any case; absent gives the fallback, any other word is unreadable. */
export function word<T extends string>(
  name: string,
  displayName: string,
  words: readonly T[],
  fallback: T,
  marks: Marks = {},
): Column<T> {
  return column(
    name,
    displayName,
    'text',
    marks,
    (value) => {
      const found = readText(value, displayName).trim();
      if (found === '') return fallback;
      const known = words.find((one) => one === found.toLowerCase());
      if (known === undefined)
        throw new Unreadable(`${displayName} is '${found.slice(0, 40)}', which is not known`);
      return known;
    },
    (value) => value,
  );
}

/**
 * A civil date, null when absent. Written as noon UTC and read in Europe/London, so that a date typed into SharePoint's
 * own form (stored as local midnight) and one of ours both give their own day.
 */
export function day(name: string, displayName: string, marks: Marks = {}): Column<CivilDate | null> {
  return column(
    name,
    displayName,
    'day',
    marks,
    (value) => (readText(value, displayName) === '' ? null : dayOf(readInstant(value, displayName))),
    (value) => (value === null ? null : `${value}T12:00:00Z`),
  );
}

/** A civil date that a record cannot do without. */
export function dayNeeded(name: string, displayName: string, marks: Marks = {}): Column<CivilDate> {
  const optional = day(name, displayName, marks);
  return {
    ...optional,
    read: (value) => {
      const found = optional.read(value);
      if (found === null || !isCivilDate(found)) throw new Unreadable(`${displayName} is empty`);
      return found;
    },
  };
}

/** A moment, null when absent. SharePoint keeps whole seconds. */
export function instant(name: string, displayName: string, marks: Marks = {}): Column<Instant | null> {
  return column(
    name,
    displayName,
    'instant',
    marks,
    (value) => (readText(value, displayName) === '' ? null : readInstant(value, displayName)),
    (value) => (value === null ? null : `${new Date(value).toISOString().slice(0, 19)}Z`),
  );
}

/** A moment that a record cannot do without. */
export function instantNeeded(name: string, displayName: string, marks: Marks = {}): Column<Instant> {
  const optional = instant(name, displayName, marks);
  return {
    ...optional,
    read: (value) => {
      const found = optional.read(value);
      if (found === null) throw new Unreadable(`${displayName} is empty`);
      return found;
    },
  };
}

/** A number; the fallback when absent. */
export function number(name: string, displayName: string, fallback: number): Column<number> {
  return column(
    name,
    displayName,
    'number',
    {},
    (value) => {
      if (value === undefined || value === null || value === '') return fallback;
      const found = Number(value);
      if (!Number.isFinite(found)) throw new Unreadable(`${displayName} is not a number`);
      return found;
    },
    (value) => value,
  );
}

/** A number with any decimals; null when absent. */
export function numberOrNull(name: string, displayName: string): Column<number | null> {
  return column(
    name,
    displayName,
    'decimal',
    {},
    (value) => {
      if (value === undefined || value === null || value === '') return null;
      const found = Number(value);
      if (!Number.isFinite(found)) throw new Unreadable(`${displayName} is not a number`);
      return found;
    },
    (value) => value,
  );
}

/** Yes or no; the fallback when absent, as for a row somebody typed in by hand. */
export function yesNo(name: string, displayName: string, fallback: boolean): Column<boolean> {
  return column(
    name,
    displayName,
    'yes-no',
    {},
    (value) => {
      if (value === undefined || value === null || value === '') return fallback;
      return value === true || value === 1 || value === 'true' || value === '1';
    },
    (value) => value,
  );
}

/** A list of small records kept as JSON in several lines of text. `check` gives one record, or null to refuse it. */
export function records<T>(
  name: string,
  displayName: string,
  check: (one: Readonly<Record<string, unknown>>) => T | null,
): Column<readonly T[]> {
  return column(
    name,
    displayName,
    'note',
    {},
    (value) => {
      const found = readText(value, displayName);
      if (found === '') return [];
      return parseArray(found, displayName).map((one) => {
        const checked = typeof one === 'object' && one !== null ? check({ ...one }) : null;
        if (checked === null) throw new Unreadable(`${displayName} holds an entry of another form`);
        return checked;
      });
    },
    (value) => (value.length === 0 ? null : JSON.stringify(value)),
  );
}

/** The same column held in SharePoint's own Title, which every list has from the start. */
export function asTitle<T>(one: Column<T>): Column<T> {
  return { ...one, name: 'Title' };
}

function column<T>(
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

function readText(value: unknown, displayName: string): string {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return '';
  throw new Unreadable(`${displayName} is not a text`);
}

function cleanText(value: string): string {
  return value.replaceAll('\r\n', '\n');
}

function readInstant(value: unknown, displayName: string): Instant {
  const at = new Date(readText(value, displayName));
  if (Number.isNaN(at.getTime())) throw new Unreadable(`${displayName} is not a date`);
  return at.toISOString();
}

function parseArray(json: string, displayName: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new Unreadable(`${displayName} is not valid JSON`, { cause });
  }
  if (!Array.isArray(parsed)) throw new Unreadable(`${displayName} is not a list`);
  return parsed;
}
