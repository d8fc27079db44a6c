import type { FrameLocator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { violationsIn } from '../browser/axe.ts';
import type { TrialOptions, TrialPage } from '../browser/trial-page.ts';
import { importAll, importPage, preview, sheetOf, undo } from './import-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const line = (n: number, lead: string) => [
  `7.1.${String(n)}`,
  `Do a thing that no plan has yet, number ${String(n)}`,
  'It works',
  lead,
  'Robin Sponsor',
  'May 2027',
];
const file = sheetOf([
  ['Ref', 'Action', 'Measure of success', 'Lead', 'SRO', 'Complete by'],
  line(1, 'Kite Champions'),
  line(2, 'Bea Hall (Head of Kites)'),
  line(3, 'B. Hall'),
  line(4, 'Kite Manager'),
  line(5, 'Therapy Lead'),
]);

async function openPreview(options: TrialOptions = {}): Promise<TrialPage> {
  open = await importPage(options);
  await preview(open.tab, file);
  await list(open.tab).waitFor();
  return open;
}

const list = (tab: FrameLocator) => tab.getByRole('list', { name: 'Names the plan does not know' });
const one = (tab: FrameLocator, name: string) => list(tab).getByRole('group', { name, exact: true });
const isFocused = (element: Element) => element === document.activeElement;

test('who is new in a file is told apart, completed and written in one step, and undone', async () => {
  const trial = await openPreview();
  const { tab, frame, watch } = trial;
  const status = tab.getByText('no e-mail address yet.');
  await expect
    .poll(async () => status.innerText())
    .toBe('2 new people have no e-mail address yet. 2 new posts and groups have nobody who updates yet.');
  // what is proposed: kinds by the words, likely the same by the names
  await expect
    .poll(async () => one(tab, 'Kite Champions').getByLabel('Who or what this is').inputValue())
    .toBe('group');
  await expect
    .poll(async () => one(tab, 'Kite Manager').getByLabel('Who or what this is').inputValue())
    .toBe('post');
  const likely = one(tab, 'B. Hall');
  await expect
    .poll(async () => likely.getByLabel('The same as').locator('option:checked').innerText())
    .toBe('Bea Hall');
  await likely.getByText('The names are alike. Check that it is the same.').waitFor();
  const known = one(tab, 'Therapy Lead').getByLabel('The same as').locator('option:checked');
  await expect.poll(async () => known.innerText()).toMatch(/^Therapies Lead/);
  expect(await violationsIn(frame())).toEqual([]);

  const champions = one(tab, 'Kite Champions');
  await champions.getByLabel('Who updates for it').selectOption('Somebody new');
  await champions.getByLabel('Their e-mail address').fill('cal at example');
  await one(tab, 'Bea Hall').getByLabel('E-mail address').fill('bea.hall@nhs.example');
  await tab.getByRole('button', { name: /^Import \d/ }).click();
  const name = champions.getByLabel('Their name');
  await expect.poll(() => name.evaluate(isFocused)).toBe(true);
  await champions.getByText('Give a name.').waitFor();
  await name.fill('Cal Moss');
  await champions.getByText('This is no e-mail address.').waitFor();
  expect(await violationsIn(frame())).toEqual([]);
  await champions.getByLabel('Their e-mail address').fill('cal.moss@nhs.example');

  await tab.getByLabel('Who updates where nobody is named').selectOption('Bea Hall');
  await tab.getByRole('button', { name: 'Fill in who updates' }).click();
  const manager = one(tab, 'Kite Manager').getByLabel('Who updates for it').locator('option:checked');
  await expect.poll(async () => manager.innerText()).toBe('Bea Hall');
  await tab.getByLabel('Organisation of those without one').fill('Kite Trust');
  await tab.getByRole('button', { name: 'Fill in the organisation' }).click();
  await expect.poll(async () => champions.getByLabel('Organisation').inputValue()).toBe('Kite Trust');
  await tab.getByText('1 new person has no e-mail address yet.').waitFor();

  await importAll(tab);
  await frame().evaluate(() => void (window.location.hash = '#/admin/people?person=kite-champions'));
  await tab.getByRole('heading', { level: 1, name: 'Kite Champions' }).waitFor();
  await tab.getByText('Cal Moss').first().waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/action/7.1.3'));
  await tab.getByText('B. Hall').first().waitFor();
  await frame().evaluate(() => void (window.location.hash = '#/admin/people?person=b-hall'));
  await tab.getByRole('heading', { level: 1, name: 'Nobody by this key' }).waitFor();

  await frame().evaluate(() => void (window.location.hash = '#/admin/import'));
  await undo(tab);
  await frame().evaluate(() => void (window.location.hash = '#/admin/people?person=cal-moss'));
  await tab.getByRole('heading', { level: 1, name: 'Nobody by this key' }).waitFor();
  expect(watch.errors).toEqual([]);
}, 90_000);

test('somebody already here can be chosen by hand, and has to be chosen', async () => {
  const { tab } = await openPreview();
  const champions = one(tab, 'Kite Champions');
  await champions.getByLabel('Who or what this is').selectOption('Already here, named another way');
  await tab.getByRole('button', { name: /^Import \d/ }).click();
  const same = champions.getByLabel('The same as');
  await expect.poll(() => same.evaluate(isFocused)).toBe(true);
  await champions.getByText('Choose a person.').waitFor();
  await same.selectOption('Kite Manager');
  await expect.poll(() => champions.getByText('Choose a person.').count()).toBe(0);
  await importAll(tab);
}, 60_000);

test('the directory of the host fills in a new person, and an address that is taken is said at the field', async () => {
  const { tab, page } = await openPreview();
  const bea = one(tab, 'Bea Hall');
  await bea.getByRole('button', { name: 'Choose from the directory' }).click();
  await page.getByLabel('People of the organisation').selectOption('therapies.lead@nhs.example');
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await bea.getByText('Therapies Lead was filled in below.').waitFor();
  const email = bea.getByLabel('E-mail address');
  await expect.poll(async () => email.inputValue()).toBe('therapies.lead@nhs.example');
  await tab.getByRole('button', { name: /^Import \d/ }).click();
  await expect.poll(() => email.evaluate(isFocused)).toBe(true);
  await bea.getByText('Therapies Lead has this e-mail address already.').waitFor();
}, 60_000);

test.each([
  ['default', 320],
  ['contrast', 1280],
  ['dark', 1920],
] as const)(
  'the new names of a file fit, %s at %i',
  async (theme, width) => {
    const { tab, frame } = await openPreview({ theme, width, height: 900 });
    const champions = one(tab, 'Kite Champions');
    await champions.getByLabel('Who updates for it').selectOption('Somebody new');
    await champions.getByLabel('Their name').fill('A name that goes on for longer than any name does');
    const [inner, outer] = await frame().evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(await violationsIn(frame())).toEqual([]);
  },
  60_000,
);
