import { afterEach, expect, test } from 'vitest';
import type { TrialPage } from '../browser/trial-page.ts';
import { headings, workbook } from '../intake/build-workbook.ts';
import { choose, importAll, importPage, tally } from './import-kit.ts';
import { admin, appears, brokenRules, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

/** A plan with a sheet for each priority, one that is over, an old copy and a hidden one. */
const file = () =>
  workbook((cover, book) => {
    cover.addRow(['Our plan']);
    const add = (name: string, refs: readonly string[]) => {
      const sheet = book.addWorksheet(name);
      sheet.addRow(headings.filter((one) => one !== 'Section'));
      for (const ref of refs)
        sheet.addRow([ref, `Work ${ref} of ${name}`, 'It works', 'Therapies Lead', 'May 2027']);
      return sheet;
    };
    add('Priority 81 New homes', ['81.1', '81.2']);
    add('Priority 82 New schools', ['82.1', '81.2']);
    add('Closed', ['83.1']);
    add('Priority 84', ['84.1']).state = 'hidden';
  });

const sheets = ({ tab }: TrialPage) => tab.getByRole('group', { name: 'Sheets to read' });
const ticks = (trial: TrialPage) =>
  sheets(trial)
    .getByRole('checkbox')
    .evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.checked));

test('reads the sheets of a plan together, and those that look old when they are ticked', async () => {
  const trial = await importPage();
  open = trial;
  const { tab, watch } = trial;
  await choose(tab, await file());
  await appears(sheets(trial));
  expect(await ticks(trial)).toEqual([true, true, false, false]);
  await appears(
    tab.getByText('Closed: its name is that of an old version, of what is over, or of a copy', {
      exact: true,
    }),
  );
  await appears(
    tab.getByRole('heading', {
      name: 'Columns below the headings in row 1 of ‘Priority 81 New homes’, and below the same headings of ‘Priority 82 New schools’',
    }),
  );
  const goOn = tab.getByRole('button', { name: 'Go on to the preview' });
  // none at all is told at the sheets
  for (const name of ['Priority 81 New homes', 'Priority 82 New schools'])
    await sheets(trial).getByRole('checkbox', { name }).uncheck();
  await goOn.click();
  await tab.getByRole('button', { name: 'Tick at least one sheet to read.' }).click();
  const first = sheets(trial).getByRole('checkbox', { name: 'Priority 81 New homes' });
  await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
  await trial.page.keyboard.press('Space');
  for (const name of ['Priority 82 New schools', /^Closed: /])
    await sheets(trial).getByRole('checkbox', { name }).check();
  await goOn.click();

  await appears(tab.getByRole('button', { name: 'Import 4 actions' }));
  await expect.poll(async () => tally(tab)).toMatch(/^4 new/);
  await appears(
    tab.getByText('Read from 3 sheets: ‘Priority 81 New homes’, ‘Priority 82 New schools’ and ‘Closed’.'),
  );
  await appears(tab.getByText('Not read: ‘Priority 84’. Tick what should be read too among the columns.'));
  // the reference that came twice names both places
  const twice = tab.getByRole('row').filter({ hasText: 'stands at ' });
  await expect
    .poll(async () => twice.innerText())
    .toMatch(
      /Priority 82 New schools, A3[^]*The reference 81\.2 stands at ‘Priority 81 New homes’, A3 already\./,
    );
  await importAll(tab);
  await appears(tab.getByRole('link', { name: 'See the plan' }));
  expect(watch.errors).toEqual([]);
}, 90_000);

test('the sheets of a file read well in every theme, and from 320 pixels on', async () => {
  const trial = await importPage({ width: 320 });
  open = trial;
  const bytes = await file();
  const look = async () => {
    await choose(trial.tab, bytes);
    await appears(sheets(trial));
  };
  expect(await brokenRules(trial, { person: admin, subPage: 'admin/import' }, look)).toEqual([]);
  expect(await overhangOf(trial)).toBe(0);
}, 90_000);
