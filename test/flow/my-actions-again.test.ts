import type { Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, passTime, planKept, secondWindow, visit, type Visit } from './lead-kit.ts';
import { openForm } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

/** Holds back every answer of Graph until told to let go; `asked` are the requests held. */
async function holdGraph({ context }: Visit) {
  const asked: Route[] = [];
  let isHeld = true;
  await context.route('**/v1.0/**', async (route) => {
    if (isHeld) asked.push(route);
    else await route.continue();
  });
  return {
    asked,
    letGo: async () => {
      isHeld = false;
      await Promise.all(asked.map((route) => route.continue()));
    },
  };
}

test('paints what this device kept before anything is answered, then says what changed since', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await planKept(lead);
  await lead.page.close();
  const deputy = await libraryAs(open, 'speech-and-language-clinical-lead');
  await deputy.update('1.3.6', { by: 'speech-and-language-clinical-lead', onBehalfOf: 'therapies-lead' });

  const graph = await holdGraph(lead);
  await lead.context.clock.fastForward('10:00');
  const again = await secondWindow(open, lead, 'therapies-lead');
  await again.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await again.tab.getByText(/^The plan of 22 November 2026 at .* Checking for changes…$/).waitFor();
  await again.tab.getByRole('link', { name: /^3\.4\.4/ }).waitFor();
  // the rows are there sooner than the token that it takes to ask
  await expect.poll(() => graph.asked.length).toBe(1);
  await graph.letGo();
  await again.tab.getByRole('heading', { name: 'Needs an update (1)' }).waitFor();
  await again.tab.getByText('3 of 4 updates returned.').waitFor();
  await expect.poll(async () => again.tab.getByText('Checking for changes…').count()).toBe(0);
  // one round trip brings all that is new
  expect(graph.asked.length).toBe(1);
  expect(again.watch.errors).toEqual([]);
});

test('can be written in before anything is answered', async () => {
  const lead = await visit(open, 'ehc-assessment-team-manager');
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await planKept(lead);
  await lead.page.close();
  const graph = await holdGraph(lead);
  const again = await secondWindow(open, lead, 'ehc-assessment-team-manager');
  const form = await openForm(again, '3.1.1');
  await form.activity.fill('Typed before the plan was fresh.');
  const colleague = await libraryAs(open, 'senior-ehc-officer');
  await colleague.update('3.1.1', { by: 'senior-ehc-officer', activity: 'Told by the deputy.' });
  await graph.letGo();
  await again.tab.getByText('Senior EHC Officer updated this action on').waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('Typed before the plan was fresh.');
});

test('shows a change of somebody else without a reload, within a minute or when one comes back to the tab', async () => {
  const lead = await visit(open, 'capital-programme-manager');
  const row = lead.tab.getByRole('listitem').filter({ hasText: '2.1.7' });
  await row.getByText('On track').waitFor();
  const admin = await libraryAs(open, 'business-development-manager');
  await admin.update('2.1.7', {
    by: 'business-development-manager',
    statusAfter: 'off-track',
    reason: 'Flooded.',
  });
  await passTime(
    lead,
    lead.tab
      .getByRole('list', { name: /^Returned/ })
      .getByRole('listitem')
      .filter({ hasText: '2.1.7' })
      .getByText('Off track (R)'),
  );
  await admin.update('2.1.7', {
    by: 'business-development-manager',
    statusAfter: 'at-risk',
    reason: 'Drying.',
  });
  // a look that is under way as somebody comes back is not followed by another one at once
  const comesBack = async () => {
    await lead.context.clock.fastForward('00:10');
    await lead.frame().evaluate(() => window.dispatchEvent(new Event('focus')));
    return row.getByText('At risk').isVisible();
  };
  await expect.poll(comesBack, { interval: 1_000 }).toBe(true);
  expect(lead.watch.errors).toEqual([]);
});

test('goes on showing the plan when it cannot be refreshed, says so, and tries again when asked', async () => {
  const lead = await visit(open, 'participation-lead');
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await setFaults(open.trial, [{ kind: 'error', status: 403, method: 'POST', path: '$batch', times: 0 }]);
  await passTime(
    lead,
    lead.tab.getByText(/^SharePoint did not allow this\. You see the plan of 22 November 2026/),
  );
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await setFaults(open.trial, []);
  await lead.tab.getByRole('button', { name: 'Try again' }).click();
  await lead.tab.getByText('SharePoint did not allow this.').waitFor({ state: 'detached' });
  await expect
    .poll(async () => lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).count())
    .toBe(1);
});

test.each([
  [507, 'The site has no storage left.', 'Ask your SharePoint administrator.'],
  [500, 'SharePoint had a problem.', 'Try again in a minute.'],
] as const)('says what is wrong when the plan cannot be opened at all: %i', async (status, what, next) => {
  await setFaults(open.trial, [{ kind: 'error', status, path: 'v1.0', times: 0 }]);
  const lead = await visit(open, 'adult-transitions-manager');
  await lead.tab.getByRole('heading', { name: 'The plan could not be loaded', level: 1 }).waitFor();
  await lead.tab.getByText(what).waitFor();
  await lead.tab.getByText(next).waitFor();
  await setFaults(open.trial, []);
  await lead.tab.getByRole('button', { name: 'Try again' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(async () => lead.tab.getByText(what).count()).toBe(0);
});
