import { afterEach, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import {
  addAsk,
  chosenRefs,
  issue,
  issueFirst,
  keptHere,
  lineOf,
  monitoringVisit,
  nextBoard,
  openStep,
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

const visit = 'Monitoring visit, 5 November 2026';

test('an admin prepares, curates and issues a pack, and everybody can read it as version 1', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await expect.poll(async () => lineOf(tab, meeting).innerText()).toContain('Not prepared');
  await tab.getByRole('link', { name: `Prepare: ${meeting}` }).click();
  await tab.getByRole('heading', { level: 2, name: '1. Facts' }).waitFor();
  await expect.poll(async () => tab.getByLabel('As at').inputValue()).toBe('2026-11-22');
  await expect.poll(async () => tab.getByLabel('Marking').inputValue()).toBe('OFFICIAL');
  await tab.getByRole('link', { name: 'Continue to readiness' }).click();
  await tab.getByText(/^\d+ of \d+ updates for November 2026 returned\./).waitFor();
  await tab.getByRole('link', { name: 'Continue to highlights' }).click();
  await tab.getByRole('button', { name: 'Begin with the 6 that stand out' }).click();
  const [first = ''] = await chosenRefs(tab);
  await tab.getByRole('button', { name: `Edit the words of the highlight of ${first}` }).click();
  await tab.getByLabel('What was done, as the body reads it').fill('Said shorter for the board.');
  await tab.getByRole('button', { name: 'Done' }).click();
  await tab.getByRole('link', { name: 'Continue to words and asks' }).click();
  await tab.getByLabel('How the plan stands').fill('Most of it is on track.');
  await addAsk(tab, 'Agree to release the money for the hub.');
  await tab.getByRole('link', { name: 'Continue to preview' }).click();
  await tab.getByText('Said shorter for the board.').first().waitFor();
  await tab.getByText('Agree to release the money for the hub.').first().waitFor();
  await tab.getByRole('link', { name: 'Continue to issue' }).click();
  await issue(tab, 1);
  await tab.getByRole('link', { name: 'All packs' }).click();
  await expect
    .poll(async () => lineOf(tab, meeting).innerText())
    .toContain('Version 1 issued 22 November 2026');
  await expect.poll(async () => versionsOf(tab, meeting).count()).toBe(1);

  const reader = await visitPacks(trial, 'board-member');
  await reader.tab.getByText('Packs are prepared by the plan admin: Business Development Manager.').waitFor();
  await expect.poll(async () => reader.tab.getByRole('link', { name: /^Prepare/ }).count()).toBe(0);
  await reader.tab.getByRole('link', { name: `Read version 1 for ${meeting}` }).click();
  await reader.tab.getByRole('heading', { level: 1, name: meeting }).waitFor();
  await reader.tab.getByText('Said shorter for the board.').first().waitFor();
  await expect
    .poll(async () => reader.tab.getByRole('link', { name: 'Issue again with a correction' }).count())
    .toBe(0);
});

test('a correction is version 2, begins with what version 1 had, and needs a reason', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await issueFirst(admin);
  await tab.getByRole('link', { name: 'Read the pack' }).click();
  await tab.getByRole('link', { name: 'Issue again with a correction' }).click();
  await tab.getByText(/^It begins with the highlights, words and asks of version 1/).waitFor();
  const reason = tab.getByLabel('Why is version 2 issued?');
  await tab.getByRole('link', { name: 'Continue to readiness' }).click();
  await tab
    .getByRole('button', {
      name: 'Say why the pack is issued again. Everybody who reads it will see the reason.',
    })
    .press('Enter');
  await expect.poll(() => reason.evaluate((one) => one === document.activeElement)).toBe(true);
  await reason.fill('The figure for 2.1.3 was wrong.');
  await openStep(admin, 'words');
  await expect
    .poll(async () => tab.getByLabel('How the plan stands').inputValue())
    .toBe('Most of it is on track.');
  await expect
    .poll(async () => tab.getByRole('textbox', { name: 'What the body is asked' }).inputValue())
    .toBe('Agree to release the money for the hub.');
  await openStep(admin, 'issue');
  await issue(tab, 2);
  await tab.getByText(/Version 1 is marked as superseded\./).waitFor();
  // the way back does not lead into version 3
  await tab.getByRole('link', { name: 'Read the pack' }).click();
  await tab.getByRole('heading', { level: 1, name: meeting }).waitFor();
  await admin.frame().evaluate(() => window.history.back());
  await tab.getByText(/^[0-9a-f]{64}$/).waitFor();
  await goTo(admin, '#/board-pack', 'Board pack');
  await expect
    .poll(async () => lineOf(tab, meeting).innerText())
    .toContain('Version 2 issued 22 November 2026, supersedes version 1');
  const versions = versionsOf(tab, meeting);
  await expect.poll(() => versions.count()).toBe(2);
  await expect
    .poll(async () => versions.first().innerText())
    .toMatch(/^Version 2\n[^]*Why it was issued again: The figure for 2\.1\.3 was wrong\./);
  await expect.poll(async () => versions.last().innerText()).toMatch(/^Version 1\s+Superseded/);
  await tab
    .getByRole('link', { name: `Read version 1 for ${meeting}` })
    .last()
    .click();
  await tab.getByRole('link', { name: 'Go to version 2' }).waitFor();
  await tab.getByRole('link', { name: 'Versions and details' }).click();
  await tab.getByText(/^[0-9a-f]{64}$/).waitFor();
});

test('somebody else issues the same version meanwhile: nothing is lost, and it goes on as the next one', async () => {
  const trial = await start();
  const [one, other] = [await visitPacks(trial), await visitPacks(trial)];
  await openStep(one, 'words');
  await one.tab.getByLabel('How the plan stands').fill('Said by the one who came second.');
  await openStep(one, 'issue');
  await one.tab.getByRole('button', { name: 'Freeze and issue version 1' }).click();
  await issueFirst(other);
  await one.tab.getByRole('button', { name: 'Issue version 1' }).click();
  await one.tab.getByText('Nothing was issued.').waitFor();
  await one.tab
    .getByText(/^Version 1 of this pack was issued by Business Development Manager on 22 November 2026/)
    .first()
    .waitFor();
  await one.tab.getByRole('button', { name: 'Go on as version 2' }).click();
  const reason = one.tab.getByLabel('Why is version 2 issued?');
  await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await reason.fill('The sentence was missing.');
  await openStep(one, 'issue');
  await issue(one.tab, 2);
  await one.tab.getByRole('link', { name: 'Read the pack' }).click();
  expect(await appears(one.tab.getByText('Said by the one who came second.'))).toBe(true);
});

test('highlights are put in order by keyboard alone, and each move is told', async () => {
  const admin = await visitPacks(await start());
  const { tab, page, frame } = admin;
  await openStep(admin, 'highlights');
  await tab.getByRole('button', { name: 'Begin with the 6 that stand out' }).click();
  const before = await chosenRefs(tab);
  const [first = '', second = '', third = ''] = before;
  const down = tab.getByRole('button', { name: `Move down the highlight of ${first}` });
  await down.focus();
  await page.keyboard.press('Enter');
  await tab.getByText(`The highlight of ${first} is now 2 of 6.`).waitFor({ state: 'attached' });
  await expect
    .poll(() => frame().evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(`Move down the highlight of ${first}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => chosenRefs(tab)).toEqual([second, third, first, ...before.slice(3)]);
  await expect
    .poll(async () =>
      tab.getByRole('button', { name: `Move up the highlight of ${second}` }).getAttribute('aria-disabled'),
    )
    .toBe('true');
  await tab.getByRole('button', { name: `Take out the highlight of ${third}` }).press('Enter');
  await expect.poll(() => chosenRefs(tab)).toEqual([second, first, ...before.slice(3)]);
});

test('edited words stand beside the lead’s own, which can be brought back', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await openStep(admin, 'highlights');
  await tab.getByRole('button', { name: /^Choose the update of 1\.3\.1$/ }).click();
  await tab.getByRole('button', { name: 'Edit the words of the highlight of 1.3.1' }).click();
  const activity = tab.getByLabel('What was done, as the body reads it');
  const own = await activity.inputValue();
  await activity.fill('Shorter.');
  await tab.getByText('Edited', { exact: true }).waitFor();
  await expect
    .poll(async () => tab.getByRole('group', { name: 'The lead’s own words on 1.3.1' }).innerText())
    .toContain(own);
  await tab.getByRole('button', { name: 'Back to the lead’s words' }).click();
  await expect.poll(async () => activity.inputValue()).toBe(own);
  await expect.poll(() => tab.getByText('Edited', { exact: true }).count()).toBe(0);
});

test('what was prepared survives closing the tab, and can be discarded', async () => {
  const admin = await visitPacks(await start());
  const { tab, page } = admin;
  await openStep(admin, 'words');
  await tab.getByLabel('How the plan stands').fill('Half written');
  await keptHere(admin, 'Half written');
  await page.reload();
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await goTo(admin, '#/board-pack', 'Board pack');
  // what is on the device is known a moment after the meetings are
  await expect.poll(() => lineOf(tab, meeting).innerText()).toContain('Being prepared on this device');
  await tab.getByRole('link', { name: `Go on preparing: ${meeting}` }).click();
  await tab.getByRole('link', { name: '4. Words and asks' }).click();
  await expect.poll(() => tab.getByLabel('How the plan stands').inputValue()).toBe('Half written');
  await tab.getByRole('button', { name: 'Discard all of it…' }).click();
  await tab.getByRole('button', { name: 'Discard it' }).click();
  await expect.poll(() => lineOf(tab, meeting).innerText()).toContain('Not prepared');
});

test('words typed a moment before the page is loaded again are kept', async () => {
  const admin = await visitPacks(await start());
  const { tab, page } = admin;
  await openStep(admin, 'words');
  await tab.getByLabel('How the plan stands').fill('Typed at the last moment');
  await page.reload();
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await openStep(admin, 'words');
  await expect
    .poll(async () => tab.getByLabel('How the plan stands').inputValue())
    .toBe('Typed at the last moment');
});

test('a pack for another occasion: what is missing is told at its field, and what is there opens', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await tab.getByRole('button', { name: 'Prepare a pack for another occasion' }).click();
  await tab.getByRole('button', { name: 'Prepare a pack for it' }).click();
  await tab.getByText('Say what it is for, such as Inspection.').waitFor();
  await tab.getByText('Give its day: a day, a month and a year.').waitFor();
  await tab.getByLabel('What is it for?').fill('Monitoring visit');
  await tab.getByLabel('Which day?').fill('2026-11-05');
  await tab.getByRole('button', { name: 'Prepare a pack for it' }).click();
  await tab.getByText('For Monitoring visit, 5 November 2026, version 1').waitFor();
  await expect.poll(async () => tab.getByLabel('As at').inputValue()).toBe('2026-11-05');
  await tab.getByLabel('As at').fill('2026-11-06');
  await tab.getByText('This day is after the meeting. Give 5 November 2026 or an earlier day.').waitFor();
  await tab.getByLabel('As at').fill('2026-11-23');
  await tab.getByText('This day is still to come. Give today or an earlier day.').waitFor();
  await openStep(admin, 'issue', monitoringVisit);
  await expect.poll(async () => tab.getByRole('button', { name: /^Freeze and issue/ }).count()).toBe(0);
  await tab.getByRole('link', { name: 'Go to facts' }).click();
  await tab.getByLabel('As at').fill('2026-11-04');
  await openStep(admin, 'issue', monitoringVisit);
  await issue(tab, 1);
});

test('without an as-at day the other steps say that it is missing, and lead to it', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await openStep(admin, 'facts');
  await tab.getByLabel('As at').fill('');
  for (const part of ['readiness', 'highlights', 'preview', 'issue'] as const) {
    await openStep(admin, part);
    expect(await appears(tab.getByText(/^As at: This is not a date\./))).toBe(true);
  }
  await tab.getByRole('link', { name: 'Go to facts' }).click();
  await tab.getByLabel('As at').fill('2026-11-22');
  await openStep(admin, 'readiness');
  await tab.getByText(/^\d+ of \d+ updates for November 2026 returned\./).waitFor();
});

test('a highlight written after the as-at day stops the pack in readiness and before the button', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await openStep(admin, 'highlights');
  await tab.getByRole('button', { name: 'Begin with the 6 that stand out' }).click();
  await openStep(admin, 'facts');
  await tab.getByLabel('As at').fill('2026-11-06');
  await openStep(admin, 'readiness');
  await tab.getByText('Something has to be put right before the pack can be issued.').waitFor();
  await tab.getByText(/are not in the plan as at 6 November 2026: /).waitFor();
  await openStep(admin, 'issue');
  await tab.getByRole('link', { name: 'Go to highlights' }).first().waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: /^Freeze and issue/ }).count()).toBe(0);
});

test('a highlight without words holds its step, opened at the field', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await openStep(admin, 'highlights');
  await tab.getByRole('button', { name: /^Choose the update of 1\.3\.1$/ }).click();
  await tab.getByRole('button', { name: 'Edit the words of the highlight of 1.3.1' }).click();
  const activity = tab.getByLabel('What was done, as the body reads it');
  await activity.fill('');
  await tab.getByLabel('What difference it made, as the body reads it').fill('');
  await tab.getByRole('button', { name: 'Done' }).click();
  await tab.getByRole('link', { name: 'Continue to words and asks' }).click();
  await expect.poll(() => activity.evaluate((field) => field === document.activeElement)).toBe(true);
  await tab.getByText(/^The highlight of 1\.3\.1 has no words\./).waitFor();
});

test('an admin writes down what a meeting decided, and everybody reads it', async () => {
  const trial = await start();
  const admin = await visitPacks(trial);
  const { tab } = admin;
  await issueFirst(admin, monitoringVisit);
  await tab.getByRole('link', { name: 'Read the pack' }).click();
  await tab.getByRole('link', { name: 'What was decided' }).click();
  const decided = tab.getByLabel('What was decided about ask 1');
  await decided.fill('Agreed, for one year.');
  // another page of the app, and back
  await goTo(admin, '#/board-pack', 'Board pack');
  await versionsOf(tab, visit).getByText('1 of 1 asks without a decision written down.').waitFor();
  await tab.getByRole('link', { name: `Read version 1 for ${visit}` }).click();
  await tab.getByRole('link', { name: 'What was decided' }).click();
  await expect.poll(() => decided.inputValue()).toBe('Agreed, for one year.');
  await tab.getByRole('button', { name: 'Save what was decided' }).click();
  await tab.getByText('What was decided is saved.').waitFor();

  const reader = await visitPacks(trial, 'board-member');
  await reader.tab.getByRole('link', { name: `Read version 1 for ${visit}` }).click();
  await reader.tab.getByRole('link', { name: 'What was decided' }).click();
  await reader.tab.getByText('Agreed, for one year.').waitFor();
  await expect
    .poll(async () => reader.tab.getByRole('button', { name: 'Save what was decided' }).count())
    .toBe(0);
});

test('the second body begins with what the first one’s pack has', async () => {
  const admin = await visitPacks(await start());
  const { tab } = admin;
  await issueFirst(admin);
  const panel = { body: 'SEND Executive Oversight Panel', on: '2026-12-17' };
  await openStep(admin, 'facts', panel);
  await tab.getByRole('button', { name: 'Copy them here' }).click();
  await tab.getByText(`Copied from version 1 for ${nextBoard.body}, 10 December 2026.`).waitFor();
  await openStep(admin, 'words', panel);
  await expect
    .poll(async () => tab.getByLabel('How the plan stands').inputValue())
    .toBe('Most of it is on track.');
});
