import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { chance } from '../store/chance.ts';
import { endVisits, libraryAs, secondWindow, visit, type Visit } from './lead-kit.ts';
import { fieldsIn, openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('two leads in two browsers, in any order: every text arrives once, and every conflict was shown', async () => {
  const ref = '2.4.1';
  const random = chance(20_261_122);
  const leads = [
    await visit(open, 'head-of-childrens-commissioning'),
    await visit(open, 'icb-childrens-commissioner'),
  ] as const;
  const library = await libraryAs(open, 'business-development-manager');
  const before = (await library.updates(ref)).length;
  const texts: string[] = [];
  let nConflicts = 0;
  // a browser that has not looked again since the other's update learns of it when it saves
  const save = async (lead: Visit, text: string): Promise<void> => {
    const form = fieldsIn(lead.tab);
    await form.save.click();
    const panel = lead.tab.getByRole('region', { name: 'Somebody else updated this action' });
    await panel.or(lead.tab.getByRole('heading', { name: 'Update saved', level: 1 })).waitFor();
    if (await panel.isVisible()) {
      nConflicts += 1;
      await expect.poll(async () => form.activity.inputValue()).toBe(text);
      if (random.below(2) === 0) {
        await panel.getByRole('button', { name: 'Keep theirs, discard mine' }).click();
        await panel.waitFor({ state: 'detached' });
        return;
      }
      await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
    }
    await saved(lead.tab);
    texts.push(text);
  };
  for (let round = 1; round <= 10; round += 1) {
    const [first, second] = random.below(2) === 0 ? leads : ([leads[1], leads[0]] as const);
    const [early, late] = [`Round ${String(round)}, first.`, `Round ${String(round)}, second.`];
    const isMeeting = random.below(2) === 0;
    await (await openForm(first, ref)).activity.fill(early);
    if (isMeeting) await (await openForm(second, ref)).activity.fill(late);
    await save(first, early);
    if (isMeeting) await save(second, late);
  }
  const rows = (await library.updates(ref)).slice(before);
  expect(rows.map(({ fields }) => fields['Activity'])).toEqual(texts);
  expect((await library.action(ref)).fields['LatestActivity']).toBe(texts.at(-1));
  expect(nConflicts).toBeGreaterThan(2);
}, 180_000);

test('of two windows of one browser one writes about an action, and the other goes on when it is closed', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await form.activity.fill('Begun in the first window.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  const second = await secondWindow(open, lead, 'therapies-lead');
  await second.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await second.goTo('#/action/3.4.4/update');
  await second.tab.getByText('You are writing about this action in another tab or window').waitFor();
  await lead.page.close();
  const there = second.tab.getByLabel(/^What was done /);
  await there.waitFor();
  await expect.poll(async () => there.inputValue()).toBe('Begun in the first window.');
});
