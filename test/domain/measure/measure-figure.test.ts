import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressed } from '#domain/measure/measure-figure.ts';
import { unitKinds } from '#domain/measure/measure.ts';
import { measure } from './measure-kit.ts';

const count = measure('K1', { unitKind: 'count', isSmallNumberRisk: true });
const percent = measure('K2', { isSmallNumberRisk: true });

test.each([
  [0, '0'],
  [1, 'fewer than 5'],
  [4, 'fewer than 5'],
  [5, '5'],
  [1234, '1,234'],
  [null, ''],
])('a count of %s goes out as ‘%s’', (value, words) => {
  expect(suppressed({ value, numerator: null, denominator: null }, count).figure).toBe(words);
});

test.each([
  [63, 335, 532, { figure: '63%', numerator: '335', denominator: '532' }],
  [10, 3, 30, { figure: 'suppressed', numerator: 'fewer than 5', denominator: '30' }],
  [90, 27, 30, { figure: 'suppressed', numerator: 'suppressed', denominator: '30' }],
  [50, 1, 2, { figure: 'suppressed', numerator: 'fewer than 5', denominator: 'fewer than 5' }],
  [10, null, 30, { figure: 'suppressed', numerator: '', denominator: '30' }],
  [0, 0, 30, { figure: '0%', numerator: '0', denominator: '30' }],
  [100, 30, 30, { figure: '100%', numerator: '30', denominator: '30' }],
])('%s per cent, %s of %s, tells no few', (value, numerator, denominator, shown) => {
  expect(suppressed({ value, numerator, denominator }, percent)).toEqual(shown);
});

test('a measure without that risk comes through as it is', () => {
  const open = measure('K3', { unitKind: 'count' });
  expect(suppressed({ value: 3, numerator: null, denominator: null }, open).figure).toBe('3');
});

const anyCount = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });

test('no output ever gives 1 to 4, itself or by working it out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...unitKinds),
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      anyCount,
      anyCount,
      (unitKind, value, numerator, denominator) => {
        const one = measure('K1', { unitKind, unit: 'of them', isSmallNumberRisk: true });
        const shown = suppressed({ value, numerator, denominator }, one);
        const isFew = (text: string) => /^[1-4]$/.test(text);
        expect(isFew(shown.numerator) || isFew(shown.denominator)).toBe(false);
        expect(unitKind === 'count' && isFew(shown.figure)).toBe(false);
        const [top, whole] = [Number(shown.numerator || 'none'), Number(shown.denominator || 'none')];
        expect(isFew(String(whole - top))).toBe(false);
        const share = Number(/^(\d+)%$/.exec(shown.figure)?.[1] ?? 'none');
        const implied = Math.round((share * whole) / 100);
        expect(isFew(String(implied)) || isFew(String(whole - implied))).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});
