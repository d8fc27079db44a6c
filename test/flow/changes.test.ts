import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import {
  adminKey,
  cardOf,
  decide,
  goTo,
  openProposal,
  proposeDate,
  sendProposal,
  visitPlan,
} from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';
import { textsOf } from './screen-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('a lead proposes another date, an admin records the Board’s approval, and the action shows both dates', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/action/1.3.1', /^1\.3\.1 /);
  await lead.tab.getByRole('button', { name: 'Propose a change…' }).click();
  await lead.tab
    .getByRole('list', { name: 'Changes to propose' })
    .getByRole('link', { name: 'Change the completion date' })
    .click();
  const words = lead.tab.getByLabel('Completion date, in the plan’s own words');
  await words.fill('31 August 2027');
  await lead.tab.getByText('Read as: by 31 August 2027 at the latest.').waitFor();
  await lead.tab
    .getByText('Goes to the SEND and AP Partnership Board for decision. Until then the plan stays as it is.')
    .waitFor();
  expect(await sendProposal(lead.tab, 'Two posts could not be filled before the summer.')).toBe('Proposed');

  // visible, and harmless
  await lead.tab.getByRole('link', { name: 'Back to 1.3.1' }).click();
  await lead.tab.getByText('Proposed, and not in force:').waitFor();
  await expect
    .poll(async () => lead.tab.locator('dt:text-is("Complete by") + dd').innerText())
    .toMatch(/^January 2027/);

  const admin = await visitPlan(open, adminKey);
  await admin.tab.getByRole('link', { name: 'Changes (6 to decide)' }).click();
  const card = cardOf(admin.tab, 'New completion date: 1.3.1 Bring waits');
  await expect.poll(async () => card.innerText()).toMatch(/January 2027\s*→\s*31 August 2027/);
  await decide(admin, 'New completion date: 1.3.1 Bring waits', 'Approve', {
    note: 'Agreed without debate.',
  });
  await expect.poll(async () => card.count()).toBe(0);
  await admin.tab.getByRole('link', { name: 'Changes (5 to decide)' }).waitFor();
  await goTo(admin, '#/action/1.3.1', /^1\.3\.1 /);
  const dates = await admin.tab.locator('dt:text-is("Complete by") + dd').innerText();
  expect(dates).toMatch(/^31 August 2027[^]*Original date: January 2027[^]*Re-dated once/);
  const changes = admin.tab.getByRole('region', { name: /^Changes \(/ });
  await expect
    .poll(async () => changes.innerText())
    .toMatch(
      /Approved by the SEND and AP Partnership Board on 22 November 2026, recorded by Business Development Manager/,
    );
});

test('a declined proposal needs a reason, stays in the log and alters nothing', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await proposeDate(lead, '1.3.6', 'Autumn term 2028', 'The market is not ready.');
  const admin = await visitPlan(open, adminKey);
  await goTo(admin, '#/changes', 'Changes');
  const title = /^New completion date: 1\.3\.6 /;
  const card = cardOf(admin.tab, title);
  await card.getByRole('button', { name: /^Decline / }).click();
  await card.getByRole('button', { name: 'Decline this change' }).click();
  await card.getByText('Say why it is declined. Whoever proposed it will read it.').first().waitFor();
  await decide(admin, title, 'Decline', { note: 'Too late for the families who wait.' });
  await goTo(admin, '#/changes/log?state=declined', 'Changes');
  await admin.tab.getByRole('list', { name: 'Log of changes' }).getByRole('link', { name: title }).click();
  await admin.tab.getByText('Too late for the families who wait.').waitFor();
  await goTo(admin, '#/action/1.3.6', /^1\.3\.6 /);
  await expect
    .poll(async () => admin.tab.locator('dt:text-is("Complete by") + dd').innerText())
    .toMatch(/^TBC/);
});

test('of two admins who decide the same change, the second is told who was faster', async () => {
  const [first, second] = [await visitPlan(open, adminKey), await visitPlan(open, adminKey)];
  const title = /^New completion date: 2\.1\.3 /;
  await goTo(second, '#/changes', 'Changes');
  await cardOf(second.tab, title)
    .getByRole('button', { name: /^Decline / })
    .click();
  await cardOf(second.tab, title).getByLabel('Why it is declined').fill('Not now.');
  await decide(first, title, 'Approve');
  await cardOf(second.tab, title).getByRole('button', { name: 'Decline this change' }).click();
  await second.tab
    .getByRole('status')
    .filter({
      hasText:
        /already approved by Business Development Manager on 22 November 2026, so there is nothing left/,
    })
    .waitFor();
  await expect.poll(async () => cardOf(second.tab, title).count()).toBe(0);
});

test('several changes are ticked and approved in one step', async () => {
  const admin = await visitPlan(open, adminKey);
  await goTo(admin, '#/changes', 'Changes');
  const { tab } = admin;
  await tab.getByRole('checkbox', { name: /^Tick New action: 2\.3\.7/ }).check();
  await tab.getByRole('checkbox', { name: /^Tick Put on hold: 2\.1\.5/ }).check();
  await tab.getByRole('button', { name: 'Approve 2…' }).click();
  const panel = tab.getByRole('region', { name: 'Approve these 2 changes' });
  await expect.poll(async () => panel.getByRole('listitem').allInnerTexts()).toHaveLength(2);
  await panel.getByRole('button', { name: 'Approve these 2 changes' }).click();
  await tab.getByRole('status').filter({ hasText: 'Approved: 2 changes.' }).waitFor();
  await goTo(admin, '#/action/2.3.7', /^2\.3\.7 /);
  await goTo(admin, '#/action/2.1.5', /^2\.1\.5 /);
  await tab.getByText('It is looked at again on 31 May 2027.').waitFor();
});

test('somebody who may not decide is told who does, and finds no button', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await expect.poll(async () => lead.tab.getByRole('link', { name: 'Changes', exact: true }).count()).toBe(1);
  await goTo(lead, '#/changes', 'Changes');
  const card = cardOf(lead.tab, /^Merge: 2\.4\.6 into 2\.4\.1/);
  await card
    .getByText('This is for the SEND and AP Partnership Board to decide. A plan admin records the decision.')
    .waitFor();
  await expect.poll(async () => card.getByRole('button').count()).toBe(0);
});

test('whoever proposed a change can take it back until somebody decides', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const tab = await openProposal(lead, '1.3.6', 'reword');
  await tab.getByLabel('Title', { exact: true }).fill('Agree one process for specialist equipment');
  await sendProposal(tab, 'Shorter.');
  await tab.getByRole('link', { name: 'See this change' }).click();
  await tab.getByRole('button', { name: /^Take back / }).click();
  await tab.getByRole('button', { name: 'Take it back', exact: true }).click();
  await tab.getByRole('status').filter({ hasText: 'Taken back: New wording: 1.3.6' }).waitFor();
  await expect
    .poll(async () => tab.locator('dt:text-is("Decision") + dd').innerText())
    .toMatch(/^Taken back by Therapies Lead on /);
});

test('what somebody typed into a proposal is there again when they come back to it', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const tab = await openProposal(lead, '1.3.6', 'measure');
  await tab.getByLabel('How success is measured', { exact: true }).fill('Nobody waits longer than ten days.');
  await tab.getByText(/^Not sent yet\. What you fill in stays here while this tab is open/).waitFor();
  await goTo(lead, '#/plan/actions', 'Plan');
  await openProposal(lead, '1.3.6', 'measure');
  await tab.getByText('You began this earlier. What you typed is still here.').waitFor();
  await expect
    .poll(async () => tab.getByLabel('How success is measured', { exact: true }).inputValue())
    .toBe('Nobody waits longer than ten days.');
  await tab.getByRole('button', { name: 'Begin anew' }).click();
  await expect
    .poll(async () => tab.getByLabel('How success is measured', { exact: true }).inputValue())
    .not.toBe('Nobody waits longer than ten days.');
});

test('the log is searched and filtered, and keeps that in its address', async () => {
  const admin = await visitPlan(open, adminKey);
  const { tab } = admin;
  await goTo(admin, '#/changes/log', 'Changes');
  await tab.getByLabel('Kind').selectOption({ label: 'Complete' });
  await tab
    .getByRole('status')
    .filter({ hasText: / of \d+ entries/ })
    .waitFor();
  const titles = await textsOf(tab.getByRole('list', { name: 'Log of changes' }).getByRole('link'));
  expect(titles.length).toBeGreaterThan(3);
  expect(titles.every((title) => title.startsWith('Complete by an update: '))).toBe(true);
  await tab.getByLabel('Priority or section').selectOption({ label: '2 Right place' });
  await tab.getByRole('searchbox', { name: 'Search' }).fill('2.2');
  await expect
    .poll(async () => admin.frame().evaluate(() => window.location.hash))
    .toBe('#/changes/log?q=2.2&kind=complete&section=2');
  await tab.getByRole('searchbox', { name: 'Search' }).fill('nobody ever wrote this');
  await tab.getByRole('button', { name: 'Show all entries' }).click();
  await tab
    .getByRole('status')
    .filter({ hasText: /^All \d+ entries/ })
    .waitFor();
});

test('a change that does not exist is explained', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/changes/0b7c', 'No such change');
  await lead.tab.getByRole('link', { name: 'See the log of all changes' }).click();
  await lead.tab.getByRole('list', { name: 'Log of changes' }).waitFor();
  await expect.poll(async () => lead.frame().evaluate(() => window.location.hash)).toBe('#/changes/log');
});
