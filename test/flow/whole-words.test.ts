import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, goTo, visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

const tables = [
  ['#/admin/cycles', 'Cycles'],
  ['#/admin/returns', 'Returns'],
  ['#/admin/reminders', 'Reminders'],
  ['#/admin/people', 'People'],
  ['#/admin/statuses', 'Statuses'],
  ['#/admin/predecessors', 'Earlier plans'],
  ['#/plan/actions', 'Plan'],
] as const;

test('no table cuts a word in two where a window is narrow: it scrolls', async () => {
  const admin = await visitPlan(open, adminKey);
  for (const [hash, heading] of tables) {
    await goTo(admin, hash, heading);
    for (const width of [768, 1024, 1280]) {
      await admin.page.setViewportSize({ width, height: 900 });
      await admin.tab.locator('main').getByText(/./).first().waitFor();
      expect({ hash, width, cut: await wordsCut(admin.frame()) }).toEqual({ hash, width, cut: [] });
    }
  }
}, 120_000);

/** The words in cells of tables that begin on one line and end on another. */
async function wordsCut(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const cut: string[] = [];
    for (const cell of document.querySelectorAll('td, th')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) cut.push(word);
        }
      }
    }
    return cut;
  });
}
