import type { Worksheet } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import { asAtWords } from '#domain/pack/pack-sentences.ts';
import { bodySize, styles, type SharedStyle } from '#pack/style.ts';
import { cellText, oneLine, withinLimit } from '#pack/text.ts';
import { inLines } from '#pack/text-height.ts';

/** A line of text above a table, in a row of its own. */
export type Line = { readonly text: string; readonly style: SharedStyle };

/** What every sheet says of the pack: its name, the marking, and which version it is for which meeting. */
export function factLines(facts: PackFacts, name: string): readonly Line[] {
  return [
    { text: `${facts.planTitle}: ${name}`, style: styles.title },
    { text: facts.marking.trim() === '' ? 'No marking' : facts.marking, style: styles.marking },
    {
      text:
        `For ${facts.body}, ${sayDate(facts.meetingOn)}. As at ${asAtWords(facts)}. ` +
        `Version ${String(facts.version)}. Prepared by ${facts.preparedBy}.`,
      style: styles.line,
    },
    ...supersedes(facts).map((text) => ({ text, style: styles.line })),
  ];
}

/** 'Supersedes version 1: <reason>' where it was issued again. A file cannot know whether it was superseded itself. */
export function supersedes({ version, reason }: PackFacts): readonly string[] {
  if (version < 2) return [];
  const said = `Supersedes version ${String(version - 1)}`;
  // what is published has no reasons
  return [reason.trim() === '' ? `${said}.` : `${said}: ${oneLine(reason)}`];
}

/** Sentences as the lines they take across the columns that are printed. */
export function notesIn(notes: readonly string[], width: number): readonly Line[] {
  return notes.flatMap((note) =>
    inLines(oneLine(note), width, bodySize).map((text) => ({ text, style: styles.line })),
  );
}

/** Writes lines in the first column from a row on; gives the row after them. */
export function putLines(sheet: Worksheet, from: number, lines: readonly Line[]): number {
  for (const [index, { text, style }] of lines.entries()) {
    const cell = sheet.getCell(from + index, 1);
    cell.value = withinLimit(cellText(text), '');
    cell.style = style;
    if (style === styles.title) sheet.getRow(from + index).height = 24;
    else if (style === styles.heading) sheet.getRow(from + index).height = 22;
    // the last line keeps a little distance to the table instead of an empty row
    else if (index === lines.length - 1) sheet.getRow(from + index).height = 20;
  }
  return from + lines.length;
}
