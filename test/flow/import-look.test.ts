import { afterEach, expect, test } from 'vitest';
import type { TrialPage } from '../browser/trial-page.ts';
import { examplePath } from '../intake/example-plan.ts';
import { wordPlan } from '../intake/corpus/word-plan.ts';
import { choose, importPage, preview, tally } from './import-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

test('each step looks right in every theme, narrow and wide', async () => {
  open = await importPage();
  const { tab } = open;
  await choose(tab, examplePath);
  await tab.getByRole('button', { name: 'Go on to the preview' }).waitFor();
  await looksRight(open, 'import columns');
  await tab.getByRole('button', { name: 'Go on to the preview' }).click();
  await tab.getByRole('button', { name: 'Import 23 actions' }).click();
  await tab.getByText('Choose what becomes of it.').waitFor();
  await looksRight(open, 'import preview');
  await tab.getByLabel('What becomes of 4.3.6?').selectOption('combine');
  await tab.getByRole('button', { name: 'Import 24 actions' }).click();
  await tab.getByText('Imported from example-plan.xlsx.').waitFor();
  await looksRight(open, 'import result');
  expect(open.watch.errors).toEqual([]);
}, 180_000);

test('many that are to be decided look right in every theme, narrow and wide', async () => {
  open = await importPage();
  await preview(open.tab, await wordPlan(), 'Action plan.docx');
  await open.tab
    .getByRole('group', { name: /^Decide all at once/ })
    .first()
    .waitFor();
  await looksRight(open, 'import decide');
  expect(open.watch.errors).toEqual([]);
}, 180_000);

test('a file is brought in with the keyboard alone, and what has the focus is never covered', async () => {
  open = await importPage();
  const { tab, page, frame } = open;
  await choose(tab, examplePath);
  const heading = tab.getByRole('heading', { name: 'What the columns of example-plan.xlsx hold' });
  await expect.poll(async () => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const focused = async () =>
    frame().evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
  const tabTo = async (words: RegExp, most: number) => {
    for (let at = 0; at < most && !words.test(await focused()); at += 1) {
      await page.keyboard.press('Tab');
      const isCovered = await frame().evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return false;
        const { left, top, width, height } = element.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
        return there !== null && !element.contains(there) && !there.contains(element);
      });
      expect(isCovered ? await focused() : '').toBe('');
    }
    await expect.poll(async () => focused()).toMatch(words);
  };
  await tabTo(/^Go on to the preview$/, 60);
  await page.keyboard.press('Enter');
  const next = tab.getByRole('heading', { name: 'example-plan.xlsx: nothing is written yet' });
  await expect.poll(async () => next.evaluate((element) => element === document.activeElement)).toBe(true);
  await tabTo(/^import-fate-4\.3\.6$/, 30);
  // the first of what can be chosen
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => tally(tab)).toBe('23 new, 1 changed, 0 the same, 0 combined, 0 left out');
  await tabTo(/^Import 24 actions$/, 60);
  await page.keyboard.press('Enter');
  await tab.getByText('Imported from example-plan.xlsx.').waitFor();
  await expect.poll(focused).toBe('import-result');
}, 120_000);
