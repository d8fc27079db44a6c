import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, foundAgain, lookElsewhere, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function earlier(): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/predecessors' });
  await open.tab.getByRole('heading', { level: 1, name: 'Earlier plans' }).waitFor();
  return open;
}

test('one is added, has to be replaced by an action that exists, and is found among its own', async () => {
  const { tab } = await earlier();
  await tab.getByRole('button', { name: 'Add one' }).click();
  await tab.getByRole('textbox', { name: 'Earlier plan' }).fill('Children’s Plan 2018');
  await tab.getByLabel('Its number there').fill('12');
  await tab.getByLabel('Wording').fill('Write one offer of help.');
  await tab.getByRole('form').getByLabel('What became of it').selectOption('Carried over');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Name at least one action of this plan that replaces it.').first().waitFor();
  await tab.getByLabel('Replaced by').fill('9.9.9');
  await tab.getByText('There is no action 9.9.9 in the plan.').first().waitFor();
  await tab.getByLabel('Replaced by').fill('1.1.3');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Children’s Plan 2018 12: saved.').waitFor();
  await tab.getByRole('search').getByLabel('Earlier plan').selectOption('Children’s Plan 2018');
  await tab
    .getByRole('status')
    .filter({ hasText: /^1 of \d+ earlier actions$/ })
    .waitFor();
  const row = tab.getByRole('row', { name: /^Children’s Plan 2018 12 / });
  await expect
    .poll(async () => row.getByRole('link', { name: /^1\.1\.3 / }).getAttribute('href'))
    .toBe('#/action/1.1.3');
}, 60_000);

test('a block from Excel is looked at, put right and added at once', async () => {
  const { tab } = await earlier();
  await tab.getByRole('button', { name: 'Paste many from Excel' }).click();
  await tab.getByRole('textbox', { name: 'Earlier plan' }).fill('Strategy 2013');
  const cells = tab.getByLabel('Cells from Excel');
  await cells.fill(
    'Ref\tWording\tWhat became of it\tReason\n1\tFirst promise\tComplete\t\n2\tSecond promise\t\t',
  );
  await tab.getByText('2 rows read, 1 with something to put right.').waitFor();
  const preview = tab.getByRole('table', { name: 'What would be added' });
  await preview
    .getByRole('row', { name: /^1 Strategy 2013 1 First promise Already complete .*Say why\.$/ })
    .waitFor();
  await tab.getByRole('button', { name: 'Add 2 earlier actions' }).click();
  await tab.getByText('One thing to put right').waitFor();
  await cells.fill(
    'Ref\tWording\tWhat became of it\tReason\n1\tFirst promise\tComplete\tDone in 2015\n2\tSecond promise\t\t',
  );
  await tab.getByRole('button', { name: 'Add 2 earlier actions' }).click();
  await tab.getByText('2 earlier actions: saved.').waitFor();
  await tab.getByRole('search').getByLabel('What became of it').selectOption('To decide');
  expect(await appears(tab.getByRole('row', { name: /^Strategy 2013 2 Second promise To decide/ }))).toBe(
    true,
  );
}, 60_000);

test('editing one goes on from its own row', async () => {
  const { tab, frame } = await earlier();
  const edit = tab.getByRole('button', { name: /^Edit / }).nth(3);
  const name = await edit.getAttribute('aria-label');
  await edit.click();
  await tab.getByLabel('Reason').fill('Looked at again in November.');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('cell', { name: 'Looked at again in November.' }).waitFor();
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(name);
}, 60_000);

test('what is half filled in is found again after a look elsewhere, and is added once', async () => {
  const trial = await earlier();
  const { tab } = trial;
  const form = tab.getByRole('form');
  const edit = tab.getByRole('button', { name: /^Edit / }).nth(3);
  await tab.getByRole('button', { name: 'Add one' }).click();
  await form.getByLabel('Wording').fill('Write one offer of help.');
  await form.getByLabel('What became of it').selectOption('Carried over');
  await form.getByLabel('Replaced by').fill('1.1.3');
  await edit.click();
  await form.getByLabel('Reason').fill('Looked at again.');
  await tab.getByRole('button', { name: 'Paste many from Excel' }).click();
  await form.getByLabel('Cells from Excel').fill('1\tFirst promise\tComplete\t\tDone in 2015');
  await tab.getByText('1 row read.').waitFor();

  await lookElsewhere(trial, '#/admin/predecessors');
  await edit.click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => form.getByLabel('Reason').inputValue()).toBe('Looked at again.');
  await tab.getByRole('button', { name: 'Paste many from Excel' }).click();
  await tab.getByText(foundAgain).waitFor();
  await tab.getByText('1 row read.').waitFor();
  await tab.getByRole('button', { name: 'Add 1 earlier action' }).click();
  await tab.getByText('1 earlier action: saved.').waitFor();
  await tab.getByRole('button', { name: 'Add one' }).click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => form.getByLabel('Wording').inputValue()).toBe('Write one offer of help.');
  await expect.poll(async () => form.getByLabel('Replaced by').inputValue()).toBe('1.1.3');
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await tab.getByRole('button', { name: 'Add one' }).click();
  await expect.poll(async () => form.getByLabel('Wording').inputValue()).toBe('');
}, 60_000);

test('the list and its forms look right in every theme and width', async () => {
  const trial = await earlier();
  await trial.tab.getByRole('button', { name: 'Paste many from Excel' }).click();
  await trial.tab
    .getByLabel('Cells from Excel')
    .fill('1\tFirst promise\tComplete\t\tDone\n2\tSecond\tParked');
  await trial.tab.getByText('2 rows read').waitFor();
  await looksRight(trial, 'earlier plans paste');
  expect(await overhangOf(trial)).toBe(0);
}, 180_000);
