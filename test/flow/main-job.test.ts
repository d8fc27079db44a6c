import { rmSync } from 'node:fs';

import type { FrameLocator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';

import { sayDate } from '#domain/date.ts';
import { outputFileName, packFolder } from '#domain/pack/pack-file.ts';
import { libraryPath } from '#graph/address.ts';
import { personWith } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';

import { folderWithSample } from '../browser/sample-file.ts';
import { openTrial, type TrialPage, usualNow } from '../browser/trial-page.ts';
import { examplePath } from '../intake/example-plan.ts';
import { readBack, tableOf } from '../pack/read-back.ts';
import { issue, nextBoard } from './board-pack-kit.ts';
import { libraryAs, tokenFor } from './lead-kit.ts';
import { fieldsIn, saved, write } from './update-kit.ts';

const lead = 'ehc-assessment-team-manager';
const ref = '3.1.5';
const reason = 'Two caseworkers left. Agency cover starts on 1 December.';
const impact = 'Families wait 21 weeks instead of 19: they told us so at the drop-in.';

let folder = '';
let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server on the data folder, anew if it runs, with somebody before it. */
async function startAs(key: string): Promise<TrialPage> {
  await open?.close();
  open = await openTrial({ person: personWith(key).email, data: { folder } });
  await open.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  return open;
}

test('an update moves an action to amber, survives a restart, and reaches the board in the pack', async () => {
  folder = await folderWithSample(usualNow);
  const first = await startAs(lead);
  await moveToAmber(first);
  const { fields } = await (await libraryAs(first, lead)).action(ref);
  expect(fields).toMatchObject({ Status: 'at-risk', LatestReason: reason });
  expect(first.watch.errors).toEqual([]);

  const again = await startAs(lead);
  const row = again.tab
    .getByRole('list', { name: /^Returned/ })
    .getByRole('listitem')
    .filter({ hasText: ref });
  await row.getByText('At risk (A)').waitFor();
  await row.getByRole('link', { name: new RegExp(`^${ref} `) }).click();
  await again.tab.getByText(reason).first().waitFor();

  const admin = await startAs('business-development-manager');
  await importExample(admin.tab);
  await issuePack(admin.tab);
  await makeWorkbook(admin.tab);
  // the browser itself tells of a folder that is not there yet, and of one that is there already
  expect(admin.watch.errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([]);

  const actions = tableOf(readBack(await onlyWorkbook(admin)), 'Actions');
  const amber = actions.find((action) => action['Ref'] === ref);
  expect(amber).toMatchObject({
    RAG: '▲ At risk (A)',
    'Was and why': expect.stringContaining(reason) as unknown,
    Impact: expect.stringContaining(impact) as unknown,
  });
  // 80 live actions of the sample and 24 of the example
  expect(actions.length).toBe(104);
}, 180_000);

async function moveToAmber({ tab }: TrialPage): Promise<void> {
  const owed = tab.getByRole('list', { name: /^Needs an update/ }).getByRole('listitem');
  await owed.filter({ hasText: ref }).getByText('On track (G)').waitFor();
  await tab.getByRole('link', { name: new RegExp(`^Update ${ref} `) }).click();
  await write(tab, {
    status: 'At risk',
    reason,
    activity: 'Met the team every week.',
    impactRating: 'No difference, or worse',
    impact,
  });
  await fieldsIn(tab).save.click();
  await saved(tab);
  await tab.getByText('is now At risk (A).').waitFor();
}

async function importExample(tab: FrameLocator): Promise<void> {
  await tab.getByRole('link', { name: 'Admin' }).click();
  await tab.getByRole('link', { name: 'Import a plan' }).click();
  await tab.getByRole('heading', { name: 'Import a plan', level: 1 }).waitFor();
  await tab.locator('input[type=file]').setInputFiles(examplePath);
  await tab.getByRole('button', { name: 'Go on to the preview' }).click();
  // one of them reads much like an action of the sample
  await tab.getByLabel('What becomes of 4.3.6?').selectOption({ label: 'Add it (proposed)' });
  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('Imported from example-plan.xlsx.').waitFor();
}

async function issuePack(tab: FrameLocator): Promise<void> {
  const { body, on } = nextBoard;
  await tab.getByRole('link', { name: 'Board pack', exact: true }).click();
  await tab.getByRole('link', { name: `Prepare: ${body}, ${sayDate(on)}` }).click();
  await tab.getByRole('link', { name: '6. Issue' }).click();
  await issue(tab, 1);
  await tab.getByRole('link', { name: 'Read the pack' }).click();
}

async function makeWorkbook(tab: FrameLocator): Promise<void> {
  await tab.getByRole('link', { name: 'Files', exact: true }).click();
  const card = tab.getByRole('article', { name: 'Excel workbook for the board', exact: true });
  await card.getByRole('button', { name: /^Make and save/ }).click();
  await card.getByText(/^Saved as /).waitFor({ timeout: 60_000 });
}

/** The one workbook that the library has for the next meeting, downloaded through Graph. */
async function onlyWorkbook({ trial }: TrialPage): Promise<Uint8Array> {
  const token = await tokenFor(trial, personWith('board-member').email);
  const get = async (path: string): Promise<Response> => {
    const answer = await fetch(`${trial.origin}/v1.0${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`);
    return answer;
  };
  const place = packFolder(nextBoard.body, nextBoard.on);
  const listed = await get(libraryPath(tenant.site, place, '/children'));
  // a page of files, as Graph documents it
  const { value } = (await listed.json()) as { value: { name: string }[] };
  const names = value.map(({ name }) => name).filter((name) => name.endsWith('.xlsx'));
  expect(names).toEqual([outputFileName({ meetingOn: nextBoard.on, version: 1 }, 'workbook')]);
  const content = await get(libraryPath(tenant.site, [...place, names[0] ?? ''], '/content'));
  return new Uint8Array(await content.arrayBuffer());
}
