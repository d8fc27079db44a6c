import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import type { PackAction } from '#domain/pack/pack-parts.ts';
import type { Status } from '#domain/status.ts';
import {
  cell,
  line,
  note,
  paintedCell,
  plain,
  strong,
  type Block,
  type Cell,
  type Line,
} from './word-block.ts';
import { wordLine } from './word-text.ts';

/** A status in words and letter: 'At risk (A)'. */
export function sayStatus({ label, letter }: Pick<Status, 'label' | 'letter'>): string {
  return `${label} (${letter})`;
}

/** A cell with a status in words on its colour. */
export function statusCell(status: Status): Cell {
  return paintedCell(sayStatus(status), status.colour);
}

/** How a count moved: 'up 3', 'down 2', 'no change'. */
export function sayCountChange(before: number, now: number): string {
  if (now === before) return 'no change';
  return now > before ? `up ${sayNumber(now - before)}` : `down ${sayNumber(before - now)}`;
}

/** '12', '1,000'. */
export function sayNumber(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A body within a sentence, with an article where its name takes one: 'the SEND and AP Partnership Board', but 'Scrutiny'. */
export function theBody(body: string): string {
  const name = wordLine(body).replace(/^the /i, '');
  return takesArticle.test(name) ? `the ${name}` : name;
}

const takesArticle =
  /\b(?:board|panel|(?:sub-?)?committee|(?:sub-?)?group|cabinet|council|executive|forum|team|partnership|commission|governors|trustees|trust|directors|meeting|visit|inspection|review|conference)$/i;

/** '1 action', '12 actions'; `many` where an s alone does not do. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** 'a', 'a and b', 'a, b and c'. */
export function sayList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What stands at the foot of every page: 'SEND and AP Partnership Board, 11 December 2026 · version 2'. */
export function sayFoot({
  body,
  meetingOn,
  version,
}: Pick<PackFacts, 'body' | 'meetingOn' | 'version'>): string {
  return `${wordLine(body)}, ${sayDate(meetingOn)} · version ${String(version)}`;
}

/** The facts a reader needs before anything else, one a line; those that say nothing are left out. */
export function factBlocks(facts: readonly (readonly [label: string, value: string])[]): readonly Block[] {
  return facts.flatMap(([label, value]): Block[] => {
    const words = wordLine(value);
    return words === '' ? [] : [{ kind: 'fact', label, value: words }];
  });
}

/** The first of a long list, and what to say of the others with their refs; '' when nothing was left out. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
  { sheet, refOf }: { readonly sheet: string; readonly refOf: (one: T) => string },
): { readonly shown: readonly T[]; readonly more: string } {
  // one line of its own would take as much room as saying that it was left out
  if (all.length <= most + 1) return { shown: all, more: '' };
  const others = all
    .slice(most)
    .map(refOf)
    .filter((ref) => ref !== '');
  const named = others.length > 0 && others.length <= 20 ? `: ${sayList(others)}` : '';
  return {
    shown: all.slice(0, most),
    more: `And ${sayNumber(all.length - most)} more, in the workbook, sheet ${sheet}${named}.`,
  };
}

/** A cell with an action's ref and title. */
export function actionCell(ref: string, title: string): Cell {
  return cell([line(strong(`${ref} `), wordLine(title))]);
}

/** Which action went into which: '1.1.3 and 1.1.4 into 1.1.1'. The refs of a merge end with that of the action that stays. */
export function mergedOrSplit(kind: 'merge' | 'split', refs: readonly string[]): Cell {
  const [first, last] = [refs[0] ?? '', refs.at(-1) ?? ''];
  if (refs.length < 2) return cell(first);
  return cell(
    kind === 'merge' ? `${sayList(refs.slice(0, -1))} into ${last}` : `${first} into ${sayList(refs)}`,
  );
}

/** What was left out of a table, where something was. */
export function moreNote(more: string): readonly Block[] {
  return more === '' ? [] : [note(more)];
}

/** Who carries an action: its leads by their posts, else the owner as the plan writes it; '' for nobody. */
export function leadsOf({ leads, ownerAsWritten }: Pick<PackAction, 'leads' | 'ownerAsWritten'>): string {
  return leads.length > 0 ? sayList(leads.map(wordLine)) : wordLine(ownerAsWritten);
}

/** Lines with words at the end of the last one, where they take no line of their own. */
export function withEnd(lines: readonly Line[], end: string): readonly Line[] {
  return lines.map((one, index) =>
    index === lines.length - 1 && end !== '' ? { ...one, spans: [...one.spans, plain(end)] } : one,
  );
}
