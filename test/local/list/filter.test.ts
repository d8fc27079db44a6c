import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphRefusal } from '#local/graph-error.ts';
import { conjuncts, parseFilter, parseOrder, pathsOf } from '#local/list/filter.ts';

test.each([
  ["fields/A eq 'x'", { kind: 'compare', path: 'fields/A', op: 'eq', literal: 'x' }],
  ["fields/A eq 'O''Neil'", { kind: 'compare', path: 'fields/A', op: 'eq', literal: "O'Neil" }],
  ['fields/A ge -1.5', { kind: 'compare', path: 'fields/A', op: 'ge', literal: -1.5 }],
  ['fields/A eq null', { kind: 'compare', path: 'fields/A', op: 'eq', literal: null }],
  ['fields/A eq true', { kind: 'compare', path: 'fields/A', op: 'eq', literal: true }],
  ["startswith(fields/A,'x')", { kind: 'startswith', path: 'fields/A', literal: 'x' }],
  ["startswith( fields/A , 'a,(b)' )", { kind: 'startswith', path: 'fields/A', literal: 'a,(b)' }],
])('parses %s', (text, filter) => {
  expect(parseFilter(text)).toEqual(filter);
});

test('and binds tighter than or, brackets tighter than both, not tightest', () => {
  const shape = (text: string): string => {
    const show = (filter: ReturnType<typeof parseFilter>): string => {
      switch (filter.kind) {
        case 'and':
        case 'or':
          return `(${show(filter.left)} ${filter.kind} ${show(filter.right)})`;
        case 'not':
          return `!${show(filter.inner)}`;
        default:
          return filter.path;
      }
    };
    return show(parseFilter(text));
  };
  expect(shape('a eq 1 or b eq 1 and c eq 1')).toBe('(a or (b and c))');
  expect(shape('(a eq 1 or b eq 1) and c eq 1')).toBe('((a or b) and c)');
  expect(shape('not (a eq 1) and b eq 1')).toBe('(!a and b)');
  expect(shape('a eq 1 and b eq 1 and c eq 1')).toBe('((a and b) and c)');
});

test.each([
  "contains(fields/A,'x')",
  "substringof('x',fields/A)",
  "tolower(fields/A) eq 'x'",
  "fields/A like 'x'",
  'fields/A eq',
  'eq 1',
  "fields/A eq 'x",
  "(fields/A eq 'x'",
  "fields/A eq 'x' and",
  "fields/A eq 'x' fields/B eq 'y'",
  'fields/A eq 2026-03-31T00:00:00Z',
  '',
  ')',
])('refuses %s with 400', (text) => {
  expect(() => parseFilter(text)).toThrow(expect.objectContaining({ status: 400, code: 'invalidRequest' }));
});

test('any text survives as a literal when its quotation marks are doubled', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseFilter(`fields/A eq '${text.replaceAll("'", "''")}'`);
      expect(parsed).toEqual({ kind: 'compare', path: 'fields/A', op: 'eq', literal: text });
    }),
  );
});

test('any other text is parsed or refused, never anything worse', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const outcome = (): unknown => {
        try {
          return parseFilter(text);
        } catch (error) {
          return error;
        }
      };
      expect(outcome()).toEqual(
        expect.toSatisfy((made) => made instanceof GraphRefusal || !(made instanceof Error)),
      );
    }),
  );
});

test('the conditions that must all hold are found, and every path', () => {
  const filter = parseFilter("a eq 1 and (b eq 2 or c eq 3) and startswith(d,'x') and not (e eq 1)");
  expect(conjuncts(filter).map((each) => each.kind)).toEqual(['compare', 'or', 'startswith', 'not']);
  expect(pathsOf(filter)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test.each([
  ['fields/A', { path: 'fields/A', isDescending: false }],
  ['fields/A asc', { path: 'fields/A', isDescending: false }],
  ['fields/A desc', { path: 'fields/A', isDescending: true }],
])('parses the order %s', (text, order) => {
  expect(parseOrder(text)).toEqual(order);
});

test.each(['fields/A,fields/B', 'fields/A down', 'desc fields/A x', ''])('refuses the order %s', (text) => {
  expect(() => parseOrder(text)).toThrow(expect.objectContaining({ status: 400 }));
});
