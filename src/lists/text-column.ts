import { column, readText, Unreadable, type Column, type Marks } from './column.ts';

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

function cleanText(value: string): string {
  return value.replaceAll('\r\n', '\n');
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
