import axe, { type RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

/** One broken rule: its id, what it asks for, and where it is broken, as CSS selectors. */
export type Violation = { readonly rule: string; readonly help: string; readonly where: readonly string[] };

// what would fetch the style sheets once more serves a rule that is not run
const common: RunOptions = { resultTypes: ['violations'], preload: false };

const standards: RunOptions = {
  ...common,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

// these alone depend on the colours: everything else is the same in every theme
const colours: RunOptions = {
  ...common,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/**
 * The accessibility rules (WCAG 2.2 A and AA, best practice) that a frame breaks as it stands; [] when none. With
 * `only` 'colours' it is asked for the rules about colours alone.
 * Waits until the layout stands still, colours have stopped changing and a dialog that closed has given the page back, and
 * leaves out Fluent's invisible focus stops: without these four, axe reports faults that nobody can meet.
 */
export async function violationsIn(frame: Frame, only: 'all' | 'colours' = 'all'): Promise<Violation[]> {
  await standsStill(frame);
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(axe.source);
  return frame.evaluate(
    async (options) => {
      // put on the window by axe's own source, evaluated just before
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run({ exclude: [['[data-tabster-dummy]'], ['iframe']] }, options);
      return violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        where: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    only === 'all' ? standards : colours,
  );
}

/** Waits until the layout of a frame has settled, nothing moves any more, and a dialog that closed gave the page back. */
export async function standsStill(frame: Frame): Promise<void> {
  await layoutSettled(frame);
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
}

// what scrolls sideways becomes a landmark, or ceases to be one, some frames after the width changed
async function layoutSettled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const { documentElement: root } = document;
    const shape = () =>
      [root.scrollWidth, root.scrollHeight, document.querySelectorAll('[role="region"]').length].join();
    let last = shape();
    for (let frames = 0, still = 0; frames < 120 && still < 5; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = shape();
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
}
