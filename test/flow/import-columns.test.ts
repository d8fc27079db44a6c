import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { headings, planRows, rawParts, sheetRows, workbook, zip } from '../intake/build-workbook.ts';
import { admin, appears, brokenRules, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const place = { person: admin, subPage: 'admin/import' };

async function columnsOf(
  file: Uint8Array,
  name = 'plan.xlsx',
  options: TrialOptions = {},
): Promise<TrialPage> {
  open = await openTrial({ ...place, ...options });
  await choose(open, file, name);
  return open;
}

async function choose({ tab }: TrialPage, file: Uint8Array, name: string): Promise<void> {
  await tab.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(file) });
  await tab.getByRole('heading', { name: `What the columns of ${name} hold` }).waitFor();
}

const field = ({ tab }: TrialPage, label: string) => tab.getByRole('combobox', { name: label, exact: true });
const chosen = (trial: TrialPage, label: string) =>
  field(trial, label).evaluate((one) => {
    if (!(one instanceof HTMLSelectElement)) throw new TypeError('no select');
    return one.selectedOptions[0]?.text ?? '';
  });
const goOn = ({ tab }: TrialPage) => tab.getByRole('button', { name: 'Go on to the preview' }).click();

/** A plan with a column that nobody knows, and one more than is read for its progress. */
const usual = zip(
  rawParts(
    sheetRows([
      [...headings, 'Budget line', 'Comments', 'Progress'],
      ...planRows(1, 3).map((row, at) => [...row, `£${String(at + 1)}0,000`, 'Talked of', 'Begun']),
    ]),
  ),
);

/** A plan whose headings no word tells, in another language, without a number for its last action. */
const foreign = (ref: string, action: string) =>
  zip(
    rawParts(
      sheetRows([
        ['Cynllun 2026'],
        ['Rhif', 'Gweithred', 'Pwy', 'Erbyn pryd'],
        [ref, action, 'Therapies Lead', 'May 2027'],
        ['', `${action} again`, 'Therapies Lead', 'June 2027'],
      ]),
    ),
  );

test('shows what each column holds, and refuses one field for two columns until one is chosen', async () => {
  const trial = await columnsOf(usual);
  const { tab, watch } = trial;
  await expect.poll(async () => chosen(trial, 'Who is responsible')).toBe('Who is responsible');
  await expect.poll(async () => chosen(trial, 'Budget line')).toBe('Not imported');
  await appears(tab.getByText('£10,000', { exact: true }));
  await appears(tab.getByText('7 of 9 columns are imported.'));

  await field(trial, 'Comments').selectOption('Latest activity');
  const said = '‘Latest activity’ is chosen for ‘Progress’ too. Only one column can hold it.';
  await appears(tab.getByText(said));
  await goOn(trial);
  const summary = tab.getByRole('button', { name: said });
  await summary.click();
  await expect
    .poll(() => field(trial, 'Comments').evaluate((one) => one === document.activeElement))
    .toBe(true);
  await field(trial, 'Progress').selectOption('Not imported');
  await expect.poll(() => summary.count()).toBe(0);
  await goOn(trial);
  await appears(tab.getByRole('button', { name: 'Import 3 actions' }));
  // and back without a loss
  await tab.getByRole('link', { name: 'Back to the columns' }).click();
  await expect.poll(async () => chosen(trial, 'Comments')).toBe('Latest activity');
  expect(watch.errors).toEqual([]);
}, 90_000);

test('takes headings in other words once they are pointed at, and knows them in the next file', async () => {
  const trial = await columnsOf(foreign('71.1', 'Agree the offer'), 'cynllun.xlsx');
  const { tab, watch } = trial;
  await goOn(trial);
  await appears(tab.getByText('One thing to put right'));
  await field(trial, 'Row with the headings').selectOption('row 2: Rhif · Gweithred · Pwy · Erbyn pryd');
  await field(trial, 'Rhif').selectOption('Reference');
  await field(trial, 'Gweithred').selectOption('Action');
  await field(trial, 'Pwy').selectOption('Who is responsible');
  await field(trial, 'Erbyn pryd').selectOption('Complete by');
  await expect.poll(() => tab.getByText('One thing to put right').count()).toBe(0);
  await tab.getByRole('checkbox', { name: 'Number the action that has no reference' }).check();
  await expect
    .poll(async () => tab.getByRole('checkbox', { name: /^Use these columns again/ }).isChecked())
    .toBe(true);
  await goOn(trial);
  const remembered = trial.page.waitForResponse((answer) =>
    (answer.request().postData() ?? '').includes('importColumns'),
  );
  await tab.getByRole('button', { name: 'Import 2 actions' }).click();
  await appears(tab.getByRole('link', { name: 'See the plan' }));
  expect((await remembered).ok()).toBe(true);

  await trial.page.goto(trial.address(place));
  await choose(trial, foreign('72.1', 'Publish the guide'), 'nesaf.xlsx');
  await appears(tab.getByText('The columns are taken as for an earlier file with the same headings.'));
  await expect.poll(async () => chosen(trial, 'Gweithred')).toBe('Action');
  await expect.poll(async () => chosen(trial, 'Row with the headings')).toBe('Found by its words: row 2');
  expect(watch.errors).toEqual([]);
}, 90_000);

test('offers what a reference was before Excel changed it', async () => {
  const file = await workbook((sheet) => {
    sheet.addRow([...headings]);
    sheet.addRow([81.1, '81 New', 'The first', 'It works', 'Therapies Lead', 'May 2027']);
    sheet.addRow(['81.7', '81 New', 'The seventh', 'It works', 'Therapies Lead', 'May 2027']);
    sheet.addRow([81.1, '81 New', 'The tenth', 'It works', 'Therapies Lead', 'May 2027']);
  });
  const trial = await columnsOf(file);
  const { tab } = trial;
  const offer = tab.getByRole('checkbox', { name: 'A4 shows ‘81.1’: take it for 81.10' });
  await goOn(trial);
  await appears(tab.getByRole('button', { name: 'Import 2 actions' }));
  await tab.getByRole('link', { name: 'Back to the columns' }).click();
  await offer.check();
  await goOn(trial);
  expect(await appears(tab.getByRole('button', { name: 'Import 3 actions' }))).toBe(true);
}, 90_000);

test('reads well in every theme, and from 320 pixels on', async () => {
  const trial = await columnsOf(usual, 'plan.xlsx', { width: 320 });
  expect(await overhangOf(trial)).toBe(0);
  const broken = await brokenRules(trial, place, async () => {
    await choose(trial, usual, 'plan.xlsx');
    await field(trial, 'Comments').selectOption('Latest activity');
    await goOn(trial);
    await appears(trial.tab.getByText('One thing to put right'));
  });
  expect(broken).toEqual([]);
  expect(await overhangOf(trial)).toBe(0);
}, 90_000);
