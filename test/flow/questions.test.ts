import { afterEach, expect, test } from 'vitest';

import { hrefOf } from '#screens/route.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { nextBoard } from './board-pack-kit.ts';
import { libraryAs } from './lead-kit.ts';
import { admin, brokenRules, overhangOf, therapies } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function opened(person: string, subPage: string, heading: string): Promise<TrialPage> {
  open = await openTrial({ person, subPage });
  await open.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  return open;
}

test('an admin reads every question with its action, and the way to it', async () => {
  const { tab, watch } = await opened(admin, 'admin/questions', 'Questions');
  const list = tab.getByRole('list', { name: 'Questions by action' });
  const lead = await tab.getByText(/^\d+ questions about \d+ actions\./).innerText();
  const [, questions, actions] = /^(\d+) questions about (\d+) actions/.exec(lead) ?? [];
  await expect.poll(async () => list.getByRole('link').count()).toBe(Number(actions));
  await expect.poll(async () => list.getByRole('list').getByRole('listitem').count()).toBe(Number(questions));
  const one = tab.getByRole('list', { name: 'Questions about 3.1.5' });
  await expect
    .poll(async () => one.innerText())
    .toContain(
      'The completion date, 31 May 2026, has passed. Is it still on track, and by when will it be done?',
    );
  await list.getByRole('link', { name: /^3\.1\.5/ }).click();
  await tab.getByRole('heading', { level: 1, name: /^3\.1\.5/ }).waitFor();
  expect(watch.errors).toEqual([]);
});

test('the lead reads the same question with the action, and it goes when it is answered', async () => {
  const lead = 'ehc.assessment.team.manager@oakshire.example';
  const { tab, page, address, trial } = await opened(lead, 'my-actions', 'My actions');
  const asked = tab.getByRole('list', { name: 'Questions about 3.1.5' });
  await asked.getByText(/Is it still on track, and by when will it be done\?$/).waitFor();
  const library = await libraryAs({ trial }, 'ehc-assessment-team-manager');
  await library.update('3.1.5', { statusAfter: 'at-risk', reason: 'A supplier is late.' });
  await page.goto(address({ person: lead, subPage: 'my-actions' }));
  await tab.getByRole('heading', { name: /^Returned this cycle/ }).waitFor();
  await expect.poll(async () => asked.count()).toBe(0);
});

test('a leap in one step is asked about, whichever way it went', async () => {
  const { tab, page, address, trial } = await opened(therapies, 'my-actions', 'My actions');
  const library = await libraryAs({ trial }, 'therapies-lead');
  await library.update('1.3.1', { statusBefore: 'on-track', statusAfter: 'off-track', reason: 'Vacancies.' });
  await page.goto(address({ person: therapies, subPage: 'my-actions' }));
  await tab
    .getByRole('list', { name: 'Questions about 1.3.1' })
    .getByText('It went from on track to off track in one step. What happened, and who can help?')
    .waitFor();
  await expect.poll(async () => tab.getByRole('list', { name: 'Questions about 1.3.1' }).count()).toBe(1);
});

test('a pack in preparation says how many questions are open, and leads to them', async () => {
  const { tab, frame } = await opened(admin, 'board-pack', 'Board pack');
  const readiness = hrefOf({ at: 'prepare-pack', ...nextBoard, part: 'readiness' });
  await frame().evaluate((to) => void (window.location.hash = to), readiness);
  const said = await tab.getByText(/^\d+ questions to ask about \d+ actions/).innerText();
  const count = Number.parseInt(said, 10);
  expect(count).toBeGreaterThan(0);
  await tab.getByRole('link', { name: 'See the questions' }).click();
  await tab.getByText(new RegExp(`^${String(count)} questions about `)).waitFor();
});

test('an action without an update this cycle says since when its figures are carried forward', async () => {
  const { tab } = await opened(therapies, 'my-actions', 'My actions');
  const rows = tab.getByRole('list', { name: /^Needs an update/ }).getByRole('listitem');
  await expect
    .poll(async () => rows.filter({ hasText: '3.4.4' }).innerText())
    .toMatch(/carried forward, last updated \d+ September 2026/);
  const returned = tab.getByRole('list', { name: /^Returned this cycle/ }).getByRole('listitem');
  await expect.poll(async () => returned.first().innerText()).toMatch(/last update \d+ November 2026/);
});

test('the list of questions breaks no accessibility rule in any theme, and fits a phone', async () => {
  const trial = await opened(admin, 'admin/questions', 'Questions');
  const place = { person: admin, subPage: 'admin/questions' };
  const show = async () => trial.tab.getByRole('list', { name: 'Questions by action' }).waitFor();
  expect(await brokenRules(trial, place, show)).toEqual([]);
  expect(await overhangOf(trial)).toBe(0);
});
