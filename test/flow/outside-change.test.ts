import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

const lead = 'therapies-lead';
const admin = 'business-development-manager';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('what somebody changed in the list itself is told on the action and in the form, with who and when', async () => {
  const library = await libraryAs(open, admin);
  expect(await library.change('3.4.4', { status: 'off-track', latestImpact: 'Typed into the list.' })).toBe(
    200,
  );
  const seen = await visit(open, lead);
  await seen.tab.getByRole('heading', { level: 1 }).waitFor();
  await seen.goTo('#/action/3.4.4');
  const told = [
    'Changed in SharePoint, outside One Plan.',
    'the last update said At risk, the list now says Off track.',
    'Changed without an update: impact.',
    'The row was last changed by Business Development Manager on 22 November 2026 at',
  ];
  for (const words of told) await seen.tab.getByText(words).waitFor();
  await openForm(seen, '3.4.4');
  for (const words of told) await seen.tab.getByText(words).waitFor();
});

test('a status set in the list while somebody wrote another one is not overwritten, but shown beside theirs', async () => {
  const library = await libraryAs(open, admin);
  const before = (await library.updates('1.3.6')).length;
  const seen = await visit(open, lead);
  const form = await openForm(seen, '1.3.6');
  await write(seen.tab, {
    status: 'Complete',
    reason: 'Handed over.',
    activity: 'Handed over to the trust.',
  });
  expect(await library.change('1.3.6', { status: 'off-track' })).toBe(200);
  await form.save.click();
  const panel = seen.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await panel.waitFor();
  const status = panel.getByRole('row', { name: /^Status/ }).getByRole('cell');
  await expect.poll(async () => (await status.allInnerTexts()).slice(1)).toEqual(['Off track', 'Complete']);
  expect((await library.action('1.3.6')).fields['Status']).toBe('off-track');
  expect(await library.updates('1.3.6')).toHaveLength(before);
  await expect.poll(async () => form.activity.inputValue()).toBe('Handed over to the trust.');
  await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
  await saved(seen.tab);
  expect((await library.updates('1.3.6')).at(-1)?.fields).toMatchObject({
    StatusBefore: 'off-track',
    StatusAfter: 'complete',
  });
});

test('what was changed in the list in a field that the lead left alone is kept when they save', async () => {
  const library = await libraryAs(open, admin);
  const seen = await visit(open, lead);
  const form = await openForm(seen, '1.3.1');
  await form.activity.fill('Ordered the equipment.');
  expect(await library.change('1.3.1', { latestNextSteps: 'Put right by the admin.' })).toBe(200);
  await form.save.click();
  await saved(seen.tab);
  const { fields } = (await library.updates('1.3.1')).at(-1) ?? { fields: {} };
  expect(fields).toMatchObject({ Activity: 'Ordered the equipment.', NextSteps: 'Put right by the admin.' });
});
