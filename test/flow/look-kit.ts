import { expect } from 'vitest';

import { violationsIn } from '../browser/axe.ts';
import type { Visit } from './lead-kit.ts';
import { overhangOf } from './screen-kit.ts';

const themes = ['Light', 'Dark', 'High contrast'];

/**
 * Looks at a screen as it stands, in each theme and at two widths: no accessibility rule is broken, and the page does
 * not scroll sideways. Ends wide and light. Pictures go to the folder of ONE_PLAN_PICTURES where that is set.
 */
export async function looksRight(visit: Visit, name: string): Promise<void> {
  const { page, frame } = visit;
  for (const width of [1280, 320]) {
    for (const theme of themes) {
      await resize(visit, 1280);
      await page.getByLabel('Theme').selectOption(theme);
      await resize(visit, width);
      const broken = await violationsIn(frame());
      expect({ name, theme, width, broken }).toEqual({ name, theme, width, broken: [] });
      const overhang = await overhangOf(visit);
      expect({ name, theme, width, overhang }).toEqual({ name, theme, width, overhang: 0 });
      await picture(visit, `${name} ${theme} ${String(width)}`);
    }
  }
  await resize(visit, 1280);
  await page.getByLabel('Theme').selectOption('Light');
}

// the tab in its frame gets its new width a moment after the window around it
async function resize({ page, frame }: Visit, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await frame().waitForFunction((most) => innerWidth <= most && (most < 640 || innerWidth > 640), width);
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
