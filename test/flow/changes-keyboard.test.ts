import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, goTo, visitPlan } from './changes-kit.ts';
import { handsOn } from './keyboard-kit.ts';
import { endVisits } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

test('proposes another lead without a mouse', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const { tab, page } = lead;
  const { keyboard } = page;
  const hands = handsOn(lead);
  await goTo(lead, '#/action/1.3.1', /^1\.3\.1 /);
  await tab.locator('h1:focus').waitFor();
  await hands.tabTo('button', 'Propose a change…');
  await keyboard.press('Enter');
  await hands.tabTo('link', 'Change the lead');
  await keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Change the lead: 1.3.1' }).waitFor();
  await tab.locator('h1:focus').waitFor();
  await hands.tabTo('searchbox', 'Delivery lead');
  await keyboard.type('speech and language');
  // Enter takes the first that fits, and sends nothing
  await keyboard.press('Enter');
  const chosen = tab.getByRole('list', { name: 'Chosen: Delivery lead' });
  await expect.poll(async () => chosen.innerText()).toMatch(/Speech and Language/);
  await hands.tabTo('button', 'Take out Therapies Lead');
  await keyboard.press('Enter');
  await chosen.getByText('Therapies Lead').waitFor({ state: 'detached' });
  await hands.tabTo('textbox', 'Why?');
  await keyboard.type('She runs the clinics.');
  await hands.tabTo('button', 'Propose it');
  await keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Proposed' }).and(tab.locator(':focus')).waitFor();
});

test('what is decided, left undecided or put right keeps the focus where one goes on', async () => {
  const admin = await visitPlan(open, adminKey);
  const { tab, page } = admin;
  const { keyboard } = page;
  const focused = (name: string | RegExp) => tab.getByRole('button', { name }).and(tab.locator(':focus'));
  await goTo(admin, '#/changes', 'Changes');
  await tab.getByRole('button', { name: /^Tick all \d+$/ }).focus();
  await keyboard.press('Enter');
  await focused(/^Approve \d+…$/).waitFor();
  await keyboard.press('Enter');
  const panel = tab.getByRole('region', { name: /^Approve these \d+ changes$/ });
  await panel.getByRole('button', { name: 'Leave undecided' }).press('Enter');
  await focused(/^Approve \d+…$/).waitFor();
  await tab.getByRole('button', { name: 'Untick all' }).press('Enter');
  await focused(/^Tick all \d+$/).waitFor();

  const decline = tab.getByRole('button', { name: /^Decline Put on hold: 2\.1\.5/ });
  await decline.press('Enter');
  await tab.getByRole('button', { name: 'Decline this change' }).press('Enter');
  await tab.locator('#to-put-right:focus').waitFor();
  await tab.getByRole('button', { name: 'Leave undecided' }).press('Enter');
  await focused(/^Decline Put on hold: 2\.1\.5/).waitFor();

  await tab.getByRole('link', { name: /^Put on hold: 2\.1\.5/ }).press('Enter');
  await tab.getByRole('heading', { level: 1, name: /^Put on hold: 2\.1\.5/ }).waitFor();
  await tab.getByRole('button', { name: 'Approve…' }).press('Enter');
  await tab.getByRole('button', { name: 'Leave undecided' }).press('Enter');
  await focused('Approve…').waitFor();

  await goTo(admin, '#/plan/actions', 'Plan');
  await tab.getByRole('button', { name: 'Change several…' }).press('Enter');
  await focused(/^Select all \d+ shown$/).waitFor();
  await tab.getByRole('button', { name: 'Stop selecting' }).press('Enter');
  await focused('Change several…').waitFor();
  await expect.poll(async () => focused('Change several…').count()).toBe(1);
});
