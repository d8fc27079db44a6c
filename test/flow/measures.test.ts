import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, boardMember } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function visit(subPage: string, title: string | RegExp, person = admin): Promise<TrialPage> {
  open = await openTrial({ person, subPage });
  await open.tab.getByRole('heading', { level: 1, name: title }).waitFor();
  return open;
}

test('each measure says where it stands in words, with a rating that is no status', async () => {
  const { tab } = await visit('measures', 'Measures', boardMember);
  const card = (name: string) => tab.getByRole('article', { name });
  const k15 = card('K15 Neurodevelopmental assessment: median wait');
  for (const words of ['74 weeks', /^Up from 71 in .*, worse$/, 'Target 26', 'Off target'])
    await k15.getByText(words).waitFor();
  await card('K14 Suspensions of pupils with an EHC plan').getByText('Not yet available').waitFor();
  await card('K16 Speech and language: first contact in 18 weeks')
    .getByText(/^Definition changed in .*: not compared with earlier values$/)
    .waitFor();
  await card('K5 Social care advice within 6 weeks')
    .getByText('Overdue: October 2026 value expected by 14 November 2026')
    .waitFor();
  await expect.poll(async () => tab.getByRole('link', { name: 'Enter values' }).count()).toBe(0);
}, 60_000);

test('measures are found by words, by part of the plan and by what is wrong with them', async () => {
  const { tab } = await visit('measures', 'Measures');
  await tab.getByRole('checkbox', { name: 'Overdue only' }).check();
  await tab.getByText('1 of 20 measures').waitFor();
  await tab.getByRole('checkbox', { name: 'Mine only' }).check();
  await tab.getByText('No measure fits all of this.').waitFor();
  await tab.getByRole('button', { name: 'Show all measures' }).click();
  await tab.getByRole('searchbox', { name: 'Search' }).fill('tribunal');
  await tab.getByText('1 of 20 measures').waitFor();
  await tab.getByLabel('Shown as').selectOption('Table');
  const row = tab.getByRole('row', {
    name: /^K17 Tribunal appeals registered 109 12 months to October 2026/,
  });
  expect(await appears(row)).toBe(true);
}, 60_000);

test('the chart parts its line at gaps and breaks, and the table has every value', async () => {
  const { tab } = await visit('measure/K16', /^K16 /);
  const line = tab.getByRole('region', { name: /^Actual, line 1 of/ });
  await line.waitFor();
  // 14 values are known of 15: 13 ways between them, less one across the gap and one across the break
  await expect.poll(async () => line.locator('circle[role="img"]').count()).toBe(14);
  await expect.poll(async () => line.locator('line').count()).toBe(11);
  await tab.getByText('Definition changed', { exact: true }).first().waitFor();
  await tab.getByText(/1 period has no value and is a gap/).waitFor();
  const table = tab.getByRole('table', { name: 'Values of K16' });
  await expect.poll(async () => table.getByRole('row').count()).toBe(16);
  await table
    .getByRole('row', { name: /^October 2025 Not yet available Not available: the patient system/ })
    .waitFor();
}, 60_000);

test('forecast, comparators, target and provisional values are lines of their own', async () => {
  const { tab, frame } = await visit('measure/K1', /^K1 /);
  for (const name of ['Actual', 'Forecast', 'England', 'Neighbours', 'Target 75%', 'Law or guidance 100%']) {
    await tab.getByRole('region', { name: `${name}, line` }).waitFor();
    await tab
      .getByRole('list', { name: 'Lines of the chart' })
      .getByRole('listitem')
      .filter({ hasText: name })
      .waitFor();
  }
  await frame().evaluate(() => {
    window.location.hash = '#/measure/K3';
  });
  expect(await appears(tab.getByRole('region', { name: /^Provisional, line/ }))).toBe(true);
}, 60_000);

test('the chart is as wide as its place, also after the window was made narrow', async () => {
  const { tab, page } = await visit('measure/K16', /^K16 /);
  const drawing = tab.locator('svg[role="region"]');
  await drawing.waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  const widthOf = async () => drawing.evaluate((element) => element.getBoundingClientRect().width);
  await expect.poll(widthOf).toBeLessThan(320);
}, 60_000);

test('a callout of the chart shows a value and hides nothing else', async () => {
  const { tab, page } = await visit('measure/K2', /^K2 /);
  // high enough for chart and title together
  await page.setViewportSize({ width: 1280, height: 1200 });
  const point = tab.getByRole('img', { name: /^October 2026\. Actual, 61/ });
  await point.hover({ force: true });
  const heading = tab.getByRole('heading', { level: 1 });
  const isOnTop = await heading.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + 5, y + 5));
  });
  expect(isOnTop).toBe(true);
}, 60_000);

test('the table of measures looks right in every theme and width', async () => {
  const trial = await visit('measures', 'Measures');
  await trial.tab.getByLabel('Shown as').selectOption('Table');
  await trial.tab.getByRole('link', { name: /^K16 / }).waitFor();
  await looksRight(trial, 'measures table');
  await trial.tab.getByRole('link', { name: /^K16 / }).click();
  await trial.tab.getByRole('region', { name: /^Actual, line/ }).waitFor();
  await trial.tab.getByRole('link', { name: 'Edit this measure' }).click();
  await trial.tab.getByRole('heading', { level: 1, name: 'Edit K16' }).waitFor();
  await expect
    .poll(async () => trial.tab.getByLabel('Title').inputValue())
    .toBe('Speech and language: first contact in 18 weeks');
}, 240_000);

test('an admin adds a measure, corrects what is wrong, retires it and takes it back', async () => {
  const { tab } = await visit('measures/add', 'Add a measure');
  await expect.poll(async () => tab.getByLabel('Reference').inputValue()).toBe('K21');
  await tab.getByLabel('Baseline', { exact: true }).fill('140');
  await tab.getByLabel('Decimals shown').fill('many');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('3 things to put right').waitFor();
  await tab.getByText('140% is not possible. A percentage is from 0 to 100.').first().waitFor();
  await tab.getByText("'many' is not a figure.").first().waitFor();
  await tab.getByLabel('Baseline', { exact: true }).fill('40%');
  await tab.getByLabel('Decimals shown').fill('0');
  await tab.getByLabel('Title').fill('Young people in work or learning');
  await tab.getByRole('searchbox', { name: 'Owner' }).fill('pfa');
  await tab.getByRole('button', { name: /^Choose PfA Lead/ }).click();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('heading', { level: 1, name: 'K21 Young people in work or learning' }).waitFor();
  await tab.getByText('No value has been entered yet.').waitFor();
  await tab.getByRole('link', { name: 'Edit this measure' }).click();
  await tab.getByRole('button', { name: 'Retire this measure' }).click();
  await tab.getByRole('button', { name: 'Retire it' }).click();
  await tab.getByText('K21 retired: saved.').waitFor();
  await tab.getByRole('link', { name: 'Measures', exact: true }).click();
  await tab.getByText('All 20 measures').waitFor();
  await tab.getByRole('link', { name: 'K21 Young people in work or learning' }).click();
  await tab.getByText('This measure is retired.').waitFor();
  await tab.getByRole('link', { name: 'Edit this measure' }).click();
  await tab.getByRole('button', { name: 'Take it back into use' }).click();
  await tab.getByText('K21 back in use: saved.').waitFor();
}, 90_000);

test('an action names its measures, and a measure its actions', async () => {
  const { tab } = await visit('action/3.1.1', /^3\.1\.1 /, boardMember);
  const list = tab.getByRole('list', { name: 'Linked measures' });
  await list.getByText(/^61, down from 148 in .*, better; target 20$/).waitFor();
  await list.getByRole('link', { name: 'K2 Assessments open over 20 weeks' }).click();
  const actions = tab.getByRole('list', { name: 'Linked actions' });
  expect(await appears(actions.getByRole('link', { name: /^3\.1\.1 / }))).toBe(true);
}, 60_000);

test('an address that no measure has says so', async () => {
  const { tab } = await visit('measure/K99', 'No such measure');
  expect(await appears(tab.getByText('The plan has no measure ‘K99’.'))).toBe(true);
}, 60_000);
