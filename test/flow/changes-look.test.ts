import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, cardOf, goTo, openProposal, visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('a change that is being decided looks right in every theme, wide and narrow', async () => {
  const admin = await visitPlan(open, adminKey);
  await goTo(admin, '#/changes', 'Changes');
  await cardOf(admin.tab, /^New completion date/)
    .first()
    .getByRole('button', { name: /^Approve / })
    .click();
  await looksRight(admin, 'changes awaiting');
  expect(admin.watch.errors).toEqual([]);
}, 180_000);

test('the forms of a proposal look right in every theme, wide and narrow, with everything to put right', async () => {
  const admin = await visitPlan(open, adminKey);
  for (const kind of ['re-date', 'split', 'lead'] as const) {
    const tab = await openProposal(admin, '1.3.1', kind);
    if (kind === 'lead') await tab.getByRole('searchbox', { name: 'Delivery lead' }).fill('manager');
    else await tab.getByRole('button', { name: /^(Propose it|Change it now)$/ }).click();
    await looksRight(admin, `propose ${kind}`);
  }
  expect(admin.watch.errors).toEqual([]);
}, 180_000);

test('actions that are being chosen, and a withdrawn one, look right', async () => {
  const admin = await visitPlan(open, adminKey);
  await goTo(admin, '#/plan/actions?q=1.1.1', 'Plan');
  await admin.tab.getByRole('button', { name: 'Change several…' }).click();
  await looksRight(admin, 'plan select');
  await goTo(admin, '#/action/2.3.6', /^2\.3\.6 /);
  await looksRight(admin, 'action withdrawn');
  expect(admin.watch.errors).toEqual([]);
}, 180_000);

test('printed, a change stands alone, without the ways around it', async () => {
  const admin = await visitPlan(open, adminKey);
  const { tab, page } = admin;
  await goTo(admin, '#/changes', 'Changes');
  await tab.getByRole('link', { name: /^Merge: 2\.4\.6/ }).click();
  await tab.getByRole('button', { name: 'Print' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => tab.getByRole('navigation', { name: 'One Plan' }).isVisible()).toBe(false);
  await expect.poll(async () => tab.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await expect.poll(async () => tab.locator('main').innerText()).toMatch(/as of 22 November 2026\. OFFICIAL/);
});
