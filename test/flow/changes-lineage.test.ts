import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, decide, goTo, openProposal, sendProposal, visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('a merge is chosen by search, waits harmlessly, and then leads from the old action to the one that goes on', async () => {
  const admin = await visitPlan(open, adminKey);
  const tab = await openProposal(admin, '1.2.7', 'merge');
  const search = tab.getByRole('searchbox', { name: 'Which actions become one with 1.2.7?' });
  await tab.getByText('Nothing is different yet.').waitFor();
  await search.fill('nobody called an action this');
  await tab.getByText('No action fits.').waitFor();
  await search.fill('1.2.6');
  await tab.getByRole('button', { name: /^Choose 1\.2\.6 / }).click();
  await search.fill('1.2.5');
  await tab.getByRole('button', { name: /^Choose 1\.2\.5 / }).click();
  await tab.getByRole('radio', { name: /^1\.2\.5 / }).check();
  await tab.getByText('2 actions fewer. Not started: one fewer. Complete: one fewer.').waitFor();
  expect(await sendProposal(tab, 'One programme for all staff.')).toBe('Proposed');
  await goTo(admin, '#/action/1.2.7', /^1\.2\.7 /);
  await expect.poll(async () => tab.locator('dt:text-is("Status") + dd').innerText()).toBe('Not started (N)');

  await decide(admin, 'Merge: 1.2.7 and 1.2.6 into 1.2.5', 'Approve');
  await goTo(admin, '#/action/1.2.7', /^1\.2\.7 /);
  const became = tab.getByText('Merged on 22 November 2026.');
  await became.waitFor();
  await expect.poll(async () => tab.getByRole('link', { name: 'Update this action' }).count()).toBe(0);
  // its history stays where it was
  await expect.poll(async () => tab.getByRole('article').count()).toBeGreaterThan(0);
  await tab
    .getByRole('link', { name: /^1\.2\.5 / })
    .first()
    .click();
  const from = tab.getByRole('list', { name: 'Merged into this one, each with its history' });
  await expect
    .poll(async () => from.getByRole('link').allInnerTexts())
    .toEqual([expect.stringMatching(/^1\.2\.6 /), expect.stringMatching(/^1\.2\.7 /)]);
  await goTo(admin, '#/plan/actions?lifecycle=merged&q=1.2.7', 'Plan');
  await tab.getByRole('table', { name: 'Merged actions' }).getByRole('link').waitFor();
});

test('a split suggests free numbers, and both sides tell of each other', async () => {
  const admin = await visitPlan(open, adminKey);
  const tab = await openProposal(admin, '3.4.4', 'split');
  const first = tab.getByRole('group', { name: 'New action', exact: true });
  const number = await first.getByLabel('Number').inputValue();
  expect(number).toMatch(/^3\.4\.\d+$/);
  await tab.getByRole('button', { name: 'Add another new action' }).click();
  const heirs = tab.getByRole('group', { name: /^New action \d of 2$/ });
  const numbers = [
    await heirs.nth(0).getByLabel('Number').inputValue(),
    await heirs.nth(1).getByLabel('Number').inputValue(),
  ];
  expect(new Set(numbers).size).toBe(2);
  // a number that is taken is refused where it is typed
  await heirs.nth(1).getByLabel('Number').fill('3.4.1');
  await heirs
    .nth(1)
    .getByText('Reference 3.4.1 is already used, and references are never used twice.')
    .waitFor();
  await heirs.nth(1).getByRole('button', { name: 'Leave out new action 3.4.1' }).click();
  await first.getByLabel('Title', { exact: true }).fill('Tell families what changes at 18');
  expect(await sendProposal(tab, 'Two teams do the work.')).toBe('Proposed');

  // a proposed action has a page of its own, and a place in the plan apart from the live ones
  await goTo(admin, `#/action/${number}`, `${number} Tell families what changes at 18`);
  await tab.getByText(/^Proposed: not in force\. It takes no updates/).waitFor();
  await goTo(admin, '#/plan/outline', 'Plan');
  await tab
    .getByRole('list', { name: /^Proposed under Section 3\.4/ })
    .getByRole('link', { name: `${number} Tell families what changes at 18` })
    .waitFor();

  await decide(admin, new RegExp(`^Split: 3\\.4\\.4 and ${number.replaceAll('.', '\\.')}`), 'Approve');
  await goTo(admin, `#/action/${number}`, `${number} Tell families what changes at 18`);
  const source = tab.getByRole('list', { name: 'Split from' }).getByRole('link');
  await expect.poll(async () => source.innerText()).toMatch(/^3\.4\.4 /);
  await source.click();
  await tab
    .getByRole('list', { name: 'Split off from this one' })
    .getByRole('link', { name: number })
    .waitFor();
});

test('an action that was withdrawn says so at its address, with the reason and the decision', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/action/2.3.6', /^2\.3\.6 /);
  await lead.tab.getByText(/^Withdrawn on /).waitFor();
  await lead.tab.getByRole('link', { name: 'See the decision' }).click();
  await lead.tab.getByRole('heading', { level: 1, name: /^Withdraw: 2\.3\.6 / }).waitFor();
  await expect
    .poll(async () => lead.tab.locator('dt:text-is("In the plan") + dd').innerText())
    .toMatch(/Live\s*→\s*Withdrawn/);
});

test('an action tells which actions of earlier plans it replaces', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/action/2.1.3', /^2\.1\.3 /);
  const lineage = lead.tab.getByRole('region', { name: 'Lineage' });
  await expect.poll(async () => lineage.innerText()).toMatch(/Came from earlier plans[^]*SEND Strategy/);
});

test('a cycle without an update is shown as carried forward, between the updates', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/action/1.3.2', /^1\.3\.2 /);
  const updates = lead.tab.getByRole('region', { name: /^Updates \(/ });
  await updates.waitFor();
  await expect
    .poll(async () => updates.innerText())
    .toMatch(
      /22 July 2026 at[^]*Carried forward: no update for June 2026, last updated on 17 April 2026\.[^]*17 April 2026 at/,
    );
});
