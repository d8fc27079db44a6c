import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVersion, nextVersion, packageName } from '#package/version.ts';

test.for<[string, readonly string[], string]>([
  ['1.0.0', [], '1.0.0'],
  ['1.0.0', ['one-plan-1.0.0.zip'], '1.0.1'],
  ['1.0.0', ['one-plan-1.0.9.zip', 'one-plan-1.0.10.zip', 'one-plan-1.0.2.zip'], '1.0.11'],
  ['2.0.0', ['one-plan-1.4.7.zip'], '2.0.0'],
  ['2.0.0', ['one-plan-2.0.0.zip', 'one-plan-1.4.7.zip'], '2.0.1'],
  ['1.0.0', ['one-plan-3.1.4.zip'], '3.1.5'],
  ['1.0.0', ['notes.txt', 'one-plan-latest.zip', 'one-plan-1.0.zip', 'old-one-plan-7.0.0.zip'], '1.0.0'],
])('from %s with %j there, the next version is %s', ([floor, files, next]) => {
  expect(nextVersion(floor, files)).toBe(next);
});

const version = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99))
  .map(([major, minor, patch]) => `${String(major)}.${String(minor)}.${String(patch)}`);

test('each package is higher than all before it', () => {
  fc.assert(
    fc.property(version, fc.array(version), (floor, made) => {
      const next = nextVersion(floor, made.map(packageName));
      expect(isVersion(next)).toBe(true);
      for (const one of made) expect(compare(next, one)).toBe(1);
      expect(compare(next, floor)).not.toBe(-1);
    }),
  );
});

test.each(['1', '1.0', '1.0.0.0', '01.0.0', '1.0.0-beta', 'v1.0.0', '1.0.x', '', '1.0.9999999999'])(
  'Teams would not take %j as a version',
  (text) => {
    expect(isVersion(text)).toBe(false);
  },
);

function compare(a: string, b: string): number {
  return Math.sign(a.localeCompare(b, 'en', { numeric: true }));
}
