import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('a group whose updaters have all left stands out in the list and on its page, with the way to name somebody', async () => {
  const visitor = await visit(open, 'business-development-manager', { subPage: 'admin/people' });
  const { tab } = visitor;
  await tab.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await expect.poll(async () => tab.getByText('nobody who updates for').count()).toBe(0);
  await visitor.goTo('#/admin/people?person=therapies-lead&do=leave');
  await tab.getByLabel('Their last day').fill('2026-11-20');
  await tab.getByRole('button', { name: 'Save their last day' }).click();
  await tab.getByText('Everything is still in their hands.').waitFor();

  await visitor.goTo('#/admin/people');
  await tab
    .getByText('Health transitions task group leads open actions, and has nobody who updates for it.')
    .waitFor();
  await tab.getByLabel('Who', { exact: true }).selectOption('Post or group without an updater');
  await tab.getByText(/^1 of \d+ shown$/).waitFor();
  const row = tab.getByRole('row', { name: /^Health transitions task group/ });
  await row.getByText('Every updater has left').waitFor();
  await looksRight(visitor, 'a group without an updater');
  await row.getByRole('link', { name: 'Health transitions task group', exact: true }).click();
  await tab.getByText('Everybody who updated for this group has left.').waitFor();
  await looksRight(visitor, 'the page of a group without an updater');
  await tab.getByRole('link', { name: 'Name an updater' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Edit Health transitions task group' }).waitFor();
  const updaters = tab.getByLabel('Who updates for it', { exact: true });
  await updaters.fill('annual review');
  await updaters.press('Enter');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Health transitions task group' }).waitFor();
  await tab.getByRole('link', { name: 'Annual Review Lead' }).first().waitFor();
  await expect.poll(async () => tab.getByText('Everybody who updated').count()).toBe(0);
});
