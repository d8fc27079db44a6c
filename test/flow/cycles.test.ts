import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit, type Visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { textsOf } from './screen-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('shows what is next, with today among the steps', async () => {
  const visitor = await visitCycles('');
  await headed(visitor, 'Cycles');
  await visitor.tab.getByText('Next: Reminder on 24 November 2026, in 2 days').waitFor();
  const steps = visitor.tab.getByRole('table', { name: 'Steps of November 2026' });
  const rows = await textsOf(steps.getByRole('row'));
  const today = rows.findIndex((row) => row.startsWith('Today'));
  expect(rows[today]).toContain('Sunday 22 November 2026');
  expect(rows[today + 2]).toMatch(/^Cut-off\s+Friday 27 November 2026\s+in 5 days$/);
});

test('refuses days that run backwards, each at its field', async () => {
  const visitor = await visitCycles('?cycle=2026-11');
  await headed(visitor, 'November 2026');
  await visitor.tab.getByLabel('Freeze').fill('2026-11-26');
  await visitor.tab.getByLabel('Papers out').fill('2026-11-25');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('2 things to put right').waitFor();
  const freeze = visitor.tab.getByLabel('Freeze');
  const words = 'Give a day on or after 27 November 2026, the cut-off.';
  await visitor.tab.getByRole('button', { name: words }).click();
  await expect.poll(async () => freeze.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(async () => freeze.getAttribute('aria-invalid')).toBe('true');
  await visitor.tab.getByText('Give a day on or after 26 November 2026, the freeze.').first().waitFor();
  await looksRight(visitor, 'a cycle refused');
});

test('keeps the days by which figures of a past cycle were counted', async () => {
  const visitor = await visitCycles('?cycle=2026-10');
  await headed(visitor, 'October 2026');
  await visitor.tab.getByText('its opening, cut-off and freeze stay').waitFor();
  await visitor.tab.getByLabel('Cut-off').fill('2026-10-27');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('October 2026 was frozen on 31 October 2026.').first().waitFor();
  await expect.poll(async () => visitor.tab.getByRole('button', { name: /^Remove October/ }).count()).toBe(0);
});

test('plans a cycle from the days of two bodies, and removes it again', async () => {
  const visitor = await visitCycles('');
  await visitor.tab.getByRole('link', { name: 'Plan the next cycle' }).click();
  await headed(visitor, 'Plan the next cycle');
  await visitor.tab.getByRole('button', { name: 'Fill in the days' }).click();
  await visitor.tab.getByText('Give the day of at least one meeting.').waitFor();
  await visitor.tab.getByLabel('SEND Executive Oversight Panel').fill('2027-02-18');
  await visitor.tab.getByLabel('SEND and AP Partnership Board').fill('2027-02-11');
  await visitor.tab.getByRole('button', { name: 'Fill in the days' }).click();
  await visitor.tab.getByText('The days were filled in below. Nothing is saved yet.').waitFor();
  const values = async (label: string) => visitor.tab.getByLabel(label, { exact: true }).inputValue();
  await expect.poll(async () => values('Title')).toBe('January 2027');
  await expect.poll(async () => values('Opens')).toBe('2027-01-14');
  await expect.poll(async () => values('Reminder 1')).toBe('2027-01-21');
  await expect.poll(async () => values('Cut-off')).toBe('2027-01-28');
  await expect.poll(async () => values('Freeze')).toBe('2027-02-03');
  await expect.poll(async () => values('Papers out')).toBe('2027-02-04');
  await looksRight(visitor, 'a new cycle');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('January 2027 was added.').waitFor();
  const row = visitor.tab.getByRole('row', { name: /^January 2027/ });
  await row.getByText('SEND and AP Partnership Board, 11 February 2027').waitFor();
  await row.getByText('SEND Executive Oversight Panel, 18 February 2027').waitFor();

  await row.getByRole('link', { name: 'January 2027' }).click();
  await headed(visitor, 'January 2027');
  await visitor.tab.getByRole('button', { name: 'Remove January 2027' }).click();
  await visitor.tab.getByRole('button', { name: 'Remove it' }).click();
  await visitor.tab.getByText('January 2027 was removed.').waitFor();
  await expect.poll(async () => row.count()).toBe(0);
});

test('says that a cycle without meetings feeds no pack, and takes it', async () => {
  const visitor = await visitCycles('?view=add');
  await headed(visitor, 'Plan the next cycle');
  await visitor.tab.getByText('A cycle without a meeting feeds no board pack.').waitFor();
  await visitor.tab.getByLabel('Title').fill('March 2027');
  for (const [label, day] of [
    ['Opens', '2027-03-01'],
    ['Cut-off', '2027-03-15'],
    ['Freeze', '2027-03-19'],
    ['Papers out', '2027-03-22'],
  ] as const)
    await visitor.tab.getByLabel(label, { exact: true }).fill(day);
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('March 2027 was added.').waitFor();
  const row = visitor.tab.getByRole('row', { name: /^March 2027/ });
  await expect.poll(async () => row.getByRole('cell').allInnerTexts()).toContain('No meeting');
});

test('is done with the keyboard alone', async () => {
  const visitor = await visitCycles('?cycle=2026-11');
  await headed(visitor, 'November 2026');
  const { keyboard } = visitor.page;
  await visitor.tab.getByLabel('Title').focus();
  await keyboard.press('End');
  await keyboard.type(', second half');
  await visitor.tab.getByRole('button', { name: 'Add a reminder' }).focus();
  await keyboard.press('Enter');
  const added = visitor.tab.getByLabel('Reminder 3', { exact: true });
  await expect.poll(async () => added.evaluate((one) => one === document.activeElement)).toBe(true);
  await visitor.tab.getByRole('button', { name: 'Remove reminder 3' }).focus();
  await keyboard.press('Enter');
  const add = visitor.tab.getByRole('button', { name: 'Add a reminder' });
  await expect.poll(async () => add.evaluate((one) => one === document.activeElement)).toBe(true);
  await visitor.tab.getByRole('button', { name: 'Save' }).focus();
  await keyboard.press('Enter');
  await visitor.tab.getByText('November 2026, second half was saved.').waitFor();
});

async function visitCycles(query: string): Promise<Visit> {
  const visitor = await visit(open, 'business-development-manager');
  await visitor.tab.getByRole('heading', { level: 1 }).waitFor();
  await visitor.goTo(`#/admin/cycles${query}`);
  return visitor;
}

async function headed(visitor: Visit, name: string): Promise<void> {
  await visitor.tab.getByRole('heading', { name, level: 1, exact: true }).waitFor();
}
