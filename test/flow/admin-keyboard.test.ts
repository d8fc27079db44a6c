import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { messagesSent } from './chase-kit.ts';
import { handsOn, type Hands } from './keyboard-kit.ts';
import { endVisits, type Visit } from './lead-kit.ts';
import { admin as adminAddress } from './screen-kit.ts';

// one admin does one job after the other: what each leaves behind is of no concern to the next
let open: TrialPage;
let admin: Visit;
let hands: Hands;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  admin = await visitPlan(open, 'business-development-manager');
  hands = handsOn(admin);
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

async function begin(hash: string, title: string): Promise<void> {
  await goTo(admin, hash, title);
  await hands.comesTo('heading', title);
}

test('decides a change', async () => {
  const { tab } = admin;
  await begin('#/changes', 'Changes');
  await hands.tabTo('button', /^Approve Put on hold: 2\.1\.5/);
  await hands.press('Enter');
  await hands.comesTo('heading', 'Approve this change');
  await hands.tabTo('button', 'Approve this change');
  await hands.press('Enter', tab.getByRole('status').filter({ hasText: 'Approved: ' }));
  const last = await hands.comesTo('status', 'Approved: Put on hold');
  expect(last.role).toBe('status');
});

test('writes to one of those who have not answered', async () => {
  const { tab } = admin;
  await begin('#/admin/reminders', 'Reminders');
  await hands.tabTo('checkbox', 'Choose nobody');
  await hands.press('Space', tab.getByRole('button', { name: 'Choose somebody to write to' }));
  await hands.tabTo('checkbox', 'Choose Adult Transitions Manager');
  await hands.press('Space', tab.getByRole('button', { name: 'Look at the message' }));
  await hands.tabTo('button', 'Look at the message', 'Shift+Tab');
  await hands.press('Enter', tab.getByText('Dear Adult Transitions Manager,'));
  await hands.comesTo('heading', 'The message as it will be received');
  await hands.tabTo('button', 'Send the message');
  await hands.press('Enter', tab.getByRole('heading', { name: 'What was sent' }));
  await hands.tabTo('button', 'Back to the list');
  expect(await messagesSent(open)).toHaveLength(1);
  await hands.press('Enter', tab.getByText(/^Reminded today/));
});

test('plans a cycle, opens it earlier, and removes it', async () => {
  const { tab } = admin;
  await begin('#/admin/cycles', 'Cycles');
  await hands.tabTo('link', 'Plan the next cycle');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Plan the next cycle' }));
  await hands.comesTo('heading', 'Plan the next cycle');
  // a day that reads the same wherever the month stands
  await hands.tabTo('textbox', 'SEND and AP Partnership Board');
  await admin.page.keyboard.type('02022027');
  await hands.tabTo('button', 'Fill in the days');
  await hands.press('Enter', tab.getByText('The days were filled in below.'));
  await hands.tabTo('textbox', 'Opens');
  await admin.page.keyboard.type('01012027');
  await hands.tabTo('button', 'Add a reminder');
  await hands.press('Enter');
  await hands.comesTo('textbox', /^Reminder \d/);
  await hands.tabTo('button', /^Remove reminder \d/);
  await hands.press('Enter');
  await hands.tabTo('button', 'Save');
  await hands.press('Enter', tab.getByText('January 2027 was added.'));
  await hands.tabTo('link', 'January 2027');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'January 2027' }));
  await hands.comesTo('heading', 'January 2027');
  await expect.poll(async () => tab.getByLabel('Opens').inputValue()).toBe('2027-01-01');
  await hands.tabTo('button', 'Remove January 2027');
  await hands.press('Enter');
  await hands.tabTo('button', 'Remove it', 'Shift+Tab');
  await hands.press('Enter', tab.getByText('January 2027 was removed.'));
});

test('prepares a pack and issues it', async () => {
  const { tab } = admin;
  await begin('#/board-pack', 'Board pack');
  await hands.tabTo('link', 'Prepare: SEND and AP Partnership Board, 10 December 2026');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '1. Facts' }));
  await hands.comesTo('heading', 'Prepare a board pack');
  await hands.tabTo('link', 'Continue to readiness');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '2. Readiness' }));
  await hands.comesTo('heading', '2. Readiness');
  await hands.tabTo('link', 'Continue to highlights');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '3. Highlights' }));
  await hands.comesTo('heading', '3. Highlights');
  await hands.tabTo('button', 'Begin with the 6 that stand out');
  await hands.press('Enter');
  await hands.comesTo('heading', 'Chosen (6)');
  await hands.tabTo('button', /^Take out/);
  await hands.press('Enter', tab.getByRole('heading', { name: 'Chosen (5)' }));
  await hands.tabTo('link', 'Continue to words and asks');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '4. Words and asks' }));
  await hands.comesTo('heading', '4. Words and asks');
  await hands.tabTo('textbox', 'How the plan stands');
  await hands.type('Most of it is on track.');
  await hands.tabTo('button', 'Add an ask');
  await hands.press('Enter');
  await hands.comesTo('textbox', 'What the body is asked');
  await hands.type('Agree to release the money for the hub.');
  await hands.tabTo('link', 'Continue to preview');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '5. Preview' }));
  await hands.comesTo('heading', '5. Preview');
  await hands.tabTo('link', '6. Issue', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 2, name: '6. Issue' }));
  await hands.comesTo('heading', '6. Issue');
  await hands.tabTo('button', 'Freeze and issue version 1');
  await hands.press('Enter');
  await hands.comesTo('button', 'Not yet');
  await hands.tabTo('button', 'Issue version 1', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Version 1 is issued' }));
  const last = await hands.comesTo('heading', 'Version 1 is issued');
  expect(last.role).toBe('heading');
});

test('chooses what a tab of a channel opens', async () => {
  const { page, tab, frame } = open;
  const seen = handsOn({ page, tab, frame });
  await page.goto(open.address({ person: adminAddress, surface: 'settings' }));
  await tab.getByRole('heading', { level: 1, name: 'What should this tab open?' }).waitFor();
  await seen.comesTo('heading', 'What should this tab open?');
  await expect.poll(() => tab.getByRole('radio', { name: 'Plan' }).isChecked()).toBe(true);
  await seen.tabTo('radio', 'Plan');
  await seen.press('ArrowDown');
  await seen.press('ArrowDown', tab.getByRole('radio', { name: 'Risks', checked: true }));
  // the host's own button follows
  for (let stops = 0; stops < 10; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator('button:focus').count()) > 0) break;
  }
  await expect.poll(async () => page.locator('button:focus').innerText()).toBe('Save');
  await page.keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Risks' }).waitFor();
});
