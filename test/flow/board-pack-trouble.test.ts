import { afterEach, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import {
  issue,
  issueFirst,
  keptHere,
  lineOf,
  monitoringVisit,
  openStep,
  press,
  versionsOf,
  visitPacks,
} from './board-pack-kit.ts';
import { goTo } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';
import { appears } from './screen-kit.ts';

let open: TrialPage | null = null;
afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

async function start(): Promise<TrialPage> {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  return open;
}

const meeting = 'SEND and AP Partnership Board, 10 December 2026';

test('when the plan cannot be read afresh, nothing is issued, and it can be tried again', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await openStep(admin, 'issue');
  await setFaults(trial.trial, [
    { kind: 'error', path: '/lists/', status: 403, code: 'accessDenied', times: 40 },
  ]);
  await press(tab, 1);
  await tab.getByText('Nothing was issued. Everything you prepared is kept on this device.').waitFor();
  await setFaults(trial.trial, []);
  await tab.getByRole('button', { name: 'Try again' }).last().click();
  expect(await appears(tab.getByRole('heading', { level: 1, name: 'Version 1 is issued' }))).toBe(true);
});

test('when the library takes no file, nothing is issued and nothing is lost', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await openStep(admin, 'words');
  await tab.getByLabel('How the plan stands').fill('Kept through trouble.');
  await openStep(admin, 'issue');
  await setFaults(trial.trial, [
    { kind: 'error', path: 'Frozen plans', status: 507, code: 'quotaLimitReached', times: 40 },
  ]);
  await press(tab, 1);
  await tab.getByText('The site has no storage left.').waitFor();
  await setFaults(trial.trial, []);
  await goTo(admin, '#/board-pack', 'Board pack');
  await lineOf(tab, meeting).waitFor();
  await expect.poll(async () => versionsOf(tab, meeting).count()).toBe(0);
  await expect.poll(() => lineOf(tab, meeting).innerText()).toContain('Being prepared on this device');
  await openStep(admin, 'words');
  await expect
    .poll(async () => tab.getByLabel('How the plan stands').inputValue())
    .toBe('Kept through trouble.');
});

test('no pack is issued with a change that the library does not have yet', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await setFaults(trial.trial, [
    { kind: 'error', method: 'POST', path: '/lists/', status: 403, code: 'accessDenied', times: 0 },
    { kind: 'error', method: 'PATCH', path: '/lists/', status: 403, code: 'accessDenied', times: 0 },
  ]);
  await goTo(admin, '#/admin/plan', 'Plan facts');
  await tab.getByRole('button', { name: 'Edit name and marking' }).click();
  await tab.getByLabel('Period').fill('2025 to 2029');
  await tab.getByRole('button', { name: 'Save' }).first().click();
  await tab
    .getByRole('link', { name: /waiting to send|needs you|See what is waiting/ })
    .first()
    .waitFor();
  await openStep(admin, 'issue');
  await press(tab, 1);
  await tab.getByText(/A change of yours has not reached the library yet/).waitFor();
  await expect
    .poll(async () => tab.getByRole('link', { name: 'See what is waiting' }).last().getAttribute('href'))
    .toBe('#/outbox');
  await goTo(admin, '#/board-pack', 'Board pack');
  await lineOf(tab, meeting).waitFor();
  await expect.poll(async () => versionsOf(tab, meeting).count()).toBe(0);
});

test('when the row cannot be written, the pack is said to be on its way, and is issued once it is', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await openStep(admin, 'issue');
  await setFaults(trial.trial, [
    { kind: 'error', method: 'POST', path: '/lists/', status: 403, code: 'accessDenied', times: 0 },
  ]);
  await press(tab, 1);
  await tab.getByText('The plan is frozen, but the pack is not issued yet.').waitFor();
  const reader = await visitPacks(trial, 'board-member');
  await reader.tab.getByRole('heading', { name: 'Issued packs' }).waitFor();
  await expect.poll(async () => versionsOf(reader.tab, meeting).count()).toBe(0);
  await setFaults(trial.trial, []);
  await goTo(admin, '#/outbox', 'This device');
  await tab
    .getByRole('button', { name: /^(Send now|Try again): / })
    .first()
    .click();
  await goTo(admin, '#/board-pack', 'Board pack');
  await expect.poll(() => lineOf(tab, meeting).innerText()).toContain('Version 1 issued 22 November 2026');
  // what was prepared became that version: nothing invites to a second one
  await expect.poll(() => lineOf(tab, meeting).innerText()).not.toContain('Version 2 is being prepared');
  await lineOf(tab, meeting)
    .getByRole('link', { name: `Read version 1 for ${meeting}` })
    .waitFor();
});

test('when the pack before cannot be opened, it can be issued without comparing', async () => {
  const trial = await start();
  const first = await visitPacks(trial);
  await issueFirst(first, monitoringVisit);
  // another browser: this one has the frozen plan in its memory
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await openStep(admin, 'issue', { ...monitoringVisit, on: '2026-11-20' });
  await setFaults(trial.trial, [
    { kind: 'error', method: 'GET', path: 'Frozen plan', status: 404, code: 'itemNotFound', times: 0 },
  ]);
  await press(tab, 1);
  await tab.getByText('The frozen plan of a pack is not in the library.').waitFor();
  await tab
    .getByText(/^.*Nothing was issued, and everything you prepared is kept\./)
    .first()
    .waitFor();
  await tab.getByRole('button', { name: 'Issue without comparing' }).click();
  expect(await appears(tab.getByRole('heading', { level: 1, name: 'Version 1 is issued' }))).toBe(true);
  await setFaults(trial.trial, []);
  await tab.getByRole('link', { name: 'Read the pack' }).click();
  await tab
    .getByText(
      'Not compared: the pack for 5 November 2026 (version 1) could not be opened when this one was issued.',
    )
    .first()
    .waitFor();
});

test('a pack whose frozen plan is gone says so instead of showing something else', async () => {
  const trial = await start();
  const first = await visitPacks(trial);
  await issueFirst(first);
  const reader = await visitPacks(trial, 'board-member');
  await setFaults(trial.trial, [
    { kind: 'error', method: 'GET', path: 'Frozen plan', status: 404, code: 'itemNotFound', times: 0 },
  ]);
  await reader.tab.getByRole('link', { name: `Read version 1 for ${meeting}` }).click();
  await reader.tab.getByText('The frozen plan of a pack is not in the library.').waitFor();
  await setFaults(trial.trial, []);
  await reader.tab.getByRole('button', { name: 'Try again' }).click();
  expect(await appears(reader.tab.getByText('Most of it is on track.'))).toBe(true);
});

test('two tabs of one browser do not prepare the same pack over each other', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  await openStep(admin, 'words');
  await admin.tab.getByLabel('How the plan stands').fill('From the first tab');
  await keptHere(admin, 'From the first tab');
  const second = await admin.context.newPage();
  await second.goto(trial.address({ person: 'business.development.manager@oakshire.example' }));
  const tab = second.frameLocator('iframe[name="one-plan"]');
  await tab.getByRole('link', { name: 'Board pack', exact: true }).click();
  await tab.getByRole('link', { name: new RegExp(`: ${meeting}$`) }).click();
  await tab.getByText(/This pack is being prepared in another tab of this browser/).waitFor();
  await admin.page.close();
  await tab.getByRole('link', { name: '4. Words and asks' }).click();
  await expect.poll(() => tab.getByLabel('How the plan stands').inputValue()).toBe('From the first tab');
  await tab.getByRole('link', { name: '6. Issue' }).click();
  await issue(tab, 1);
});
