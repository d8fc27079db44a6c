import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { Switches } from '#local/switches.ts';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, passTime, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

const always = (switches: Partial<Switches>) => ({ kind: 'switches', switches, times: 0 });
const nowhere = 'contoso.sharepoint.com:/sites/one-plam';

test.each([
  {
    name: 'somebody whom SharePoint does not let in',
    fault: { kind: 'error', status: 403, code: 'accessDenied', path: '/sites/', times: 0 },
    config: {},
    title: 'You have no access to the plan',
    what: 'You are signed in, but SharePoint does not let you open the site that keeps the plan.',
    next: 'Ask your plan admin for access to the One Plan site.',
    message: '403 accessDenied',
  },
  {
    name: 'everybody, while the app is not granted on the site (Sites.Selected)',
    fault: always({ appRole: 'none' }),
    config: { access: 'selected' },
    title: 'The plan is not open to One Plan',
    what: 'either you have no access to the site, or One Plan itself has not been granted on it.',
    next: 'If nobody can, the SharePoint administrator has to grant One Plan on it.',
    message: 'please ask the SharePoint administrator to grant the app the role ‘write’ on the site',
  },
  {
    name: 'everybody, while the address of the site is wrong',
    fault: null,
    config: { site: nowhere },
    title: 'The plan’s site was not found',
    what: 'there is no such SharePoint site, or you have no access to it',
    next: 'whoever installed One Plan has to correct the address of the site in config.json.',
    message: `Site: ${nowhere}`,
  },
  {
    name: 'somebody whose token Microsoft 365 no longer takes',
    fault: { kind: 'error', status: 401, code: 'InvalidAuthenticationToken', times: 0, path: 'v1.0' },
    config: {},
    title: 'Your sign-in is not accepted',
    what: 'Microsoft 365 does not accept the sign-in any more.',
    next: 'If that does not help, sign out of Teams and in again.',
    message: '401 InvalidAuthenticationToken',
  },
])('tells $name what to ask whom', async ({ fault, config, title, what, next, message }) => {
  await setFaults(open.trial, fault === null ? [] : [fault]);
  const lead = await visit(open, 'therapies-lead', { before: configured(config) });
  await lead.tab.getByRole('heading', { name: title, level: 1 }).waitFor();
  await lead.tab.getByText(what).waitFor();
  await lead.tab.getByText(next).waitFor();
  const text = await lead.tab.getByRole('region', { name: 'Message for your plan admin' }).innerText();
  expect(text).toContain(message);
  expect(text).toContain('When: 2026-11-22T09:30:');
  await looksRight(lead, title);
  if (fault === null) return;
  await setFaults(open.trial, []);
  await lead.tab.getByRole('button', { name: 'Try again' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
});

test('shows somebody without a right to the site nothing of the plan', async () => {
  await setFaults(open.trial, [always({ siteWithoutRights: 403 })]);
  const stranger = await visit(open, 'therapies-lead', {
    before: configured({ site: nowhere }),
  });
  await stranger.tab.getByRole('heading', { name: 'The plan’s site was not found', level: 1 }).waitFor();
  await expect.poll(async () => stranger.tab.getByRole('navigation').count()).toBe(0);
  await expect.poll(async () => stranger.tab.locator('body').innerText()).not.toMatch(/SEND|Oakshire/);
});

test('asks for chosen sites only where config.json says so, and the plan opens', async () => {
  const lead = await visit(open, 'therapies-lead', {
    signIn: 'ask',
    before: configured({ access: 'selected' }),
  });
  const dialog = lead.page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByText('Work in the SharePoint sites chosen for it').waitFor();
  await expect
    .poll(async () => dialog.getByText('Edit items in the SharePoint sites you can see').count())
    .toBe(0);
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
});

test('answers a claims challenge in the middle of work without a word', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  const asked = challengesTo(lead.page);
  await lead.page.evaluate(() => Object.assign(window, { challenges: 0 }));
  await lead.page.evaluate(() => {
    window.addEventListener('message', ({ data }) => {
      if (data?.func !== 'nestedAppAuth.execute' || !data.data.includes('nbf')) return;
      const counting = window as unknown as { challenges: number }; // put there by the test
      counting.challenges += 1;
    });
  });
  // whoever counts has to be there before the first challenge
  await setFaults(open.trial, [{ kind: 'claimsChallenge', path: '$batch', times: 1 }]);
  const lookAgain = async () => {
    await lead.context.clock.fastForward('01:05');
    return asked();
  };
  await expect.poll(lookAgain, { interval: 1_000 }).toBe(1);
  await expect.poll(async () => lead.page.getByRole('dialog').count()).toBe(0);
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await expect.poll(async () => lead.tab.getByText('Your sign-in has ended').count()).toBe(0);
});

test('asks once when the sign-in was revoked, keeps the plan on screen when the person closes the dialog, and goes on when they come back', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'ask' });
  const dialog = lead.page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await setFaults(open.trial, [{ kind: 'claimsChallenge', path: '$batch', times: 0 }]);
  await passTime(lead, dialog);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await lead.tab.getByText(/^You closed the sign-in window\. You see the plan of 22 November 2026/).waitFor();
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await looksRight(lead, 'sign-in closed');
  // a minute and more later the app looks again by itself, and bothers nobody
  await lead.context.clock.fastForward('02:30');
  await lead.tab.getByText(/^You closed the sign-in window\./).waitFor();
  await expect.poll(async () => dialog.isVisible()).toBe(false);
  await setFaults(open.trial, [{ kind: 'claimsChallenge', path: '$batch', times: 1 }]);
  await lead.tab.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await lead.tab.getByText(/^You closed the sign-in window\./).waitFor({ state: 'detached' });
});

function challengesTo(page: { evaluate<T>(read: () => T): Promise<T> }) {
  return async () => page.evaluate(() => (window as unknown as { challenges: number }).challenges); // put there by the test
}

function configured(config: object) {
  return async (context: BrowserContext) => {
    await context.route('**/tab/config.json', async (route) => {
      const response = await route.fetch();
      const usual: unknown = await response.json();
      await route.fulfill({ response, json: Object.assign({}, usual, config) });
    });
  };
}
