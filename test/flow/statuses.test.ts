import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

async function statuses(): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/statuses' });
  await open.tab.getByRole('heading', { level: 1, name: 'Statuses' }).waitFor();
  return open;
}

test('a new status is added, put in force, and chosen by an admin', async () => {
  const { tab, frame } = await statuses();
  await tab.getByRole('button', { name: 'Change the scales' }).click();
  await tab.getByRole('button', { name: 'Add a status' }).click();
  const card = tab
    .getByRole('listitem')
    .filter({ has: tab.getByRole('button', { name: 'Move the new one up' }) });
  await card.getByLabel('Word').fill('Deferred by decision');
  const named = tab
    .getByRole('listitem')
    .filter({ has: tab.getByRole('button', { name: 'Move Deferred by decision up' }) });
  await named.getByLabel('Letter').fill('g');
  await named.getByLabel('Colour').selectOption('Slate');
  await named.getByLabel('Shape').selectOption('Ring');
  await named.getByLabel('What the board means by it').fill('The board put it off to a later year.');
  await named.getByLabel('Only plan admins choose it').check();
  await tab.getByRole('button', { name: 'Preview the new version' }).click();
  // the letter of 'On track'
  await tab.getByText('One thing to put right').waitFor();
  await expect.poll(async () => named.getByLabel('Letter').getAttribute('aria-invalid')).toBe('true');
  await named.getByText('‘G’ is there twice. Each has to be different.').waitFor();
  await named.getByLabel('Letter').fill('D');
  await tab.getByRole('button', { name: 'Preview the new version' }).click();
  await tab
    .getByRole('list', { name: 'What is different' })
    .getByText('‘Deferred by decision’ can be chosen.')
    .waitFor();
  await tab.getByRole('button', { name: 'Put version 2 in force' }).click();
  await tab.getByText('Version 2 of the statuses: saved.').waitFor();
  await tab.getByText('Version 2 is in force.').waitFor();
  await tab.getByText(/^Version 2, in force, by Business Development Manager on 22 November 2026/).waitFor();
  await tab.getByText('Version 1, which a plan begins with').waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/action/1.1.2/update'));
  const choice = tab.getByRole('radio', { name: /Deferred by decision \(D\)/ });
  await choice.check();
  await expect.poll(async () => choice.isChecked()).toBe(true);
}, 90_000);

test('a status in use is retired, not lost: actions keep its words, and nobody can choose it', async () => {
  const trial = await statuses();
  const { tab, frame } = trial;
  await tab.getByRole('button', { name: 'Change the scales' }).click();
  await tab.getByRole('button', { name: 'Retire At risk' }).click();
  await tab.getByRole('button', { name: 'Offer ‘At risk’ again' }).waitFor();
  await tab.getByRole('button', { name: 'Preview the new version' }).click();
  await tab.getByText('‘At risk’ is retired: it can be chosen no more.').waitFor();
  await tab.getByRole('button', { name: 'Put version 2 in force' }).click();
  await tab.getByText('Version 2 of the statuses: saved.').waitFor();
  const retired = tab.getByRole('table', { name: 'Retired statuses' });
  await retired.getByRole('rowheader', { name: 'At risk (A)' }).waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/plan/actions'));
  await tab.getByRole('table', { name: 'Live actions' }).getByText('At risk (A)').first().waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/action/1.1.2/update'));
  await tab.getByRole('radio', { name: /On track \(G\)/ }).waitFor();
  await expect.poll(async () => tab.getByRole('radio', { name: /At risk/ }).count()).toBe(0);
  // a lead whose actions still have it can look for them
  const lead = await visit(trial, 'therapies-lead');
  await lead.tab.getByLabel('Status').selectOption('At risk');
  await lead.tab.getByText('2 of 7 shown').waitFor();
}, 90_000);

test('the order is changed from the keyboard, and nothing is saved by going back', async () => {
  const { tab, frame, page } = await statuses();
  await tab.getByRole('button', { name: 'Change the scales' }).click();
  await tab.getByRole('button', { name: 'Move Complete up', exact: true }).press('Enter');
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move Complete up');
  await tab.getByRole('button', { name: 'Preview the new version' }).click();
  await tab.getByText(/^The order is Not started, On track, At risk, Complete, Off track/).waitFor();
  await tab.getByRole('button', { name: 'Back to editing' }).click();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await tab.getByText('Version 1 is in force.').waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(async () => tab.getByText('Version 1, in force').count()).toBe(1);
}, 60_000);

test('scales half changed are found again after a look elsewhere, until they are given up', async () => {
  const { tab, frame } = await statuses();
  const change = tab.getByRole('button', { name: 'Change the scales' });
  const word = tab.getByLabel('Word', { exact: true }).first();
  await change.click();
  await word.fill('Not begun');
  await frame().evaluate(() => void (window.location.hash = '#/plan/summary'));
  await tab.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/admin/statuses'));
  await change.click();
  await tab.getByText('You began this earlier. What you typed is still here.').waitFor();
  await expect.poll(async () => word.inputValue()).toBe('Not begun');
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await change.click();
  await expect.poll(async () => word.inputValue()).toBe('Not started');
});

test('an open editor goes on from a version that another admin puts in force, and says what is not in it', async () => {
  const trial = await statuses();
  const { tab, page } = trial;
  const word = tab.getByLabel('Word', { exact: true }).first();
  await tab.getByRole('button', { name: 'Change the scales' }).click();
  await word.fill('Not begun');

  const other = await visit(trial, 'business-development-manager', { subPage: 'admin/statuses' });
  await other.tab.getByRole('button', { name: 'Change the scales' }).click();
  await other.tab.getByLabel('Word', { exact: true }).first().fill('Yet to start');
  await other.tab.getByRole('button', { name: 'Preview the new version' }).click();
  await other.tab.getByRole('button', { name: 'Put version 2 in force' }).click();
  await other.tab.getByText('Version 2 is in force.').waitFor();

  const told = tab.getByText('Version 2 came in force after you began.');
  const lookAgain = async () => {
    await page.clock.fastForward('01:05');
    return told.isVisible();
  };
  // a look that is under way began before the change
  await expect.poll(lookAgain, { interval: 1_000 }).toBe(true);
  await expect.poll(async () => word.inputValue()).toBe('Yet to start');
  const left = tab.getByRole('list', { name: 'What you changed in version 1' });
  await left.getByText('‘Not started’ is called ‘Not begun’.').waitFor();
  await word.fill('Not begun yet');
  await tab.getByRole('button', { name: 'Forget these' }).click();
  await expect.poll(async () => left.count()).toBe(0);
  await expect.poll(async () => word.inputValue()).toBe('Not begun yet');
}, 60_000);

test('the scales, their editor and the preview look right in every theme and width', async () => {
  const trial = await statuses();
  await trial.tab.getByRole('button', { name: 'Change the scales' }).click();
  await looksRight(trial, 'statuses editor');
  await trial.tab.getByRole('button', { name: 'Preview the new version' }).click();
  await trial.tab.getByText('Nothing is different from the version in force.').waitFor();
  await looksRight(trial, 'statuses preview');
  expect(await overhangOf(trial)).toBe(0);
}, 180_000);
