import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, startsRightToLeft, stretchesOf, wordLine, wordText } from '#pack/word/word-text.ts';

it('drops what XML cannot hold and keeps everything else', () => {
  expect(wordText('a\u0000b\u0008\uFFFEc\uFFFF\u007Fd')).toBe('abcd');
  expect(wordText('half \uD800 a pair')).toBe('half \uFFFD a pair');
  expect(wordText('👩‍👩‍👧 = <b> & _x0041_')).toBe('👩‍👩‍👧 = <b> & _x0041_');
});

it('takes every kind of line break for one', () => {
  expect(wordText('a\r\nb\rc\u000Bd\u000Ce\u2028f\u2029g\u0085h')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
});

it('keeps a text of 40,000 characters whole', () => {
  expect(wordText('x'.repeat(40_000))).toHaveLength(40_000);
});

it('is done with a text it has already made safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wordText(wordText(text))).toBe(wordText(text));
    }),
  );
});

it('leaves no character that XML does not take', () => {
  const taken = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
      expect(wordText(String.fromCharCode(...codes))).toMatch(taken);
    }),
  );
});

it('puts a text on one line', () => {
  expect(wordLine('  Board\r\n of\tboth  ')).toBe('Board of both');
});

it('takes a typed bullet for a real one and a hyphen in words for itself', () => {
  expect(linesOf('First:\n- one\n* two\n• three\n\n  – four \n-5 degrees\nself-made')).toEqual([
    { text: 'First:', isBullet: false },
    { text: 'one', isBullet: true },
    { text: 'two', isBullet: true },
    { text: 'three', isBullet: true },
    { text: 'four', isBullet: true },
    { text: '-5 degrees', isBullet: false },
    { text: 'self-made', isBullet: false },
  ]);
});

it('has no line for a text that says nothing', () => {
  expect(linesOf(' \r\n\t\n')).toEqual([]);
});

it('tells words of right-to-left scripts from the others, in order', () => {
  expect(stretchesOf('Said: שלום עולם (12) مرحبا, then on')).toEqual([
    { text: 'Said: ', isRightToLeft: false },
    { text: 'שלום עולם (12) مرحبا', isRightToLeft: true },
    { text: ', then on', isRightToLeft: false },
  ]);
});

it('loses nothing when it tells scripts apart', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '1', 'ש', 'م', '\u05B8', '-', '👩') });
  fc.assert(
    fc.property(text, (line) => {
      expect(
        stretchesOf(line)
          .map((one) => one.text)
          .join(''),
      ).toBe(line);
    }),
  );
});

it('runs a paragraph right to left when its first letter does', () => {
  expect(startsRightToLeft('12. שלום hello')).toBe(true);
  expect(startsRightToLeft('hello שלום')).toBe(false);
  expect(startsRightToLeft('12')).toBe(false);
});
