import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { outputFileName, packFolder } from '#domain/pack/pack-file.ts';
import { readFile as readLibrary } from '#store/folder.ts';
import { setFaults, type TrialPage } from '../browser/trial-page.ts';
import {
  cellsOf,
  goIn,
  openWithPacks,
  packAt,
  packHref,
  rowsOfSheet,
  visitOf,
  type Opened,
} from './issued-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, boardMember, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const workbook = 'Excel workbook for the board';

async function withPacks(cycles = 1, person = admin): Promise<Opened> {
  return openWithPacks(cycles, person, (trial) => {
    open = trial;
  });
}

async function files(opened: Opened, pack: IssuedPack): Promise<void> {
  await goIn(opened, packHref(pack.key, 'files'));
  await opened.trial.tab.getByRole('article', { name: workbook }).waitFor();
}

function card({ trial }: Opened, name: string) {
  return trial.tab.getByRole('article', { name, exact: true });
}

async function make(opened: Opened, name: string): Promise<void> {
  await card(opened, name)
    .getByRole('button', { name: new RegExp(`^Make and save( again)?: ${name}$`) })
    .click();
}

test('the workbook that is made and saved has the figures of the screen, for two cycles', async () => {
  const opened = await withPacks(2);
  const { trial, store, packs } = opened;
  for (const pack of packs) {
    await files(opened, pack);
    const name = outputFileName(pack, 'workbook');
    await card(opened, workbook).getByText('Not in the library.').waitFor();
    await make(opened, workbook);
    await card(opened, workbook).getByText(`Saved as ${name}.`).waitFor({ timeout: 60_000 });
    await card(opened, workbook).getByRole('listitem').filter({ hasText: name }).waitFor();

    const bytes = await readLibrary(store.world, packFolder(pack.body, pack.meetingOn), name);
    if (bytes === null) throw new Error('the library has the file');
    await goIn(opened, packHref(pack.key, 'read'));
    const screen = await cellsOf(
      trial.tab.getByRole('table', { name: 'Live actions by heading and status' }),
    );
    const [head = [], ...rows] = rowsOfSheet(bytes, 'RAG summary', 'Heading');
    const level = head.indexOf('Level');
    const inFile = [head.map((one) => one.replace(/^\P{L}+/u, '')), ...rows].map((row) =>
      row.filter((_, at) => at !== level),
    );
    expect(screen).toEqual(inFile.map((row) => row.slice(0, screen[0]?.length)));

    const moved = trial.tab.getByRole('table', { name: 'What moved since the last pack' });
    const onScreen = (await moved.count()) === 0 ? [] : (await cellsOf(moved)).slice(1);
    const inSheet = rowsOfSheet(bytes, 'Movement', 'What happened').slice(1);
    expect(onScreen.map((row) => [row[0], row[2], row[5]])).toEqual(
      onScreen.length === 0 ? [] : inSheet.map((row) => [row[0], row[2], row[5]]),
    );
    // titles that hold the same words, whatever their line breaks
    const plan = rowsOfSheet(bytes, 'Actions', 'Ref').slice(1);
    const refs = await textsOf(trial.tab.getByRole('table', { name: /^Actions: / }).locator('tbody th'));
    expect(refs).toEqual(plan.map(([ref]) => ref));
  }
}, 240_000);

test('a file in the library is opened by the host, its link copied, and its bytes downloaded', async () => {
  const opened = await withPacks();
  const { trial } = opened;
  const { page } = trial;
  const pack = packAt(opened, 0);
  const name = outputFileName(pack, 'report');
  await files(opened, pack);
  await make(opened, 'Word highlight report for the board');
  await trial.tab.getByText(`Saved as ${name}.`).waitFor({ timeout: 60_000 });
  await trial.tab.getByRole('button', { name: `Copy link to ${name}` }).click();
  await trial.tab.getByText(/The link is copied\.|Select and copy its address:/).waitFor();
  const coming = page.waitForEvent('download');
  await trial.tab.getByRole('button', { name: `Download ${name}`, exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(name);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  await trial.tab.getByRole('button', { name: `Open ${name} in Word` }).click();
  const told = page.getByRole('dialog', { name: 'This opens elsewhere' });
  await expect
    .poll(async () => decodeURI(await told.getByLabel('Address').inputValue()))
    .toContain(`/${pack.meetingOn}/${name}`);
}, 120_000);

test('a second one never replaces the first, perhaps open in Excel: it is saved beside it, and said so', async () => {
  const opened = await withPacks();
  const pack = packAt(opened, 0);
  const name = outputFileName(pack, 'bulletin');
  await files(opened, pack);
  await make(opened, 'Bulletin');
  await opened.trial.tab.getByText(`Saved as ${name}.`).waitFor({ timeout: 60_000 });
  await setFaults(opened.trial.trial, [
    { kind: 'error', method: 'PUT', status: 423, code: 'resourceLocked', times: 1 },
  ]);
  await make(opened, 'Bulletin');
  const second = name.replace('.docx', ' (2).docx');
  await opened.trial.tab.getByText(`Saved as ${second}.`).waitFor({ timeout: 60_000 });
  await opened.trial.tab.getByText(`A file named ${name} is there already`).waitFor();
  await expect.poll(() => card(opened, 'Bulletin').getByRole('listitem').count()).toBe(2);
}, 120_000);

test('what the library does not take stays in hand, to download or to save again', async () => {
  const opened = await withPacks();
  const { trial } = opened;
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await setFaults(trial.trial, [
    { kind: 'error', method: 'PUT', status: 507, code: 'quotaLimitReached', times: 1 },
  ]);
  const kind = 'Workbook for publication';
  await make(opened, kind);
  await card(opened, kind).getByText('The site has no storage left.').waitFor({ timeout: 60_000 });
  const coming = trial.page.waitForEvent('download');
  await card(opened, kind)
    .getByRole('button', { name: `Download what was made: ${kind}` })
    .click();
  expect((await coming).suggestedFilename()).toBe(outputFileName(pack, 'plain-workbook'));
  await card(opened, kind).getByRole('button', { name: 'Try again' }).click();
  await card(opened, kind)
    .getByText(/^Saved as /)
    .waitFor();
}, 120_000);

test('what is being saved can be cancelled, and then nothing is in the library', async () => {
  const opened = await withPacks();
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await setFaults(opened.trial.trial, [{ kind: 'latency', path: 'Board packs', ms: 4000, times: 3 }]);
  await make(opened, workbook);
  await card(opened, workbook)
    .getByRole('button', { name: `Cancel: ${workbook}` })
    .click();
  await card(opened, workbook).getByText('Cancelled. Nothing was saved.').waitFor();
  const again = card(opened, workbook).getByRole('button', { name: `Make and save: ${workbook}` });
  await expect.poll(() => again.evaluate((one) => one === document.activeElement)).toBe(true);
  await setFaults(opened.trial.trial, []);
  await opened.trial.tab.getByRole('link', { name: 'Read', exact: true }).click();
  await files(opened, pack);
  expect(await appears(card(opened, workbook).getByText('Not in the library.'))).toBe(true);
}, 120_000);

test('a scrutiny report asks for its cover sheet, and for what may tell who a child is', async () => {
  const opened = await withPacks();
  const { tab } = opened.trial;
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await make(opened, 'Scrutiny report');
  const form = tab.getByRole('form', { name: 'Cover sheet' });
  await expect.poll(async () => form.getByLabel('Considered by before').inputValue()).toContain(pack.body);
  await form.getByRole('button', { name: 'Make and save the report' }).click();
  await form.getByText('One thing to put right').waitFor();
  await form.getByLabel('Committee (needed)').fill('Children and Families Committee');
  await form.getByLabel('What families and the public said').fill('3 children in one school waited.');
  await form.getByRole('button', { name: 'Make and save the report' }).click();
  await form
    .getByText(/This may tell who a child is/)
    .first()
    .waitFor();
  await form.getByLabel('What families and the public said').fill('Families asked for shorter waits.');
  // what is typed is held while the page is open
  await tab.getByRole('button', { name: 'Close the cover sheet' }).click();
  await make(opened, 'Scrutiny report');
  await expect
    .poll(async () => form.getByLabel('Committee (needed)').inputValue())
    .toBe('Children and Families Committee');
  await form.getByLabel('To discuss').check();
  await form.getByRole('button', { name: 'Make and save the report' }).click();
  await tab.getByText(`Saved as ${outputFileName(pack, 'scrutiny')}.`).waitFor({ timeout: 60_000 });
}, 120_000);

test('a cover sheet is there again after the tab was loaded anew', async () => {
  const opened = await withPacks();
  const { page, tab } = opened.trial;
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await make(opened, 'Scrutiny report');
  const committee = tab.getByRole('form', { name: 'Cover sheet' }).getByLabel('Committee (needed)');
  await committee.fill('Children and Families Committee');
  await page.reload();
  await tab.getByRole('heading', { level: 1, name: 'Board pack' }).waitFor();
  await files(opened, pack);
  await make(opened, 'Scrutiny report');
  await expect.poll(() => committee.inputValue()).toBe('Children and Families Committee');
}, 120_000);

test('a file goes on being made while another part of the pack is read', async () => {
  const opened = await withPacks();
  const { trial } = opened;
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await setFaults(trial.trial, [{ kind: 'latency', path: 'Board packs', ms: 2000, times: 2 }]);
  await make(opened, workbook);
  await card(opened, workbook)
    .getByRole('button', { name: `Cancel: ${workbook}` })
    .waitFor();
  await goIn(opened, packHref(pack.key, 'versions'));
  await trial.tab.getByRole('heading', { level: 2, name: 'Versions' }).waitFor();
  await files(opened, pack);
  const name = outputFileName(pack, 'workbook');
  const saved = card(opened, workbook).getByRole('listitem').filter({ hasText: name });
  await saved.waitFor({ timeout: 60_000 });
  await expect.poll(async () => saved.count()).toBe(1);
}, 120_000);

test('somebody who only reads opens the files there are, and makes none', async () => {
  const opened = await withPacks(1, boardMember);
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await expect
    .poll(async () => opened.trial.tab.getByRole('button', { name: /^Make and save/ }).count())
    .toBe(0);
  await opened.trial.tab.getByText(/A plan admin makes them/).waitFor();
  expect(await appears(card(opened, workbook).getByText('Not in the library.'))).toBe(true);
}, 120_000);

test('one action’s history is downloaded as a Word document, for the board or for anybody', async () => {
  const opened = await withPacks(1, boardMember);
  const { trial } = opened;
  await goIn(opened, '#/action/1.1.2');
  const part = trial.tab.getByRole('region', { name: 'History as a Word document' });
  await part.getByLabel('Who is to read it').selectOption({ label: 'Anybody: public texts only' });
  const coming = trial.page.waitForEvent('download');
  await part.getByRole('button', { name: 'Download the history' }).click();
  expect((await coming).suggestedFilename()).toBe('History of 1.1.2 2026-11-22 public.docx');
  await part.getByText(/^Made: History of 1\.1\.2/).waitFor();
}, 120_000);

test('the files break no accessibility rule and never scroll sideways, in any theme, narrow and wide', async () => {
  const opened = await withPacks();
  const pack = packAt(opened, 0);
  await files(opened, pack);
  await make(opened, workbook);
  await opened.trial.tab.getByText(/^Saved as Board pack/).waitFor({ timeout: 60_000 });
  await make(opened, 'Scrutiny report');
  await opened.trial.tab.getByRole('form', { name: 'Cover sheet' }).waitFor();
  await looksRight(visitOf(opened), 'pack files');
  await expect.poll(async () => opened.trial.tab.getByRole('form', { name: 'Cover sheet' }).count()).toBe(1);
}, 240_000);
