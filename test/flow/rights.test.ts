import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('offers somebody who may only read no update, anywhere', async () => {
  const reader = await visit(open, 'board-member');
  await reader.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  const updates = reader.tab.getByRole('main').getByRole('link', { name: /^(Update|Start:) / });
  await expect.poll(async () => updates.count()).toBe(0);
  await reader.goTo('#/plan/actions');
  await reader.tab.getByRole('table', { name: 'Live actions' }).getByRole('link').first().waitFor();
  await expect.poll(async () => updates.count()).toBe(0);
  await reader.goTo('#/action/1.3.1');
  await reader.tab.getByRole('heading', { name: /^1\.3\.1/, level: 1 }).waitFor();
  await expect.poll(async () => updates.count()).toBe(0);
  const places = reader.tab.getByRole('navigation', { name: 'One Plan' }).getByRole('link');
  await expect
    .poll(async () => places.allInnerTexts())
    .toEqual(['My actions', 'Plan', 'Changes', 'Risks', 'Measures', 'Board pack']);
  const main = reader.tab.getByRole('main');
  await reader.goTo('#/changes');
  await main.getByRole('heading', { name: 'Changes', level: 1 }).waitFor();
  await main
    .getByText(/^Proposed: not in force/)
    .first()
    .waitFor();
  await expect
    .poll(async () => main.getByRole('button', { name: /^(Approve|Decline|Take back)/ }).count())
    .toBe(0);
  await reader.goTo('#/measures');
  await main.getByRole('heading', { name: 'Measures', level: 1 }).waitFor();
  await main.getByRole('link', { name: /^K1 / }).first().waitFor();
  await expect.poll(async () => main.getByText(/^(Enter|Paste|Add)/).count()).toBe(0);
  await reader.goTo('#/risks');
  await main.getByRole('table').getByRole('link').first().waitFor();
  await expect.poll(async () => main.getByRole('link', { name: /^(Add|Merge)/ }).count()).toBe(0);
});

test('is refused by SharePoint itself when somebody who may only read changes an action', async () => {
  const reader = await libraryAs(open, 'board-member');
  const before = await reader.action('1.3.1');
  expect(await reader.change('1.3.1', { latestActivity: 'Written past the app.' })).toBe(403);
  expect(await reader.action('1.3.1')).toEqual(before);
});

test('is refused by SharePoint itself when a change names a version that is no longer the newest', async () => {
  const lead = await libraryAs(open, 'therapies-lead');
  const stale = { 'If-Match': (await lead.action('1.3.1'))['@odata.etag'] };
  expect(await lead.change('1.3.1', { latestActivity: 'First.' }, stale)).toBe(200);
  expect(await lead.change('1.3.1', { latestActivity: 'Second, on the old version.' }, stale)).toBe(412);
  expect((await lead.action('1.3.1')).fields['LatestActivity']).toBe('First.');
});

test.each([
  ['a lead on somebody else’s action', 'therapies-lead', 'It is led by EHC Assessment Team Manager.'],
  ['somebody who may only read', 'board-member', 'A lead, their deputy or an admin can update it.'],
  ['the accountable officer', 'director-of-education', 'You do not lead action 3.1.1.'],
])('explains at the form’s address why %s cannot update, and leads on', async (_, key, words) => {
  const visitor = await visit(open, key, { subPage: 'action/3.1.1/update' });
  await visitor.tab.getByText(words).waitFor();
  await expect.poll(async () => visitor.tab.getByRole('form').count()).toBe(0);
  await visitor.tab.getByRole('link', { name: 'Read the action' }).click();
  await visitor.tab.getByRole('heading', { name: /^3\.1\.1/, level: 1 }).waitFor();
  await expect.poll(async () => visitor.tab.getByRole('link', { name: /^Update/ }).count()).toBe(0);
});

test('says that an action is not in the plan', async () => {
  const lead = await visit(open, 'therapies-lead', { subPage: 'action/9.9.9/update' });
  await lead.tab.getByText('There is no action 9.9.9 in the plan.').waitFor();
  await lead.tab.getByRole('link', { name: 'go to My actions' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  expect(lead.watch.errors).toEqual([]);
});

test('takes no update for an action that is in the plan no more', async () => {
  const admin = await libraryAs(open, 'business-development-manager');
  await admin.change('2.1.8', { lifecycle: 'withdrawn' });
  const lead = await visit(open, 'sufficiency-manager', { subPage: 'action/2.1.8/update' });
  await lead.tab.getByText('Action 2.1.8 is withdrawn, so it takes no more updates.').waitFor();
  await expect.poll(async () => lead.tab.getByRole('form').count()).toBe(0);
});
