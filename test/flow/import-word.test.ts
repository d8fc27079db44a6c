import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { wordPlan } from '../intake/corpus/word-plan.ts';
import { goTo, importAll, importPage, liveActions, preview, tally, undo } from './import-kit.ts';
import { admin, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

test('a Word plan of 47 rows comes into a new site without a touch to its columns, and a second time brings nothing', async () => {
  open = await openTrial({ person: admin, data: 'empty' });
  const trial = open;
  const { tab, watch } = open;
  await tab.getByRole('button', { name: 'Set up One Plan' }).click();
  await tab.getByRole('link', { name: 'Bring in your plan' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();

  await preview(tab, await wordPlan(), 'Action plan.docx');
  await tab.getByRole('heading', { name: 'Action plan.docx: nothing is written yet' }).waitFor();
  await expect.poll(async () => tally(tab)).toBe('41 new, 0 changed, 0 the same, 0 combined, 0 left out');
  await tab.getByText('47 rows read: 41 actions and 6 that say there is none.').waitFor();
  const left = tab.getByRole('table', { name: 'Rows that become no action' });
  await expect
    .poll(async () => left.getByRole('row', { name: /^table \d+, row \d+ .* Says on purpose/ }).count())
    .toBe(6);
  const found = tab.getByRole('table', { name: 'What was found in the file' });
  // every doubt has a place that a person finds in Word
  for (const row of await textsOf(found.locator('tbody th')))
    expect(row).toMatch(/^Document, (?:table \d+, row \d+|the heading above table \d+)/);
  const shown = tab.getByRole('table', { name: 'Actions to import' });
  const joined = await shown.getByRole('row', { name: /^2\.1\.8 / }).innerText();
  expect(joined).toContain('with parents\nand review it every term');
  await expect.poll(async () => shown.getByRole('rowheader', { name: /^[1-5] .*\(new\)$/ }).count()).toBe(5);

  await importAll(tab, 'Action plan.docx');
  await tab.getByText(/41 actions, .* were added to the plan\./).waitFor();
  await tab.getByRole('link', { name: 'See the plan' }).click();
  await tab.getByRole('status').filter({ hasText: 'All 41 live actions' }).waitFor();

  await goTo(open, '#/admin/import', 'Import a plan');
  await preview(tab, await wordPlan(), 'Action plan.docx');
  await tab.getByRole('heading', { name: 'Nothing new in Action plan.docx' }).waitFor();
  await expect.poll(async () => tally(tab)).toBe('0 new, 0 changed, 41 the same, 0 combined, 0 left out');
  await expect.poll(async () => tab.getByRole('button', { name: /^Import (?:it|\d)/ }).count()).toBe(0);
  await tab.getByRole('button', { name: 'Choose another file' }).click();

  await undo(tab);
  await expect.poll(async () => liveActions(trial)).toBe(0);
  expect(watch.errors).toEqual([]);
}, 120_000);

test('a Word plan whose numbers the plan has for other actions is decided at once, and undone', async () => {
  open = await importPage();
  const trial = open;
  const { tab, watch } = open;
  const before = await liveActions(open);
  await preview(tab, await wordPlan(), 'Action plan.docx');
  await tab.getByRole('heading', { name: 'Action plan.docx: nothing is written yet' }).waitFor();
  const nUndecided = Number(/^(\d+) to decide/.exec(await tally(tab))?.[1]);
  expect(nUndecided).toBeGreaterThan(5);
  const all = tab.getByRole('group', {
    name: /^Decide all at once: \d+ actions with numbers that the plan has/,
  });
  await all.getByRole('button', { name: /^Add all(?: \(proposed\))?$/ }).click();
  await expect.poll(async () => tally(tab)).toBe('41 new, 0 changed, 0 the same, 0 combined, 0 left out');
  // each has the next free number, and says which it has in the file
  const shown = tab.getByRole('table', { name: 'Actions to import' });
  await shown.getByRole('rowheader', { name: /1\.1\.1 in the file/ }).waitFor();
  await importAll(tab, 'Action plan.docx');
  await expect.poll(async () => liveActions(trial)).toBe(before + 41);
  await undo(tab);
  await expect.poll(async () => liveActions(trial)).toBe(before);
  expect(watch.errors).toEqual([]);
}, 120_000);
