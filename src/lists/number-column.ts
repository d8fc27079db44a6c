import { column, Unreadable, type Column } from './column.ts';

/** A number; the fallback when absent. */
export function number(name: string, displayName: string, fallback: number): Column<number> {
  return column(
    name,
    displayName,
    'number',
    {},
    (value) => readNumber(value, displayName) ?? fallback,
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
    (value) => readNumber(value, displayName),
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
    (value) =>
      isAbsent(value) ? fallback : value === true || value === 1 || value === 'true' || value === '1',
    (value) => value,
  );
}

function readNumber(value: unknown, displayName: string): number | null {
  if (isAbsent(value)) return null;
  const found = Number(value);
  if (!Number.isFinite(found)) throw new Unreadable(`${displayName} is not a number`);
  return found;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
