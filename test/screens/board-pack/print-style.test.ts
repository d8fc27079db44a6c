import { expect, test } from 'vitest';
import { cssString, printCss } from '#screens/board-pack/view/print-style.ts';

const facts = {
  marking: 'OFFICIAL – SENSITIVE',
  body: 'SEND Board',
  meetingOn: '2026-12-11',
  asAt: '2026-11-30',
  version: 2,
};

test('a marking is a string of CSS whatever is typed into it', () => {
  expect(cssString('OFFICIAL')).toBe('"OFFICIAL"');
  // nothing ends the string early: no quote, backslash, brace or line break is left as it is
  const hostile = cssString('x"; } body { display: none } \\ \n @import url(//x)');
  expect(hostile.slice(1, -1)).not.toMatch(/["{}\n;@/]/);
  expect(hostile).toContain(String.raw`\22 `);
});

test('every page has the marking at its head, and at its foot which pack it is and its number', () => {
  const css = printCss(facts);
  expect(css).toMatch(/@top-left \{ content: "OFFICIAL \\2013\s+SENSITIVE"/);
  expect(css).toContain('SEND Board, 11 December 2026 · version 2 · as at 30 November 2026');
  expect(css).toContain('"Page " counter(page) " of " counter(pages)');
});

test('paper is A4 on its side from the first page to the last, and light whatever the theme', () => {
  const css = printCss(facts);
  expect(css).toContain('size: A4 landscape');
  // a part that turned the paper would begin a page of its own
  expect(css.match(/ size:/g)).toHaveLength(1);
  expect(css).not.toMatch(/(^|[;{\s])page:/);
  expect(css).toMatch(/--colorNeutralForeground1: #242424/);
});
