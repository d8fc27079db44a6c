import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { openForm } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('looks right in every theme, wide and narrow', async () => {
  const lead = await visit(open, 'send-service-manager');
  const form = await openForm(lead, '3.2.4');
  await form.activity.fill('A draft.');
  await lead.goTo('#/my-actions');
  await lead.tab.getByText('You began an update').waitFor();
  await lead.tab.getByRole('heading', { name: /^Complete or on hold/ }).click();
  await looksRight(lead, 'my actions');
  await lead.tab.getByRole('searchbox', { name: 'Search' }).fill('nothing of the kind');
  await lead.tab.getByText('None of your actions fits.').waitFor();
  await looksRight(lead, 'my actions narrowed');
  expect(lead.watch.errors).toEqual([]);
});

test('looks right where there is nothing to update', async () => {
  const reader = await visit(open, 'board-member');
  await reader.tab.getByText('no action names you').waitFor();
  await looksRight(reader, 'my actions empty');
  expect(reader.watch.errors).toEqual([]);
});
