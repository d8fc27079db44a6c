import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { visitPlan } from './changes-kit.ts';
import { handsOn } from './keyboard-kit.ts';
import { endVisits, libraryAs } from './lead-kit.ts';
import { fieldsIn } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

/** Counts what a person does: each click is one, and so is each key that types no text. Typing itself is free. */
function counter() {
  let count = 0;
  return {
    count: () => count,
    click: async (place: Locator) => {
      count += 1;
      await place.click();
    },
    /** Goes into a field with a click, and types. */
    type: async (field: Locator, words: string) => {
      count += 1;
      await field.click();
      await field.pressSequentially(words);
    },
  };
}

test('one action is updated in at most six interactions', async () => {
  const { tab } = await visitPlan(open, 'therapies-lead');
  const person = counter();
  await person.click(tab.getByRole('link', { name: 'Start: next update' }));
  const form = fieldsIn(tab);
  await person.click(form.status('At risk'));
  await person.type(form.reason, 'The supplier left.');
  await person.type(form.activity, 'Wrote to all services.');
  await person.click(form.save);
  await tab.getByRole('heading', { level: 1, name: 'Update saved' }).waitFor();
  expect(person.count()).toBeLessThanOrEqual(6);
});

test('that nothing changed is confirmed for several in one step, and reads as such', async () => {
  const key = 'sufficiency-manager';
  const lead = await visitPlan(open, key);
  const { tab } = lead;
  const hands = handsOn(lead);
  const person = counter();
  const owed = tab.getByRole('list', { name: /^Needs an update/ }).getByRole('listitem');
  const before = await owed.count();
  await person.click(tab.getByRole('button', { name: 'No change for several…' }));
  await hands.comesTo('heading', 'No change for several');
  const all = tab.getByRole('button', { name: /^Tick all \d+$/ });
  const may = Number(/\d+/.exec(await all.innerText())?.[0]);
  expect(may).toBeGreaterThan(1);
  await person.click(all);
  await person.type(tab.getByLabel(/^What was done meanwhile\?/), 'Work goes on as planned.');
  const refs = await tab
    .getByRole('group', { name: 'Actions without a change' })
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.id.replace('no-change-', '')));
  const library = await libraryAs(open, key);
  const statuses = await Promise.all(refs.map(async (ref) => (await library.action(ref)).fields['Status']));
  await person.click(tab.getByRole('button', { name: `Confirm no change for ${String(may)}` }));
  await tab.getByText(`${String(may)} updates saved: no change.`).waitFor();
  expect(person.count()).toBeLessThanOrEqual(6);
  await hands.comesTo('status', `${String(may)} updates saved`);
  await expect.poll(() => owed.count()).toBe(before - may);
  for (const [index, ref] of refs.entries()) {
    const last = (await library.updates(ref)).at(-1);
    expect(last?.fields).toMatchObject({
      Activity: 'No change. Work goes on as planned.',
      StatusBefore: statuses[index],
      StatusAfter: statuses[index],
    });
  }
});

test('confirming without a line, or without a tick, is refused at its place', async () => {
  const lead = await visitPlan(open, 'capital-programme-manager');
  const { tab } = lead;
  const hands = handsOn(lead);
  await hands.comesTo('heading', 'My actions');
  await hands.tabTo('button', 'No change for several…');
  await hands.press('Enter');
  await hands.comesTo('heading', 'No change for several');
  await hands.tabTo('button', 'Confirm no change');
  await hands.press('Enter');
  await hands.comesTo('group', '2 things to put right');
  await hands.tabTo('button', 'Tick at least one action.');
  await hands.press('Enter');
  await hands.comesTo('button', /^Tick all \d+$/);
  await hands.press('Enter', tab.getByRole('button', { name: 'Untick all' }));
  await tab.getByText('One thing to put right').waitFor();
  await expect
    .poll(async () => tab.getByLabel(/^What was done meanwhile\?/).getAttribute('aria-invalid'))
    .toBe('true');
  await hands.tabTo('button', 'Cancel');
  await hands.press('Enter');
  await hands.comesTo('button', 'No change for several…');
});

test('a pack is issued in at most ten interactions from home', async () => {
  const { tab } = await visitPlan(open, 'business-development-manager');
  const person = counter();
  await person.click(tab.getByRole('link', { name: 'Board pack' }));
  await person.click(
    tab.getByRole('link', { name: 'Prepare: SEND and AP Partnership Board, 10 December 2026' }),
  );
  await person.click(tab.getByRole('link', { name: 'Continue to readiness' }));
  await person.click(tab.getByRole('link', { name: 'Continue to highlights' }));
  await person.click(tab.getByRole('button', { name: 'Begin with the 6 that stand out' }));
  await person.click(tab.getByRole('link', { name: 'Continue to words and asks' }));
  await person.type(tab.getByLabel('How the plan stands'), 'Most of it is on track.');
  // the preview can be passed over: each step is open from every other
  await person.click(tab.getByRole('link', { name: '6. Issue' }));
  await person.click(tab.getByRole('button', { name: 'Freeze and issue version 1' }));
  await person.click(tab.getByRole('button', { name: 'Issue version 1' }));
  await tab.getByRole('heading', { level: 1, name: 'Version 1 is issued' }).waitFor();
  expect(person.count()).toBeLessThanOrEqual(10);
});
