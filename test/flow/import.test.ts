import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { violationsIn } from '../browser/axe.ts';
import { openTrial, setFaults, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { sheetFiles } from '../intake/corpus/sheet-files.ts';
import { wordPlan } from '../intake/corpus/word-plan.ts';
import { examplePath } from '../intake/example-plan.ts';
import { compoundFile, headings, planRows, rawParts, sheetRows, zip } from '../intake/build-workbook.ts';

const admin = 'business.development.manager@oakshire.example';
const therapies = 'therapies.lead@nhs.example';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function importPage(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/import', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();
  return open;
}

async function choose({ tab }: TrialPage, file: string | Uint8Array, name = 'plan.xlsx'): Promise<void> {
  const input = tab.locator('input[type=file]');
  await input.setInputFiles(
    typeof file === 'string' ? file : { name, mimeType: '', buffer: Buffer.from(file) },
  );
}

/** How many actions the plan shows in all. */
async function liveActions({ tab, frame }: TrialPage): Promise<number> {
  await frame().evaluate(() => void (window.location.hash = '#/plan/actions'));
  const words = await tab.getByRole('status').filter({ hasText: 'live actions' }).innerText();
  await frame().evaluate(() => void (window.location.hash = '#/admin/import'));
  return Number(/\d+/.exec(words)?.[0]);
}

test('the example is looked at, imported, seen in the plan, and undone', async () => {
  const trial = await importPage();
  const { tab, frame, watch } = trial;
  const before = await liveActions(trial);
  await choose(trial, examplePath);
  await tab.getByRole('heading', { name: 'example-plan.xlsx: nothing is written yet' }).waitFor();
  await tab.getByText('24 actions, 1 person and 5 headings will be added').waitFor();
  const preview = tab.getByRole('table', { name: 'Actions to import' });
  expect(await preview.getByRole('rowheader', { name: '4 Right start (new)' }).count()).toBe(1);
  const phased = preview.getByRole('row', { name: /^4\.2\.3 / });
  expect(await phased.innerText()).toContain('Sept 2027 and phased over 2 years');
  expect(await phased.innerText()).toContain('Last possible day: 31 August 2029');
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  await found.getByRole('row', { name: /Action plan, F12 Check ‘?'?TBC/ }).waitFor();
  expect(await violationsIn(frame())).toEqual([]);

  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('Imported from example-plan.xlsx.').waitFor();
  expect(await violationsIn(frame())).toEqual([]);
  await tab.getByRole('link', { name: 'See the plan' }).click();
  await tab
    .getByRole('status')
    .filter({ hasText: `All ${String(before + 24)} live actions` })
    .waitFor();

  await frame().evaluate(() => void (window.location.hash = '#/admin/import'));
  await tab.getByRole('button', { name: 'Undo this import of 24 actions, 1 person and 5 headings' }).click();
  await tab.getByRole('button', { name: 'Undo it' }).click();
  await tab.getByText('The import was undone: 24 actions, 1 person and 5 headings').waitFor();
  expect(await tab.getByRole('button', { name: /^Undo this import/ }).count()).toBe(0);
  expect(await liveActions(trial)).toBe(before);
  expect(watch.errors).toEqual([]);
}, 90_000);

test('an import can be undone where it was made', async () => {
  const trial = await importPage();
  const { tab } = trial;
  await choose(trial, zip(rawParts(sheetRows([headings, ...planRows(1, 3)]))));
  await tab.getByRole('button', { name: 'Import 3 actions' }).click();
  await tab.getByRole('button', { name: /^Undo this import/ }).click();
  await tab.getByRole('button', { name: 'Undo it' }).click();
  await tab.getByText('The import was undone.').waitFor();
  expect(await tab.getByRole('button', { name: /^Undo this import/ }).count()).toBe(0);
});

test('a Word plan is read as it is, looked at, imported and undone', async () => {
  const trial = await importPage();
  const { tab, frame, watch } = trial;
  const before = await liveActions(trial);
  await choose(trial, await wordPlan(), 'Action plan.docx');
  await tab.getByRole('heading', { name: 'Action plan.docx: nothing is written yet' }).waitFor();
  // the sample plan has some of these references
  await tab.getByText(/actions?.* will be added, from ‘Document’, headings in table 2, row 1\./).waitFor();
  const button = tab.getByRole('button', { name: /^Import \d+ actions$/ });
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  const taken = await found.getByRole('row', { name: /already has an action/ }).count();
  expect(count + taken).toBe(41);
  await found.getByRole('row', { name: /^Document, table 5, row 10, column 2 Check/ }).waitFor();
  const left = tab.getByRole('table', { name: 'Rows left out' });
  expect(await left.getByRole('row', { name: /^table \d+, row \d+ .* Says on purpose/ }).count()).toBe(6);
  expect(await violationsIn(frame())).toEqual([]);
  await button.click();
  await tab.getByText('Imported from Action plan.docx.').waitFor();
  await tab.getByRole('button', { name: /^Undo this import/ }).click();
  await tab.getByRole('button', { name: 'Undo it' }).click();
  await tab.getByText('The import was undone.').waitFor();
  expect(await liveActions(trial)).toBe(before);
  expect(watch.errors).toEqual([]);
}, 90_000);

test('a table in a text file and a workbook of Excel up to 2003 are read too', async () => {
  const trial = await importPage();
  const { tab } = trial;
  const rows = [headings, ...planRows(1, 3)].map((row) => row.join(';')).join('\r\n');
  await choose(trial, new TextEncoder().encode(rows), 'plan.csv');
  await tab.getByRole('button', { name: 'Import 3 actions' }).waitFor();
  await tab.getByRole('button', { name: 'Choose another file' }).click();
  await choose(trial, await sheetFiles['an old workbook by LibreOffice'](), 'plan.xls');
  // the plan has all its references, but for that of its hidden rows
  await tab.getByText('This file has nothing that can be imported.').waitFor();
  await tab.getByLabel('Take hidden rows too').check();
  await tab.getByRole('heading', { name: 'plan.xls: nothing is written yet' }).waitFor();
  await tab.getByRole('button', { name: 'Import 1 action' }).waitFor();
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  await found.getByRole('row', { name: /The row of 9\.9\.9 is hidden in the file/ }).waitFor();
  expect(await tab.getByLabel('Take words that are struck through too').isChecked()).toBe(false);
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

test('somebody new can be given an e-mail address before the import', async () => {
  const trial = await importPage();
  const { tab } = trial;
  await choose(trial, examplePath);
  const field = tab.getByLabel('E-mail address of Health visiting service');
  await field.fill('not an address');
  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('This is no e-mail address.').waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill('health.visiting@nhs.example');
  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('24 actions, 1 person and 5 headings were added to the plan.').waitFor();
  expect(await tab.getByText('need an e-mail address').count()).toBe(0);
});

test('what was found can be filtered, and what is left out says why', async () => {
  const trial = await importPage();
  const { tab } = trial;
  const rows = [
    headings,
    ...planRows(1, 3),
    ['', '4.1', 'Without a number', 'x', 'TBC', 'Easter 2028'],
    ['4.1.2', '4.1', 'Twice', 'x', 'y', 'May 2027'],
  ];
  await choose(trial, zip(rawParts(sheetRows(rows))));
  await tab.getByText('2 rows cannot be imported.').waitFor();
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  const all = await found.locator('tbody tr').count();
  await tab.getByLabel('Show').selectOption({ label: 'What is left out (2)' });
  expect(await found.locator('tbody tr').count()).toBe(2);
  expect(all).toBeGreaterThan(2);
  expect(await found.locator('tbody tr').first().innerText()).toContain('Plan, A5');
  await tab.getByLabel('About').selectOption('Heading');
  await tab.getByText(`0 of ${String(all)} shown.`).waitFor();
  const left = tab.getByRole('table', { name: 'Rows left out' });
  expect(await left.getByRole('row', { name: /^6 4\.1\.2 Twice Cannot be imported/ }).count()).toBe(1);
});

test.each<[what: string, file: Uint8Array, words: string]>([
  ['an empty file', new Uint8Array(), 'This file is empty.'],
  ['an old Word file', compoundFile('WordDocument'), 'This is a Word file of the kind used until 2003.'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'This file is encrypted'],
  ['a text file', new TextEncoder().encode('Some words'), 'This is no file that a plan can be read from'],
  ['a damaged file', zip(rawParts('')).subarray(0, 300), 'This file is damaged'],
  [
    'a workbook without a plan',
    zip(rawParts(sheetRows([['Shopping list']]))),
    'This file has nothing that can be imported.',
  ],
])('%s gets a clear message and writes nothing', async (_, file, words) => {
  const trial = await importPage();
  const { tab } = trial;
  await choose(trial, file);
  await tab.getByText(words).waitFor();
  await tab.getByText('Nothing was written.').waitFor();
  expect(await tab.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
});

test('an import that is refused half-way says how far it came, and goes on when asked', async () => {
  const trial = await importPage();
  const { tab } = trial;
  const before = await liveActions(trial);
  await choose(trial, zip(rawParts(sheetRows([headings, ...planRows(1, 45)]))));
  await tab.getByRole('button', { name: 'Import 45 actions' }).waitFor();
  await setFaults(trial.trial, [
    { kind: 'error', method: 'POST', path: '/$batch', status: 403, skip: 1, times: 1 },
  ]);
  await tab.getByRole('button', { name: 'Import 45 actions' }).click();
  await tab.getByText('SharePoint did not allow this.').waitFor();
  await tab.getByText('20 of 46 rows are in the lists. The rest is kept on this device.').waitFor();
  await tab.getByRole('button', { name: 'Try again now' }).click();
  await tab.getByText('45 actions and 1 heading were added to the plan.').waitFor();
  expect(await liveActions(trial)).toBe(before + 45);
});

test('somebody who is no admin is told who can import', async () => {
  const { tab } = await importPage({ person: therapies });
  await tab.getByText('Only a plan admin can import actions: Business Development Manager.').waitFor();
  expect(await tab.locator('input[type=file]').count()).toBe(0);
});

test.each([
  ['dark', 400],
  ['contrast', 1280],
] as const)('the preview is accessible in the theme %s at %d pixels', async (theme, width) => {
  const trial = await importPage({ theme, width });
  await choose(trial, examplePath);
  await trial.tab.getByRole('button', { name: 'Import 24 actions' }).waitFor();
  expect(await violationsIn(trial.frame())).toEqual([]);
  const overhang = await trial
    .frame()
    .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overhang).toBe(0);
});
