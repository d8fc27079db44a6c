import axe, { type RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

/** One broken rule: its id, what it asks for, and where it is broken, as CSS selectors. */
export type Violation = { readonly rule: string; readonly help: string; readonly where: readonly string[] };

const standards: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * The accessibility rules (WCAG 2.2 A and AA, best practice) that a frame breaks as it stands; [] when none.
 * Waits until colours have stopped changing and a dialog that closed has given the page back, and leaves out Fluent's
 * invisible focus stops: without these three, axe reports faults that nobody can meet.
 */
export async function violationsIn(frame: Frame): Promise<Violation[]> {
  await frame.waitForFunction(() => {
    const isMoving = document
      .getAnimations()
      .some(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
      );
    const isCovered = document.querySelector('h1, main')?.closest('[aria-hidden="true"]') !== null;
    const hasDialog = document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
    return !isMoving && (hasDialog || !isCovered);
  });
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async (options) => {
    // put on the window by axe's own source, evaluated just before
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({ exclude: [['[data-tabster-dummy]'], ['iframe']] }, options);
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  }, standards);
  return found;
}
