import { afterEach, expect, test } from 'vitest';

import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, brokenRules, overhangOf, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function board(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/returns', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Returns' }).waitFor();
  return open;
}

/** The four figures above the board: due, on time, late, missing. */
async function figures(tab: TrialPage['tab']): Promise<readonly number[]> {
  const texts = await textsOf(tab.getByRole('list', { name: 'Returns' }).getByRole('listitem'));
  return texts.map((text) => Number.parseInt(text, 10));
}

/** The counts of every line of a table, column by column, without its head. */
async function columnSums(tab: TrialPage['tab'], table: string): Promise<readonly number[]> {
  const rows = tab.getByRole('table', { name: table }).getByRole('row');
  const texts = (await textsOf(rows)).slice(1).map((text) => text.split('\t').slice(1, 5).map(Number));
  return [0, 1, 2, 3].map((at) => texts.reduce((sum, line) => sum + (line[at] ?? 0), 0));
}

test('begins with what is not in, says how long it may come, and leads on to the reminders', async () => {
  const { tab, watch } = await board();
  await tab
    .getByText(/^\d+ of \d+ updates for November 2026 received\. They are due by 27 November 2026\./)
    .waitFor();
  const [due = 0, onTime = 0, late = 0, missing = 0] = await figures(tab);
  expect(onTime + late + missing).toBe(due);
  await tab.getByRole('heading', { name: `Not in yet (${String(missing)})` }).waitFor();
  const line = tab.getByRole('row').filter({ hasText: '1.3.6' });
  await expect
    .poll(async () => line.innerText())
    .toMatch(/Therapies Lead[\s\S]*Last updated \d+ October 2026/);
  await tab.getByRole('link', { name: 'Remind the missing…' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Reminders' }).waitFor();
  expect(watch.errors).toEqual([]);
});

test('every figure leads to what it counts', async () => {
  const { tab } = await board();
  const [due = 0, onTime = 0] = await figures(tab);
  await tab.getByRole('link', { name: new RegExp(`^${String(onTime)} ?Received on time$`) }).click();
  await tab.getByRole('heading', { name: `On time (${String(onTime)})` }).waitFor();
  await expect.poll(async () => tab.getByRole('row').count()).toBe(onTime + 1);
  await tab.getByRole('link', { name: new RegExp(`^${String(due)} ?Due$`) }).click();
  await tab.getByRole('heading', { name: `All updates due (${String(due)})` }).waitFor();
});

test('sums up by organisation without losing any, and leads from a count to its updates', async () => {
  const { tab } = await board();
  await tab.getByRole('link', { name: 'By organisation' }).click();
  await tab.getByRole('heading', { name: 'By organisation' }).waitFor();
  const [due = 0, onTime = 0, late = 0, missing = 0] = await columnSums(tab, 'By organisation');
  expect(onTime + late + missing).toBe(due);
  // an action that several organisations lead counts for each
  expect(due).toBeGreaterThanOrEqual((await figures(tab))[0] ?? 0);
  await tab.getByRole('link', { name: /not in yet, Hillview Academy Trust$/ }).click();
  await tab.getByRole('heading', { name: 'Not in yet (1)' }).waitFor();
  await expect.poll(async () => tab.getByRole('row').last().innerText()).toContain('Attendance Lead');
  await tab.getByRole('link', { name: 'Show everybody' }).click();
  await tab.getByRole('heading', { name: /^Not in yet \(\d\d\)$/ }).waitFor();
});

test('narrows to one person, also by choice, and keeps that in the address', async () => {
  const { tab, frame } = await board();
  await tab.getByLabel('Person').selectOption('Therapies Lead');
  await tab.getByRole('heading', { name: 'Not in yet (2)' }).waitFor();
  await expect
    .poll(async () => frame().evaluate(() => window.location.hash))
    .toContain('person=therapies-lead');
  await tab.getByRole('link', { name: 'By person' }).click();
  const row = tab.getByRole('row').filter({ hasText: 'Therapies Lead' });
  await expect
    .poll(async () => (await row.innerText()).split('\t').slice(1))
    .toEqual(['4', '2', '0', '2', '50%']);
});

test('shows an earlier cycle as it ended, without a way to remind anybody of it', async () => {
  const { tab } = await board();
  await tab.getByLabel('Cycle', { exact: true }).selectOption('October 2026');
  await tab
    .getByText(/^\d+ of \d+ updates for October 2026 received\. The cycle was frozen on \d+ October 2026\.$/)
    .waitFor();
  const [due = 0, onTime = 0, late = 0, none = 0] = await figures(tab);
  expect(onTime + late + none).toBe(due);
  await expect.poll(async () => tab.getByRole('link', { name: 'Remind the missing…' }).count()).toBe(0);
  await tab.getByRole('heading', { name: `Missing (${String(none)})` }).waitFor();
});

test('shows the rate over the cycles, and who sent nothing in three of them', async () => {
  const { tab } = await board();
  await tab.getByRole('link', { name: 'Over the cycles' }).click();
  const rows = await textsOf(tab.getByRole('table', { name: 'Over the cycles' }).getByRole('row'));
  expect(rows).toHaveLength(8);
  for (const text of rows.slice(1)) {
    const [, due = 0, onTime = 0, late = 0, none = 0] = text.split('\t').map((one) => Number(one));
    expect(onTime + late + none).toBe(due);
    const percent = Number(/(\d+)%/.exec(text)?.[1]);
    expect(Math.abs(percent - ((onTime + late) / due) * 100)).toBeLessThan(1);
  }
  await tab.getByRole('heading', { name: 'No update in three cycles' }).waitFor();
  await tab.getByText(/^Community Paediatrics Manager, 1 update due for November 2026$/).waitFor();
});

test('after the cut-off what has not come is missing, and late ones still count until the freeze', async () => {
  const { tab } = await board({ now: new Date('2026-11-22T09:30:00Z') });
  await tab.getByText(/They are due by 27 November 2026/).waitFor();
  await open?.page.clock.setFixedTime(new Date('2026-11-29T09:30:00Z'));
  // the new day is seen with the next look, and moves what stands below its longer line
  await tab.getByRole('heading', { level: 1 }).click();
  await tab.getByText(/They were due by 27 November 2026; late ones count until 2 December 2026\./).waitFor();
  await tab.getByRole('link', { name: 'By person' }).click();
  expect(await appears(tab.getByRole('columnheader', { name: 'Missing' }))).toBe(true);
});

test.each(['returns', 'questions'])('only admins see %s; others read who they are', async (place) => {
  open = await openTrial({ person: 'therapies.lead@nhs.example', subPage: `admin/${place}` });
  await open.tab.getByText('This page is for plan admins: Business Development Manager.').waitFor();
  await expect.poll(async () => open?.tab.getByRole('table').count()).toBe(0);
});

test.each(['', '?by=people', '?by=organisations', '?by=cycles'])(
  'breaks no accessibility rule in any theme, and fits a phone: %s',
  async (query) => {
    const trial = await board({ width: 320 });
    const place = { person: admin, subPage: `admin/returns${query}` };
    // a phone shows the updates as cards
    const show = async () =>
      trial.tab
        .getByRole('table')
        .or(trial.tab.getByRole('list', { name: /^Not in yet/ }))
        .first()
        .waitFor();
    expect(await brokenRules(trial, place, show)).toEqual([]);
    expect(await overhangOf(trial)).toBe(0);
  },
);
