import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, goTo, visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('an admin gives six actions to another lead in one step, with a preview of each and one reason', async () => {
  const admin = await visitPlan(open, adminKey);
  const { tab } = admin;
  await goTo(admin, '#/plan/actions?section=1.1', 'Plan');
  await tab.getByRole('button', { name: 'Change several…' }).click();
  const boxes = tab.getByRole('checkbox', { name: /^Select 1\.1\.\d / });
  for (let index = 0; index < 6; index += 1) await boxes.nth(index).check();
  await tab
    .getByRole('group', { name: 'Change several' })
    .getByRole('link', { name: 'Change the lead' })
    .click();
  await tab.getByRole('heading', { level: 1, name: 'Change the lead: 6 actions' }).waitFor();

  // nothing is sent before it says who and why
  await tab.getByRole('button', { name: /^Change all actions$/ }).click();
  await tab.getByText('Choose who leads it.').first().waitFor();
  await tab.getByRole('searchbox', { name: 'Delivery lead of all of them' }).fill('virtual school');
  await tab.getByRole('button', { name: /^Choose Virtual School Deputy Head/ }).click();
  const preview = tab.getByRole('list', { name: 'What changes' });
  await expect.poll(async () => preview.getByRole('listitem').count()).toBe(6);
  // a look at one of them loses nothing
  await preview.getByRole('link').first().click();
  await tab.getByRole('heading', { level: 1, name: /^1\.1\.1 / }).waitFor();
  await admin.frame().evaluate(() => window.history.back());
  await tab.getByRole('list', { name: 'Chosen: Delivery lead of all of them' }).waitFor();
  await tab.getByLabel('Why?').fill('The Head of Inclusion has another post.');
  await tab.getByText('You are a plan admin: this takes effect at once.').waitFor();
  await tab.getByRole('button', { name: 'Change 6 actions' }).click();
  await tab.getByRole('heading', { level: 1, name: '6 actions changed' }).waitFor();

  await goTo(admin, '#/plan/actions?section=1.1&lead=virtual-school-deputy-head', 'Plan');
  await tab.getByRole('status').filter({ hasText: '6 of 80 live actions' }).waitFor();
  await goTo(admin, '#/changes/log?kind=lead&q=another+post', 'Changes');
  await tab
    .getByRole('status')
    .filter({ hasText: /^6 of / })
    .waitFor();
});

test('what cannot be changed with the others is left out and says why', async () => {
  const admin = await visitPlan(open, adminKey);
  const { tab } = admin;
  // 1.1.3 is complete, 1.1.6 is not
  await goTo(admin, '#/plan/change/re-date?ref=1.1.3&ref=1.1.6', 'Change the completion date: 2 actions');
  await tab.getByLabel('Completion date, in the plan’s own words').fill('Summer term 2028');
  await tab.getByText('Read as: by 31 August 2028 at the latest.').waitFor();
  await tab
    .getByRole('list', { name: 'Left out' })
    .getByText('1.1.3 is left out: Action 1.1.3 is complete, so its date stays as it is.')
    .waitFor();
  await expect
    .poll(async () => tab.getByRole('list', { name: 'What changes' }).getByRole('listitem').count())
    .toBe(1);
  await tab.getByText(/^Goes to the SEND and AP Partnership Board for decision\./).waitFor();
});

test('only an admin may change several actions at once', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/plan/actions', 'Plan');
  await lead.tab.getByRole('status').filter({ hasText: 'live actions' }).waitFor();
  await expect.poll(async () => lead.tab.getByRole('button', { name: 'Change several…' }).count()).toBe(0);
  await goTo(lead, '#/plan/change/lead?ref=1.1.1', 'Change several actions');
  await lead.tab.getByText(/^Only a plan admin can change several actions at once\./).waitFor();
});
