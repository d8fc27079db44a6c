import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';
import { type Fault, faultsOf } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

// what is planted into My actions, where it is found, and the words it is found by
const planted = [
  ['a field without a label', '<input id="bare">', 'default 1280', '"rule":"label"'],
  [
    'a target of 16 px beside another one',
    '<button class="tiny">x</button><button class="tiny">y</button>',
    'default 320',
    '"rule":"target-size"',
  ],
  [
    'words that are too faint in the dark theme alone',
    '<p id="faint" style="color: #555; background: var(--colorNeutralBackground1)">Hard to read</p>',
    'dark 768',
    '"rule":"color-contrast"',
  ],
  [
    'something wider than the narrowest window',
    '<div style="width: 700px">Wide</div>',
    'default 320',
    'sideways by',
  ],
  [
    'text in a box of the height of its lines',
    '<p style="width: 200px; height: 40px; line-height: 20px; overflow: hidden">Two lines of text at first, more with space.</p>',
    'text spacing',
    'cut off: p ‘Two lines',
  ],
  [
    'text that grows out of its box into the next one',
    '<p style="width: 200px; height: 40px; margin: 0 !important; line-height: 20px">Two lines of text at first, more with space.</p><span>What follows it</span>',
    'text spacing',
    ' upon ',
  ],
  [
    'a bar that covers what the keyboard comes to in a low window',
    '<div style="position: fixed; inset: auto 0 0 0; height: 170px; background: white; z-index: 9">Bar</div>',
    '400 %',
    ' ‘',
  ],
  ['a second heading of the first level', '<h1>Another title</h1>', 'default 1280', 'Another title'],
  ['something that goes on moving', '<div class="moving">Look!</div>', 'default 1280', 'Look!'],
] as const;

test('what looks at every screen finds each fault that is planted, and none before', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  expect(await faultsOf(lead, 'nothing planted')).toEqual([]);
  const found: Record<string, boolean> = {};
  for (const [name, markup, place, words] of planted) {
    await lead.frame().evaluate((html) => {
      const soil = document.createElement('div');
      soil.id = 'planted';
      soil.innerHTML = html;
      document.querySelector('main h1')?.parentElement?.after(soil);
      for (const tiny of soil.querySelectorAll<HTMLElement>('.tiny'))
        tiny.style.cssText = 'width: 16px; height: 16px; padding: 0; margin: 0; border: 0; font-size: 10px';
      soil
        .querySelector('.moving')
        ?.animate([{ opacity: 0.9 }, { opacity: 1 }], { duration: 900, iterations: Infinity });
    }, markup);
    found[name] = says(await faultsOf(lead, name), place, words);
    await lead.frame().evaluate(() => document.getElementById('planted')?.remove());
  }
  expect(found).toEqual(Object.fromEntries(planted.map(([name]) => [name, true])));
}, 180_000);

function says(faults: readonly Fault[], place: string, words: string): boolean {
  return faults.some((fault) => fault.in === place && JSON.stringify(fault.what).includes(words));
}
