import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellLimit, cellText, cutAt, isOverLimit, lineBreakLimit, oneLine, withinLimit } from '#pack/text.ts';

describe('cellText', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['plain text', 'Trained 40 staff – £2,000', 'Trained 40 staff – £2,000'],
    ['a formula', '=SUM(A1:A9)', '=SUM(A1:A9)'],
    ['Windows line breaks', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000b\u0007c\u001Fd\te', 'abcd\te'],
    ['U+FFFE and U+FFFF', 'a\uFFFEb\uFFFFc', 'abc'],
    ['half a surrogate pair', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['a whole emoji', 'a👩‍👩‍👧b', 'a👩‍👩‍👧b'],
    ['right-to-left text', 'שלום مرحبا', 'שלום مرحبا'],
    ['what Excel would decode', '_x0041_ _x00e9_ _x41_', '_x005F_x0041_ _x005F_x00e9_ _x41_'],
    ['mark-up', '<script>&amp;', '<script>&amp;'],
    ['nothing', '', ''],
  ];
  test.each(cases)('keeps or mends %s', (_, given, expected) => {
    expect(cellText(given)).toBe(expected);
  });

  it('leaves only characters that XML 1.0 allows', () => {
    const allowed = /^[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(cellText(text)).toMatch(allowed);
      }),
    );
  });
});

describe('withinLimit', () => {
  it('keeps a text that just fits', () => {
    const text = 'x'.repeat(cellLimit);
    expect(isOverLimit(text)).toBe(false);
    expect(withinLimit(text, 'Continues.')).toBe(text);
  });

  it('cuts a longer text and says so', () => {
    const cut = withinLimit('x'.repeat(cellLimit + 1), 'Continues.');
    expect(cut).toHaveLength(cellLimit);
    expect(cut.endsWith('x… Continues.')).toBe(true);
  });

  it('never leaves half a character at the cut', () => {
    for (const length of [20_000, 20_001]) {
      const cut = withinLimit('x'.repeat(length % 2) + '🎉'.repeat(length), 'Continues.');
      expect(cut).not.toMatch(/\p{Cs}/u);
      expect(cut.length).toBeGreaterThan(cellLimit - 2);
    }
  });

  it('cuts a text of too many lines', () => {
    const cut = withinLimit('line\n'.repeat(400), 'Continues.');
    expect(cut.split('\n')).toHaveLength(lineBreakLimit);
    expect(cut.endsWith('… Continues.')).toBe(true);
    expect(isOverLimit(cut)).toBe(false);
  });
});

describe('oneLine', () => {
  it('joins lines and trims', () => {
    expect(oneLine(' a\r\n b\tc\u0000 ')).toBe('a b c');
  });
});

describe('cutAt', () => {
  it('stops before a character that would be split', () => {
    expect(cutAt('ab🎉', 3)).toBe('ab');
    expect(cutAt('ab🎉', 4)).toBe('ab🎉');
  });
});
