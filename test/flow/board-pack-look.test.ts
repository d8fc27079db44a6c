import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { prepareParts } from '#screens/route.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { issueFirst, monitoringVisit, nextBoard, openStep, visitPacks } from './board-pack-kit.ts';
import { endVisits, type Visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test.each(prepareParts)(
  'the step %s looks right in every theme, narrow and wide',
  async (part) => {
    const admin = await visitPacks(open);
    const { tab } = admin;
    await openStep(admin, 'highlights');
    await tab.getByRole('button', { name: /^Begin with the / }).click();
    await tab
      .getByRole('button', { name: /^Edit the words of/ })
      .first()
      .click();
    if (part !== 'highlights') await openStep(admin, part);
    if (part === 'words')
      await tab
        .getByRole('button', { name: /^Add to the asks: / })
        .first()
        .click();
    if (part === 'issue') await tab.getByRole('button', { name: 'Freeze and issue version 1' }).click();
    await looksRight(admin, `pack-${part}`);
    expect(bugsOf(admin)).toEqual([]);
  },
  180_000,
);

test('the home of the packs before and after one was issued, and a second version, look right', async () => {
  const admin = await visitPacks(open);
  const { tab } = admin;
  await looksRight(admin, 'pack-home-empty');
  await issueFirst(admin, monitoringVisit);
  await looksRight(admin, 'pack-issued');
  await openStep(admin, 'facts', monitoringVisit);
  await looksRight(admin, 'pack-again');
  await tab.getByRole('link', { name: 'Board pack', exact: true }).click();
  await tab.getByRole('button', { name: /^Show meetings that are over/ }).click();
  await tab.getByRole('button', { name: 'Prepare a pack for another occasion' }).click();
  await tab.getByRole('button', { name: 'Prepare a pack for it' }).click();
  await looksRight(admin, 'pack-home');
  expect(bugsOf(admin)).toEqual([]);
}, 180_000);

test('a reader’s home of the packs looks right', async () => {
  const admin = await visitPacks(open);
  await issueFirst(admin, nextBoard);
  const reader = await visitPacks(open, 'board-member');
  await looksRight(reader, 'pack-home-reader');
  expect(bugsOf(reader)).toEqual([]);
}, 180_000);

// a folder that is there already, and one that is not yet, are answers the app asks for
function bugsOf({ watch }: Visit): readonly string[] {
  return watch.errors.filter((one) => !/status of (404|409)/.test(one));
}
