import { afterEach, expect, test } from 'vitest';
import type { TrialPage } from '../browser/trial-page.ts';
import { goTo, importAll, importPage, liveActions, preview, sheetOf, tally, undo } from './import-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const headings = [
  'Ref',
  'Section',
  'Action',
  'How we measure success',
  'Who is responsible',
  'Complete by',
  'RAG',
];
const first = [
  headings,
  [
    '4.1.1',
    '4.1 Before school',
    'Visit every nursery in its first term',
    'Nurseries say so',
    'Therapies Lead',
    'March 2027',
    'Green',
  ],
  [
    '4.1.2',
    '4.1 Before school',
    'Write down how a place is found at two years',
    'Published',
    'Therapies Lead',
    'May 2027',
    'Green',
  ],
  [
    '4.1.3',
    '4.1 Before school',
    'Lend equipment to families while they wait',
    'Loans counted',
    'Therapies Lead',
    'June 2027',
    'Amber',
  ],
];
const later = [
  headings,
  // the date and the status moved
  [
    '4.1.1',
    '4.1 Before school',
    'Visit every nursery in its first term',
    'Nurseries say so',
    'Therapies Lead',
    'July 2027',
    'Amber',
  ],
  [
    '4.1.2',
    '4.1 Before school',
    'Write down how a place is found at two years',
    'Published',
    'Therapies Lead',
    'May 2027',
    'Green',
  ],
  // the number now stands for something else
  [
    '4.1.3',
    '4.1 Before school',
    'Hold an open day with all special schools',
    'Families come',
    'Therapies Lead',
    'June 2027',
    'Green',
  ],
  // a second time, under another number
  [
    '4.1.9',
    '4.1 Before school',
    'Lend equipment to families while they wait for it',
    'Loans counted',
    'Therapies Lead',
    'June 2027',
    'Amber',
  ],
];

test('a later copy of a file brings what is different, each decided beside the plan, and all of it can be undone', async () => {
  open = await importPage();
  const trial = open;
  const { tab, watch } = open;
  await preview(tab, sheetOf(first), 'plan 1.xlsx');
  await importAll(tab, 'plan 1.xlsx');
  const before = await liveActions(open);

  await preview(tab, sheetOf(later), 'plan 2.xlsx');
  await expect
    .poll(async () => tally(tab))
    .toBe('2 to decide, 0 new, 1 changed, 1 the same, 0 combined, 0 left out');
  const changed = tab.getByRole('listitem', { name: /^4\.1\.1 / });
  await changed.getByText('March 2027').waitFor();
  await changed.getByText('July 2027').waitFor();
  await changed.getByText('New completion date: for SEND and AP Partnership Board to decide.').waitFor();
  await expect
    .poll(async () => tab.getByLabel('What becomes of 4.1.1?').locator('option').allInnerTexts())
    .toEqual(['Take it over into 4.1.1 (proposed)', 'Leave it out']);
  // the file beside the plan
  const other = tab.getByRole('listitem', { name: /^4\.1\.3 / });
  await other.getByText('Hold an open day with all special schools').first().waitFor();
  await other.getByText('Lend equipment to families while they wait', { exact: true }).waitFor();
  await tab.getByLabel('What becomes of 4.1.3?').selectOption({ label: 'Add it as 4.1.10 (proposed)' });
  // a look at the action of the plan comes back to the decision it was for
  await other.getByRole('link', { name: '4.1.3' }).click();
  await tab.getByRole('heading', { level: 1, name: /4\.1\.3/ }).waitFor();
  await open.frame().evaluate(() => window.history.back());
  const decision = tab.getByLabel('What becomes of 4.1.3?');
  await expect
    .poll(async () => decision.evaluate((element) => element === document.activeElement))
    .toBe(true);
  await expect.poll(async () => decision.inputValue()).toBe('add');
  await tab.getByLabel('What becomes of 4.1.9?').selectOption('combine');
  await expect.poll(async () => tally(tab)).toBe('1 new, 1 changed, 1 the same, 1 combined, 0 left out');
  const shown = tab.getByRole('table', { name: 'Actions to import' });
  await shown.getByRole('row', { name: /^4\.1\.9 Combined with 4\.1\.3/ }).waitFor();
  await shown.getByRole('row', { name: /^4\.1\.1 Changed, some of it once decided .*July 2027/s }).waitFor();
  await shown.getByRole('row', { name: /^4\.1\.2 The same/ }).waitFor();

  await importAll(tab, 'plan 2.xlsx');
  await tab
    .getByText(
      /1 action was added to the plan\. 1 action was changed, 1 action was combined with what was there/,
    )
    .waitFor();
  await tab.getByRole('link', { name: 'See the changes that wait' }).waitFor();
  await expect.poll(async () => liveActions(trial)).toBe(before + 1);
  await goTo(open, '#/action/4.1.1', '4.1.1 Visit every nursery in its first term');
  await tab.getByText('July 2027').first().waitFor();

  await goTo(open, '#/admin/import', 'Import a plan');
  await preview(tab, sheetOf(later), 'plan 2.xlsx');
  await tab.getByRole('heading', { name: 'Nothing new in plan 2.xlsx' }).waitFor();

  await tab.getByRole('link', { name: '1. File' }).click();
  await undo(tab);
  await expect.poll(async () => liveActions(trial)).toBe(before);
  await goTo(open, '#/action/4.1.1', '4.1.1 Visit every nursery in its first term');
  await tab.getByText('March 2027').first().waitFor();
  await expect.poll(async () => tab.getByText('July 2027').count()).toBe(0);
  expect(watch.errors).toEqual([]);
}, 120_000);

test('what is left out changes nothing, and the counts say so', async () => {
  open = await importPage();
  const { tab } = open;
  await preview(tab, sheetOf(first), 'plan 1.xlsx');
  await importAll(tab, 'plan 1.xlsx');
  await tab.getByRole('button', { name: 'Import another file' }).click();
  await preview(tab, sheetOf(later.slice(0, 2)), 'plan 2.xlsx');
  await tab.getByLabel('What becomes of 4.1.1?').selectOption({ label: 'Leave it out' });
  await tab.getByRole('heading', { name: 'Nothing new in plan 2.xlsx' }).waitFor();
  await expect.poll(async () => tally(tab)).toBe('0 new, 0 changed, 0 the same, 0 combined, 1 left out');
});
