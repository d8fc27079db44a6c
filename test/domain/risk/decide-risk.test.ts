import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RiskCommand } from '#domain/command.ts';
import { decideRisk } from '#domain/risk/decide-risk.ts';
import { mayRaise, mayReview } from '#domain/risk/risk-right.ts';
import { madeFromOf, nextRiskRef } from '#domain/risk/risk-register.ts';
import { wholeHistoryOf } from '#domain/risk/risk-history.ts';
import type { Risk } from '#domain/risk/risk.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { saidNo, writesOf } from '../apply-writes.ts';
import { person, storedRow, today } from '../plan-kit.ts';
import {
  actioner,
  admin,
  after,
  as,
  board,
  group,
  owner,
  panel,
  registered,
  reviewed,
  reviewOf,
  risk,
  score,
  stranger,
  viewer,
} from './risk-kit.ts';

const newRisk = (ref: string, given: Partial<Risk> = {}): Risk => risk(ref, { row: null, ...given });
const r1 = risk('R1');
const plan = registered([r1, risk('R2'), risk('R3', { kind: 'opportunity' }), risk('I1')]);

test('everybody in the plan but its readers may raise a risk; its people and admins may review it', () => {
  expect([admin, owner, stranger, viewer].map(mayRaise)).toEqual([true, true, true, false]);
  expect(mayRaise(person('gone', { isActive: false }))).toBe(false);
  expect([admin, owner, actioner, stranger, viewer].map((me) => mayReview(r1, me))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(mayReview(risk('R1', { owner: '' }), person(''))).toBe(false);
});

test('a new entry is written before its history, which begins with its scores', () => {
  const writes = writesOf(
    decideRisk(
      plan,
      { kind: 'save-risk', risk: newRisk(' r4 ', { title: ' Two  lines\nin one ' }), reviewId: 'v' },
      as(stranger),
    ),
  );
  expect(writes).toMatchObject([
    { kind: 'add', noun: 'risk', value: { ref: 'R4', title: 'Two lines in one', raisedBy: 'stranger' } },
    {
      kind: 'add',
      noun: 'riskReview',
      value: { id: 'v', risk: 'R4', kind: 'raised', mitigated: score(3, 3) },
    },
  ]);
});

test.each<[string, RiskCommand, readonly string[]]>([
  ['by a reader', { kind: 'save-risk', risk: newRisk('R4'), reviewId: 'v' }, ['not-yours-to-raise']],
  ['with a number in use', { kind: 'save-risk', risk: newRisk('R1'), reviewId: 'v' }, ['ref risk-taken']],
  [
    'with a number that a history knows',
    { kind: 'save-risk', risk: newRisk('R9'), reviewId: 'v' },
    ['ref risk-taken'],
  ],
  [
    'with a number that is none',
    { kind: 'save-risk', risk: newRisk('4'), reviewId: 'v' },
    ['ref risk-ref-malformed'],
  ],
  [
    'with a score of 5',
    { kind: 'save-risk', risk: newRisk('R4', { mitigated: score(5, 1) }), reviewId: 'v' },
    ['mitigated score-range'],
  ],
  [
    'without a day for its review',
    { kind: 'save-risk', risk: newRisk('R4', { reviewOn: null }), reviewId: 'v' },
    ['reviewOn not-given'],
  ],
  [
    'with a review that has passed',
    { kind: 'save-risk', risk: newRisk('R4', { reviewOn: '2026-11-19' }), reviewId: 'v' },
    ['reviewOn review-past'],
  ],
])('a new entry %s is refused', (_, command, expected) => {
  const withHistory = registered([r1], [reviewed('a', '2026-09-01', { risk: 'R9' })]);
  const me = expected[0] === 'not-yours-to-raise' ? viewer : owner;
  expect(saidNo(decideRisk(withHistory, command, as(me)))).toEqual(expected);
});

test('an edit changes words, people and links, and never scores, level or state', () => {
  const wanted: Risk = {
    ...r1,
    title: 'Another title',
    mitigated: score(1, 1),
    level: group,
    state: 'closed',
    kind: 'issue',
    closedOn: today,
    raisedBy: 'stranger',
    madeFrom: ['R2'],
  };
  expect(
    writesOf(decideRisk(plan, { kind: 'save-risk', risk: wanted, reviewId: 'v' }, as(actioner))),
  ).toEqual([{ kind: 'edit', noun: 'risk', key: 'R1', before: r1, set: { title: 'Another title' } }]);
});

test.each<[string, Partial<Risk>, readonly string[]]>([
  ['that changes nothing', {}, ['nothing-to-write']],
  ['without a title', { title: '' }, ['title not-given']],
  [
    'on an older version',
    { title: 'Other', row: { ...storedRow('R1'), etag: '"old"' } },
    ['changed-meanwhile'],
  ],
  ['of one the register does not have', { ref: 'R77' }, ['risk-unknown']],
])('an edit %s is refused', (_, given, expected) => {
  const command: RiskCommand = { kind: 'save-risk', risk: { ...r1, ...given }, reviewId: 'v' };
  expect(saidNo(decideRisk(plan, command, as(owner)))).toEqual(expected);
});

test('an edit by somebody it does not belong to is refused', () => {
  const command: RiskCommand = { kind: 'save-risk', risk: { ...r1, title: 'Other' }, reviewId: 'v' };
  expect(saidNo(decideRisk(plan, command, as(stranger)))).toEqual(['not-yours-to-review']);
});

test.each<[string, Parameters<typeof reviewOf>[1], readonly string[]]>([
  ['with the same scores', {}, []],
  ['with other scores', { mitigated: score(2, 3) }, []],
  ['with a score of 0', { mitigated: score(0, 3) }, ['mitigated score-range']],
  [
    'higher with the controls, without a reason',
    { unmitigated: score(2, 2) },
    ['scoreReason score-reason-missing'],
  ],
  ['that gives it to another level without a word', { level: panel }, ['note not-given']],
  ['that gives it to another level with a reason', { level: panel, note: 'It grew.' }, []],
  ['that gives it to nobody', { level: '', note: 'Why not.' }, ['level not-given']],
  ['without a next one', { reviewOn: null }, ['reviewOn not-given']],
  ['with a next one on no day', { reviewOn: '2027-02-30' }, ['reviewOn date-invalid']],
  ['with a next one that has passed', { reviewOn: '2026-11-19' }, ['reviewOn review-past']],
])('a review %s', (_, given, expected) => {
  const command: RiskCommand = { kind: 'review-risk', ref: 'R1', reviewId: 'v', review: reviewOf(r1, given) };
  expect(saidNo(decideRisk(plan, command, as(owner)))).toEqual(expected);
});

test.each([
  [panel, 'escalated'],
  [group, 'de-escalated'],
  [board, 'reviewed'],
  ['Cabinet', 'escalated'],
])('a review that leaves it with the %s is recorded as %s, with who and why', (level, kind) => {
  const review = reviewOf(r1, { level, note: 'As agreed.' });
  const next = after(plan, { kind: 'review-risk', ref: 'R1', reviewId: 'v', review }, as(owner));
  expect(next.risks.get('R1')).toMatchObject({
    level,
    reviewOn: '2027-01-31',
    lastReviewedAt: as(owner).now,
  });
  expect(next.riskReviews.get('v')).toMatchObject({ kind, level, by: 'owner', note: 'As agreed.' });
});

test.each<[string, RiskCommand, readonly string[]]>([
  [
    'without a reason',
    { kind: 'close-risk', ref: 'R1', reviewId: 'v', on: today, reason: ' ' },
    ['reason not-given'],
  ],
  [
    'on a day to come',
    { kind: 'close-risk', ref: 'R1', reviewId: 'v', on: '2026-11-21', reason: 'Over.' },
    ['on date-in-future'],
  ],
  [
    'before it was raised',
    { kind: 'close-risk', ref: 'R1', reviewId: 'v', on: '2026-05-31', reason: 'Over.' },
    ['on date-before-raised'],
  ],
  [
    'on no day',
    { kind: 'close-risk', ref: 'R1', reviewId: 'v', on: '2026-02-30', reason: 'Over.' },
    ['on date-invalid'],
  ],
  [
    'that is unknown',
    { kind: 'close-risk', ref: 'R77', reviewId: 'v', on: today, reason: 'Over.' },
    ['risk-unknown'],
  ],
])('closing an entry %s is refused', (_, command, expected) => {
  expect(saidNo(decideRisk(plan, command, as(owner)))).toEqual(expected);
});

test('a closed entry is reopened with a reason, and takes no review before that', () => {
  const closed = after(
    plan,
    { kind: 'close-risk', ref: 'R1', reviewId: 'c', on: '2026-11-01', reason: 'It is over.' },
    as(owner),
  );
  expect(closed.risks.get('R1')).toMatchObject({
    state: 'closed',
    closedOn: '2026-11-01',
    closureReason: 'It is over.',
  });
  const review: RiskCommand = { kind: 'review-risk', ref: 'R1', reviewId: 'v', review: reviewOf(r1) };
  expect(saidNo(decideRisk(closed, review, as(owner)))).toEqual(['risk-closed']);
  const reopen = (reason: string): RiskCommand => ({ kind: 'reopen-risk', ref: 'R1', reviewId: 'o', reason });
  expect(saidNo(decideRisk(closed, reopen(''), as(owner)))).toEqual(['reason not-given']);
  expect(saidNo(decideRisk(closed, reopen('Again.'), as(stranger)))).toEqual(['not-yours-to-review']);
  expect(saidNo(decideRisk(plan, reopen('Again.'), as(owner)))).toEqual(['risk-open']);
  const again = after(closed, reopen('Again.'), as(owner));
  expect(again.risks.get('R1')).toMatchObject({ state: 'open', closedOn: null, closureReason: '' });
  expect([...again.riskReviews.values()].map((one) => one.kind)).toEqual(['closed', 'reopened']);
});

const happened = (ref: string, given: Partial<Risk> = {}, note = 'It came about.'): RiskCommand => ({
  kind: 'risk-happened',
  ref,
  reviewId: 'h',
  issue: newRisk('I2', { mitigated: score(4, 2), unmitigated: score(4, 3), ...given }),
  note,
});

test('a threat that has happened ends, and goes on as an issue with its history', () => {
  const next = after(registered([r1], [reviewed('a', '2026-09-01')]), happened('R1'), as(owner));
  expect(next.risks.get('R1')).toMatchObject({
    state: 'became-issue',
    continuedAs: 'I2',
    closedOn: today,
    closureReason: 'It came about.',
  });
  expect(next.risks.get('I2')).toMatchObject({ kind: 'issue', state: 'open', madeFrom: ['R1'] });
  expect(wholeHistoryOf(next, 'I2').map((one) => one.kind)).toEqual(['reviewed', 'became-issue', 'raised']);
});

test.each<[string, RiskCommand, readonly string[]]>([
  ['an issue', happened('I1'), ['already-issue']],
  ['an opportunity', happened('R3'), ['opportunity-no-issue']],
  ['without a word', happened('R1', {}, ''), ['note not-given']],
  ['with a likelihood below 4', happened('R1', { mitigated: score(3, 2) }), ['mitigated issue-likelihood']],
  ['with a number in use', happened('R1', { ref: 'I1' }), ['ref risk-taken']],
])('that %s has happened is refused', (_, command, expected) => {
  expect(saidNo(decideRisk(plan, command, as(owner)))).toEqual(expected);
});

const merge = (refs: readonly string[], given: Partial<Risk> = {}, note = 'They overlap.'): RiskCommand => ({
  kind: 'merge-risks',
  refs,
  reviewId: 'm',
  into: newRisk('R4', given),
  note,
});

test('merged entries end, keep their scores, and are found from the one that goes on', () => {
  const next = after(plan, merge(['R1', 'R2', 'R1'], { kind: 'issue' }), as(admin));
  expect(next.risks.get('R4')).toMatchObject({ kind: 'threat', madeFrom: ['R1', 'R2'], state: 'open' });
  for (const ref of ['R1', 'R2'])
    expect(next.risks.get(ref)).toMatchObject({
      state: 'merged',
      continuedAs: 'R4',
      mitigated: plan.risks.get(ref)?.mitigated,
    });
  expect(madeFromOf(next, 'R4')).toEqual(['R1', 'R2']);
  expect(next.riskReviews.size).toBe(3);
});

test.each<[string, RiskCommand, typeof admin, readonly string[]]>([
  ['by somebody who is no admin', merge(['R1', 'R2']), owner, ['admin-only']],
  ['of one', merge(['R1', 'R1']), admin, ['refs merge-too-few']],
  ['of a threat and an opportunity', merge(['R1', 'R3']), admin, ['refs merge-kinds-differ']],
  ['with one the register does not have', merge(['R1', 'R77']), admin, ['risk-unknown']],
  ['without a reason', merge(['R1', 'R2'], {}, ''), admin, ['note not-given']],
  ['into a number in use', merge(['R1', 'R2'], { ref: 'R3' }), admin, ['ref risk-taken']],
])('a merge %s is refused', (_, command, me, expected) => {
  expect(saidNo(decideRisk(plan, command, as(me)))).toEqual(expected);
});

test('whatever is done in whatever order: numbers are unique, what ended is reachable, history only grows', () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom('add', 'review', 'close', 'reopen', 'happened', 'merge'),
      pick: fc.nat({ max: 20 }),
      mitigated: fc.record({
        likelihood: fc.integer({ min: 1, max: 4 }),
        impact: fc.integer({ min: 1, max: 4 }),
      }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let now: Snapshot = registered([r1, risk('R2'), risk('R3', { kind: 'opportunity' })]);
      const ever = new Set(now.risks.keys());
      for (const [n, { what, pick, mitigated }] of all.entries()) {
        const refs = [...now.risks.keys()];
        const ref = refs[pick % refs.length] ?? 'R1';
        const entry = now.risks.get(ref) ?? r1;
        const made = (kind: Risk['kind']): Risk =>
          newRisk(nextRiskRef(now, kind), {
            kind,
            mitigated: kind === 'issue' ? score(4, mitigated.impact) : mitigated,
            unmitigated: score(4, 4),
          });
        const reviewId = `s${String(n)}`;
        const commands: Readonly<Record<string, RiskCommand>> = {
          add: { kind: 'save-risk', risk: made('threat'), reviewId },
          review: {
            kind: 'review-risk',
            ref,
            reviewId,
            review: reviewOf(entry, { mitigated, note: 'Why.' }),
          },
          close: { kind: 'close-risk', ref, reviewId, on: today, reason: 'Over.' },
          reopen: { kind: 'reopen-risk', ref, reviewId, reason: 'Again.' },
          happened: { kind: 'risk-happened', ref, reviewId, issue: made('issue'), note: 'So it is.' },
          merge: {
            kind: 'merge-risks',
            refs: [ref, refs[(pick + 1) % refs.length] ?? ref],
            reviewId,
            into: made(entry.kind),
            note: 'One.',
          },
        };
        const command = commands[what];
        if (command === undefined) throw new Error(what);
        const decision = decideRisk(now, command, as(admin));
        if (decision.kind === 'refused') continue;
        const next = after(now, command, as(admin));
        const added = [...next.risks.keys()].filter((one) => !now.risks.has(one));
        expect(added.filter((one) => ever.has(one))).toEqual([]);
        for (const one of added) ever.add(one);
        expect(next.riskReviews.size).toBeGreaterThan(now.riskReviews.size);
        now = next;
      }
      for (const one of now.risks.values()) {
        if (one.continuedAs === null) continue;
        expect(one.state === 'merged' || one.state === 'became-issue').toBe(true);
        expect(madeFromOf(now, one.continuedAs)).toContain(one.ref);
      }
    }),
    { numRuns: 100 },
  );
});
