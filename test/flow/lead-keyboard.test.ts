import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { handsOn, nowhere } from './keyboard-kit.ts';
import { endVisits, keptOn, libraryAs, passTime } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

test('finds an action in the plan, opens it, and comes back to what was found', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const { tab } = lead;
  const hands = handsOn(lead);
  const told = tab.getByRole('status').filter({ hasText: / live actions$/ });
  await hands.comesTo('heading', 'My actions');
  await hands.tabTo('button', 'Skip to the content', 'Shift+Tab');
  await hands.press('Enter');
  await hands.comesTo('heading', 'My actions');
  await hands.tabTo('link', 'Plan', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Plan' }));
  await hands.comesTo('heading', 'Plan');
  await hands.tabTo('link', 'All actions');
  await hands.press('Enter', tab.getByRole('searchbox', { name: 'Search' }));
  await hands.tabTo('searchbox', 'Search');
  await hands.type('equipment');
  await told.filter({ hasText: /^\d of \d+ / }).waitFor();
  await hands.tabTo('link', 'Agree one process for ordering');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: /^1\.3\.6 / }));
  await hands.comesTo('heading', /^1\.3\.6 /);
  // Alt and the left arrow belong to the browser's own window, which a test does not have
  await lead.frame().evaluate(() => window.history.back());
  // where somebody left the list
  await hands.comesTo('link', 'Agree one process for ordering');
  await expect
    .poll(async () => tab.getByRole('searchbox', { name: 'Search' }).inputValue())
    .toBe('equipment');
  await hands.tabTo('button', 'Remove filter', 'Shift+Tab');
  await hands.press('Enter', told.filter({ hasText: /^All \d+ / }));
  await hands.comesTo('searchbox', 'Search');
  // where nothing fits, what takes everything back goes with it
  await hands.type('no such words anywhere');
  await hands.tabTo('button', 'Show all actions');
  await hands.press('Enter', told.filter({ hasText: /^All \d+ / }));
  await hands.comesTo('searchbox', 'Search');
});

test('narrows down what is one’s own, and takes it back', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const { tab } = lead;
  const hands = handsOn(lead);
  await goTo(lead, '#/my-actions', 'My actions');
  await hands.comesTo('heading', 'My actions');
  await hands.tabTo('searchbox', 'Search');
  await hands.type('no such words anywhere');
  await tab.getByText('None of your actions fits.').waitFor();
  await hands.tabTo('button', /^Show all \d+$/);
  await hands.press('Enter', tab.getByRole('link', { name: /^Update / }));
  const last = await hands.comesTo('searchbox', 'Search');
  expect(last.role).toBe('searchbox');
});

test('reviews a risk', async () => {
  const admin = await visitPlan(open, 'business-development-manager');
  const { tab } = admin;
  const hands = handsOn(admin);
  await goTo(admin, '#/risks/threats', 'Risks');
  await hands.comesTo('heading', 'Risks');
  // the map is one stop, in which the arrows move
  await hands.tabTo('button', /score 4 /);
  await hands.press('ArrowDown');
  await hands.comesTo('button', /score 3 /);
  await hands.press('End');
  await hands.comesTo('button', /score 12 /);
  await hands.tabTo('link', /^R8 /);
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: /^R8/ }));
  await hands.comesTo('heading', /^R8/);
  await hands.tabTo('link', 'Review it');
  await hands.press('Enter', tab.getByRole('button', { name: 'Save the review' }));
  await hands.comesTo('heading', 'Review R8');
  await hands.tabTo('textbox', 'Note');
  await hands.type('Looked at again with the schools.');
  await hands.tabTo('button', 'Save the review');
  await hands.press('Enter', tab.getByText('The review of R8 is saved.'));
  expect(await hands.at()).not.toEqual(nowhere);
});

test('enters the values of a measure', async () => {
  const owner = await visitPlan(open, 'send-service-manager');
  const { tab } = owner;
  const hands = handsOn(owner);
  await hands.tabTo('link', 'Measures', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Measures' }));
  await hands.comesTo('heading', 'Measures');
  await hands.tabTo('link', 'Enter values');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Enter values' }));
  await hands.comesTo('heading', 'Enter values');
  await hands.tabTo('textbox', 'Period');
  await hands.type('September 2026');
  await hands.tabTo('textbox', 'Value');
  await hands.type('112');
  await hands.tabTo('button', 'Save');
  await hands.press('Enter', tab.getByText('1 value of September 2026: saved.'));
  expect(await hands.at()).not.toEqual(nowhere);
});

test('chooses between two versions of one update', async () => {
  const lead = await visitPlan(open, 'head-of-childrens-commissioning');
  const { tab } = lead;
  const hands = handsOn(lead);
  await goTo(lead, '#/action/2.4.1/update', /^2\.4\.1 /);
  await hands.comesTo('heading', /^2\.4\.1 /);
  await hands.tabTo('radio', 'On track');
  await hands.press('ArrowDown', tab.getByRole('radio', { name: 'At risk', checked: true }));
  await hands.tabTo('textbox', 'Why');
  await hands.type('The other half is late.');
  await hands.tabTo('textbox', 'What was done');
  await hands.type('Handed over one half.');
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('2.4.1', { statusAfter: 'off-track', reason: 'It stopped.', activity: 'Waited.' });
  await hands.tabTo('button', 'Save update');
  await hands.press('Enter', tab.getByRole('region', { name: 'Somebody else updated this action' }));
  await hands.comesTo('region', 'Somebody else updated this action');
  await hands.tabTo('button', 'Save mine as a newer update');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Update saved' }));
  const last = await hands.comesTo('heading', 'Update saved');
  expect(last.role).toBe('heading');
});

test('the focus stays where it is while the library is asked for changes', async () => {
  const lead = await visitPlan(open, 'pfa-lead');
  const { tab } = lead;
  const hands = handsOn(lead);
  await goTo(lead, '#/action/3.4.6', /^3\.4\.6 /);
  await hands.comesTo('heading', /^3\.4\.6 /);
  await hands.tabTo('link', 'Risks', 'Shift+Tab');
  const library = await libraryAs(open, 'pfa-lead');
  await library.update('3.4.6', { activity: 'Told from another computer.' });
  await passTime(lead, tab.getByText('Told from another computer.').first());
  expect(await hands.at()).toEqual({ role: 'link', name: 'Risks' });
});

test('clears this device', async () => {
  const lead = await visitPlan(open, 'attendance-lead');
  const { tab } = lead;
  const hands = handsOn(lead);
  await hands.comesTo('heading', 'My actions');
  await hands.tabTo('link', 'This device', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'This device' }));
  await hands.comesTo('heading', 'This device');
  await hands.tabTo('button', 'Clear this device…');
  await hands.press('Enter');
  await hands.comesTo('button', 'Keep it');
  await hands.press('Enter');
  await hands.comesTo('button', 'Clear this device…');
  await hands.press('Enter');
  await hands.comesTo('button', 'Keep it');
  await hands.tabTo('button', 'Clear this device', 'Shift+Tab');
  await hands.press('Enter', tab.getByText('Nothing of yours is kept on this device any more.'));
  await expect.poll(async () => (await keptOn(lead))['drafts']).toBe(0);
});
