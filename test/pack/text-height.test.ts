import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fittingLength, inLines, lineCount, lineHeight, textHeight } from '#pack/text-height.ts';

describe('lineCount', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['nothing', '', 10, 1],
    ['a word', 'Activity', 10, 1],
    ['two words too wide for one line', 'Carried forward', 12, 2],
    ['line breaks', 'one\ntwo\nthree', 40, 3],
    ['a line break at the end', 'one\n', 40, 2],
    ['a word wider than the column', 'x'.repeat(100), 20, 6],
  ];
  test.each(cases)('of %s', (_, text, width, lines) => {
    expect(lineCount(text, width, 10)).toBe(lines);
  });

  it('gives wide letters more room than narrow ones', () => {
    expect(lineCount('WWWW '.repeat(20), 30, 10)).toBeGreaterThan(lineCount('iiii '.repeat(20), 30, 10));
  });

  it('does not shrink when the text grows or the column narrows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 50 }), (text, more) => {
        expect(lineCount(text + more, 20, 10)).toBeGreaterThanOrEqual(lineCount(text, 20, 10));
        expect(lineCount(text, 12, 10)).toBeGreaterThanOrEqual(lineCount(text, 20, 10));
      }),
    );
  });
});

describe('textHeight', () => {
  it('leaves more room for scripts with taller letters', () => {
    expect(textHeight('مرحبا', 20, 10)).toBeGreaterThan(textHeight('hello', 20, 10));
  });

  it('is a line and a little air for a word', () => {
    expect(textHeight('word', 20, 10)).toBe(lineHeight(10) + 2);
  });
});

describe('fittingLength', () => {
  it('is the whole text when it fits', () => {
    expect(fittingLength('short', 20, 10, 100)).toBe(5);
  });

  it('breaks at a word', () => {
    const text = 'word '.repeat(200);
    const length = fittingLength(text, 30, 10, 60);
    expect(text.slice(0, length).endsWith('word ')).toBe(true);
  });

  it('breaks at the last line break rather than in the middle of a paragraph', () => {
    const text = `${'word '.repeat(40)}\n${'next '.repeat(40)}`;
    expect(fittingLength(text, 100, 10, 43)).toBe(201);
  });

  it('cuts any text into parts that each fit and together are the text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'W', ' ', '\n', 'é', '🎉', 'ש', '-', '語'),
      maxLength: 600,
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const parts: string[] = [];
        for (let rest = text; rest !== '';) {
          const length = fittingLength(rest, 20, 10, 80);
          expect(length).toBeGreaterThan(0);
          expect(textHeight(rest.slice(0, length), 20, 10)).toBeLessThanOrEqual(80);
          parts.push(rest.slice(0, length));
          rest = rest.slice(length);
        }
        expect(parts.join('')).toBe(text);
        expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
      }),
    );
  });
});

describe('inLines', () => {
  it('breaks a sentence into lines of a width without losing a word', () => {
    const text = 'For the SEND Partnership Board and the Executive Oversight Panel, 11 December 2026.';
    const lines = inLines(text, 30, 10);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(lineCount(line, 30, 10)).toBe(1);
  });
});
