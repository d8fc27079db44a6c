import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { hrefOf } from '#screens/route.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, openProposal, sendProposal, visitPlan } from './changes-kit.ts';
import { placeAt, whereNothingIs } from './every-place.ts';
import { endVisits, passTime, visit, type Visit } from './lead-kit.ts';
import { faultsOf } from './look-kit.ts';
import { admin as adminAddress } from './screen-kit.ts';

// The states that a screen of the sample is not in by itself, and that no story of its own brings about. Update form,
// outbox, board pack, import and changes have theirs in update-look, outbox-look, board-pack-look, import-look and
// changes-look; sign-in that fails, in sign-in-trouble and sign-in-site; lists of another version, in health; a new version
// of the app, in hosted.

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('the plan on its way looks right, and nothing turns for those who want no motion', async () => {
  const lead = await visit(open, 'therapies-lead', {
    before: async (context) => {
      await context.route('**/v1.0/**', () => undefined);
    },
  });
  await lead.tab.getByText('Loading', { exact: true }).waitFor();
  expect(await faultsOf(lead, 'plan loading', 'on its way')).toEqual([]);
});

test('a screen on its way, and one that does not come, look right', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await lead.context.route(/assets\/board-pack/, () => undefined);
  await lead.goTo('#/board-pack');
  await lead.tab.getByText('Loading', { exact: true }).waitFor();
  expect(await faultsOf(lead, 'screen loading', 'on its way')).toEqual([]);
  await lead.context.route(/assets\/register/, (route) => route.abort());
  await lead.goTo('#/risks/threats');
  await lead.tab.getByRole('heading', { name: 'This part could not be fetched' }).waitFor();
  expect(await faultsOf(lead, 'screen not fetched')).toEqual([]);
});

test('a screen that stopped looks right', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await lead.goTo('#/changes/log');
  await lead.tab.getByRole('list', { name: 'Log of changes' }).waitFor();
  await lead.frame().evaluate(() => {
    URLSearchParams.prototype.toString = () => {
      throw new Error('broken by the test');
    };
  });
  await lead.goTo('#/plan/actions');
  await lead.tab.getByRole('heading', { name: 'One Plan stopped' }).waitFor();
  expect(await faultsOf(lead, 'screen stopped')).toEqual([]);
});

test('a plan that could not be looked at again says so and looks right', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await lead.context.route('**/v1.0/**', (route) => route.abort());
  await passTime(lead, lead.tab.getByText(/You see the plan of/));
  expect(await faultsOf(lead, 'plan not refreshed')).toEqual([]);
});

test('the page that asks what a tab of a channel opens looks right', async () => {
  const person = await visit(open, adminKey);
  await person.page.goto(open.address({ person: adminAddress, surface: 'settings' }));
  await person.tab.getByRole('heading', { name: 'What should this tab open?', level: 1 }).waitFor();
  expect(await faultsOf(person, 'tab choice')).toEqual([]);
});

test('an action on hold can be resumed, and the form looks right', async () => {
  const admin = await visitPlan(open, adminKey);
  const tab = await openProposal(admin, '3.5.4', 'hold');
  await tab.getByLabel('Look at it again on').fill('2027-03-01');
  await sendProposal(tab, 'The money is not there yet.');
  await openProposal(admin, '3.5.4', 'resume');
  expect(await faultsOf(admin, 'propose resume an action on hold')).toEqual([]);
});

test('a plan without anything in it looks right wherever one goes, and so does the first run before it', async () => {
  const empty = await openTrial({ person: adminAddress, data: 'empty' });
  const admin: Visit = {
    ...empty,
    goTo: async (hash) => empty.frame().evaluate((to) => void (window.location.hash = to), hash),
  };
  try {
    const { tab } = empty;
    await tab.getByRole('heading', { level: 1, name: 'Set up One Plan' }).waitFor();
    const faults: unknown[] = [...(await faultsOf(admin, 'first run'))];
    await tab.getByRole('button', { name: 'Set up One Plan' }).click();
    await tab.getByRole('heading', { level: 1, name: 'One Plan is set up' }).waitFor();
    faults.push(...(await faultsOf(admin, 'set up')));
    for (const route of whereNothingIs) {
      const { name } = placeAt(route);
      await admin.goTo(hrefOf(route));
      await empty.frame().waitForFunction(() => document.querySelector('h1') !== null);
      const wrong = await faultsOf(admin, `${name} of nothing`);
      faults.push(...wrong.map((fault) => ({ name, fault })));
    }
    expect(faults).toEqual([]);
  } finally {
    await empty.close();
  }
}, 240_000);
