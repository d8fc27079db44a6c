import type { FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** The first word or words of every status on offer, in order. */
async function offeredIn(tab: FrameLocator): Promise<readonly string[]> {
  const radios = tab.getByRole('radiogroup', { name: 'How is it going?' }).getByRole('radio');
  await radios.first().waitFor({ state: 'attached' });
  return radios.evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')));
}

test.each(['head-of-inclusion', 'business-development-manager'])(
  'leaves a confirmed action as it is when %s updates it, and leads to its reopening',
  async (key) => {
    const writer = await visit(open, key);
    const form = await openForm(writer, '1.1.1');
    await expect.poll(async () => offeredIn(writer.tab)).toEqual(['embedded']);
    await form.activity.fill(`Looked again, says ${key}.`);
    await form.save.click();
    await saved(writer.tab);
    const { fields } = await (await libraryAs(open, key)).action('1.1.1');
    expect(fields).toMatchObject({ Status: 'embedded', LatestActivity: `Looked again, says ${key}.` });

    await openForm(writer, '1.1.1');
    await writer.tab.getByRole('link', { name: 'Propose to reopen it' }).click();
    await writer.tab.getByRole('heading', { name: /Reopen/, level: 1 }).waitFor();
  },
);

test('offers on hold and embedded to nobody as a status to move to, and of a paused action nothing else', async () => {
  const admin = await visit(open, 'business-development-manager');
  await openForm(admin, '3.1.5');
  await expect
    .poll(async () => offeredIn(admin.tab))
    .toEqual(['not-started', 'on-track', 'at-risk', 'off-track', 'complete']);
  const library = await libraryAs(open, 'business-development-manager');
  expect(await library.change('3.1.5', { lifecycle: 'on-hold', status: 'on-hold' })).toBe(200);

  const lead = await visit(open, 'ehc-assessment-team-manager');
  await openForm(lead, '3.1.5');
  await expect.poll(async () => offeredIn(lead.tab)).toEqual(['on-hold']);
  await lead.tab.getByText('This action is on hold by decision, and an update leaves it so.').waitFor();
  await lead.tab.getByRole('link', { name: 'Propose to resume it' }).click();
  await lead.tab.getByRole('heading', { name: /Take it up again/, level: 1 }).waitFor();
});
