import type { Action } from '#domain/action.ts';
import { civilDate, monthNames, type CivilDate } from '#domain/date.ts';

/** A note of progress with its day. */
export type Note = { readonly on: CivilDate; readonly text: string };

/**
 * Several dated notes that stand in one cell, oldest first. Null where the dates are not clear: fewer than two, words
 * before the first, a day that does not exist or lacks its year, days in no order, a span of days, a date without words
 * of its own. Days come before months, as in the United Kingdom.
 */
export function splitNotes(text: string): readonly Note[] | null {
  const notes: { on: CivilDate; lines: string[] }[] = [];
  for (const line of withOwnLines(text).split('\n')) {
    const found = dated.exec(line);
    const rest = line.slice(found?.[0].length ?? 0);
    if (found === null || (found.groups?.['mark'] === undefined && /^\p{Ll}/u.test(rest))) {
      if (notes.length > 0) notes.at(-1)?.lines.push(line);
      else if (line.trim() !== '') return null;
      continue;
    }
    const on = dayIn(found);
    if (on === null || aDate.test(rest)) return null;
    notes.push({ on, lines: [rest] });
  }
  const said = notes.map(({ on, lines }): Note => ({ on, text: lines.join('\n').trim() }));
  return said.length < 2 || said.some((note) => note.text === '') ? null : oldestFirst(said);
}

/** The dated notes of actions as a file gives them, by ref; one whose activity is not made of them has no entry. */
export function notesOf(
  actions: readonly Pick<Action, 'ref' | 'latestActivity'>[],
): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, readonly Note[]>();
  for (const { ref, latestActivity } of actions) {
    const notes = splitNotes(latestActivity);
    if (notes !== null) found.set(ref, notes);
  }
  return found;
}

// '12/03/2026', '12.3.26', '2026-03-12', 'Thursday 12th of March 2026', 'Mar 12, 2026'
const monthWord = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const date = [
  '(?<year>20\\d\\d)-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?<day2>\\d{1,2})(?<between>[/.-])(?<month2>\\d{1,2})\\k<between>(?<year2>20\\d\\d|\\d\\d)',
  `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?(?<day3>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<word>${monthWord}),?[\\s-]+(?<year3>20\\d\\d|\\d\\d)`,
  `(?<word2>${monthWord})\\s+(?<day4>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year4>20\\d\\d)`,
].join('|');

// what begins a note: a date at the start of a line, then a mark, or a word that begins a sentence of its own
const dated = new RegExp(
  `^[\\s•·▪*–—-]*(?:(?:progress )?update\\s*)?[[(]?(?:${date})(?!\\d)(?:(?<mark>[\\])]?\\s*(?:[:–—|,]|-(?!\\d)|\\.(?=\\s))|[\\])]|\\s*$)|(?=\\s+\\S))\\s*`,
  'iu',
);
const aDate = new RegExp(`^\\s*(?:to\\s+|until\\s+|and\\s+)?(?:${date})(?!\\d)`, 'iu');
const inLine = new RegExp(`([.;!?])[ \\t]+(?=[[(]?(?:${date})[\\])]?(?:\\s*[:–—]|\\s+-\\s))`, 'giu');

// '… agreed. 14/05/2026: the panel …' on one line is two notes
function withOwnLines(text: string): string {
  return text.replaceAll(/\r\n?|\v/g, '\n').replaceAll(inLine, '$1\n');
}

function dayIn({ groups = {} }: RegExpExecArray): CivilDate | null {
  const { year, month, day, day2, month2, year2, word, day3, year3, word2, day4, year4 } = groups;
  const years = year ?? year2 ?? year3 ?? year4 ?? '';
  const name = (word ?? word2)?.slice(0, 3).toLowerCase();
  const numbered =
    name === undefined
      ? Number(month ?? month2)
      : monthNames.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  return civilDate(
    Number(years.length === 2 ? `20${years}` : years),
    numbered,
    Number(day ?? day2 ?? day3 ?? day4),
  );
}

// a cell is written on at its end or at its top; dates in any other order may not be those of the notes
function oldestFirst(notes: readonly Note[]): readonly Note[] | null {
  const isOrdered = (all: readonly Note[]) =>
    all.every((note, index) => index === 0 || (all[index - 1]?.on ?? '') <= note.on);
  if (isOrdered(notes)) return notes;
  const reversed = notes.toReversed();
  return isOrdered(reversed) ? reversed : null;
}
