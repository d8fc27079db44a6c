import { monthNames } from '#domain/date.ts';
import type { IntakeChoice } from './intake-choice.ts';
import { oneLine, plain, type Cell, type GridRow } from './intake-grid.ts';
import type { Field } from './intake-header.ts';
import { isNamedLevel, numberOf } from './intake-heading.ts';
import type { SkipReason } from './intake-issue.ts';
import { filled } from './intake-row.ts';

/**
 * Why a row that is no action is left out; null when it may be one, or a heading. `isAlone` says that its one text
 * stands where a heading could, `fields` what its cells are for, null above a table.
 */
export function asideOf(
  row: GridRow,
  isAlone: boolean,
  choice: IntakeChoice,
  fields: ReadonlyMap<Field, Cell> | null = null,
): Exclude<SkipReason, 'stopped' | 'other-table' | 'hidden'> | null {
  const cells = filled(row);
  const [first] = cells;
  if (first === undefined) return null;
  if (!choice.struck && cells.every((cell) => cell.struck === 'all')) return 'struck';
  if (placeholderIn(row, fields ?? new Map()) !== null) return 'placeholder';
  if (isTotal(cells)) return 'total';
  if (!isAlone) return null;
  const text = oneLine(first.text);
  if (isKey(text)) return 'key';
  // a heading of a document that gives a phase a name is one
  const isHeading = row.place?.row === 0 && row.place.level !== null;
  if (isPhase(text, !isHeading)) return 'phase';
  if (isNote(text)) return 'note';
  if ((isHeading || isNamedLevel(text)) && text.length <= longestNamed) return null;
  // above a table numbers count instructions too
  const isNumbered = fields !== null && !/^\p{L}{2}/u.test(text) && numberOf(text).key !== null;
  return text.length > longestUnnamed || (!isNumbered && /[a-z]{3}\.$/i.test(text)) ? 'note' : null;
}

/** The cell of a row that says, on purpose, that there is nothing here: 'No new actions'. It is no action. */
export function placeholderIn(row: GridRow, fields: ReadonlyMap<Field, Cell>): Cell | null {
  const own = filled(row).filter((cell) => !cell.isRepeat);
  const [sole] = own;
  const besides = own.filter((cell) => !nameless.some((field) => fields.get(field) === cell));
  const words = fields.get('action');
  const isOwn = words !== undefined && words.text !== '' && own.includes(words);
  const said = own.length === 1 ? sole : isOwn ? words : besides.length === 1 ? besides[0] : undefined;
  if (said === undefined || !(isAbsence(said.text) || (said === words && isNothing(said.text)))) return null;
  // below an action it says that there is no more to do of it
  return told.some((field) => fields.get(field) === said) ? null : said;
}

// what says where an action would stand, and not what it is
const nameless: readonly Field[] = ['ref', 'section', 'priority'];
const told: readonly Field[] = ['activity', 'impact', 'nextSteps', 'measure', 'status', 'impactRating'];

const longestUnnamed = 150;
const longestNamed = 255;

// where an action would stand
function isNothing(text: string): boolean {
  return /^(?:none|nil|n ?a|not applicable)?$/.test(plain(text));
}

function isAbsence(text: string): boolean {
  return (
    text.length < 80 &&
    /^(?:there are )?(?:currently )?no (?:(?:new|further|additional|other|current|more|outstanding) )*actions?(?: (?:are |is )?(?:planned|required|needed|identified|proposed|due))?(?: (?:at|for|in|during|under|see)\b.*)?$/.test(
      plain(text),
    )
  );
}

// its first words say so, and all else that it says is counted
function isTotal([first, ...others]: readonly Cell[]): boolean {
  if (first === undefined || first.text.length >= 60) return false;
  if (!/^(?:grand |sub ?)?totals?\b|^(?:number|no|count) of actions\b/.test(plain(first.text))) return false;
  return others.length === 0 ? isFigure(first) : others.every(isFigure);
}

const counted =
  /^(?:(?:\d+%?|grand|sub|subtotal|totals?|number|no|count|of|all|in|this|plan|b?rag|blue|red|amber|green|purple|gr[ae]y|open|closed|overdue|completed?|actions?|rows?|items?)(?: |$))*$/;

function isFigure({ kind, text }: Cell): boolean {
  if (kind !== 'text') return kind !== 'date';
  return counted.test(plain(text.replaceAll(/[£,.]/g, '')));
}

function isKey(text: string): boolean {
  if (text.length >= 60) return false;
  return (
    /^legend\b/i.test(text) ||
    /^(?:(?:b?rag|colour|status|rating|ratings|progress) )+key$/.test(plain(text)) ||
    /^(?:(?:b?rag|colour|status|rating) )*key\s*(?:$|[:–—-]|\()/i.test(text) ||
    /^key (?:(?:to|for|of) )?(?:the )?(?:b?rag|colou?rs?|ratings?|status(?:es)?|abbreviations|acronyms|symbols|terms|red|amber|green|blue|purple|gr[ae]y)\b/.test(
      plain(text),
    )
  );
}

function isNote(text: string): boolean {
  if (/^[*†]/.test(text)) return true;
  const month = `(?:${monthNames.map((name) => name.slice(0, 3)).join('|')})`;
  return new RegExp(
    [
      '^(?:notes?|sources?)(?:$|\\s*[:–—-])',
      '^notes? (?:that|this|on|for|to)\\b',
      '^n\\.? ?b\\b',
      '^please (?:note|see|refer|contact|return|complete|send|use|read|add|ensure|do|make|e-?mail|update|fill|check|keep)\\b',
      '^end of (?:the )?(?:table|plan|document|sheet|section|actions?|action plan|priority|page|report|year)\\b',
      `^(?:last |date )?updated?(?:$|\\s*[:–—-]|\\s+(?:on|by|at|in|as|for|\\d|${month}))`,
    ].join('|'),
    'i',
  ).test(text);
}

const count = '(?:[1-5]|one|two|three|four|five|i{1,3}|iv|v)';
const span = '20\\d\\d(?: ?[/–-] ?(?:20)?\\d\\d)?';
// with a name behind its number: 'Phase 1 – Getting ready'
const namedPhase = new RegExp(`^(?:(?:phase|year|term) ${count}|(?:year )?${span}) ?[:(–—-]`, 'i');
const timeWords = new RegExp(
  `^(?:(?:years?|phases?|terms?|academic|financial|school|calendar|plan|delivery|spring|summer|autumn|winter|quarters?|q[1-4]|of|the|to|and|from|until|actions?|priorities|activity|milestones|${count}|\\d{1,4}(?:st|nd|rd|th)?|(?:${monthNames.map((name) => name.slice(0, 3)).join('|')})[a-z]*)(?: |$))+$`,
  'i',
);

// a year or a phase of the plan, and not one that pupils are in or go through
function isPhase(text: string, mayBeNamed: boolean): boolean {
  const isBegun = /^(?:(?:academic |financial |school |plan )?years?|phases?|terms?)\b|^20\d\d\b/i.test(text);
  const hasNumber = new RegExp(`\\d|\\b${count}\\b`, 'i').test(text);
  return isBegun && hasNumber && ((mayBeNamed && namedPhase.test(text)) || timeWords.test(plain(text)));
}
