import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { endVisits, type Visit } from './lead-kit.ts';
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

/** Presses Tab until a field or button whose label begins so has the focus. */
async function tabTo({ page, frame }: Visit, name: string): Promise<void> {
  const met: string[] = [];
  while (met.length < 60) {
    await page.keyboard.press('Tab');
    const focused = await frame().evaluate(() => {
      const element = document.activeElement;
      const by = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      return element?.getAttribute('aria-label') ?? (by ?? label ?? element)?.textContent ?? '';
    });
    if (focused.startsWith(name)) return;
    met.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never came to '${name}', only to ${met.join(' | ')}`);
}

test('a deputy enters a value by keyboard alone', async () => {
  open = await openTrial({ person: boardMember });
  const trial = await visitPlan(open, 'senior-ehc-officer');
  const { tab, page } = trial;
  await goTo(trial, '#/measure/K1', /^K1 /);
  await tab.locator('h1').focus();
  await tabTo(trial, 'Enter a value');
  await page.keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Enter a value of K1' }).waitFor();
  await tab.locator('h1:focus').waitFor();
  await tabTo(trial, 'Period');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31/10/2026');
  await tab.getByText('This period has 63%: saving corrects it').waitFor();
  await tabTo(trial, 'Value (%)');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('140%');
  await page.keyboard.press('Enter');
  await tab.getByText('140% is not possible. A percentage is from 0 to 100.').first().waitFor();
  await tab.locator('#to-put-right:focus').waitFor();
  await tabTo(trial, '140% is not possible');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('64');
  await tabTo(trial, 'Numerator');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('276');
  await page.keyboard.press('Enter');
  await tab.getByText('K1, 31/10/2026: saved.').waitFor();
  await tabTo(trial, 'K1 EHC plans issued in 20 weeks');
  await page.keyboard.press('Enter');
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
    expect(await tab.getByText('One thing to put right').count()).toBe(1);
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
  await group(/^K17 /).getByLabel('Value (Number)').fill('112');
  expect(await group(/^K18 /).count()).toBe(0);
  await tab.getByRole('checkbox', { name: /^Show all 4 measures/ }).check();
  await group(/^K18 /).waitFor();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('1 value of September 2026: saved.').waitFor();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('There is nothing to write.').waitFor();
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
  expect(await appears(tab.getByText('There is nothing to write.'))).toBe(true);
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

test('entering and pasting look right in every theme and width', async () => {
  const trial = await visit('measures/enter', 'Enter values');
  const look = { ...trial, goTo: async () => undefined };
  await looksRight(look, 'measures enter');
  await trial.frame().evaluate(() => {
    window.location.hash = '#/measures/paste';
  });
  await trial.tab.getByLabel('Cells from Excel').fill('K1\tOctober 2026\t64%\nK2\tOctober 2026\tmany');
  await trial.tab.getByText('2 values read').waitFor();
  await looksRight(look, 'measures paste');
  expect(await trial.tab.getByRole('table', { name: 'What would be written' }).count()).toBe(1);
}, 180_000);
