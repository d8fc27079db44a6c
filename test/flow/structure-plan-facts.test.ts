import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, foundAgain, lookElsewhere, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function facts(): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/plan' });
  await open.tab.getByRole('heading', { level: 1, name: 'Plan facts' }).waitFor();
  return open;
}

test('a new name of the plan stands at the top of every screen', async () => {
  const { tab } = await facts();
  await tab.getByRole('button', { name: 'Edit name and marking' }).click();
  await tab.getByLabel('Title').fill('');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Give a title.').first().waitFor();
  await tab.getByLabel('Title').fill('Our SEND Plan');
  await tab.getByLabel('Protective marking').fill('OFFICIAL-SENSITIVE');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Name and marking of the plan: saved.').waitFor();
  await tab.getByRole('banner').getByText('Our SEND Plan').waitFor();
  expect(await appears(tab.getByText('OFFICIAL-SENSITIVE'))).toBe(true);
}, 60_000);

test('a new version is recorded, and is the one in force from its day', async () => {
  const { tab } = await facts();
  await tab.getByRole('button', { name: 'Record a new version' }).click();
  await tab.getByRole('textbox', { name: 'Version' }).fill('1.0');
  await tab.getByLabel('In force from').fill('2025-01-01');
  await tab.getByRole('button', { name: 'Record the version' }).click();
  await tab.getByText('2 things to put right').waitFor();
  await tab.getByText('‘1.0’ is there twice. Each has to be different.').first().waitFor();
  await tab
    .getByText(/^This is before .*, when version .* took effect\./)
    .first()
    .waitFor();
  await tab.getByRole('textbox', { name: 'Version' }).fill('2.0');
  await tab.getByLabel('In force from').fill('2026-11-20');
  await tab.getByLabel('What was approved, by whom and when').fill('Refresh, approved by the Board.');
  await tab.getByRole('button', { name: 'Record the version' }).click();
  await tab.getByText('Version 2.0 of the plan: saved.').waitFor();
  expect(await appears(tab.getByRole('row', { name: '2.0 (in force) 20 November 2026 Refresh' }))).toBe(true);
}, 60_000);

test('a body gets another name wherever it decides, and cannot be removed while it does', async () => {
  const { tab, frame } = await facts();
  await tab.getByRole('button', { name: 'Edit SEND and AP Partnership Board' }).click();
  await tab.getByRole('button', { name: 'Remove SEND and AP Partnership Board' }).click();
  await tab.getByRole('button', { name: 'Remove it' }).click();
  await tab
    .getByText(/^SEND and AP Partnership Board cannot be removed: it decides changes by the rules/)
    .waitFor();
  await tab.getByLabel('Name', { exact: true }).fill('Partnership Board');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Partnership Board: saved.').waitFor();
  await tab.getByRole('row', { name: /^Partnership Board .* Yes/ }).waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/admin/rules'));
  expect(
    await appears(tab.getByRole('row', { name: 'Every other kind A plan admin Partnership Board' })),
  ).toBe(true);
}, 60_000);

test('a theme with another name is renamed in the actions that carry it', async () => {
  const { tab } = await facts();
  const row = tab.getByRole('row', { name: /^Workforce / });
  const count = /\d+/.exec(await row.innerText())?.[0] ?? '';
  await tab.getByRole('button', { name: 'Edit Workforce' }).click();
  await tab.getByLabel('Label').fill('Co-production');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('‘Co-production’ is there twice. Each has to be different.').first().waitFor();
  await tab.getByLabel('Label').fill('People and skills');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('People and skills: saved.').waitFor();
  await tab.getByRole('row', { name: `People and skills ${count} Edit` }).waitFor();
  await expect.poll(async () => row.count()).toBe(0);
}, 60_000);

test('facts, versions, bodies and labels half filled in are each found again after a look elsewhere', async () => {
  const trial = await facts();
  const { tab } = trial;
  const form = tab.getByRole('form');
  const forms = [
    { begin: 'Edit name and marking', field: form.getByLabel('Protective marking') },
    { begin: 'Record a new version', field: form.getByLabel('What was approved, by whom and when') },
    { begin: 'Add a body', field: form.getByLabel('What it is for') },
    { begin: 'Edit SEND and AP Partnership Board', field: form.getByLabel('Name', { exact: true }) },
    { begin: 'Add a theme', field: form.getByLabel('Label') },
    { begin: 'Edit Workforce', field: form.getByLabel('Label') },
    { begin: 'Add a commitment', field: form.getByLabel('Label') },
  ];
  for (const { begin, field } of forms) {
    await tab.getByRole('button', { name: begin, exact: true }).click();
    await field.fill(`Typed at: ${begin}`);
  }
  await lookElsewhere(trial, '#/admin/plan');
  for (const { begin, field } of forms) {
    await tab.getByRole('button', { name: begin, exact: true }).click();
    await tab.getByText(foundAgain).waitFor();
    await expect.poll(async () => field.inputValue()).toBe(`Typed at: ${begin}`);
  }
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Typed at: Add a commitment: saved.').waitFor();
  await tab.getByRole('button', { name: 'Add a commitment', exact: true }).click();
  await expect.poll(async () => form.getByLabel('Label').inputValue()).toBe('');
}, 90_000);

test('the facts of the plan look right in every theme and width', async () => {
  const trial = await facts();
  await trial.tab.getByRole('button', { name: 'Edit SEND and AP Partnership Board' }).click();
  await looksRight(trial, 'plan facts body');
  expect(await overhangOf(trial)).toBe(0);
}, 120_000);
