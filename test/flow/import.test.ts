import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { violationsIn } from '../browser/axe.ts';
import { setFaults, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { headings, planRows } from '../intake/build-workbook.ts';
import { sheetFiles } from '../intake/corpus/sheet-files.ts';
import { examplePath } from '../intake/example-plan.ts';
import {
  choose,
  goTo,
  importAll,
  importPage as openImport,
  liveActions,
  preview,
  sheetOf,
  tally,
  undo,
} from './import-kit.ts';
import { therapies } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function importPage(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openImport(options);
  return open;
}

test('the example is looked at, imported, seen in the plan, and undone', async () => {
  const trial = await importPage();
  const { tab, frame, watch } = trial;
  const before = await liveActions(trial);
  await preview(tab, examplePath);
  await tab.getByRole('heading', { name: 'example-plan.xlsx: nothing is written yet' }).waitFor();
  await expect
    .poll(async () => tally(tab))
    .toBe('1 to decide, 23 new, 0 changed, 0 the same, 0 combined, 0 left out');
  await tab.getByText('1 person and 5 headings join the plan too.').waitFor();
  const shown = tab.getByRole('table', { name: 'Actions to import' });
  await expect
    .poll(async () => shown.getByRole('rowheader', { name: '4 Right start (new)' }).count())
    .toBe(1);
  const phased = shown.getByRole('row', { name: /^4\.2\.3 / });
  await expect.poll(async () => phased.innerText()).toContain('Sept 2027 and phased over 2 years');
  await expect.poll(async () => phased.innerText()).toContain('Last possible day: 31 August 2029');
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  await found.getByRole('row', { name: /Action plan, F12 Check ‘?'?TBC/ }).waitFor();
  expect(await violationsIn(frame())).toEqual([]);

  // what reads much like an action of the plan is for the admin to decide
  await tab.getByRole('button', { name: 'Import 23 actions' }).click();
  const undecided = tab.getByLabel('What becomes of 4.3.6?');
  await undecided.and(tab.locator(':focus')).waitFor();
  await tab.getByText('Choose what becomes of it.').waitFor();
  await undecided.selectOption({ label: 'Add it (proposed)' });
  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('Imported from example-plan.xlsx.').waitFor();
  expect(await violationsIn(frame())).toEqual([]);
  await tab.getByRole('link', { name: 'See the plan' }).click();
  await tab
    .getByRole('status')
    .filter({ hasText: `All ${String(before + 24)} live actions` })
    .waitFor();

  await goTo(trial, '#/admin/import', 'Import a plan');
  await tab.getByRole('button', { name: 'Undo this import of 24 actions, 1 person and 5 headings' }).click();
  await tab.getByRole('button', { name: 'Undo it' }).click();
  await tab.getByText('The import of 24 actions, 1 person and 5 headings was undone.').waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: /^Undo this import/ }).count()).toBe(0);
  await expect.poll(async () => liveActions(trial)).toBe(before);
  expect(watch.errors).toEqual([]);
}, 90_000);

test('an import can be undone where it was made', async () => {
  const { tab } = await importPage();
  await preview(tab, sheetOf([headings, ...planRows(1, 3)]));
  await tab.getByRole('button', { name: 'Import 3 actions' }).click();
  await undo(tab);
  await expect.poll(async () => tab.getByRole('button', { name: /^Undo this import/ }).count()).toBe(0);
});

test('a table in a text file and a workbook of Excel up to 2003 are read too', async () => {
  const { tab } = await importPage();
  const rows = [headings, ...planRows(1, 3)].map((row) => row.join(';')).join('\r\n');
  await preview(tab, new TextEncoder().encode(rows), 'plan.csv');
  await tab.getByRole('button', { name: 'Import 3 actions' }).waitFor();
  await tab.getByRole('link', { name: '1. File' }).click();
  await preview(tab, await sheetFiles['an old workbook by LibreOffice'](), 'plan.xls');
  await tab.getByLabel('Take hidden rows too').check();
  // what was ticked is no doubt
  await tab.getByRole('group').filter({ hasText: 'What One Plan did by itself' }).locator('summary').click();
  await tab.getByText(/The row of 9\.9\.9 is hidden in the file/).waitFor();
  await expect
    .poll(async () => tab.getByLabel('Take words that are struck through too').isChecked())
    .toBe(false);
});

test('the example workbook can be had from the page', async () => {
  const { tab, page } = await importPage();
  const link = tab.getByRole('link', { name: 'Get an example workbook' });
  const response = await page.request.get(
    await link.evaluate((element) => (element as HTMLAnchorElement).href),
  );
  expect(response.headers()['content-type']).toContain('spreadsheetml');
  expect(Buffer.compare(await response.body(), await readFile(examplePath))).toBe(0);
});

test('an import that is refused half-way says how far it came, and goes on when asked', async () => {
  const trial = await importPage();
  const { tab } = trial;
  const before = await liveActions(trial);
  await preview(tab, sheetOf([headings, ...planRows(1, 45)]));
  await tab.getByRole('button', { name: 'Import 45 actions' }).waitFor();
  await setFaults(trial.trial, [
    { kind: 'error', method: 'POST', path: '/$batch', status: 403, skip: 2, times: 1 },
  ]);
  await tab.getByRole('button', { name: 'Import 45 actions' }).click();
  await tab.getByText('SharePoint did not allow this.').waitFor();
  await tab.getByText('20 of 46 rows are in the lists. The rest is kept on this device.').waitFor();
  await tab.getByRole('button', { name: 'Try again now' }).click();
  await tab.getByText('45 actions and 1 heading were added to the plan.').waitFor();
  await expect.poll(async () => liveActions(trial)).toBe(before + 45);
});

test('nothing that was filled in is lost on the way between the steps, or by a look at another page', async () => {
  const trial = await importPage();
  const { tab, frame } = trial;
  await preview(tab, examplePath);
  await tab.getByLabel('What becomes of 4.3.6?').selectOption({ label: 'Leave it out' });
  const left = '23 new, 0 changed, 0 the same, 0 combined, 1 left out';
  await expect.poll(async () => tally(tab)).toBe(left);
  await tab.getByRole('link', { name: 'Back to the columns' }).click();
  await tab.getByRole('heading', { name: 'What the columns of example-plan.xlsx hold' }).waitFor();
  await frame().evaluate(() => history.back());
  await expect.poll(async () => tally(tab)).toBe(left);
  await goTo(trial, '#/admin/people', 'People');
  // the file in hand goes with the page, so one is asked before, wherever in the app
  expect(await asksBeforeLoss(trial)).toBe(true);
  await goTo(trial, '#/admin/import', 'Import a plan');
  await tab.getByText('example-plan.xlsx is read.').waitFor();
  await tab.getByRole('link', { name: '3. Preview' }).click();
  await expect.poll(async () => tally(tab)).toBe(left);
});

test('a file that was imported is over, and the page begins anew', async () => {
  const trial = await importPage();
  const { tab } = trial;
  await preview(tab, sheetOf([headings, ...planRows(1, 3)]));
  expect(await asksBeforeLoss(trial)).toBe(true);
  await importAll(tab);
  expect(await asksBeforeLoss(trial)).toBe(false);
  await tab.getByRole('button', { name: 'Import another file' }).click();
  await tab.getByRole('button', { name: 'Choose a file' }).waitFor();
  await expect.poll(async () => tab.getByRole('link', { name: '3. Preview' }).count()).toBe(0);
});

test('somebody who is no admin is told who can import', async () => {
  const { tab } = await importPage({ person: therapies });
  await tab.getByText('Only a plan admin can import actions: Business Development Manager.').waitFor();
  await expect.poll(async () => tab.locator('input[type=file]').count()).toBe(0);
});

test('another file takes the place of the first', async () => {
  const { tab } = await importPage();
  await choose(tab, examplePath);
  await tab.getByRole('heading', { name: 'What the columns of example-plan.xlsx hold' }).waitFor();
  await tab.getByRole('button', { name: 'Back to the file' }).click();
  await tab.getByRole('button', { name: 'Choose another file' }).waitFor();
  await preview(tab, sheetOf([headings, ...planRows(1, 2)]), 'second.xlsx');
  await tab.getByRole('heading', { name: 'second.xlsx: nothing is written yet' }).waitFor();
  await tab.getByRole('button', { name: 'Import 2 actions' }).waitFor();
  await expect.poll(async () => tally(tab)).toBe('2 new, 0 changed, 0 the same, 0 combined, 0 left out');
});

/** Whether somebody who closes or reloads the page now is asked before. */
async function asksBeforeLoss({ frame }: TrialPage): Promise<boolean> {
  return frame().evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}
