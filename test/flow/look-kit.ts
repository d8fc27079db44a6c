import { expect } from 'vitest';

import { standsStill, violationsIn } from '../browser/axe.ts';
import type { Visit } from './lead-kit.ts';
import { coveredIn, lostWithSpacing, movingIn, namesIn, overhangIn, withoutSpacing } from './look-checks.ts';

const themes = ['default', 'dark', 'contrast'] as const;
const widths = [1280, 768, 320] as const;

/** A window with the simulator in it. */
type Seen = Pick<Visit, 'page' | 'frame'>;

/** What is wrong with a screen: where it was seen, and what. */
export type Fault = { readonly in: string; readonly what: readonly unknown[] };

/**
 * Looks at a screen as it stands, and fails with everything that is wrong with it, in the three themes at 1280, 768 and
 * 320 px, the tab alone in the window:
 * - every accessibility rule at each width in the light theme, the targets' size among them, and those about colours in
 *   each theme at each width;
 * - the page does not scroll sideways at any width, and has one heading of the first level and a title;
 * - at 320 px text spacing loses nothing, and in a window of 320 × 256 px (1280 × 1024 at 400 %) nothing that the
 *   keyboard comes to stays behind what sticks;
 * - nothing moves, as the person of the test wants it.
 * What is only on its way has no heading yet.
 * Ends wide and light. Pictures go to the folder of ONE_PLAN_PICTURES where that is set.
 */
export async function looksRight(visit: Seen, name: string): Promise<void> {
  expect({ name, faults: await faultsOf(visit, name) }).toEqual({ name, faults: [] });
}

/** The same, giving what is wrong instead of failing with it. */
export async function faultsOf(
  visit: Seen,
  name: string,
  state: 'there' | 'on its way' = 'there',
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const add = (place: string, what: readonly unknown[]) => {
    if (what.length > 0) faults.push({ in: place, what });
  };
  const size = visit.page.viewportSize() ?? { width: 1280, height: 800 };
  await aloneInWindow(visit, true);
  for (const theme of themes) {
    await setTheme(visit, theme);
    for (const width of widths) {
      await resize(visit, width, 800);
      const frame = visit.frame();
      const place = `${theme} ${String(width)}`;
      const broken = await violationsIn(frame, theme === 'default' ? 'all' : 'colours');
      add(place, state === 'there' ? broken : broken.filter(({ rule }) => rule !== 'page-has-heading-one'));
      const overhang = await overhangIn(frame);
      add(place, overhang === 0 ? [] : [`sideways by ${String(overhang)} px`]);
      await picture(visit, `${name} ${theme} ${String(width)}`);
      if (theme !== 'default') continue;
      if (width === 1280) {
        if (state === 'there') add(place, await namesIn(frame));
        add(place, await movingIn(frame));
      }
      if (width !== 320) continue;
      add('text spacing', await lostWithSpacing(frame));
      await picture(visit, `${name} spacing`);
      await withoutSpacing(frame);
      await resize(visit, 320, 256);
      await standsStill(frame);
      add('400 %', await coveredIn(frame));
    }
  }
  await aloneInWindow(visit, false);
  await visit.page.setViewportSize(size);
  await setTheme(visit, 'default');
  return faults;
}

/** Takes the simulator’s own bars away, so that the tab is as wide and as high as the window, or gives them back. */
export async function aloneInWindow({ page }: Seen, isAlone: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    // its policy lets no style element in
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.title-bar, .settings, .app-bar, .app-head { display: none !important } main { border: 0 !important }',
    );
    document.adoptedStyleSheets = wanted ? [sheet] : [];
  }, isAlone);
}

// the simulator's choice is chosen in where it does not stand too
async function setTheme({ page, frame }: Seen, theme: (typeof themes)[number]): Promise<void> {
  await page.getByLabel('Theme').evaluate((select, value) => {
    if (!(select instanceof HTMLSelectElement)) throw new Error('The theme is no choice');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
  await frame().waitForFunction(
    (wanted) => document.querySelector(`[data-theme="${wanted}"]`) !== null,
    theme,
  );
}

// the tab in its frame gets its new size a moment after the window around it
async function resize({ page, frame }: Seen, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await frame().waitForFunction(([wide]) => innerWidth === wide, [width]);
}

async function picture({ page, frame }: Seen, name: string): Promise<void> {
  const folder = process.env['ONE_PLAN_PICTURES'];
  if (folder === undefined) return;
  const size = page.viewportSize();
  if (size === null) return;
  const height = await frame().evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: height + 20 });
  await page.screenshot({ path: `${folder}/${name.replaceAll(/[ /]/g, '-')}.png` });
  await page.setViewportSize(size);
}
