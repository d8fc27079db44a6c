import { afterEach, expect, test } from 'vitest';
import type { TrialPage } from '../browser/trial-page.ts';
import { compoundFile, headings, planRows, rawParts, zip } from '../intake/build-workbook.ts';
import { examplePath } from '../intake/example-plan.ts';
import { choose, importPage, preview, sheetOf, tally } from './import-kit.ts';
import { appears } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

test('what was found can be filtered, and what is left out says why', async () => {
  open = await importPage();
  const { tab } = open;
  const rows = [
    headings,
    ...planRows(1, 3),
    ['', '4.1', 'Without a number', 'x', 'TBC', 'Easter 2028'],
    ['4.1.2', '4.1', 'Twice', 'x', 'y', 'May 2027'],
    ['9.1.1', 'New heading', 'Not dated yet', 'x', 'Therapies Lead', 'TBC'],
  ];
  await preview(tab, sheetOf(rows));
  await tab.getByText('2 rows cannot be imported.').waitFor();
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  const all = await found.locator('tbody tr').count();
  await tab.getByLabel('Show', { exact: true }).selectOption({ label: 'What is left out (2)' });
  await expect.poll(async () => found.locator('tbody tr').count()).toBe(2);
  expect(all).toBeGreaterThan(2);
  await expect.poll(async () => found.locator('tbody tr').first().innerText()).toContain('Plan, A5');
  await tab.getByLabel('About').selectOption('Date');
  await tab.getByText(`0 of ${String(all)} shown.`).waitFor();
  // what nobody has to look at stands apart, folded
  await tab.getByRole('group').filter({ hasText: 'What One Plan did by itself' }).locator('summary').click();
  await tab
    .getByRole('list', { name: 'What One Plan did by itself' })
    .getByText(/is new and will be added/)
    .first()
    .waitFor();
  const left = tab.getByRole('table', { name: 'Rows that become no action' });
  await expect
    .poll(async () => left.getByRole('row', { name: /^6 4\.1\.2 Twice Cannot be imported/ }).count())
    .toBe(1);
});

test('the way to what is to be checked leads there', async () => {
  open = await importPage();
  const { tab } = open;
  await preview(tab, examplePath);
  await tab.getByRole('button', { name: /^\d+ things to check$/ }).click();
  const heading = tab.getByRole('heading', { name: 'What was found in the file' });
  expect(await appears(heading.and(tab.locator(':focus')))).toBe(true);
});

test('the preview can be narrowed to what is still to be decided', async () => {
  open = await importPage();
  const { tab } = open;
  await preview(tab, examplePath);
  const shown = tab.getByRole('table', { name: 'Actions to import' });
  await tab.getByLabel('Show actions').selectOption({ label: 'To decide (1)' });
  await expect.poll(async () => shown.getByRole('row', { name: /^\d\.\d\.\d / }).count()).toBe(1);
  await shown.getByRole('row', { name: /^4\.3\.6 To decide/ }).waitFor();
});

test('somebody new can be given an e-mail address before the import', async () => {
  open = await importPage();
  const { tab } = open;
  const rows = [headings, ...planRows(1, 1)].map((row) =>
    row.with(4, row[4]?.replace('Therapies Lead', 'Ada Newcomer') ?? ''),
  );
  await preview(tab, sheetOf(rows));
  const field = tab.getByLabel('E-mail address');
  await field.fill('not an address');
  await tab.getByRole('button', { name: 'Import 1 action' }).click();
  await expect.poll(async () => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(async () => tab.getByText('Imported from').count()).toBe(0);
  await field.fill('ada.newcomer@nhs.example');
  await tab.getByRole('button', { name: 'Import 1 action' }).click();
  await tab.getByText('1 action, 1 person and 1 heading were added to the plan.').waitFor();
  await expect.poll(async () => tab.getByText(/needs? an e-mail address/).count()).toBe(0);
});

test.each<[what: string, file: Uint8Array, words: string]>([
  ['an empty file', new Uint8Array(), 'This file is empty.'],
  ['an old Word file', compoundFile('WordDocument'), 'This is a Word file of the kind used until 2003.'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'This file is encrypted'],
  ['a text file', new TextEncoder().encode('Some words'), 'This is no file that a plan can be read from'],
  ['a damaged file', zip(rawParts('')).subarray(0, 300), 'This file is damaged'],
])('%s gets a clear message and writes nothing', async (_, file, words) => {
  open = await importPage();
  const { tab } = open;
  await choose(tab, file);
  await tab.getByText(words).waitFor();
  await tab.getByText('Nothing was written.').waitFor();
  await expect.poll(async () => tab.getByRole('link', { name: '2. Columns' }).count()).toBe(0);
});

test('a workbook without a plan stops at its columns, and its preview says why', async () => {
  open = await importPage();
  const { tab } = open;
  await choose(tab, sheetOf([['Shopping list'], ['Milk']]));
  await tab.getByText('Nothing in this file was recognised as a table of actions.').waitFor();
  await tab.getByRole('link', { name: '3. Preview' }).click();
  await tab.getByText('This file has nothing that can be imported.').waitFor();
  await tab.getByText('Nothing was written.').waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: /^Import (?:it|\d)/ }).count()).toBe(0);
});

test('what a file reports of an action stands beside it in the preview', async () => {
  open = await importPage();
  const { tab } = open;
  const rows = planRows(1, 1).map((row) => [...row, 'Nearly there.', 'Fewer waits.']);
  await preview(tab, sheetOf([[...headings, 'Progress', 'Impact'], ...rows]));
  const action = tab
    .getByRole('table', { name: 'Actions to import' })
    .getByRole('row', { name: /^4\./ })
    .last();
  await action.getByText('Nearly there.').waitFor();
  await expect.poll(async () => action.innerText()).toContain('Fewer waits.');
});

test('a long file is compared a little at a time, and it is said how far it is', async () => {
  open = await importPage();
  const { tab, frame } = open;
  const words =
    'Agree with families schools and health what support children get in each setting and review it';
  const stirred = (n: number) =>
    words
      .split(' ')
      .map((word, at) => `${word}${String((n * (at + 3)) % 41)}`)
      .join(' ');
  const rows = planRows(1, 600).map(([ref = '', section = '', , ...rest], n) => [
    ref,
    section,
    stirred(n),
    ...rest,
  ]);
  await choose(tab, sheetOf([headings, ...rows]));
  await frame().evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.querySelector('h2')?.textContent?.startsWith('Comparing') !== true) return;
      const hint = document.querySelector('[role=progressbar]')?.closest('.fui-Field')?.textContent ?? '';
      seen.add(hint);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await tab.getByRole('button', { name: 'Go on to the preview' }).click();
  const heading = tab.getByRole('heading', { name: 'plan.xlsx: nothing is written yet' });
  await heading.waitFor();
  await expect.poll(async () => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  const seen = await frame().evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen[0]).toContain('Beginning');
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toMatch(/\d+ of 600 actions\./);
  await expect.poll(async () => tally(tab)).toMatch(/^600 new/);
});
