import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openTrial, setFaults, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, brokenRules, overhangOf, therapies } from './screen-kit.ts';
import { fieldsIn, write } from './update-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function boardPack(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'board-pack', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Board pack' }).waitFor();
  return open;
}

const makeButton = (tab: FrameLocator) => tab.getByRole('button', { name: 'Make the board pack' });

const packs = (tab: FrameLocator) =>
  tab.getByRole('region', { name: 'Board packs in the library' }).getByRole('listitem');

async function make(tab: FrameLocator, ending = 'The board pack is saved'): Promise<void> {
  await makeButton(tab).click();
  await tab.getByRole('heading', { name: ending }).waitFor();
}

test('an admin makes a pack for the next meeting and finds it in the library', async () => {
  const { tab, frame } = await boardPack();
  await tab.getByText('No board pack has been saved yet.').waitFor();
  const meeting = tab.getByLabel('Meeting');
  expect(await meeting.locator('option:checked').innerText()).toMatch(
    /^SEND and AP Partnership Board, \d+ December 2026$/,
  );
  await make(tab);
  // told where the focus is, so that nobody has to look for it
  expect(await frame().evaluate(() => document.activeElement?.textContent)).toBe('The board pack is saved');
  await tab.getByText(/^Version 1 for SEND and AP Partnership Board on \d+ December 2026/).waitFor();
  await expect.poll(() => packs(tab).count()).toBe(1);
  expect(await packs(tab).first().innerText()).toMatch(
    /v1\.xlsx\nSaved on 22 November 2026 at \d+:\d\dam, \d+ KB/,
  );
});

test('the workbook that is downloaded is an Excel file under the name in the library', async () => {
  const { tab, page } = await boardPack();
  await make(tab);
  const coming = page.waitForEvent('download');
  await tab.getByRole('link', { name: 'Download' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(await packs(tab).getByRole('link').first().innerText());
  const bytes = await readFile(await download.path());
  // a zip, as every .xlsx is
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(bytes.length).toBeGreaterThan(10_000);
});

test('the saved pack is opened by the host', async () => {
  const { tab, page, frame } = await boardPack();
  await make(tab);
  const before = frame().url();
  await tab.getByRole('button', { name: 'Open in Excel' }).click();
  // the simulator tells what Microsoft 365 would open
  const told = page.getByRole('dialog', { name: 'This opens elsewhere' });
  expect(decodeURI(await told.getByLabel('Address').inputValue())).toMatch(
    /https:\/\/contoso\.sharepoint\.com\/.*\/One Plan\/Board packs\/Board pack .* v1\.xlsx/,
  );
  expect(frame().url()).toBe(before);
});

test('a second pack for the same meeting is the next version, and the first one stays', async () => {
  const { tab } = await boardPack();
  await make(tab);
  await tab.getByText('Version 1').waitFor();
  await make(tab);
  await tab.getByText('Version 2').waitFor();
  await expect.poll(() => packs(tab).count()).toBe(2);
});

test('a pack for a meeting that the plan does not know asks for body and day, each at its field', async () => {
  const { tab, frame } = await boardPack();
  await tab.getByLabel('Meeting').selectOption({ label: 'Another meeting' });
  await makeButton(tab).click();
  await tab.getByText('Say which board or panel meets.').waitFor();
  await tab.getByText('Give the day of the meeting: a day, a month and a year.').waitFor();
  const body = tab.getByLabel('Board or panel');
  expect(await body.evaluate((field) => field === document.activeElement)).toBe(true);
  await body.fill('Overview and Scrutiny Committee');
  await makeButton(tab).click();
  await tab.getByText('Give the day of the meeting: a day, a month and a year.').waitFor();
  const day = tab.getByLabel('Day of the meeting');
  expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
  await day.fill('2027-01-14');
  await make(tab);
  await tab.getByText('Board pack Overview and Scrutiny Committee 2027-01-14 v1.xlsx').first().waitFor();
  expect(frame().url()).toContain('#/board-pack');
});

test('past meetings do not stand in the way: the last one is offered, those before it on request, with a warning', async () => {
  const { tab } = await boardPack();
  const meeting = tab.getByLabel('Meeting', { exact: true });
  const daysIn = async (select: typeof meeting) =>
    (await select.locator('option').allInnerTexts()).flatMap((words) => {
      const day = /\d+ \w+ \d{4}$/.exec(words);
      return day === null ? [] : [new Date(`${day[0]} UTC`)];
    });
  const today = new Date('2026-11-22T00:00:00Z');
  const warning = tab.getByText(
    /This meeting is over. The pack shows the plan as at 22 November 2026, today/,
  );
  expect((await daysIn(meeting)).filter((day) => day < today)).toHaveLength(1);
  expect(await warning.count()).toBe(0);

  await meeting.selectOption({ label: 'An earlier meeting' });
  const which = tab.getByLabel('Which earlier one');
  const last = (await daysIn(meeting)).find((day) => day < today);
  const before = await daysIn(which);
  expect(before.length).toBeGreaterThan(1);
  expect(before.every((day) => last !== undefined && day <= last)).toBe(true);
  await warning.waitFor();
  await which.selectOption({ index: before.length - 1 });
  await tab.getByText(/not as it stood on \d+ \w+ 2026/).waitFor();
  await make(tab);
  const [oldest] = before.slice(-1);
  await tab
    .getByText(`${oldest?.toISOString().slice(0, 10) ?? ''} v1.xlsx`)
    .first()
    .waitFor();

  await meeting.selectOption({ index: 0 });
  expect(await which.count()).toBe(0);
  expect(await warning.count()).toBe(0);
});

test('a typed day that is over is warned about too', async () => {
  const { tab } = await boardPack();
  await tab.getByLabel('Meeting').selectOption({ label: 'Another meeting' });
  await tab.getByLabel('Board or panel').fill('Cabinet');
  await tab.getByLabel('Day of the meeting').fill('2026-11-21');
  await tab.getByText(/not as it stood on 21 November 2026/).waitFor();
  await tab.getByLabel('Day of the meeting').fill('2026-11-22');
  await expect.poll(() => tab.getByText(/not as it stood on/).count()).toBe(0);
});

test('what is missing is counted, and leads to the actions that are not updated', async () => {
  const { tab } = await boardPack();
  const words = await tab.getByText(/updates for November 2026 received/).innerText();
  const [received, due] = /^(\d+) of (\d+) updates/.exec(words)?.slice(1).map(Number) ?? [];
  const link = tab.getByRole('link', { name: /actions are not updated/ });
  const missing = Number.parseInt(await link.innerText(), 10);
  expect((received ?? 0) + missing).toBe(due);
  await link.click();
  await tab
    .getByRole('status')
    .filter({ hasText: `${String(missing)} of 80 live actions` })
    .waitFor();
});

test('a pack that is cancelled leaves nothing behind, and the focus where it began', async () => {
  const trial = await boardPack();
  const { tab, frame } = trial;
  await tab.getByText('No board pack has been saved yet.').waitFor();
  await setFaults(trial.trial, [{ kind: 'latency', path: 'Board packs', ms: 2000, times: 1 }]);
  await makeButton(tab).click();
  const cancel = tab.getByRole('button', { name: 'Cancel' });
  expect(await cancel.evaluate((one) => one === document.activeElement)).toBe(true);
  await cancel.click();
  await tab.getByText('Cancelled. Nothing was saved.').first().waitFor();
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.textContent))
    .toBe('Make the board pack');
  await setFaults(trial.trial, []);
  await make(tab);
  await expect.poll(() => packs(tab).count()).toBe(1);
});

test('when the library refuses, the workbook can still be downloaded', async () => {
  const trial = await boardPack();
  const { tab, page } = trial;
  await setFaults(trial.trial, [
    { kind: 'error', method: 'PUT', status: 507, code: 'quotaLimitReached', times: 1 },
  ]);
  await make(tab, 'The board pack is made, but not saved');
  await tab.getByText('The site has no storage left.').waitFor();
  expect(await tab.getByRole('button', { name: 'Open in Excel' }).count()).toBe(0);
  const coming = page.waitForEvent('download');
  await tab.getByRole('link', { name: 'Download' }).click();
  expect((await coming).suggestedFilename()).toMatch(/v1\.xlsx$/);
  await tab.getByRole('button', { name: 'Try again' }).click();
  await tab.getByRole('heading', { name: 'The board pack is saved' }).waitFor();
});

test('when the plan cannot be read afresh, no pack is made of the old one', async () => {
  const trial = await boardPack();
  const { tab } = trial;
  await tab.getByText('No board pack has been saved yet.').waitFor();
  await setFaults(trial.trial, [
    { kind: 'error', path: '/lists/', status: 403, code: 'accessDenied', times: 40 },
  ]);
  await makeButton(tab).click();
  await tab.getByText('SharePoint did not allow this.').first().waitFor();
  await tab.getByText('No board pack was made.').waitFor();
  expect(await tab.getByRole('heading', { name: /The board pack is/ }).count()).toBe(0);
});

test('no pack is made with an update that the library does not have yet', async () => {
  const trial = await boardPack({ subPage: 'board-pack' });
  const { tab, frame } = trial;
  const goTo = async (hash: string) => frame().evaluate((to) => void (window.location.hash = to), hash);
  await setFaults(trial.trial, [
    { kind: 'error', method: 'PATCH', path: '/lists/', status: 403, code: 'accessDenied', times: 0 },
  ]);
  await goTo('#/action/1.1.2/update');
  await tab.getByRole('form', { name: 'Update 1.1.2' }).waitFor();
  await write(tab, {
    status: 'At risk',
    activity: 'Told by telephone.',
    impactRating: 'Too early to say',
    reason: 'Staff are away.',
  });
  await fieldsIn(tab).save.click();
  await tab
    .getByText(/not in the library|could not be saved|kept on this device/i)
    .first()
    .waitFor();
  await goTo('#/action/1.1.2');
  await tab.getByText('Kept on this device, not in the library yet.').waitFor();
  await goTo('#/board-pack');
  await makeButton(tab).click();
  await tab.getByText(/A change of yours has not reached the library yet/).waitFor();
  expect(await tab.getByRole('link', { name: 'See what is waiting' }).getAttribute('href')).toBe('#/outbox');
  expect(await tab.getByRole('heading', { name: /The board pack is/ }).count()).toBe(0);
});

test('a library that cannot be listed says so, and is asked again on request', async () => {
  const trial = await boardPack({
    faults: [{ kind: 'error', path: 'Board packs', status: 403, code: 'accessDenied', times: 1 }],
  });
  const { tab } = trial;
  await tab.getByText('SharePoint did not allow this.').waitFor();
  await tab.getByRole('button', { name: 'Try again' }).click();
  expect(await appears(tab.getByText('No board pack has been saved yet.'))).toBe(true);
});

test('somebody who is no admin is told who is, and may read the packs there are', async () => {
  const trial = await boardPack();
  await make(trial.tab);
  await trial.page.goto(trial.address({ person: therapies, subPage: 'board-pack' }));
  await trial.tab
    .getByText('Only a plan admin can make a board pack: Business Development Manager.')
    .waitFor();
  expect(await makeButton(trial.tab).count()).toBe(0);
  await expect.poll(() => packs(trial.tab).count()).toBe(1);
});

test.each([320, 1920])('at %i px the page never scrolls sideways', async (width) => {
  const trial = await boardPack({ width });
  await trial.tab.getByLabel('Meeting', { exact: true }).selectOption({ label: 'An earlier meeting' });
  await make(trial.tab);
  expect(await overhangOf(trial)).toBe(0);
});

test('the board pack breaks no accessibility rule in any theme, before and after it is made', async () => {
  const trial = await boardPack();
  const place = { person: admin, subPage: 'board-pack' };
  const before = await brokenRules(trial, place, async () => makeButton(trial.tab).waitFor());
  const past = await brokenRules(trial, place, async () => {
    await trial.tab.getByLabel('Meeting', { exact: true }).selectOption({ label: 'An earlier meeting' });
    await trial.tab.getByText(/This meeting is over/).waitFor();
  });
  const after = await brokenRules(trial, place, async () => make(trial.tab));
  expect([before, past, after]).toEqual([[], [], []]);
});
