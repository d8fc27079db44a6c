import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, foundAgain, lookElsewhere, overhangOf, therapies } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

async function structure(person = admin): Promise<TrialPage> {
  open = await openTrial({ person, subPage: 'admin/structure' });
  await open.tab.getByRole('heading', { level: 1, name: 'Structure' }).waitFor();
  return open;
}

const goTo = async ({ frame }: TrialPage, hash: string) =>
  frame().evaluate((to) => void (window.location.hash = to), hash);

/** The numbers of the headings in the order in which they stand. */
const headings = async ({ tab }: TrialPage) => {
  const buttons = await tab.getByRole('button', { name: /^Edit \d/ }).all();
  return Promise.all(buttons.map(async (one) => one.getAttribute('aria-label')));
};

test('other words for the levels are saved and stand in the plan', async () => {
  const trial = await structure();
  const { tab } = trial;
  await tab.getByRole('button', { name: 'Edit what the levels are called' }).click();
  await tab.getByLabel('Highest level, one').fill('Outcome');
  await tab.getByLabel('Highest level, several').fill('');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('One thing to put right').waitFor();
  expect(await appears(tab.getByText('Give the word for several.').nth(1))).toBe(true);
  await tab.getByLabel('Highest level, several').fill('Outcomes');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('What the levels are called: saved.').waitFor();
  await tab.getByRole('button', { name: 'Add an outcome', exact: true }).waitFor();
  await goTo(trial, '#/plan/actions');
  await tab.getByLabel('Outcome or section').waitFor();
}, 60_000);

test('a stated absence is shown under its heading, and is no action', async () => {
  const trial = await structure();
  const { tab } = trial;
  const total = async () => {
    await goTo(trial, '#/plan/actions');
    const words = await tab.getByRole('status').filter({ hasText: 'live actions' }).innerText();
    await goTo(trial, '#/admin/structure');
    await tab.getByRole('heading', { level: 1, name: 'Structure' }).waitFor();
    return words;
  };
  const before = await total();
  await tab.getByRole('button', { name: 'Edit 1.2', exact: true }).click();
  await tab.getByRole('button', { name: 'Add a stated absence' }).click();
  await tab.getByLabel('Phase, if any (absence 1)').fill('Year 3');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText(/^1\.2 .*: saved\.$/).waitFor();
  await tab.getByText(/development actions · .*Year 3: No new actions$/).waitFor();
  await expect.poll(async () => total()).toBe(before);
}, 60_000);

test('a page with something typed and not saved asks before it closes', async () => {
  const { tab, frame } = await structure();
  const asks = async () =>
    frame().evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await tab.getByRole('button', { name: 'Edit what the levels are called' }).click();
  await expect.poll(async () => asks()).toBe(false);
  await tab.getByLabel('Highest level, one').fill('Outcome');
  await expect.poll(asks).toBe(true);
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(asks).toBe(false);
});

test('a heading half edited is found again after a look elsewhere, until it is given up or removed', async () => {
  const trial = await structure();
  const { tab } = trial;
  const edit = tab.getByRole('button', { name: 'Edit 1.2', exact: true });
  const title = tab.getByRole('form').getByLabel('Title');
  await edit.click();
  const was = await title.inputValue();
  await title.fill('A better name');
  await tab.getByRole('button', { name: 'Edit what the levels are called' }).click();
  await tab.getByLabel('Highest level, one').fill('Outcome');

  await lookElsewhere(trial, '#/admin/structure');
  await edit.click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => title.inputValue()).toBe('A better name');
  await tab.getByRole('button', { name: 'Edit what the levels are called' }).click();
  await tab.getByText(foundAgain).waitFor();
  await expect.poll(async () => tab.getByLabel('Highest level, one').inputValue()).toBe('Outcome');
  await tab.getByRole('button', { name: 'Begin anew' }).click();
  await expect.poll(async () => tab.getByLabel('Highest level, one').inputValue()).toBe('Priority');

  await edit.click();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await edit.click();
  await expect.poll(async () => title.inputValue()).toBe(was);
  await expect.poll(async () => tab.getByText(foundAgain).count()).toBe(0);
}, 60_000);

test('what another admin changed in other fields of a heading is kept, and in the same one is told before it is written over', async () => {
  const trial = await structure();
  const { tab } = trial;
  const form = tab.getByRole('form');
  const edit = tab.getByRole('button', { name: 'Edit 1.2', exact: true });
  await edit.click();
  await form.getByLabel('Title').fill('Mine');

  const other = await visit(trial, 'business-development-manager', { subPage: 'admin/structure' });
  await other.tab.getByRole('button', { name: 'Edit 1.2', exact: true }).click();
  await other.tab.getByRole('form').getByLabel('Title').fill('Theirs');
  await other.tab.getByRole('form').getByLabel('What we want to achieve').fill('Their aim.');
  await other.tab.getByRole('button', { name: 'Save' }).click();
  await other.tab.getByText('1.2 Theirs: saved.').waitFor();

  const lookAgain = async () => {
    await trial.page.clock.fastForward('01:05');
    return tab.getByText('1.2 Theirs').first().isVisible();
  };
  // a look that is under way began before the change
  await expect.poll(lookAgain, { interval: 1_000, timeout: 20_000 }).toBe(true);
  await lookElsewhere(trial, '#/admin/structure');
  await edit.click();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText(/changed this on .*, after you opened it\./).waitFor();
  await expect.poll(async () => form.getByLabel('Title').inputValue()).toBe('Mine');
  await expect.poll(async () => form.getByLabel('What we want to achieve').inputValue()).toBe('Their aim.');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('1.2 Mine: saved.').waitFor();
  await tab.getByText('Their aim.').waitFor();
}, 90_000);

test('a heading moves among its own, and the focus stays on its button', async () => {
  const trial = await structure();
  const { tab, frame } = trial;
  const before = await headings(trial);
  const at = before.indexOf('Edit 1.3');
  await tab.getByRole('button', { name: 'Move 1.3 up' }).click();
  await expect.poll(async () => (await headings(trial)).indexOf('Edit 1.3')).toBe(at - 1);
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move 1.3 up');
  await tab.getByRole('button', { name: 'Move 1.3 down' }).click();
  await expect.poll(() => headings(trial)).toEqual(before);
}, 60_000);

test('a heading is added, refused where its number is taken, and removed again', async () => {
  const { tab } = await structure();
  await tab.getByRole('button', { name: 'Add a section under 2', exact: true }).click();
  await expect.poll(async () => tab.getByLabel('Reference').inputValue()).toBe('2.5');
  await tab.getByLabel('Reference').fill('2.1');
  await tab.getByLabel('Title').fill('Family hubs');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab
    .getByText('The plan already has a section ‘2.1’.')
    .or(tab.getByText("The plan already has a section '2.1'."))
    .first()
    .waitFor();
  await expect.poll(async () => tab.getByLabel('Reference').getAttribute('aria-invalid')).toBe('true');
  await tab.getByLabel('Reference').fill('2.5');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('2.5 Family hubs: saved.').waitFor();
  await tab.getByRole('button', { name: 'Edit 2.5' }).click();
  await tab.getByRole('button', { name: 'Remove 2.5 Family hubs' }).click();
  await tab.getByRole('button', { name: 'Remove it' }).click();
  await tab.getByText('2.5 Family hubs: removed.').waitFor();
  await expect.poll(() => tab.getByRole('button', { name: 'Edit 2.5' }).count()).toBe(0);
}, 60_000);

test('a heading that actions stand under stays, and says why', async () => {
  const { tab } = await structure();
  await tab.getByRole('button', { name: 'Edit 1.1', exact: true }).click();
  await tab.getByRole('button', { name: /^Remove 1\.1 / }).click();
  await tab.getByRole('button', { name: 'Remove it' }).click();
  expect(await appears(tab.getByText(/1\.1 cannot be removed: the history of 1\.1\.1, .* names it\./))).toBe(
    true,
  );
}, 60_000);

test('another name for a priority is said to be a decision of the partnership', async () => {
  const { tab } = await structure();
  await tab.getByRole('button', { name: 'Edit 1', exact: true }).click();
  const warning = tab.getByText('Another name or place of a priority is a decision of the partnership.');
  await expect.poll(async () => warning.count()).toBe(0);
  await tab.getByLabel('Title').fill('Right help');
  await warning.waitFor();
  await tab.getByRole('link', { name: 'record a new version of the plan' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Plan facts' }).waitFor();
}, 60_000);

test('a lead reads who the admins are instead', async () => {
  const { tab } = await structure(therapies);
  await tab.getByText(/^This page is for plan admins: /).waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
}, 60_000);

test('the structure and its form look right in every theme and width', async () => {
  const trial = await structure();
  await trial.tab.getByRole('button', { name: 'Edit 1.4', exact: true }).click();
  await trial.tab.getByLabel('Title').fill('');
  await trial.tab.getByRole('button', { name: 'Save' }).click();
  await looksRight(trial, 'structure form');
  expect(await overhangOf(trial)).toBe(0);
}, 120_000);
