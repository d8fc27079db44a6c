import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit, type Visit } from './lead-kit.ts';
import { openForm } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** The references of a group's actions, in the order shown. */
async function refsIn(visiting: Visit, group: RegExp): Promise<string[]> {
  const list = visiting.tab.getByRole('list', { name: group });
  const titles = list.getByRole('link', { name: /^\d/ });
  return (await titles.allInnerTexts()).map((title) => title.split(' ')[0] ?? '');
}

async function myActionsOf(key: string): Promise<Visit> {
  const visiting = await visit(open, key);
  await visiting.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  return visiting;
}

test('shows the Therapies Lead what is owed, what came in and what rests, each with its count', async () => {
  const lead = await myActionsOf('therapies-lead');
  await lead.tab.getByText('2 of 4 updates returned. Due by 27 November 2026 (in 5 days).').waitFor();
  await expect
    .poll(async () => lead.tab.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual(['Needs an update (2)', 'Returned this cycle (2)', 'Complete or on hold (3)']);
  await expect.poll(async () => refsIn(lead, /^Needs an update/)).toEqual(['1.3.6', '3.4.4']);
  await expect.poll(async () => refsIn(lead, /^Returned this cycle/)).toEqual(['1.3.1', '1.2.7']);
  // what asks nothing is folded away until it is wanted
  await expect.poll(async () => refsIn(lead, /^Complete or on hold/)).toEqual([]);
  await lead.tab.getByRole('heading', { name: 'Complete or on hold (3)' }).click();
  await expect.poll(async () => refsIn(lead, /^Complete or on hold/)).toEqual(['1.3.2', '1.1.3', '3.1.3']);
  expect(lead.watch.errors).toEqual([]);
});

test('puts what is due first first, says what is overdue, and names the lead a deputy stands in for', async () => {
  const deputy = await myActionsOf('send-service-manager');
  await expect
    .poll(async () => refsIn(deputy, /^Needs an update/))
    .toEqual(['3.2.4', '1.1.4', '1.2.1', '2.2.3', '1.5.5', '2.2.2', '3.2.1']);
  // not the questions within a row
  const rows = deputy.tab
    .getByRole('list', { name: /^Needs an update/ })
    .getByRole('listitem')
    .filter({ has: deputy.tab.getByRole('link', { name: /^Update / }) });
  const texts = await rows.allInnerTexts();
  expect(texts.map((text) => text.includes('Overdue'))).toEqual([
    true,
    true,
    ...Array<boolean>(5).fill(false),
  ]);
  expect(texts.map((text) => text.includes('for Head of Inclusion'))).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
});

test('finds actions by their words while one types, and says how many are left', async () => {
  const lead = await myActionsOf('therapies-lead');
  await lead.tab.getByRole('searchbox', { name: 'Search' }).fill('therap WAITS');
  await lead.tab.getByText('1 of 7 shown').waitFor();
  await expect.poll(async () => refsIn(lead, /\(1\)$/)).toEqual(['1.3.1']);
  // also among those folded away
  await lead.tab.getByRole('searchbox', { name: 'Search' }).fill('occupational');
  await lead.tab.getByRole('list', { name: 'Complete or on hold (1)' }).waitFor();
  await expect.poll(async () => refsIn(lead, /^Complete or on hold/)).toEqual(['1.3.2']);
});

test('narrows to a status, and to what is overdue', async () => {
  const lead = await myActionsOf('principal-educational-psychologist');
  await lead.tab.getByLabel('Status').selectOption('At risk');
  await lead.tab.getByText('1 of 5 shown').waitFor();
  await expect.poll(async () => refsIn(lead, /^Needs an update/)).toEqual(['1.2.2']);
  await lead.tab.getByLabel('Status').selectOption('Any status');
  await lead.tab.getByRole('checkbox', { name: 'Overdue only' }).check();
  await lead.tab.getByText('1 of 5 shown').waitFor();
  await expect.poll(async () => refsIn(lead, /^Needs an update/)).toEqual(['1.1.6']);
});

test('says so when nothing fits, and shows all again', async () => {
  const lead = await myActionsOf('therapies-lead');
  await lead.tab.getByRole('searchbox', { name: 'Search' }).fill('no such words');
  await lead.tab.getByLabel('Status').selectOption('Off track');
  await lead.tab.getByText('None of your actions fits.').waitFor();
  await lead.tab.getByRole('button', { name: 'Show all 7' }).click();
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await expect.poll(async () => lead.tab.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
});

test.each(['board-member', 'director-of-education'])(
  'tells somebody without actions why the page is empty: %s',
  async (key) => {
    const reader = await myActionsOf(key);
    await reader.tab.getByText('no action names you as its lead or deputy').waitFor();
    await expect
      .poll(async () =>
        reader.tab
          .getByRole('listitem')
          .getByRole('link', { name: /^Update/ })
          .count(),
      )
      .toBe(0);
    await reader.tab.getByRole('link', { name: 'Look at the whole plan' }).click();
    await reader.tab
      .getByRole('link', { name: 'Plan', exact: true })
      .and(reader.tab.locator('[aria-current="page"]'))
      .waitFor();
  },
);

test('sends an admin without actions to what others owe', async () => {
  const admin = await myActionsOf('business-development-manager');
  await admin.tab.getByText('you can update any action for its lead').waitFor();
  await admin.tab.getByRole('link', { name: 'See whose updates have come' }).click();
  await admin.tab.getByRole('heading', { level: 1, name: 'Returns' }).waitFor();
  expect(admin.watch.errors).toEqual([]);
});

test('starts with the update that is due first', async () => {
  const lead = await myActionsOf('ehc-assessment-team-manager');
  await lead.tab.getByRole('link', { name: 'Start: next update' }).click();
  await lead.tab.getByRole('form', { name: 'Update 3.1.5' }).waitFor();
  await expect
    .poll(async () => lead.frame().evaluate(() => window.location.hash))
    .toBe('#/action/3.1.5/update');
});

test('marks the action on which an update was begun', async () => {
  const lead = await myActionsOf('therapies-lead');
  const row = lead.tab.getByRole('listitem').filter({ hasText: '3.4.4' });
  await expect.poll(async () => row.innerText()).not.toContain('not sent yet');
  const form = await openForm(lead, '3.4.4');
  await form.activity.fill('Met both teams.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await lead.tab.getByRole('link', { name: 'My actions' }).click();
  await row.getByText('You began an update that is not sent yet.').waitFor();
  await expect.poll(async () => lead.tab.getByText('You began an update').count()).toBe(1);
});
