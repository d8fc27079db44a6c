import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { handsOn } from './keyboard-kit.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

test('takes a lead from My actions to a saved update without a mouse', async () => {
  const lead = await visit(open, 'therapies-lead');
  const { keyboard } = lead.page;
  const hands = handsOn(lead);
  await lead.tab
    .getByRole('heading', { name: 'My actions', level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  await hands.tabTo('link', 'Start: next update');
  await keyboard.press('Enter');
  await lead.tab
    .getByRole('heading', { name: /^1\.3\.6/, level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();

  // the chosen status takes the focus, and arrows move the choice
  await hands.tabTo('radio', 'Not started');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await lead.tab.getByRole('radio', { name: 'At risk', checked: true }).waitFor();
  await hands.tabTo('textbox', 'Why, and what will bring it back?');
  await keyboard.type('The supplier left. A new one is chosen in January.');
  await hands.tabTo('textbox', 'What was done');
  await keyboard.type('Wrote to all 12 services.');
  await hands.tabTo('radio', 'Too early to say');
  await keyboard.press('ArrowUp');
  await lead.tab.getByRole('radio', { name: 'Sustained', checked: true }).waitFor();
  await hands.tabTo('textbox', 'What changed for children');
  await keyboard.type('Equipment comes within six weeks.');
  await hands.tabTo('button', 'Add a link');
  await keyboard.press('Space');
  await hands.tabTo('textbox', 'What link 1 shows');
  await keyboard.type('Figures');
  await keyboard.press('Tab');
  await keyboard.type('https://oakshire.example/figures');
  await hands.tabTo('radio', 'Board and panel members only');
  await keyboard.press('ArrowDown');
  await hands.tabTo('button', 'Save update');
  await keyboard.press('Enter');
  await lead.tab
    .getByRole('heading', { name: 'Update saved', level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  const last = (await (await libraryAs(open, 'therapies-lead')).updates('1.3.6')).at(-1);
  expect(last?.fields).toMatchObject({
    StatusBefore: 'not-started',
    StatusAfter: 'at-risk',
    Reason: 'The supplier left. A new one is chosen in January.',
    Activity: 'Wrote to all 12 services.',
    Impact: 'Equipment comes within six weeks.',
    ImpactRating: 'sustained',
    Audience: 'public',
  });
  await hands.tabTo('link', 'Next update');
  await keyboard.press('Enter');
  await lead.tab.getByRole('heading', { name: /^3\.4\.4/, level: 1 }).waitFor();
});
