import { dayOf, isCivilDate, type CivilDate, type Instant } from '#domain/date.ts';
import { column, needed, readText, Unreadable, type Column, type Marks } from './column.ts';
import { texts } from './text-column.ts';

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
  return needed(instant(name, displayName, marks));
}

// as Graph writes a moment; days that not every month has are left to the calendar
const plainInstant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

function readInstant(value: unknown, displayName: string): Instant {
  if (typeof value === 'string' && plainInstant.test(value)) return `${value.slice(0, 19)}.000Z`;
  const at = new Date(readText(value, displayName));
  if (Number.isNaN(at.getTime())) throw new Unreadable(`${displayName} is not a date`);
  return at.toISOString();
}
