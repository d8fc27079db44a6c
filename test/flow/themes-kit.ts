import type { Page } from 'playwright-core';

import { violationsIn, type Violation } from '../browser/axe.ts';

/** How a browser tells a page, without Teams around it, which theme somebody wants. */
const media = [
  { name: 'default', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/**
 * The accessibility rules that a page breaks outside Teams: all of them in the light theme, and those about colours in the
 * dark one and with high contrast. [] when none. Ends light.
 */
export async function violationsInThemes(page: Page): Promise<readonly (Violation & { theme: string })[]> {
  const found: (Violation & { theme: string })[] = [];
  for (const { name, colorScheme, forcedColors } of media) {
    await page.emulateMedia({ colorScheme, forcedColors });
    // a page that is no part of the app has no theme of ours
    await page.waitForFunction((wanted) => {
      const themed = document.querySelector('[data-theme]');
      return themed === null || themed.getAttribute('data-theme') === wanted;
    }, name);
    const broken = await violationsIn(page.mainFrame(), name === 'default' ? 'all' : 'colours');
    found.push(...broken.map((violation) => ({ theme: name, ...violation })));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}
