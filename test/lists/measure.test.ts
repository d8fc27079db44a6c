import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencies, polarities, unitKinds } from '#domain/measure/measure.ts';
import { decode, encodeNew } from '#lists/list.ts';
import { measureValueList } from '#lists/measure-value.ts';
import { measureList } from '#lists/measure.ts';
import { measure, valueOf } from '../domain/measure/measure-kit.ts';

const someNumber = fc.option(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((one) => !Object.is(one, -0)),
  {
    nil: null,
  },
);

test('any measure comes back from the library as it went in', () => {
  fc.assert(
    fc.property(
      fc.record({
        unitKind: fc.constantFrom(...unitKinds),
        polarity: fc.constantFrom(...polarities),
        frequency: fc.constantFrom(...frequencies),
        baseline: someNumber,
        rangeLow: someNumber,
        target: someNumber,
        tolerance: someNumber,
        rollingMonths: fc.option(fc.integer({ min: 2, max: 60 }), { nil: null }),
        baselineOn: fc.option(fc.constant('2024-12-31'), { nil: null }),
        owner: fc.option(fc.constant('lead'), { nil: null }),
        actions: fc.uniqueArray(fc.constantFrom('1.1.1', '1.1.2', '2.1.1')),
        isSmallNumberRisk: fc.boolean(),
        isActive: fc.boolean(),
        milestones: fc.array(
          fc.record({ on: fc.constant('2026-08-31'), value: fc.integer(), words: fc.constant('a "b"') }),
        ),
      }),
      (given) => {
        const { row: _, ...wanted } = measure('K1', { unit: '£ million', ...given });
        const read = decode(measureList, {
          id: '7',
          fields: encodeNew(measureList, measure('K1', { unit: '£ million', ...given })),
        });
        expect('ok' in read ? read.ok : read.problem).toMatchObject(wanted);
      },
    ),
  );
});

test('any value comes back from the library, one that is not available as that and not as 0', () => {
  fc.assert(
    fc.property(
      someNumber,
      someNumber,
      fc.boolean(),
      fc.constantFrom('actual', 'forecast', 'England'),
      (value, numerator, isBreak, series) => {
        const one = valueOf('K1', 'May 2026', value, { numerator, isBreak, series, note: 'As =1+1' });
        const read = decode(measureValueList, { id: '7', fields: encodeNew(measureValueList, one) });
        const { row: _, ...wanted } = one;
        expect('ok' in read ? read.ok : read.problem).toMatchObject(wanted);
      },
    ),
  );
});

test('a row of an earlier version, or edited by hand, is read as far as it goes', () => {
  const fields = encodeNew(measureValueList, valueOf('K1', 'May 2026', 63));
  const edited = (change: object) => {
    const read = decode(measureValueList, { id: '7', fields: { ...fields, ...change } });
    return 'ok' in read ? read.ok : read.problem.what;
  };
  expect(edited({ Series: '' })).toMatchObject({ series: 'actual', value: 63 });
  expect(edited({ FigureValue: null })).toMatchObject({ value: null });
  expect(edited({ EndsOn: null })).toContain('Period ends');
  expect(edited({ ValueId: '' })).toContain('is empty');
  const plain = decode(measureList, { id: '7', fields: { MeasureKey: 'K1', Title: 'Plans issued' } });
  expect('ok' in plain ? plain.ok : plain.problem).toMatchObject({
    key: 'K1',
    unitKind: 'count',
    polarity: 'higher',
    milestones: [],
    isActive: true,
  });
  const odd = decode(measureList, {
    id: '7',
    fields: { MeasureKey: 'K1', Milestones: '[{"on":"soon","value":1,"words":""}]' },
  });
  expect('ok' in odd ? odd.ok.milestones : odd.problem.what).toEqual(expect.anything());
});
