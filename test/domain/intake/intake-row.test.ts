import { expect, test } from 'vitest';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { grid, snapshot, type Written } from './intake-build.ts';

const headings = ['Ref', 'Action', 'Lead', 'When', 'RAG', 'Progress'];
const line = (
  ref: Written,
  action: Written = `Do ${typeof ref === 'string' ? ref : ''}`,
  progress = 'Met',
) => [ref, action, 'Asha Khan', 'March 2027', 'Green', progress];

function read(...rows: readonly (readonly Written[])[]): IntakePreview {
  return readPlan([grid([headings, ...rows])], snapshot(), () => 'imp-1');
}

function readUnnumbered(...rows: readonly (readonly Written[])[]): IntakePreview {
  const choice = { ...usualChoice, isNumbering: true };
  return readPlan([grid([headings.slice(1), ...rows])], snapshot(), () => 'imp-1', choice);
}

const refs = (preview: IntakePreview) => preview.actions.map((one) => one.ref);
const left = (preview: IntakePreview) => preview.skipped.map((one) => `${String(one.row)} ${one.why}`);
const placed = (preview: IntakePreview) => {
  const titles = new Map(preview.sections.map((one) => [one.key, one.title]));
  return preview.actions.map((one) => `${one.ref} in ${titles.get(one.section) ?? one.section}`);
};

test.each([
  'No action required at this stage',
  'No further action required.',
  'No further actions',
  'No current actions',
  'No new actions',
])('keeps an action whose progress says %j', (progress) => {
  const preview = read(line('1.1.1', 'Publish the offer', progress));
  expect(preview.actions.map((one) => [one.ref, one.latestActivity])).toEqual([['1.1.1', progress]]);
  expect(preview.skipped).toEqual([]);
});

test.each([
  'No action letters reviewed',
  'No further actions plan without families',
  'No actions left to chance',
])('keeps the action %j', (action) => {
  expect(refs(read(line('1.1.1', action)))).toEqual(['1.1.1']);
});

test.each<[what: string, row: readonly Written[]]>([
  ['beside its number', ['1.1.2', 'No new actions', '', '', '', '']],
  ['for a phase', ['1.1.2', 'No further actions for this phase.', '', '', '', '']],
  ['for a year', ['1.1.2', 'There are no new actions in Year 2 (2027 to 2028)', '', '', '', '']],
  ['at this stage', ['1.1.2', 'No actions required at this stage', '-', 'N/A', '', '']],
  ['in one word', ['1.1.2', 'None', '', '', '', '']],
  ['by a sign', ['1.1.2', 'N/A', '-', 'N/A', '', '']],
  ['by a dash', ['1.1.2', '–', '', '', '', '']],
  ['across the row', [{ text: 'No new actions', across: 6 }]],
  ['across all but the number', ['1.1.2', { text: 'No additional actions identified', across: 5 }]],
  ['in a column that holds something else', ['1.1.2', '', '', 'No new actions', '', '']],
])('takes a row that says there are no actions for none: %s', (_, row) => {
  const preview = read(line('1.1.1'), row, line('1.1.3'));
  expect(refs(preview)).toEqual(['1.1.1', '1.1.3']);
  expect(left(preview)).toEqual(['3 placeholder']);
});

test('joins progress that says there is no more to do to the action it goes on from', () => {
  const preview = read(line('1.1.1', 'Publish', 'Published.'), ['', '', '', '', '', 'No further actions']);
  expect(preview.actions.map((one) => one.latestActivity)).toEqual(['Published.\nNo further actions']);
});

test.each([
  ['Key Priority 1: Early help', 'Key Priority 2: Later help', ['Early help', 'Later help']],
  ['Key theme 1: Early help', 'Key theme 2: Later help', ['Early help', 'Later help']],
  [
    'Key line of enquiry 1: Help',
    'Key line of enquiry 2: Homes',
    ['Key line of enquiry 1: Help', 'Key line of enquiry 2: Homes'],
  ],
  ['Key performance', 'Key stage transfer', ['Key performance', 'Key stage transfer']],
  ['Key to success', 'Key workers', ['Key to success', 'Key workers']],
])('takes %j for a heading and not for a key', (first, second, [one = '', other = '']) => {
  const preview = read([first], line('1.1.1'), [second], line('2.1.1'));
  expect(preview.skipped).toEqual([]);
  expect(placed(preview)).toEqual([`1.1.1 in ${one}`, `2.1.1 in ${other}`]);
});

test.each([
  'Key',
  'Key:',
  'RAG key',
  'BRAG rating key',
  'Key to RAG ratings',
  'Key to the colours used',
  'Key – RAG',
  'Key: red is late, green is on time',
  'Key Red Amber Green',
  'Legend',
  'Legend for the ratings',
])('takes %j for a key', (text) => {
  const preview = read(
    line('1.1.1'),
    [text],
    ['G', 'On track', '', '', '', ''],
    ['R', 'Late', '', '', '', ''],
  );
  expect(refs(preview)).toEqual(['1.1.1']);
  expect(left(preview)).toEqual(['3 key', '4 key', '5 key']);
});

test('a key ends where actions with references begin, or a heading that says what it is', () => {
  const colours = [['RAG key'], ['1', 'Blue', 'Done', '', '', ''], ['2', 'Green', 'On track', '', '', '']];
  expect(refs(read(line('1.1.1'), ...colours, line('1.1.2')))).toEqual(['1.1.1', '1.1.2']);
  expect(refs(read(...colours, line('1.1.1')))).toEqual(['1.1.1']);
  const preview = read(['Priority 1: Help'], line('1.1.1'), ...colours, ['Priority 2: Homes'], line('2.1.1'));
  expect(placed(preview)).toEqual(['1.1.1 in Help', '2.1.1 in Homes']);
});

test.each([
  ['a sentence', 'Priority 1: Children get the right help.', 'Priority 2: Families are heard.'],
  ['a numbered sentence', '1. Children get the right help.', '2. Families are heard.'],
  [
    'long',
    `Priority 1: ${'Children get the right help '.repeat(6)}`,
    `Priority 2: ${'Families are heard '.repeat(9)}`,
  ],
  ['begun like a phase', 'Phase transfers and transition', 'Phases of support'],
  ['begun like a year', 'Year 9 onwards: preparing for adulthood', 'Year 6 to 7 transition'],
  ['begun like a note', 'Noteworthy practice', 'Notes of concern answered'],
  ['begun like a wish', 'Please listen: voice of the child', 'Pleased to help'],
  ['begun like a source', 'Sources of support', 'Source of truth'],
  ['begun like an end', 'End of life care', 'Updated local offer'],
])('keeps the words of a heading that is %s', (_, first, second) => {
  const preview = read([first], line('1.1.1'), [second], line('2.1.1'));
  const title = (text: string) => text.replace(/^(?:Priority )?\d[.:] /, '').trim();
  expect(preview.skipped).toEqual([]);
  expect(placed(preview)).toEqual([`1.1.1 in ${title(first)}`, `2.1.1 in ${title(second)}`]);
});

test('keeps the words of a priority that is a sentence above the table', () => {
  const above = [['Delivery plan'], ['Priority 1: Children get the right help.']];
  const preview = readPlan([grid([...above, headings, line('1.1.1')])], snapshot(), () => 'imp-1');
  expect(placed(preview)).toEqual(['1.1.1 in Children get the right help.']);
});

test('takes no numbered instruction above a table for a heading', () => {
  const above = [['1. Fill in every column.'], ['2. Send it back by Friday.']];
  const preview = readPlan([grid([...above, headings, line('1.1.1')])], snapshot(), () => 'imp-1');
  expect(placed(preview)).toEqual(['1.1.1 in Section 1.1']);
});

test.each<[why: string, text: string]>([
  ['note', 'Note: agreed by the board in May'],
  ['note', 'Notes'],
  ['note', 'NB the board decides'],
  ['note', 'Please see the guidance'],
  ['note', 'Source: the inspection report'],
  ['note', 'Last updated 12 November 2026'],
  ['note', 'Updated by the programme office'],
  ['note', 'End of the plan'],
  ['note', '* subject to funding'],
  ['note', 'These actions were agreed by the board in May.'],
  ['note', 'Section 2 shows what is still open.'],
  ['note', 'What the plan is for '.repeat(10)],
  ['phase', 'Year 2 (September 2026 to August 2027)'],
  ['phase', 'Year one'],
  ['phase', 'Years 2 and 3'],
  ['phase', 'Year 2: embedding'],
  ['phase', 'Phase 1 – Getting ready'],
  ['phase', 'Academic year 2026/27'],
  ['phase', '2026/27'],
  ['phase', '2026-27 actions'],
  ['phase', 'Term 3'],
])('takes for a %s: %j', (why, text) => {
  const preview = read(['Priority 1: Help'], line('1.1.1'), [text], line('1.1.2'));
  expect(left(preview)).toEqual([`4 ${why}`]);
  expect(placed(preview)).toEqual(['1.1.1 in Help', '1.1.2 in Help']);
});

test.each([
  'Total communication training for staff',
  'Number of actions agreed with the ICB reviewed',
  'Totals checked',
])('keeps the action %j of a table without numbers', (action) => {
  const preview = readUnnumbered(line('', action).slice(1));
  expect(preview.actions.map((one) => one.description)).toEqual([action]);
});

test.each<[row: readonly Written[]]>([
  [['Total', '', '3', '', '12']],
  [['Total', '', { text: '', kind: 'no-value' }, '', '']],
  [['Grand total', '', '', '', '£1,200.50']],
  [['Total actions: 12', '', '', '', '']],
  [['Number of actions', '12', '', '', '']],
  [['Total', 'Red: 1', 'Amber: 2', 'Green: 3', '']],
])('takes %j for a total', (row) => {
  const preview = readUnnumbered(line('', 'Train staff').slice(1), row);
  expect(preview.actions.map((one) => one.description)).toEqual(['Train staff']);
  expect(left(preview)).toEqual(['3 total']);
});
