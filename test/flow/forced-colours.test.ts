import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo } from './import-kit.ts';
import { admin } from './screen-kit.ts';

// one page for all: what the system forces does not depend on who looks
let open: TrialPage;
let paper: string;

beforeAll(async () => {
  open = await openTrial({ person: admin, subPage: 'admin/import' });
  await open.page.emulateMedia({ forcedColors: 'active' });
  await open.tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();
  paper = await open.tab.locator('body').evaluate((body) => {
    const line = body.appendChild(document.createElement('hr'));
    line.style.borderBottom = '1px solid Canvas';
    const colour = getComputedStyle(line).borderBottomColor;
    line.remove();
    return colour;
  });
});
afterAll(async () => open.close());

const bar = async (place: Locator): Promise<string> =>
  place.evaluate((link) => getComputedStyle(link).borderBottomColor);

test('in the system’s own high contrast only the place one is at carries the bar', async () => {
  const { tab } = open;
  for (const [here, others] of [
    ['Admin', ['My actions', 'Plan', 'Board pack']],
    ['Import a plan', ['Set-up']],
  ] as const) {
    await expect.poll(async () => bar(tab.getByRole('link', { name: here, exact: true }))).not.toBe(paper);
    for (const other of others)
      await expect.poll(async () => bar(tab.getByRole('link', { name: other, exact: true }))).toBe(paper);
  }
});

test('a status has its word and a shape that no other status has, in the colour of the text', async () => {
  await goTo(open, '#/plan/actions', 'Plan');
  const table = open.tab.getByRole('table').first();
  await table.getByText('On track (G)').first().waitFor();
  await table.locator('span:has(> svg)').first().waitFor({ state: 'attached' });
  const marks = await table.locator('span:has(> svg)').evaluateAll((all) =>
    all.map((mark) => {
      const shape = mark.querySelector('svg > *');
      const drawn = shape === null ? null : getComputedStyle(shape);
      return {
        words: mark.textContent,
        shape: shape?.outerHTML ?? '',
        drawn: drawn?.fill === 'none' ? drawn.stroke : (drawn?.fill ?? ''),
        text: getComputedStyle(mark).color,
      };
    }),
  );
  const statuses = marks.filter(({ words }) => /\([A-Z]\)$/.test(words));
  const shapes = new Map(statuses.map(({ words, shape }) => [words, shape]));
  expect(shapes.size).toBeGreaterThan(4);
  expect(new Set(shapes.values()).size).toBe(shapes.size);
  expect(statuses.filter(({ drawn, text }) => drawn !== text || text === paper)).toEqual([]);
});

test('a cell of the heat map says its band and its number, and the chosen one has a line around it', async () => {
  await goTo(open, '#/risks/threats', 'Risks and issues');
  const map = open.tab.getByRole('table', { name: /^Mitigated|mitigated/ }).first();
  const cells = map.getByRole('button');
  await cells.first().waitFor();
  const words = await cells.evaluateAll((all) =>
    all.map((cell) => ({
      words: cell instanceof HTMLElement ? cell.innerText : '',
      isSeen: getComputedStyle(cell).color !== getComputedStyle(cell).backgroundColor,
    })),
  );
  expect(words.length).toBe(16);
  expect(
    words.filter(({ words: said, isSeen }) => !isSeen || !/(Low|Medium|High|Very high)/.test(said)),
  ).toEqual([]);
  const filled = map.locator('button:not([aria-disabled="true"])').first();
  const lineAround = async () => filled.evaluate((cell) => getComputedStyle(cell).outlineStyle);
  await filled.click();
  await open.tab.getByRole('heading', { level: 1 }).focus();
  expect(await lineAround()).toBe('solid');
  await filled.click();
});

test.each([
  ['the scores of a risk', '#/risk/R5', /^R5 /],
  ['a measure', '#/measure/K16', /first contact in 18 weeks/],
])(
  'the lines of the chart of %s differ in stroke, and the system’s own colours reach them',
  async (_, hash, heading) => {
    const { tab, frame } = open;
    await frame().evaluate((to) => void (window.location.hash = to), hash);
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
    const chart = tab.locator('.fui-cart__root svg').first();
    // those of the data have the colour of a theme; the line that follows the pointer has not
    const lines = 'line[stroke^="var("][stroke-dasharray], path[stroke^="var("][stroke-dasharray]';
    await chart.locator(lines).first().waitFor({ state: 'attached' });
    const drawn = await chart.evaluate(
      (svg, sought) =>
        [...svg.querySelectorAll(sought)].map((line) => ({
          dash: line.getAttribute('stroke-dasharray') ?? '',
          meant: line.getAttribute('stroke') ?? '',
          // an svg keeps its own colours unless it is told not to
          adjust: getComputedStyle(line).getPropertyValue('forced-color-adjust'),
        })),
      lines,
    );
    expect(new Set(drawn.map(({ adjust }) => adjust))).toEqual(new Set(['auto']));
    const dashes = new Map(drawn.map(({ meant, dash }) => [meant + dash, dash]));
    expect(dashes.size).toBeGreaterThan(1);
    expect(new Set(dashes.values()).size).toBe(dashes.size);
    const samples = tab.getByRole('list', { name: 'Lines of the chart' }).locator('svg line');
    await samples.first().waitFor({ state: 'attached' });
    const told = await samples.evaluateAll((all) =>
      all.map((line) => [
        line.getAttribute('stroke-dasharray') ?? '',
        getComputedStyle(line).getPropertyValue('forced-color-adjust'),
      ]),
    );
    // each as the chart draws it, and no two alike
    const shown = told.map(([dash = '']) => dash);
    expect(shown.filter((dash) => ![...dashes.values()].includes(dash))).toEqual([]);
    expect([shown.length > 1, new Set(shown).size]).toEqual([true, shown.length]);
    expect(new Set(told.map(([, adjust]) => adjust))).toEqual(new Set(['auto']));
  },
);
