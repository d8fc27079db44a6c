import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuresInOrder, readingOf } from '#domain/measure/measure-reading.ts';
import { addressOf, readingsIn, viewFrom } from '#screens/measures/measure-view.ts';
import { measure, measured, valueOf, whoIs } from '../../domain/measure/measure-kit.ts';

const today = '2026-06-20';
const plan = measured(
  [
    measure('K1', { title: 'Plans issued in 20 weeks', sections: ['1.1'] }),
    measure('K2', { owner: 'team', sections: ['2'], definition: 'Assessments not finished' }),
    measure('K3', { owner: null, target: 10 }),
  ],
  [
    valueOf('K1', 'April 2026', 64),
    valueOf('K1', 'May 2026', 63),
    valueOf('K2', 'May 2026', 80),
    valueOf('K3', 'April 2026', 60),
  ],
);
const readings = measuresInOrder(plan).map((one) => readingOf(plan, one, today));
const found = (address: Readonly<Record<string, string>>, who = 'lead') =>
  readingsIn(plan, readings, viewFrom(address), whoIs(plan, who), today).map(({ measure: { key } }) => key);

test.each<[Record<string, string>, string[]]>([
  [{}, ['K1', 'K2', 'K3']],
  [{ text: 'plans ISSUED' }, ['K1']],
  [{ text: 'finished k2' }, ['K2']],
  [{ text: 'name of lead' }, ['K1']],
  [{ section: '1' }, ['K1']],
  [{ section: '2' }, ['K2']],
  [{ owner: 'team' }, ['K2']],
  [{ off: 'yes' }, ['K1']],
  [{ falling: 'yes' }, ['K1']],
  [{ overdue: 'yes' }, ['K3']],
  [{ off: 'yes', overdue: 'yes' }, []],
  [{ off: 'perhaps' }, ['K1', 'K2', 'K3']],
])('%j finds %j', (address, keys) => {
  expect(found(address)).toEqual(keys);
});

test.each([
  ['lead', ['K1']],
  ['stand-in', ['K1']],
  ['other', ['K2']],
  ['admin', []],
])('what is mine, for %s, is %j', (who, keys) => {
  expect(found({ mine: 'yes' }, who)).toEqual(keys);
});

test('any view is found again by its address', () => {
  const yes = fc.boolean();
  const anyView = fc.record({
    text: fc.string(),
    section: fc.string(),
    owner: fc.string(),
    isOffOnly: yes,
    isFallingOnly: yes,
    isOverdueOnly: yes,
    isMineOnly: yes,
    look: fc.constantFrom('cards', 'table' as const),
  });
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewFrom(addressOf(view))).toEqual(view);
    }),
  );
});
