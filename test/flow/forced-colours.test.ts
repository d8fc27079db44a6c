import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { admin } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

const bar = async (place: Locator): Promise<string> =>
  place.evaluate((link) => getComputedStyle(link).borderBottomColor);

test('in the system’s own high contrast only the place one is at carries the bar', async () => {
  open = await openTrial({ person: admin, subPage: 'admin/import' });
  const { tab, page } = open;
  await page.emulateMedia({ forcedColors: 'active' });
  await tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();
  const paper = await tab.locator('body').evaluate((body) => {
    const line = body.appendChild(document.createElement('hr'));
    line.style.borderBottom = '1px solid Canvas';
    return getComputedStyle(line).borderBottomColor;
  });
  for (const [here, others] of [
    ['Admin', ['My actions', 'Plan', 'Board pack']],
    ['Import a plan', ['Set-up']],
  ] as const) {
    expect(await bar(tab.getByRole('link', { name: here, exact: true }))).not.toBe(paper);
    for (const other of others)
      expect(await bar(tab.getByRole('link', { name: other, exact: true }))).toBe(paper);
  }
});
