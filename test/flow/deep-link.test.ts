import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('opens the action a link from Teams names, with a way up', async () => {
  const reader = await visit(open, 'board-member', { subPage: 'action/1.3.2' });
  await reader.tab
    .getByRole('heading', { name: /^1\.3\.2 Open a universal occupational therapy offer/, level: 1 })
    .waitFor();
  await reader.tab.getByRole('navigation', { name: 'One Plan' }).getByRole('link', { name: 'Plan' }).click();
  await reader.tab.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
  expect(reader.watch.errors).toEqual([]);
});

test('opens the update form a chaser’s link names', async () => {
  const lead = await visit(open, 'therapies-lead', { subPage: 'action/3.4.4/update' });
  await lead.tab.getByRole('form', { name: 'Update 3.4.4' }).waitFor();
  await expect.poll(async () => lead.tab.getByRole('heading', { level: 1 }).innerText()).toContain('3.4.4');
});

test.each(['action/9.9.9', 'no/such/place', '%', 'action/%E0%A4%A'])(
  'leads somewhere useful when a link names nothing there is: %s',
  async (subPage) => {
    const reader = await visit(open, 'board-member', { subPage });
    await reader.tab.getByRole('heading', { level: 1 }).waitFor();
    const ways = reader.tab.getByRole('navigation', { name: 'One Plan' }).getByRole('link');
    await expect
      .poll(async () => ways.allInnerTexts())
      .toEqual(['My actions', 'Plan', 'Changes', 'Risks', 'Measures', 'Board pack']);
    expect(reader.watch.errors).toEqual([]);
  },
);

test('goes back with the browser’s own Back, and begins at the title', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.tab.getByRole('link', { name: /^3\.4\.4/ }).click();
  await lead.tab.getByRole('heading', { name: /^3\.4\.4/, level: 1 }).waitFor();
  await lead.frame().evaluate(() => window.history.back());
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect
    .poll(async () => lead.frame().evaluate(() => document.activeElement?.textContent))
    .toBe('My actions');
});
