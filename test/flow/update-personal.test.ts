import type { FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { fieldsIn, openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

const panelIn = (tab: FrameLocator) => tab.getByRole('region', { name: 'Could this tell who a child is?' });
const checkOf = async (key: string, ref: string): Promise<unknown> =>
  (await (await libraryAs(open, key)).updates(ref)).at(-1)?.fields['DataCheck'];

test('shows what was found before anything is sent, and leads to the passage', async () => {
  const lead = await visit(open, 'therapies-lead');
  const library = await libraryAs(open, 'therapies-lead');
  const before = (await library.updates('3.4.4')).length;
  const form = await openForm(lead, '3.4.4');
  await write(lead.tab, {
    activity: 'We met often. Two pupils moved to the base.',
    nextSteps: 'Child A moves next.',
  });
  await form.save.click();
  const panel = panelIn(lead.tab);
  await panel.and(lead.tab.locator(':focus')).waitFor();
  await expect
    .poll(async () => panel.getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual(['What was done', 'What happens next']);
  await expect.poll(async () => panel.locator('mark').allInnerTexts()).toEqual(['Two pupils', 'Child A']);
  expect((await library.updates('3.4.4')).length).toBe(before);

  await panel.getByRole('button', { name: 'Change the text: What was done' }).click();
  await form.activity.and(lead.tab.locator(':focus')).waitFor();
  await lead.page.keyboard.type('A few pupils');
  await expect
    .poll(async () => form.activity.inputValue())
    .toBe('We met often. A few pupils moved to the base.');
  await expect.poll(async () => panel.locator('mark').allInnerTexts()).toEqual(['Child A']);
  await form.nextSteps.fill('The others move next.');
  await panel.waitFor({ state: 'detached' });
  await form.save.click();
  await saved(lead.tab);
  await expect.poll(async () => checkOf('therapies-lead', '3.4.4')).toBeUndefined();
});

test('sends what is meant as it is, and records what was confirmed without the words', async () => {
  const lead = await visit(open, 'ehc-assessment-team-manager');
  const form = await openForm(lead, '3.1.1');
  await form.activity.fill('Three families and one child waited. Ring 07700 900123.');
  await form.save.click();
  await panelIn(lead.tab).getByRole('button', { name: 'Send it as it is' }).click();
  await saved(lead.tab);
  await expect
    .poll(async () => checkOf('ehc-assessment-team-manager', '3.1.1'))
    .toBe('activity phone 1; activity small-number 2');
});

test('asks again about what came in after it was confirmed, and about nothing that was confirmed', async () => {
  const lead = await visit(open, 'neurodevelopmental-pathway-manager');
  const form = await openForm(lead, '1.3.3');
  await form.activity.fill('Two pupils waited.');
  await form.save.click();
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('1.3.3', { statusAfter: 'on-track', activity: 'Agreed the money for the pathway.' });
  await panelIn(lead.tab).getByRole('button', { name: 'Send it as it is' }).click();
  const conflict = lead.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await conflict.waitFor();
  await form.activity.fill('Two pupils waited, and then three children more.');
  const saveMine = conflict.getByRole('button', { name: 'Save mine as a newer update' });
  await saveMine.click();
  await panelIn(lead.tab).getByText('2 counts below five').waitFor();
  await expect
    .poll(async () => panelIn(lead.tab).locator('mark').allInnerTexts())
    .toEqual(['Two pupils', 'three children']);
  await form.activity.fill('Two pupils waited, and many children more.');
  await panelIn(lead.tab).waitFor({ state: 'detached' });
  await saveMine.click();
  await saved(lead.tab);
  await expect
    .poll(async () => checkOf('neurodevelopmental-pathway-manager', '1.3.3'))
    .toBe('activity small-number 1');
});

test('asks with the keyboard alone, and goes on to the next where that was wanted', async () => {
  const lead = await visit(open, 'annual-review-lead');
  const form = await openForm(lead, '3.3.1');
  await form.activity.fill('Child B has a place.');
  await form.saveAndNext.focus();
  await lead.page.keyboard.press('Enter');
  await panelIn(lead.tab).and(lead.tab.locator(':focus')).waitFor();
  await lead.page.keyboard.press('Tab');
  await lead.tab
    .getByRole('button', { name: 'Change the text: What was done' })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  await lead.page.keyboard.press('Tab');
  const send = lead.tab.getByRole('button', { name: 'Send it as it is' });
  await send.and(lead.tab.locator(':focus')).waitFor();
  await lead.page.keyboard.press('Enter');
  await lead.tab.getByRole('form', { name: 'Update 3.3.1' }).waitFor({ state: 'detached' });
  await lead.tab.getByRole('form', { name: /^Update / }).waitFor();
  await expect.poll(async () => checkOf('annual-review-lead', '3.3.1')).toBe('activity alias 1');
});

test('puts right what is missing first, then asks', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await write(lead.tab, { status: 'Off track', reason: 'Child C left.', activity: '' });
  await form.save.click();
  await form.summary.waitFor();
  await expect.poll(async () => panelIn(lead.tab).count()).toBe(0);
  await write(lead.tab, { forecast: '2027-03-31', activity: 'Met the team.' });
  await form.save.click();
  await expect
    .poll(async () => panelIn(lead.tab).getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual(['Why']);
  // a reason that is not asked for any more is not sent, and raises no question
  await fieldsIn(lead.tab).status('At risk').check();
  await panelIn(lead.tab).waitFor();
});

test('says at the reason that anybody may ask to read it', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  const hint = lead.tab.getByText('Anybody may ask to read this (Freedom of Information Act).');
  await expect
    .poll(async () => form.reason.getAttribute('aria-describedby'))
    .toContain(await hint.getAttribute('id'));
});

test('says after the freeze that the update counts for another cycle than the last', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.page.clock.setFixedTime(new Date('2026-12-05T10:00:00Z'));
  await openForm(lead, '3.4.4');
  const notice = lead.tab.getByText(/^Updates for the cycle November 2026 were taken until \d+ \w+ 2026\./);
  await expect.poll(async () => notice.innerText()).toMatch(/What you save now|what you save now/);
});

test('looks right while it asks', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await form.activity.fill(
    `The group met with the parents in the new building by the river on Tuesdays and Thursdays. Two pupils and child D moved to the base, and Amira at Hillview Academy has a place for the time after the holidays. ${'Then one child came. '.repeat(6)}`,
  );
  await form.nextSteps.fill('Ring 07700 900123 or write to mum.of.four@gmail.com about 943 476 5919.');
  await form.save.click();
  await panelIn(lead.tab).waitFor();
  await looksRight(lead, 'update personal data');
  expect(lead.watch.errors).toEqual([]);
});
