import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { examplePath } from '../intake/example-plan.ts';
import { handsOn, type Hands, nowhere } from './keyboard-kit.ts';
import { admin } from './screen-kit.ts';

// from an empty site to a plan and back, by one person without a mouse
let open: TrialPage;
let hands: Hands;
beforeAll(async () => {
  open = await openTrial({ person: admin, data: 'empty' });
  hands = handsOn(open);
});
afterAll(async () => open.close());

test('sets up a fresh site', async () => {
  const { tab } = open;
  await hands.comesTo('heading', 'Set up One Plan');
  await hands.tabTo('button', 'Set up One Plan');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'One Plan is set up' }));
  await hands.comesTo('heading', 'One Plan is set up');
  await hands.tabTo('link', 'Bring in your plan');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Import a plan' }));
  const last = await hands.comesTo('heading', 'Import a plan');
  expect(last.role).toBe('heading');
});

test('brings a file in: chosen, its columns looked at, seen as a plan, and written', async () => {
  const { tab, page } = open;
  await hands.tabTo('button', 'Choose a file');
  // what the operating system shows then is beyond the page
  const chooser = page.waitForEvent('filechooser');
  await hands.at();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(examplePath);
  await tab.getByRole('button', { name: 'Go on to the preview' }).waitFor();
  await hands.comesTo('heading', /./);
  await hands.tabTo('button', 'Go on to the preview');
  await hands.press('Enter', tab.getByRole('heading', { name: /nothing is written yet$/ }));
  await hands.comesTo('heading', /nothing is written yet$/);
  await hands.tabTo('button', /^Import \d+ actions$/);
  await hands.press('Enter', tab.getByText('Imported from example-plan.xlsx.'));
  const last = await hands.comesTo('group', 'Imported from example-plan.xlsx.');
  expect(last.role).toBe('group');
});

test('undoes what was imported', async () => {
  const { tab } = open;
  await hands.tabTo('button', /^Undo this import of /);
  await hands.press('Enter');
  await hands.comesTo('button', 'Keep it');
  await hands.tabTo('button', 'Undo it', 'Shift+Tab');
  await hands.press('Enter', tab.getByText(/^The import (of .*)?was undone\.$/));
  expect(await hands.at()).not.toEqual(nowhere);
  await hands.tabTo('link', 'Plan', 'Shift+Tab');
  await hands.press('Enter', tab.getByRole('heading', { level: 1, name: 'Plan' }));
});
