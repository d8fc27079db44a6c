import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { issue, openStep, visitPacks } from './board-pack-kit.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { choose, importAll, preview, sheetOf } from './import-kit.ts';
import { endVisits, libraryAs, passTime, type Visit } from './lead-kit.ts';
import { heardIn, listen, type Heard } from './live-regions-kit.ts';
import { admin as adminAddress } from './screen-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

const polite = (words: string): Heard => ({ how: 'polite', words });
// the clock of a visit runs on, on a slow machine into the next minutes
const at = 'on 22 November 2026 at 9:\\d\\dam';
const kept = new RegExp(`^Draft kept on this device ${at}\\. Not sent yet\\.$`);
const savedOf = (ref: string): Heard =>
  polite(expect.stringMatching(new RegExp(`^Action ${ref.replaceAll('.', '\\.')}: update saved ${at}$`)));

/** What was heard but that something waits to be sent, which is right to be heard where that takes more than a second. */
async function heardBesides({ frame }: Visit): Promise<readonly Heard[]> {
  return (await heardIn(frame())).filter(({ words }) => words !== '1 waiting to send');
}

/** Writes about an action that is open, and gives what is heard of that. */
async function type(lead: Visit, activity: string): Promise<readonly Heard[]> {
  await heardIn(lead.frame());
  await write(lead.tab, { activity });
  await lead.tab.getByText('Draft kept on this device').waitFor();
  return heardIn(lead.frame());
}

test('what becomes of an update is heard once, and nothing else', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await listen(lead.frame());
  const form = await openForm(lead, '1.3.6');
  expect(await type(lead, 'Wrote to all services.')).toEqual([polite(expect.stringMatching(kept))]);
  await form.saveAndNext.click();
  await lead.tab.getByRole('form', { name: 'Update 3.4.4' }).waitFor();
  const savedFirst = lead.tab.getByText('Action 1.3.6: update saved on');
  await savedFirst.waitFor();
  expect(await heardBesides(lead)).toEqual([polite('Saving…'), savedOf('1.3.6')]);

  await type(lead, 'Wrote again.');
  await form.save.click();
  await saved(lead.tab);
  await lead.tab.getByText('Action 3.4.4: update saved on').waitFor();
  expect(await heardBesides(lead)).toEqual([polite('Saving…'), savedOf('3.4.4')]);

  // the focus is on all that is wrong together: that is heard, and no field calls out beside it
  await openForm(lead, '3.4.4');
  await heardIn(lead.frame());
  await form.save.click();
  await form.summary.and(lead.tab.locator(':focus')).waitFor();
  expect(await heardIn(lead.frame())).toEqual([]);

  await type(lead, 'Once more.');
  await lead.context.setOffline(true);
  await form.save.click();
  await lead.tab.getByRole('heading', { level: 1, name: 'Update kept, not sent yet' }).waitFor();
  await passTime(
    lead,
    lead.tab
      .getByRole('status')
      .filter({ hasText: /^1 waiting to send$/ })
      .locator('span'),
  );
  expect(await heardIn(lead.frame())).toEqual([polite('Saving…'), polite('1 waiting to send')]);
  await lead.context.setOffline(false);
  await lead.tab.getByRole('heading', { level: 1, name: 'Update saved' }).waitFor();
  await lead.tab.getByText('Action 3.4.4: update saved on').waitFor();
  const [back, ...more] = await heardIn(lead.frame());
  expect(back?.words).toMatch(/^Action 3\.4\.4: update saved on /);
  expect(more).toEqual([]);
}, 90_000);

test('a filter says how many it leaves, the last count last', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  await listen(lead.frame());
  await goTo(lead, '#/plan/actions', 'Plan');
  await heardIn(lead.frame());
  await lead.tab.getByRole('searchbox', { name: 'Search' }).fill('equipment');
  const told = lead.tab.getByRole('status').filter({ hasText: / of \d+ live actions$/ });
  await told.waitFor();
  const words = await told.innerText();
  expect(await heardIn(lead.frame())).toEqual([polite(words)]);
  await lead.tab.getByRole('button', { name: /^Remove filter/ }).click();
  await lead.tab.getByRole('status').filter({ hasText: /^All / }).waitFor();
  expect((await heardIn(lead.frame())).map((one) => one.words)).toEqual([
    expect.stringMatching(/^All \d+ live actions$/),
  ]);
});

test('somebody else’s update is heard while one writes, and a clash takes the focus instead', async () => {
  const lead = await visitPlan(open, 'head-of-childrens-commissioning');
  await listen(lead.frame());
  await openForm(lead, '2.4.1');
  await type(lead, 'Handed over.');
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('2.4.1', { statusAfter: 'at-risk', reason: 'Late.', activity: 'Waited.' });
  await passTime(lead, lead.tab.getByText('updated this action on'));
  const [overtaken, ...others] = (await heardIn(lead.frame())).filter((one) => !kept.test(one.words));
  expect(overtaken).toMatchObject({ how: 'polite' });
  expect(overtaken?.words).toMatch(
    /^ICB Children’s Commissioner updated this action on .* Your text is kept\./,
  );
  expect(others).toEqual([]);
});

test('a clash takes the focus, and is not told a second time', async () => {
  const lead = await visitPlan(open, 'attendance-lead');
  await listen(lead.frame());
  const form = await openForm(lead, '2.3.3');
  await type(lead, 'Handed over.');
  const other = await libraryAs(open, 'principal-educational-psychologist');
  await other.update('2.3.3', { statusAfter: 'at-risk', reason: 'Late.', activity: 'Waited.' });
  await form.save.click();
  await lead.tab
    .getByRole('region', { name: 'Somebody else updated this action' })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  const heard = (await heardBesides(lead)).map((one) => one.words);
  expect(heard.filter((one) => !one.startsWith('Draft kept'))).toEqual(['Saving…']);
});

test('issuing is heard as it begins; what is issued takes the focus', async () => {
  const admin = await visitPacks(open);
  await listen(admin.frame());
  await openStep(admin, 'words');
  await admin.tab.getByLabel('How the plan stands').fill('Most of it is on track.');
  await openStep(admin, 'issue');
  await heardIn(admin.frame());
  await issue(admin.tab, 1);
  expect(await heardBesides(admin)).toEqual([polite('Issuing version 1')]);
});

test('a file that cannot be read is told at once, and once', async () => {
  const admin = await visitPlan(open, 'business-development-manager');
  await listen(admin.frame());
  await goTo(admin, '#/admin/import', 'Import a plan');
  await heardIn(admin.frame());
  await choose(admin.tab, Buffer.from('no workbook at all'));
  await admin.tab.getByRole('alert').waitFor();
  const heard = await heardIn(admin.frame());
  expect(heard.map(({ how }) => how)).toEqual(['polite', 'at once']);
  expect(heard[0]?.words).toContain('Reading plan.xlsx');
  expect(heard[1]?.words).toContain('Nothing was written.');
});

test('an import is heard as it passes each quarter, not row by row, and what came of it takes the focus', async () => {
  const admin = await visitPlan(open, 'business-development-manager');
  await listen(admin.frame());
  await goTo(admin, '#/admin/import', 'Import a plan');
  const rows = Array.from({ length: 40 }, (_, n) => [
    `4.1.${String(n + 1)}`,
    '4.1 Later',
    `Deed ${String(n + 1)}`,
    'Head of Inclusion',
  ]);
  await preview(admin.tab, sheetOf([['Reference', 'Section', 'Action', 'Who is responsible'], ...rows]));
  await heardIn(admin.frame());
  await importAll(admin.tab);
  const heard = await heardBesides(admin);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.length).toBeLessThanOrEqual(3);
  for (const { how, words } of heard) {
    expect(how).toBe('polite');
    expect(words).toMatch(/^\d+ of \d+ rows$/);
  }
  await admin.tab.locator(':focus').filter({ hasText: 'Imported from plan.xlsx.' }).waitFor();
});

test('set-up is heard as it begins and at each quarter, not list by list, and its end takes the focus', async () => {
  const empty = await openTrial({ person: adminAddress, data: 'empty' });
  try {
    const { tab, frame } = empty;
    const start = tab.getByRole('button', { name: 'Set up One Plan' });
    await start.waitFor();
    await listen(frame());
    await start.click();
    const end = tab.getByRole('heading', { level: 1, name: 'One Plan is set up' });
    await end.and(tab.locator(':focus')).waitFor();
    const [begun, ...quarters] = await heardIn(frame());
    expect(begun).toEqual(polite('Reading the site'));
    expect(quarters.length).toBeGreaterThan(0);
    expect(quarters.length).toBeLessThanOrEqual(3);
    for (const { how, words } of quarters) {
      expect(how).toBe('polite');
      expect(words).toMatch(/^\d+ of 14 lists$/);
    }
    // the check of lists that are there takes no longer than its one answer
    await tab.getByRole('button', { name: 'Check the lists' }).click();
    await tab.getByText('Everything is in place.').waitFor();
    const heard = await heardIn(frame());
    expect(heard.at(-1)).toEqual(polite('Everything is in place. Nothing had to be created.'));
    expect(heard.length).toBeLessThanOrEqual(5);
  } finally {
    await empty.close();
  }
});
