import { expect } from 'vitest';

import { violationsIn } from '../browser/axe.ts';
import type { Visit } from './lead-kit.ts';

const themes = ['Light', 'Dark', 'High contrast'];

/**
 * Looks at a screen as it stands, in each theme and at two widths: no accessibility rule is broken, and the page does
 * not scroll sideways. Ends wide and light. Pictures go to the folder of ONE_PLAN_PICTURES where that is set.
 */
export async function looksRight(visit: Visit, name: string): Promise<void> {
  const { page, frame } = visit;
  for (const width of [1280, 320]) {
    for (const theme of themes) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByLabel('Theme').selectOption(theme);
      await page.setViewportSize({ width, height: 800 });
      const broken = await violationsIn(frame());
      expect({ name, theme, width, broken }).toEqual({ name, theme, width, broken: [] });
      const overhang = await frame().evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ name, theme, width, overhang }).toEqual({ name, theme, width, overhang: 0 });
      await picture(visit, `${name} ${theme} ${String(width)}`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel('Theme').selectOption('Light');
}

async function picture({ page, frame }: Visit, name: string): Promise<void> {
  const folder = process.env['ONE_PLAN_PICTURES'];
  if (folder === undefined) return;
  const size = page.viewportSize();
  if (size === null) return;
  const height = await frame().evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: height + 200 });
  await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}.png` });
  await page.setViewportSize(size);
}
