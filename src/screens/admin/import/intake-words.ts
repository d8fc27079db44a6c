import type { Field } from '#domain/intake/intake-header.ts';
import type { IntakeIssue, IssueCode, SkipReason } from '#domain/intake/intake-issue.ts';
import { isFindingKind, sayFinding } from '#screens/finding-words.ts';
import type { SheetDoubt } from '#domain/intake/intake-sheets.ts';

type Facts = IntakeIssue['facts'];

/** What a cell, a row or a sheet has. */
export function sayIssue(issue: IntakeIssue): string {
  return issues[issue.code](issue.facts);
}

/** What an issue is about, for the filter of the list. */
export function topicOf(code: IssueCode): Topic {
  return (Object.keys(topics) as Topic[]).find((topic) => topics[topic].test(code)) ?? 'Text';
}

/** Why a row is left out. */
export function saySkip(why: SkipReason): string {
  return skips[why];
}

/** Why a sheet is not read by itself, to go on from its name. */
export function saySheetDoubt(doubt: SheetDoubt): string {
  return sheetDoubts[doubt];
}

/** What the columns of a plan are called here. */
export const fieldNames: Readonly<Record<Field, string>> = {
  ref: 'Reference',
  title: 'Title',
  action: 'Action',
  section: 'Section',
  priority: 'Priority',
  themes: 'Themes',
  measure: 'How we measure success',
  owner: 'Who is responsible',
  accountable: 'Accountable officer',
  completion: 'Complete by',
  revised: 'Complete by, revised',
  status: 'Status',
  impactRating: 'Impact rating',
  activity: 'Latest activity',
  impact: 'Latest impact',
  nextSteps: 'Next steps',
  sources: 'Sources',
  start: 'Start',
};

/** What somebody can look for among the findings of a file. */
export type Topic =
  | 'Personal data'
  | 'Table'
  | 'Reference'
  | 'Date'
  | 'People'
  | 'Status'
  | 'Heading'
  | 'Text';

const topics: Readonly<Record<Topic, RegExp>> = {
  Table:
    /^(?:no-table|no-ref-column|no-action-column|no-actions|too-many-rows|another-table|column-.*|row-hidden)$/,
  Reference: /^ref-/,
  Date: /^date-/,
  'Personal data': /^personal-data$/,
  People: /^(?:owner|accountable)-/,
  Status: /^(?:status|impact-rating)-/,
  Heading: /^(?:section|priority)-/,
  Text: /^(?:action-missing|text-too-long|text-cut|no-value|cell-error|row-joined|struck-part|measure-missing)$/,
};

const newcomers: Readonly<Record<string, string>> = {
  post: 'It reads as a post, is added, and needs somebody who updates for it.',
  group: 'It reads as a group, is added, and needs somebody who updates for it.',
};

const issues: Readonly<Record<IssueCode, (facts: Facts) => string>> = {
  'no-table': () =>
    'There is no table of actions. One row must hold the headings, among them one for the action and two more such as Ref, Who is responsible or Complete by.',
  'no-ref-column': () =>
    'The table has no column for references. Say which column holds them, or have the actions numbered: a reference is how an action is known for ever.',
  'no-action-column': () => 'Say which column holds the words of the actions.',
  'no-actions': () => 'The table holds no row that can be imported.',
  'too-many-rows': () =>
    'There are more than 5,000 rows. A plan of that length is not read, so that nothing is left out unseen.',
  'another-table': ({ sheet, why }) =>
    // the reader of the file gives no other
    `The sheet ‘${text(sheet)}’ has a table of actions too, and is not read: ${sheetDoubts[why as SheetDoubt]}. Tick it among the columns to read it.`,
  'column-unused': ({ heading }) => `The column ‘${text(heading)}’ is not imported.`,
  'column-second': ({ heading, used, isEarlier }) =>
    isEarlier
      ? `The column ‘${text(heading)}’ is read only where ‘${text(used)}’ and those between them are empty.`
      : `The column ‘${text(heading)}’ is not imported, because ‘${text(used)}’ is read for the same.`,
  'column-hidden': ({ heading }) => `The column ‘${text(heading)}’ is hidden in the file. It is imported.`,
  'ref-missing': () =>
    'There is no reference. Give the action one in the file, or have the actions without one numbered.',
  'ref-twice': ({ ref, first, maybe, sheet = '' }) =>
    `The reference ${text(ref)} stands at ${sheet === '' ? '' : `‘${sheet}’, `}${text(first)} already.${maybe ? ` It may have been ${maybe} before Excel made a number of it.` : ''}${sheet === '' ? '' : ' Where each sheet counts from 1 again, choose that its references are not imported and have the actions numbered.'}`,
  'ref-is-date': ({ maybe }) =>
    `Excel has made a date of this reference.${maybe ? ` It may have been ${maybe}.` : ''} Take it for that among the columns, or format the cell as text and write the reference again.`,
  'ref-is-number': ({ ref, maybe }) =>
    `Excel keeps this reference as a number, so ${text(maybe)} would look like ${text(ref)}. Check that ${text(ref)} is right.`,
  'ref-mended': ({ written, ref }) =>
    `Excel has made ‘${text(written)}’ of this reference. It is read as ${text(ref)}, which goes on from the rows beside it or was chosen so.`,
  'action-missing': () => 'There are no words for the action.',
  'text-too-long': ({ field, limit, over }) =>
    `This text (${fieldNames[field as Field] ?? text(field)}) is ${number(over)} ${over === 1 ? 'character' : 'characters'} too long. At most ${number(limit)} fit.`,
  'text-cut': ({ field, limit, over }) =>
    `This text (${fieldNames[field as Field] ?? text(field)}) is ${number(over)} ${over === 1 ? 'character' : 'characters'} too long. The first ${number(limit)} are imported; the rest stays in the file.`,
  'no-value': () =>
    'This formula was saved without its result. Open the workbook in Excel and save it again.',
  'cell-error': ({ written }) => `This cell holds the error ${text(written)} instead of a text.`,
  'row-hidden': ({ ref }) =>
    `The row of ${text(ref)} is hidden in the file, perhaps by a filter. It is imported because you chose so.`,
  'row-joined': ({ ref, row }) =>
    `This row has no reference. Its words were added to ${text(ref)} in ${text(row)}.`,
  'struck-part': ({ taken }) =>
    taken
      ? 'Some words are struck through. They are imported with the others because you chose so.'
      : 'Some words are struck through. They are left out.',
  'personal-data': ({ kind, count }) => {
    const found = String(kind);
    const what = isFindingKind(found) ? sayFinding(found, Number(count)) : found;
    return `This may tell who a child is: ${what}. It is imported as it stands, for all who read the plan. Take it out of the file first if that is not meant.`;
  },
  'date-missing': () => 'There is no completion date.',
  'date-unknown': ({ written }) =>
    `‘${text(written)}’ names no last day, so the action never counts as overdue. The words are kept.`,
  'date-tbc': ({ written }) =>
    `‘${text(written)}’: the date is still to be confirmed, so the action never counts as overdue.`,
  'date-year-hidden': ({ written }) =>
    `The file shows no year, and holds the year of ${text(written)}. Check that it is right.`,
  'owner-missing': ({ written }) =>
    written
      ? `‘${text(written)}’ names nobody, so nobody is asked for updates.`
      : 'Nobody is named, so nobody is asked for updates.',
  'owner-new': ({ name, email, kind }) =>
    `The plan does not know ‘${text(name)}’ yet. ${newcomers[String(kind)] ?? (email ? 'They are added.' : 'They are added and need an e-mail address.')}`,
  'owner-maybe-several': ({ name }) =>
    `‘${text(name)}’ is taken for one lead. Put several on lines of their own.`,
  'owner-ambiguous': ({ name, people }) =>
    `${number(people)} people in the plan are known as ‘${text(name)}’, so none was chosen.`,
  'owner-left': ({ name }) => `${text(name)} is in the plan as somebody who has left.`,
  'owner-differs': ({ name, written, known }) =>
    `This is taken for ${text(name)}, though it says ‘${text(written)}’ where ${text(known)} is known. If somebody else is meant, write their own e-mail address beside their name in the file.`,
  'accountable-several': ({ written, people }) =>
    `‘${text(written)}’ names ${number(people)} people. An action has one accountable officer: the first of them is taken.`,
  'measure-missing': () => 'Nothing says how success is measured.',
  'status-unknown': ({ written, status }) =>
    `‘${text(written)}’ is no status of this plan. It is imported as ${text(status)}.`,
  'status-read': ({ written, status }) =>
    `‘${text(written)}’ is read as ${text(status)}, here and wherever it stands.`,
  'status-by-colour': ({ status }) => `The cell has a colour and no word. It is read as ${text(status)}.`,
  'status-closed': ({ written, lifecycle }) =>
    `‘${text(written)}’: the action is imported as ${text(lifecycle)}, and does not count.`,
  'status-unexplained': ({ status, dated }) =>
    `‘${text(status)}’ comes without a reason${dated ? ' and a new date' : ''}, here and wherever it stands: a file has no place for ${dated ? 'them' : 'it'}. The lead is asked with the next update; until then a pack shows none.`,
  'impact-rating-unknown': ({ written }) =>
    `‘${text(written)}’ is no impact rating of this plan. It is left out.`,
  'section-new': ({ key, title }) => `The heading ${text(key)} ${text(title)} is new and will be added.`,
  'section-title-differs': ({ key, title, written }) =>
    `The plan calls section ${text(key)} ‘${text(title)}’, and keeps calling it so instead of ‘${text(written)}’.`,
  'section-from-ref': ({ key, title }) =>
    `No heading was found for some actions. They are put under a new one: ${text(key)} ${text(title)}.`,
  'priority-ignored': ({ written }) =>
    `‘${text(written)}’ says how urgent an action is and not which priority it belongs to. It is left out.`,
};

const sheetDoubts: Readonly<Record<SheetDoubt, string>> = {
  hidden: 'it is hidden in the file',
  old: 'its name is that of an old version, of what is over, or of a copy',
  same: 'most of its actions stand on a sheet before it',
  other: 'its headings are of another kind',
};

const skips: Readonly<Record<SkipReason, string>> = {
  stopped: 'Cannot be imported as it is',
  placeholder: 'Says on purpose that there is no action',
  total: 'A total',
  note: 'A note',
  phase: 'A phase or a year, which is not kept',
  struck: 'Struck through',
  hidden: 'Hidden in the file, perhaps by a filter',
  key: 'Explains the colours or letters',
  'other-table': 'Belongs to another table',
};

function text(fact: string | number | undefined): string {
  return String(fact ?? '');
}

function number(fact: string | number | undefined): string {
  return Number(fact ?? 0).toLocaleString('en-GB');
}
