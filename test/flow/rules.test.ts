import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, foundAgain, lookElsewhere, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function rules(): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/rules' });
  await open.tab.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
  return open;
}

test('who decides a kind of change is set, and holds after the plan was read anew', async () => {
  const { tab, page } = await rules();
  await tab.getByRole('button', { name: 'Edit who decides changes' }).click();
  await tab.getByLabel('All kinds, material').selectOption('SEND Executive Oversight Panel');
  await tab.getByLabel('New completion date, minor').selectOption('The accountable officer');
  await expect
    .poll(async () => tab.getByLabel('New completion date, material').inputValue())
    .toBe('body: SEND Executive Oversight Panel');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Who decides changes: saved.').waitFor();
  await page.reload();
  const table = tab.getByRole('table', { name: 'Who decides changes' });
  await table
    .getByRole('row', { name: 'New completion date The accountable officer SEND Executive Oversight Panel' })
    .waitFor();
  await table
    .getByRole('row', { name: 'Every other kind A plan admin SEND Executive Oversight Panel' })
    .waitFor();
}, 60_000);

test('a kind that is named no more goes by the rule for all', async () => {
  const { tab } = await rules();
  await tab.getByRole('button', { name: 'Edit who decides changes' }).click();
  await tab.getByLabel('Embedded, minor').selectOption('As for all kinds');
  await expect.poll(async () => tab.getByLabel('Embedded, material').inputValue()).toBe('');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('row', { name: /^Every kind / }).waitFor();
}, 60_000);

test('a bound without sense is refused at the field, and one with sense stands in the sentence', async () => {
  const { tab } = await rules();
  await tab.getByRole('button', { name: 'Edit which questions are asked' }).click();
  const bound = tab.getByLabel('Cycles in a row without an update');
  await bound.fill('0');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Give a whole number from 1 to 12.').first().waitFor();
  await expect.poll(async () => bound.getAttribute('aria-invalid')).toBe('true');
  await bound.fill('3');
  await tab.getByLabel('The action is done, and no evidence is linked.').uncheck();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Which questions are asked: saved.').waitFor();
  await tab.getByRole('row', { name: /no update came in for 3 cycles in a row\. Yes/ }).waitFor();
  await tab.getByRole('row', { name: 'The action is done, and no evidence is linked. No' }).waitFor();
}, 60_000);

test('rules half edited are found again after a look elsewhere, each until it is saved', async () => {
  const trial = await rules();
  const { tab } = trial;
  const approval = tab.getByRole('button', { name: 'Edit who decides changes' });
  const questions = tab.getByRole('button', { name: 'Edit which questions are asked' });
  const risks = tab.getByRole('button', { name: 'Edit how risks are scored' });
  const unlinked = tab.getByLabel('The action is done, and no evidence is linked.');
  await approval.click();
  await tab.getByLabel('Embedded, minor').selectOption('As for all kinds');
  await questions.click();
  await tab.getByLabel('Cycles in a row without an update').fill('4');
  await unlinked.uncheck();
  await risks.click();
  await tab.getByLabel('Word of band 1').fill('Small');

  await lookElsewhere(trial, '#/admin/rules');
  await approval.click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => tab.getByLabel('Embedded, material').inputValue()).toBe('');
  await risks.click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => tab.getByLabel('Word of band 1').inputValue()).toBe('Small');
  await questions.click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => unlinked.isChecked()).toBe(false);
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Which questions are asked: saved.').waitFor();
  await questions.click();
  await expect.poll(async () => tab.getByText(foundAgain).count()).toBe(0);
  await expect.poll(async () => tab.getByLabel('Cycles in a row without an update').inputValue()).toBe('4');
}, 60_000);

test('the rules and their forms look right in every theme and width', async () => {
  const trial = await rules();
  await trial.tab.getByRole('button', { name: 'Edit who decides changes' }).click();
  await looksRight(trial, 'rules approval');
  await trial.tab.getByRole('button', { name: 'Edit which questions are asked' }).click();
  await looksRight(trial, 'rules questions');
  expect(await overhangOf(trial)).toBe(0);
}, 180_000);
