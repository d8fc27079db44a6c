import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Route } from '#screens/route.ts';

import { standsStill } from '../browser/axe.ts';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, nextBoard } from './board-pack-kit.ts';
import { placeAt } from './every-place.ts';
import { endVisits, visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

/** What web.dev calls good is below this (Cumulative Layout Shift). */
const atMost = 0.1;

const places: readonly Route[] = [
  { at: 'plan', tab: 'summary', filter: {} },
  { at: 'plan', tab: 'actions', filter: {} },
  { at: 'action', ref: '1.3.1' },
  { at: 'update', ref: '1.3.1' },
  { at: 'changes', tab: 'awaiting', filter: {} },
  { at: 'risks', tab: 'threats', filter: {} },
  { at: 'risk', ref: 'R5' },
  { at: 'measures', tab: 'list', filter: {} },
  { at: 'measure', key: 'K1' },
  { at: 'measures', tab: 'enter', filter: {} },
  { at: 'board-pack' },
  { at: 'prepare-pack', ...nextBoard, part: 'readiness' },
  { at: 'prepare-pack', ...nextBoard, part: 'highlights' },
  { at: 'outbox' },
  { at: 'admin', tab: 'cycles' },
  { at: 'admin', tab: 'returns' },
  { at: 'admin', tab: 'people' },
  { at: 'my-actions' },
];

type Shift = { readonly value: number; readonly what: readonly string[] };

/** The shifts of a frame since it was last asked, the first time since it was opened. */
async function shiftsIn(frame: Frame): Promise<readonly Shift[]> {
  return frame.evaluate(async () => {
    type Entry = PerformanceEntry & {
      readonly value: number;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRectReadOnly;
        readonly currentRect: DOMRectReadOnly;
      }[];
    };
    type Watching = typeof window & { shifts?: Shift[] };
    const own: Watching = window;
    if (own.shifts === undefined) {
      const seen: Shift[] = [];
      own.shifts = seen;
      new PerformanceObserver((list) => {
        // TypeScript's DOM does not know these entries yet
        for (const entry of list.getEntries() as Entry[])
          seen.push({
            value: entry.value,
            what: entry.sources.map(
              ({ node, previousRect, currentRect }) =>
                `${node?.textContent?.slice(0, 60) ?? 'what is gone'}: from ${String(previousRect.y)} to ${String(currentRect.y)} px`,
            ),
          });
      }).observe({ type: 'layout-shift', buffered: true });
    }
    // entries are handed over after the frame they were drawn in
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    return own.shifts.splice(0);
  });
}

/** Waits until a place has come as a whole, its charts too, and gives what moved by more than is good; [] for none. */
async function movedIn(frame: Frame, name: string): Promise<readonly unknown[]> {
  await frame.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('main [role="progressbar"]') === null &&
      !/on its way\.|Loading/.test(document.querySelector('main')?.textContent ?? ''),
  );
  await standsStill(frame);
  const shifts = await shiftsIn(frame);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  return sum < atMost ? [] : [{ name, sum, shifts }];
}

test.each([
  [1280, 800],
  [390, 844],
])(
  'nothing moves while a place comes, %d px wide',
  async (width, height) => {
    const admin = await visit(open, adminKey, { width, height });
    await admin.tab.getByRole('heading', { level: 1 }).waitFor();
    const frame = admin.frame();
    const moved = [...(await movedIn(frame, 'opened'))];
    for (const route of places) {
      const { name, hash } = placeAt(route);
      const before = await frame.title();
      await admin.goTo(hash);
      await frame.waitForFunction((title) => document.title !== title, before);
      moved.push(...(await movedIn(frame, name)));
    }
    expect(moved).toEqual([]);
  },
  180_000,
);
