import type { FrameLocator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function at(subPage: string, title: string | RegExp): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage });
  await open.tab.getByRole('heading', { level: 1, name: title }).waitFor();
  return open;
}

/** The same, with a way to other places of the app. */
async function typingAt(subPage: string, title: string) {
  const { tab, frame } = await at(subPage, title);
  const goTo = async (hash: string, heading: string) => {
    await frame().evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await tab.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  };
  return { tab, goTo };
}

async function choose(
  tab: FrameLocator,
  group: RegExp,
  likelihood: string | null,
  impact: string,
): Promise<void> {
  const pair = tab.getByRole('group', { name: group });
  if (likelihood !== null) await pair.getByLabel('Likelihood').selectOption(likelihood);
  await pair.getByLabel('Impact').selectOption(impact);
}

test('a risk is raised from an action, reviewed, escalated with a reason, asks the board, and is closed', async () => {
  const { tab, frame } = await at('action/1.3.2', /^1\.3\.2/);
  await tab.getByRole('link', { name: 'Raise a risk or issue about 1.3.2' }).click();
  await tab.getByText('Its number will be R17.').waitFor();
  await tab.getByRole('button', { name: 'Add it to the register' }).click();
  await tab.getByText('things to put right').waitFor();
  await tab.getByLabel('Title').fill('The clinic building is sold');
  await tab.getByLabel('Event: what may happen?').fill('The owner sells the building.');
  await tab.getByLabel('Response').selectOption('Reduce');
  await choose(tab, /^Unmitigated/, '1 Unlikely', '2 Moderate');
  await choose(tab, /^Mitigated/, '3 Likely', '3 Major');
  await tab
    .getByLabel('Why is it scored higher with the controls than without them?')
    .fill('Moving early makes the sale more likely.');
  await tab.getByText('By its score this belongs with the SEND and AP Partnership Board.').waitFor();
  await tab.getByLabel('What is the board asked for?').fill('Speak with the owner.');
  await tab.getByRole('button', { name: 'Add a step' }).click();
  await tab.getByLabel('Step 1: what is done').fill('Look for another building');
  await tab.getByRole('button', { name: 'Add it to the register' }).click();
  await tab.getByText('R17 is in the register.').waitFor();

  await tab.getByRole('link', { name: 'Review it' }).click();
  await choose(tab, /^Mitigated/, '4 Very likely', '4 Critical');
  await tab.getByRole('button', { name: 'Choose the SEND Executive Oversight Panel' }).click();
  await tab.getByRole('button', { name: 'Save the review' }).click();
  await tab.getByText('One thing to put right').waitFor();
  await tab.getByLabel('Why is it escalated?').fill('The owner has found a buyer.');
  await tab.getByRole('button', { name: 'Save the review' }).click();
  await tab.getByText('The review of R17 is saved.').waitFor();
  const history = tab.getByRole('table', { name: 'History of R17' });
  await history.getByText('Reviewed and escalated by Business Development Manager').waitFor();
  await history.getByText('The owner has found a buyer.').waitFor();
  await tab.getByText('Up from 9, worse').waitFor();

  await frame().evaluate(() => {
    window.location.hash = '#/risks/asks';
  });
  await tab.getByRole('list', { name: 'Asks of the board' }).getByText('Speak with the owner.').waitFor();
  await frame().evaluate(() => {
    window.location.hash = '#/action/1.3.2';
  });
  await tab.getByRole('list', { name: 'Linked risks and issues' }).getByText('R17').waitFor();

  await frame().evaluate(() => {
    window.location.hash = '#/risk/R17/close';
  });
  await tab.getByRole('button', { name: 'Close it' }).click();
  await expect
    .poll(async () => tab.getByLabel('Why is it closed?').getAttribute('aria-invalid'))
    .toBe('true');
  await tab.getByLabel('Why is it closed?').fill('The sale was called off.');
  await tab.getByRole('button', { name: 'Close it' }).click();
  await tab.getByText('R17 is closed.').waitFor();
  await tab.getByText('The sale was called off.').first().waitFor();
  await tab.getByRole('link', { name: 'Reopen…' }).waitFor();
}, 90_000);

test('a threat that has happened ends, and goes on as an issue that begins with all it said', async () => {
  const { tab } = await at('risk/R8', /^R8/);
  await tab.getByRole('link', { name: 'It has happened…' }).click();
  await tab.getByText('Its number will be I7.').waitFor();
  await expect
    .poll(async () => tab.getByLabel('Controls in place').inputValue())
    .toContain('Self-evaluation');
  await tab.getByRole('button', { name: 'Make it an issue' }).click();
  await tab.getByText('One thing to put right').waitFor();
  await tab.getByLabel('What has happened?').fill('Inspectors gave notice on Monday.');
  await tab.getByRole('button', { name: 'Make it an issue' }).click();
  await tab.getByText('R8 has ended, and goes on as I7.').waitFor();
  await tab
    .getByRole('table', { name: 'History of I7' })
    .getByText('Inspectors gave notice')
    .first()
    .waitFor();
  await tab.getByRole('link', { name: /^R8 / }).click();
  await tab.getByText('Happened, and became an issue on', { exact: false }).waitFor();
}, 60_000);

test('merged entries stay to be seen, with their own scores, from the one that goes on', async () => {
  const { tab } = await at('risks/merge', 'Merge entries');
  const search = tab.getByRole('searchbox', { name: 'Which entries become one?' });
  for (const ref of ['psychologists', 'Demand for assessments']) {
    await search.fill(ref);
    await search.press('Enter');
  }
  // once a threat is chosen, only threats are offered
  await search.fill('R14');
  await tab.getByText('No entry fits.').waitFor();
  await search.fill('');
  await tab.getByLabel('Why are they merged?').fill('Both are about capacity.');
  await tab.getByLabel('Title').fill('Too little capacity for assessments');
  await tab
    .getByRole('group', { name: /^Mitigated/ })
    .getByText('12 Very high')
    .waitFor();
  await tab.getByRole('button', { name: 'Merge them' }).click();
  await tab.getByText('R3, R1 go on as R17.').waitFor();
  const parts = tab.getByRole('table', { name: 'Entries it was made from, with their scores' });
  await parts.getByRole('row', { name: /R1 Demand.*12 Very high.*Merged into another entry/ }).waitFor();
  expect(await appears(parts.getByRole('row', { name: /R3 Too few.*9 High/ }))).toBe(true);
}, 60_000);

test('an edit changes words and links, and its rules stand at the fields while typing', async () => {
  const { tab } = await at('risk/R2/edit', 'Edit R2');
  await tab.getByLabel('Title').fill('');
  await tab.getByLabel('Cause: because of what?').fill('x'.repeat(5_001));
  await tab.getByText('This is 1 character too long. At most 5,000 fit.').first().waitFor();
  await tab.getByLabel('Cause: because of what?').fill('Places cost more.');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => tab.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
  await tab.getByLabel('Title').fill('The deficit grows');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: 'R2 The deficit grows' }).waitFor();
  await tab.getByText('Places cost more.').waitFor();
}, 60_000);

test('what was typed of an entry is found again, until it is left or sent', async () => {
  const { tab, goTo } = await typingAt('risks/add', 'Add a risk or issue');
  const found = tab.getByText('You began this earlier. What you typed is still here.');
  await tab.getByLabel('Title').fill('Half a risk');
  await goTo('#/risks', 'Risks and issues');
  await goTo('#/risks/add', 'Add a risk or issue');
  await found.waitFor();
  await expect.poll(async () => tab.getByLabel('Title').inputValue()).toBe('Half a risk');
  await tab.getByRole('button', { name: 'Begin anew' }).click();
  await tab.locator('h1:focus').waitFor();
  await expect
    .poll(async () => [await tab.getByLabel('Title').inputValue(), await found.count()])
    .toEqual(['', 0]);
  await tab.getByLabel('Title').fill('No risk');
  await tab.getByRole('link', { name: 'Leave without saving' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Risks and issues' }).waitFor();
  await goTo('#/risk/R6/edit', 'Edit R6');
  await tab.getByLabel('Title').fill('Reorganisation takes staff away');
  await goTo('#/risk/R6/review', 'Review R6');
  await tab.getByLabel('Note (may be left empty)').fill('Half a note');
  await goTo('#/risk/R6/close', 'Close R6');
  await tab.getByLabel('Why is it closed?').fill('Half a reason');
  await goTo('#/risk/R6/edit', 'Edit R6');
  await expect.poll(async () => tab.getByLabel('Title').inputValue()).toBe('Reorganisation takes staff away');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: 'R6 Reorganisation takes staff away' }).waitFor();
  await goTo('#/risk/R6/edit', 'Edit R6');
  await expect.poll(async () => found.count()).toBe(0);
  await goTo('#/risk/R6/review', 'Review R6');
  await expect.poll(async () => tab.getByLabel('Note (may be left empty)').inputValue()).toBe('Half a note');
  await goTo('#/risk/R6/close', 'Close R6');
  await expect.poll(async () => tab.getByLabel('Why is it closed?').inputValue()).toBe('Half a reason');
  await goTo('#/risks/add', 'Add a risk or issue');
  await expect
    .poll(async () => [await tab.getByLabel('Title').inputValue(), await found.count()])
    .toEqual(['', 0]);
}, 60_000);

test('how risks are scored is set under Rules, and the register follows', async () => {
  const { tab, frame } = await at('admin/rules', 'Rules');
  await tab.getByRole('button', { name: 'Edit how risks are scored' }).click();
  await tab.getByLabel('Band 1, up to').fill('7');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByText('Give a number above 7, where the band before ends.').first().waitFor();
  await tab.getByLabel('Band 1, up to').fill('5');
  await tab.getByLabel('Word of band 1').fill('Small');
  await tab.getByLabel('Impact 4').fill('Severe');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByRole('row', { name: '1 to 5 Small SEND Transformation Action Group' }).waitFor();
  await frame().evaluate(() => {
    window.location.hash = '#/risks';
  });
  await tab.getByRole('columnheader', { name: '4 Severe' }).first().waitFor();
  expect(await appears(tab.getByText('4 Small'))).toBe(true);
}, 60_000);

test('a form with things to put right looks right in every theme and width', async () => {
  const trial = await at('risks/add', 'Add a risk or issue');
  await trial.tab.getByRole('button', { name: 'Add a step' }).click();
  await trial.tab.getByRole('button', { name: 'Add it to the register' }).click();
  await trial.tab.getByText('things to put right').waitFor();
  await looksRight(trial, 'risk add');
  expect(await overhangOf(trial)).toBe(0);
}, 180_000);
