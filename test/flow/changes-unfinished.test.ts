import { afterEach, expect, test } from 'vitest';

import { itemsPath, listPath } from '#graph/address.ts';
import { changeList } from '#lists/change.ts';
import { encodeSome } from '#lists/list.ts';
import { personWith } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, goTo, visitPlan } from './changes-kit.ts';
import { endVisits, tokenFor, type Row } from './lead-kit.ts';

let open: TrialPage | null = null;
afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

/** Leaves the date of 2.1.3 as a page would that was closed right after the decision was recorded. */
async function approveOnly(page: TrialPage): Promise<void> {
  const headers = {
    authorization: `Bearer ${await tokenFor(page.trial, personWith(adminKey).email)}`,
    'content-type': 'application/json',
  };
  const root = `${page.trial.origin}/v1.0`;
  const answer = await fetch(`${root}${itemsPath(tenant.site, 'Changes', ['Title', 'State'], [])}`, {
    headers,
  });
  // the shape of a page of items, as the local Graph gives it
  const { value } = (await answer.json()) as { readonly value: readonly Row[] };
  const row = value.find(
    ({ fields }) => fields['Title'] === 're-date 2.1.3' && fields['State'] === 'proposed',
  );
  if (row === undefined) throw new Error('The sample has no such proposal');
  const fields = encodeSome(changeList, {
    state: 'approved',
    decidedBy: adminKey,
    decidedOn: '2026-11-21',
    decidedAt: '2026-11-21T10:00:00.000Z',
  });
  const written = await fetch(`${root}${listPath(tenant.site, 'Changes', `/items/${row.id}/fields`)}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify(fields),
  });
  expect(written.status).toBe(200);
}

test('an approved change that was not fully written is shown to admins, who finish it', async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  await approveOnly(open);
  const lead = await visitPlan(open, 'therapies-lead');
  await goTo(lead, '#/changes', 'Changes');
  await lead.tab.getByRole('list', { name: 'Awaiting decision' }).waitFor();
  await expect
    .poll(async () => lead.tab.getByText('One approved change does not show on all its actions.').count())
    .toBe(0);

  const admin = await visitPlan(open, adminKey);
  const { tab } = admin;
  const date = tab.locator('dt:text-is("Complete by") + dd');
  await goTo(admin, '#/action/2.1.3', /^2\.1\.3 /);
  await expect.poll(async () => date.innerText()).toMatch(/^30 April 2027/);
  await goTo(admin, '#/changes', 'Changes');
  await tab.getByText('One approved change does not show on all its actions.').waitFor();
  await tab.getByRole('button', { name: /^Finish New completion date: 2\.1\.3 / }).click();
  await tab.getByText('One approved change does not show on all its actions.').waitFor({ state: 'detached' });
  await goTo(admin, '#/action/2.1.3', /^2\.1\.3 /);
  await expect.poll(async () => date.innerText()).toMatch(/^30 June 2027/);
});
