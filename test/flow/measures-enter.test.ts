import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { handsOn } from './keyboard-kit.ts';
import { endVisits } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, boardMember } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

async function visit(subPage: string, title: string | RegExp, person = admin): Promise<TrialPage> {
  open = await openTrial({ person, subPage });
  await open.tab.getByRole('heading', { level: 1, name: title }).waitFor();
  return open;
}

test('a deputy enters a value by keyboard alone', async () => {
  open = await openTrial({ person: boardMember });
  const trial = await visitPlan(open, 'senior-ehc-officer');
  const { tab } = trial;
  await goTo(trial, '#/measure/K1', /^K1 /);
  await tab.locator('h1').focus();
  const hands = handsOn(trial);
  await hands.tabTo('link', 'Enter a value');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Enter a value of K1' }));
  await tab.locator('h1:focus').waitFor();
  await hands.tabTo('textbox', 'Period');
  await hands.type('31/10/2026');
  await tab.getByText('This period has 63%: saving corrects it').waitFor();
  await hands.tabTo('textbox', 'Value (%)');
  await hands.type('140%');
  await hands.press('Enter', tab.getByText('140% is not possible. A percentage is from 0 to 100.'));
  await tab.locator('#to-put-right:focus').waitFor();
  await hands.tabTo('button', '140% is not possible');
  await hands.press('Enter');
  await hands.comesTo('textbox', 'Value (%)');
  await hands.type('64');
  await hands.tabTo('textbox', 'Numerator');
  await hands.type('276');
  await hands.press('Enter', tab.getByText('K1, 31/10/2026: saved.'));
  await hands.tabTo('link', 'K1 EHC plans issued in 20 weeks', 'Shift+Tab');
  await hands.press('Enter');
  const row = tab.getByRole('row', { name: /^October 2026 Actual 64% 276 432 .*Senior EHC Officer/ });
  expect(await appears(row)).toBe(true);
}, 90_000);

test.each([
  ['Maj 2026', '63', "'Maj 2026' is not understood as a period."],
  ['2025/26', '63', "'2025/26' may be the financial or the academic year."],
  ['December 2026', '63', 'This period has not ended yet.'],
  ['October 2026', 'about 60', "'about 60' is not a figure."],
  ['October 2026', '0.63', '0.63 may stand for 63%.'],
])(
  'a value of %s, ‘%s’, is refused at its field',
  async (period, value, words) => {
    const { tab } = await visit('measures/enter?measure=K1', 'Enter a value of K1');
    await tab.getByRole('textbox', { name: 'Period' }).fill(period);
    await tab.getByLabel('Value (%)').fill(value);
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText(words).first().waitFor();
    await expect.poll(async () => tab.getByText('One thing to put right').count()).toBe(1);
  },
  60_000,
);

test('an owner of several enters one period at once, and what is empty stays', async () => {
  open = await openTrial({ person: boardMember });
  const manager = await visitPlan(open, 'send-service-manager');
  const { tab } = manager;
  await goTo(manager, '#/measures/enter', 'Enter values');
  const group = (name: RegExp) => tab.getByRole('group', { name });
  await tab.getByRole('textbox', { name: 'Period' }).fill('September 2026');
  await group(/^K17 /).getByLabel('Value (number)').fill('112');
  await expect.poll(async () => group(/^K18 /).count()).toBe(0);
  await tab.getByRole('checkbox', { name: /^Show all 4 measures/ }).check();
  await group(/^K18 /).waitFor();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('1 value of September 2026: saved.').waitFor();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Nothing was filled in or changed, so there is nothing to save.').waitFor();
}, 60_000);

test('values and pasted cells that wait to be saved are found again', async () => {
  const { tab, frame } = await visit('measures/enter?measure=K2', 'Enter a value of K2');
  const lookAt = async (hash: string, heading: string) => {
    await frame().evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await tab.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  };
  const found = tab.getByText('You began this earlier. What you typed is still here.');
  await tab.getByRole('textbox', { name: 'Period' }).fill('September 2026');
  await tab.getByLabel('Value (number)').fill('72');
  await lookAt('#/measures/paste', 'Paste values from Excel');
  await tab.getByLabel('Cells from Excel').fill('K1\tOctober 2026\t64%');
  await lookAt('#/measure/K3/edit', 'Edit K3');
  await tab.getByLabel('Title').fill('Advice within 6 weeks');
  await lookAt('#/measures/enter?measure=K2', 'Enter a value of K2');
  await found.waitFor();
  await expect
    .poll(async () => tab.getByRole('textbox', { name: 'Period' }).inputValue())
    .toBe('September 2026');
  await expect.poll(async () => tab.getByLabel('Value (number)').inputValue()).toBe('72');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('K2, September 2026: saved.').waitFor();
  await expect
    .poll(async () => [await found.count(), await tab.getByRole('textbox', { name: 'Period' }).inputValue()])
    .toEqual([0, 'September 2026']);
  await lookAt('#/measures/paste', 'Paste values from Excel');
  await found.waitFor();
  await tab.getByRole('button', { name: 'Begin anew' }).click();
  await expect.poll(async () => tab.getByLabel('Cells from Excel').inputValue()).toBe('');
  await lookAt('#/measures/enter?measure=K2', 'Enter a value of K2');
  await expect.poll(async () => found.count()).toBe(0);
  await lookAt('#/measure/K3/edit', 'Edit K3');
  await expect.poll(async () => tab.getByLabel('Title').inputValue()).toBe('Advice within 6 weeks');
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await tab.getByRole('heading', { level: 1, name: /^K3 / }).waitFor();
  await lookAt('#/measure/K3/edit', 'Edit K3');
  await expect
    .poll(async () => tab.getByLabel('Title').inputValue())
    .toBe('Educational psychology advice within 6 weeks');
}, 60_000);

test('a block from Excel is looked at cell by cell before anything is written', async () => {
  const { tab } = await visit('measures/paste', 'Paste values from Excel');
  const cells = tab.getByLabel('Cells from Excel');
  await cells.fill(
    'Measure\tSep-26\tOct-26\tNov-26\nK1\t61\t64%\t70\nAssessments open over 20 weeks\t71\tmany\t\nK99\t1\t2\t',
  );
  await tab.getByText(/read: 0 new, 1 changed, 2 the same, 4 to put right\./).waitFor();
  const preview = tab.getByRole('table', { name: 'What would be written' });
  for (const row of [
    /^Row 2, column 3 K1 EHC plans issued in 20 weeks October 2026 64% Changed: 63%, 272 of 432 → 64%$/,
    /^Row 2, column 2 .* September 2026 61 The same as now$/,
    /^Row 2, column 4 .* November 2026 70 This period has not ended yet\./,
    /^Row 3, column 3 .* October 2026 many 'many' is not a figure\./,
    /^Row 4, column 2 Sep-26 1 There is no measure 'K99'\. \(row 4, column 1\)$/,
  ])
    await preview.getByRole('row', { name: row }).waitFor();
  await tab.getByRole('button', { name: 'Save 1 value' }).click();
  await tab.getByText('1 pasted value: saved.').waitFor();
  await cells.fill('K1\tOctober 2026\t64%');
  await tab.getByText(/read: 0 new, 0 changed, 1 the same, 0 to put right\./).waitFor();
  await tab.getByRole('button', { name: 'Save the values' }).click();
  expect(await appears(tab.getByText('Nothing was filled in or changed, so there is nothing to save.'))).toBe(
    true,
  );
}, 60_000);

test('a value is removed only after being asked once more', async () => {
  const { tab } = await visit('measure/K2', /^K2 /);
  const table = tab.getByRole('table', { name: 'Values of K2' });
  const rows = await table.getByRole('row').count();
  await table.getByRole('button', { name: 'Remove the value of October 2026' }).click();
  await table.getByRole('button', { name: 'Remove it' }).click();
  await tab.getByText('The value of October 2026: removed.').waitFor();
  await expect.poll(async () => table.getByRole('row').count()).toBe(rows - 1);
  await tab
    .getByText(/^71, down from 148 in /)
    .first()
    .waitFor();
}, 60_000);

test('whoever owns no measure is told who can enter values', async () => {
  const { tab } = await visit('measures/enter', 'Enter values', boardMember);
  expect(await appears(tab.getByText(/^No measure is yours to enter\./))).toBe(true);
}, 60_000);

test('what was pasted looks right in every theme and width', async () => {
  const trial = await visit('measures/enter', 'Enter values');
  await trial.frame().evaluate(() => {
    window.location.hash = '#/measures/paste';
  });
  await trial.tab.getByLabel('Cells from Excel').fill('K1\tOctober 2026\t64%\nK2\tOctober 2026\tmany');
  await trial.tab.getByText('2 values read').waitFor();
  await looksRight(trial, 'measures paste');
  await expect
    .poll(async () => trial.tab.getByRole('table', { name: 'What would be written' }).count())
    .toBe(1);
}, 180_000);
