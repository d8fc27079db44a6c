import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, passTime, visit } from './lead-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** A lead has written about an action with two leads; the other one updates it before the first saves. */
async function meet(ref: string, first: string, second: string) {
  const lead = await visit(open, first);
  const form = await openForm(lead, ref);
  await write(lead.tab, { status: 'Complete', reason: 'All is handed over.', activity: 'Handed over.' });
  const other = await libraryAs(open, second);
  const before = (await other.updates(ref)).length;
  await other.update(ref, {
    statusAfter: 'at-risk',
    reason: 'The other half is late.',
    activity: 'Waited for the other half.',
  });
  await form.save.click();
  const panel = lead.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await panel.and(lead.tab.locator(':focus')).waitFor();
  return { lead, form, panel, other, before };
}

test('shows both versions when somebody else saved first, and saves mine as a newer one when I choose so', async () => {
  const { lead, form, panel, other, before } = await meet(
    '2.4.1',
    'head-of-childrens-commissioning',
    'icb-childrens-commissioner',
  );
  await panel.getByText('ICB Children’s Commissioner updated this action while you were writing.').waitFor();
  await expect
    .poll(async () =>
      panel
        .getByRole('row', { name: /^Status/ })
        .getByRole('cell')
        .allInnerTexts(),
    )
    .toEqual(['On track', 'At risk', 'Complete']);
  const activity = panel.getByRole('row', { name: /^Activity/ }).getByRole('cell');
  await expect
    .poll(async () => (await activity.allInnerTexts()).slice(1))
    .toEqual(['Waited for the other half.', 'Handed over.']);
  await expect.poll(async () => form.activity.inputValue()).toBe('Handed over.');
  await expect.poll(async () => form.reason.inputValue()).toBe('All is handed over.');
  expect((await other.action('2.4.1')).fields['Status']).toBe('at-risk');

  await form.activity.fill('Handed over, but for one half.');
  await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
  await saved(lead.tab);
  const rows = (await other.updates('2.4.1')).slice(before);
  expect(
    rows.map(({ fields }) => [fields['Activity'], fields['StatusBefore'], fields['StatusAfter']]),
  ).toEqual([
    ['Waited for the other half.', 'on-track', 'at-risk'],
    ['Handed over, but for one half.', 'at-risk', 'complete'],
  ]);
  expect((await other.action('2.4.1')).fields).toMatchObject({
    Status: 'complete',
    LatestActivity: 'Handed over, but for one half.',
  });
});

test('keeps theirs when I choose so, and lets me begin from theirs', async () => {
  const { lead, form, panel, other, before } = await meet(
    '2.3.3',
    'attendance-lead',
    'principal-educational-psychologist',
  );
  await panel.getByRole('button', { name: 'Keep theirs, discard mine' }).click();
  await panel.waitFor({ state: 'detached' });
  await lead.tab.getByRole('radio', { name: 'At risk', checked: true }).waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await expect.poll(async () => form.reason.inputValue()).toBe('The other half is late.');
  await lead.goTo('#/my-actions');
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(async () => lead.tab.getByText('You began an update').count()).toBe(0);
  expect((await other.updates('2.3.3')).length).toBe(before + 1);
  expect((await other.action('2.3.3')).fields['Status']).toBe('at-risk');
});

test('saves without a word when somebody changed something else on the action meanwhile', async () => {
  const lead = await visit(open, 'finance-business-partner');
  const form = await openForm(lead, '2.2.3');
  await form.activity.fill('Costed the options.');
  const admin = await libraryAs(open, 'business-development-manager');
  expect(await admin.change('2.2.3', { successMeasures: 'Measured another way.' })).toBe(200);
  await form.save.click();
  await saved(lead.tab);
  expect((await admin.action('2.2.3')).fields).toMatchObject({
    LatestActivity: 'Costed the options.',
    SuccessMeasures: 'Measured another way.',
  });
});

test('tells of somebody’s update while one is typing, and loses nothing', async () => {
  const lead = await visit(open, 'neurodevelopmental-pathway-manager');
  const form = await openForm(lead, '1.3.4');
  await form.activity.fill('Opened the second clinic.');
  const other = await libraryAs(open, 'parent-carer-forum-coordinator');
  await other.update('1.3.4', {
    activity: 'Asked forty families.',
    impact: 'They feel heard.',
    impactRating: 'clear-evidence',
  });
  // the look once a minute
  await passTime(lead, lead.tab.getByText('Parent Carer Forum Coordinator updated this action on'));
  await expect.poll(async () => form.activity.inputValue()).toBe('Opened the second clinic.');
  await form.save.click();
  await saved(lead.tab);
  const activities = (await other.updates('1.3.4')).map(({ fields }) => fields['Activity']);
  expect(activities.slice(-2)).toEqual(['Asked forty families.', 'Opened the second clinic.']);
});
