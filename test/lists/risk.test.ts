import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  riskEventKinds,
  riskKinds,
  mitigationStatuses,
  type Risk,
  type RiskReview,
} from '#domain/risk/risk.ts';
import { decode, encodeNew } from '#lists/list.ts';
import { riskList } from '#lists/risk.ts';
import { riskReviewList } from '#lists/risk-review.ts';
import { reviewed, risk, score } from '../domain/risk/risk-kit.ts';
import { anyDay } from './record.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/);
const keys = fc.array(key, { maxLength: 3 });
const anyScore = fc.record({
  likelihood: fc.integer({ min: 1, max: 4 }),
  impact: fc.integer({ min: 1, max: 4 }),
});
const instant = anyDay.map((day) => `${day}T09:30:00.000Z`);

const anyRisk: fc.Arbitrary<Risk> = fc.record({
  row: fc.constant(null),
  ref: fc.stringMatching(/^[RI][1-9]\d{0,3}$/),
  kind: fc.constantFrom(...riskKinds),
  title: key,
  cause: words,
  event: words,
  effect: words,
  sections: keys,
  actions: keys,
  measures: keys,
  raisedOn: anyDay,
  raisedBy: key,
  unmitigated: anyScore,
  mitigated: anyScore,
  target: fc.option(anyScore),
  scoreReason: words,
  controls: words,
  response: key,
  mitigations: fc.array(
    fc.record({
      what: words,
      actioner: fc.option(key),
      dueOn: fc.option(anyDay),
      status: fc.constantFrom(...mitigationStatuses),
    }),
    { maxLength: 3 },
  ),
  owner: fc.option(key),
  actioners: keys,
  reviewOn: fc.option(anyDay),
  lastReviewedAt: fc.option(instant),
  level: key,
  state: fc.constantFrom('open', 'closed', 'merged', 'became-issue'),
  closedOn: fc.option(anyDay),
  closureReason: words,
  continuedAs: fc.option(key),
  madeFrom: keys,
  ask: words,
});

test('an entry comes back as it was written', () => {
  fc.assert(
    fc.property(anyRisk, (one) => {
      const found = decode(riskList, { id: '1', fields: encodeNew(riskList, one) });
      expect(found).toMatchObject({ ok: { ...one, row: expect.anything() as unknown } });
    }),
  );
});

test('a review comes back as it was written', () => {
  const any: fc.Arbitrary<RiskReview> = fc.record({
    row: fc.constant(null),
    id: fc.uuid(),
    risk: key,
    kind: fc.constantFrom(...riskEventKinds),
    by: key,
    at: instant,
    unmitigated: anyScore,
    mitigated: anyScore,
    target: fc.option(anyScore),
    level: key,
    note: words,
  });
  fc.assert(
    fc.property(any, (one) => {
      const found = decode(riskReviewList, { id: '1', fields: encodeNew(riskReviewList, one) });
      expect(found).toMatchObject({ ok: { ...one, row: expect.anything() as unknown } });
    }),
  );
});

const written = encodeNew(riskList, risk('R1', { target: score(2, 2) }));

test('scores lie in SharePoint as people read them', () => {
  expect(written).toMatchObject({ Unmitigated: '4 x 4', Mitigated: '3 x 3', Target: '2 x 2' });
  expect(encodeNew(riskReviewList, reviewed('a', '2026-09-01'))['Title']).toBe('R1 2026-09-01');
});

test.each(['', '0 x 3', '5 x 1', '3', '3 x', 'high', '33 x 1', null])(
  'an entry whose score says %o is a problem, and names the column',
  (cell) => {
    const found = decode(riskList, { id: '1', fields: { ...written, Mitigated: cell } });
    expect('problem' in found ? found.problem.what : '').toContain('Mitigated, likelihood x impact');
  },
);

test.each(['3 x 4', '3x4', '3 × 4', ' 3 X 4 '])('a score written as %o is read', (cell) => {
  const found = decode(riskList, { id: '1', fields: { ...written, Mitigated: cell } });
  expect(found).toMatchObject({ ok: { mitigated: score(3, 4) } });
});

test.each([
  { what: 4, actioner: null, dueOn: null, status: 'done' },
  { what: 'Call', actioner: null, dueOn: '2026-02-30', status: 'done' },
  { what: 'Call', actioner: null, dueOn: null, status: 'finished' },
  { what: 'Call', actioner: 7, dueOn: null, status: 'done' },
])('a mitigation of another form is a problem', (mitigation) => {
  const fields = { ...written, Mitigations: JSON.stringify([mitigation]) };
  expect(decode(riskList, { id: '1', fields })).toHaveProperty('problem');
});

test('whatever text stands in a cell, the row is read or a problem, never an error', () => {
  const cells = fc.oneof(fc.string(), fc.json(), fc.integer(), fc.constantFrom(null, '[null]', '[[]]'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(written)), cells, (column, cell) => {
      const found = decode(riskList, { id: '1', fields: { ...written, [column]: cell } });
      expect('ok' in found || found.problem.what !== '').toBe(true);
    }),
    { numRuns: 500 },
  );
});
