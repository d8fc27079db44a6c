import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit, type Visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

/** Presses Tab until the focus is on something whose name begins so. */
async function tabTo({ page, frame }: Visit, name: string): Promise<void> {
  const met: string[] = [];
  while (met.length < 40) {
    await page.keyboard.press('Tab');
    const focused = await frame().evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      const by = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
      return element?.getAttribute('aria-label') ?? (by ?? label ?? element)?.textContent ?? '';
    });
    if (focused.startsWith(name)) return;
    met.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never came to '${name}', only to ${met.join(' | ')}`);
}

test('takes a lead from My actions to a saved update without a mouse', async () => {
  const lead = await visit(open, 'therapies-lead');
  const { keyboard } = lead.page;
  await lead.tab
    .getByRole('heading', { name: 'My actions', level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  await tabTo(lead, 'Start: next update');
  await keyboard.press('Enter');
  await lead.tab
    .getByRole('heading', { name: /^1\.3\.6/, level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();

  // the chosen status takes the focus, and arrows move the choice
  await tabTo(lead, 'Not started');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await lead.tab.getByRole('radio', { name: 'At risk', checked: true }).waitFor();
  await tabTo(lead, 'Why, and what will bring it back?');
  await keyboard.type('The supplier left. A new one is chosen in January.');
  await tabTo(lead, 'What was done');
  await keyboard.type('Wrote to all 12 services.');
  await tabTo(lead, 'Too early to say');
  await keyboard.press('ArrowUp');
  await lead.tab.getByRole('radio', { name: 'Sustained', checked: true }).waitFor();
  await tabTo(lead, 'What changed for children');
  await keyboard.type('Equipment comes within six weeks.');
  await tabTo(lead, 'Add a link');
  await keyboard.press('Space');
  await tabTo(lead, 'What link 1 shows');
  await keyboard.type('Figures');
  await keyboard.press('Tab');
  await keyboard.type('https://oakshire.example/figures');
  await tabTo(lead, 'Board and panel members only');
  await keyboard.press('ArrowDown');
  await tabTo(lead, 'Save update');
  await keyboard.press('Enter');
  await lead.tab
    .getByRole('heading', { name: 'Update saved', level: 1 })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  const last = (await (await libraryAs(open, 'therapies-lead')).updates('1.3.6')).at(-1);
  expect(last?.fields).toMatchObject({
    StatusBefore: 'not-started',
    StatusAfter: 'at-risk',
    Reason: 'The supplier left. A new one is chosen in January.',
    Activity: 'Wrote to all 12 services.',
    Impact: 'Equipment comes within six weeks.',
    ImpactRating: 'sustained',
    Audience: 'public',
  });
  await tabTo(lead, 'Next update');
  await keyboard.press('Enter');
  await lead.tab.getByRole('heading', { name: /^3\.4\.4/, level: 1 }).waitFor();
});
