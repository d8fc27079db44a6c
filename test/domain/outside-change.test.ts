import { describe, expect, it, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { outsideChangeOf, unexpectedAuthor } from '#domain/outside-change.ts';
import type { Row, Signature } from '#domain/row.ts';
import type { Update } from '#domain/update.ts';
import { action, approvedOn, deputy, person, planChange, planWith, update } from './plan-kit.ts';

const signedBy = (who: Partial<Signature>): Row => ({
  id: '7',
  etag: '"x,2"',
  createdAt: '2026-11-12T09:30:00.000Z',
  createdBy: { name: 'Name of lead', email: 'lead@example.org', objectId: null, ...who },
  modifiedAt: '2026-11-14T16:00:00.000Z',
  modifiedBy: { name: 'Somebody Else', email: null, objectId: null },
});

const told = update('u1', '1.1.1', 'C2', {
  statusAfter: 'at-risk',
  reason: 'Two posts are vacant.',
  nextSteps: 'Advertise again.',
  row: signedBy({}),
});

const asTold = (given: Partial<Action> = {}): Action =>
  action('1.1.1', {
    row: signedBy({}),
    lastUpdateId: 'u1',
    status: 'at-risk',
    latestReason: told.reason,
    latestActivity: told.activity,
    latestImpact: told.impact,
    latestNextSteps: told.nextSteps,
    ...given,
  });

describe('what has no update behind it', () => {
  const seen = (one: Action) => outsideChangeOf(planWith([one], [told]), one);

  it('is nothing when the action says what its last update said', () => {
    expect(seen(asTold())).toBeNull();
  });

  test.each([
    ['status', { status: 'on-track' }],
    ['impactRating', { impactRating: 'sustained' }],
    ['activity', { latestActivity: 'Typed into the list.' }],
    ['impact', { latestImpact: '' }],
    ['nextSteps', { latestNextSteps: 'Other' }],
    ['reason', { latestReason: '' }],
    ['forecastOn', { forecastOn: '2027-01-31' }],
  ] as const)('names the %s that was changed, by whom and when', (field, given) => {
    expect(seen(asTold(given))).toEqual({
      fields: [field],
      statusByUpdate: 'at-risk',
      statusByChange: null,
      byName: 'Somebody Else',
      at: '2026-11-14T16:00:00.000Z',
    });
  });

  const decided = (status: string, decidedAt: string, given: Partial<PlanChange> = {}) =>
    planChange('c', {
      kind: 'hold',
      ...approvedOn('2026-11-13'),
      decidedAt,
      parts: [{ ref: '1.1.1', before: { status: 'at-risk' }, after: { status } }],
      ...given,
    });
  const seenWith = (one: Action, change: PlanChange) =>
    outsideChangeOf(planWith([one], [told], { changes: new Map([[change.id, change]]) }), one);
  const later = '2026-11-13T12:00:00.000Z';

  it('is not the status that a change approved since then gave', () => {
    expect(seenWith(asTold({ status: 'on-hold' }), decided('on-hold', later))).toBeNull();
  });

  it('is not the status of the update while that change is still being written', () => {
    expect(seenWith(asTold(), decided('on-hold', later))).toBeNull();
  });

  it('is a status that neither the update nor the change gave', () => {
    expect(seenWith(asTold({ status: 'complete' }), decided('on-hold', later))).toMatchObject({
      fields: ['status'],
      statusByUpdate: 'at-risk',
      statusByChange: 'on-hold',
    });
  });

  test.for<[string, PlanChange]>([
    ['was approved before the update', decided('on-hold', '2026-11-12T09:29:59.000Z')],
    ['was declined', decided('on-hold', later, { state: 'declined' })],
    [
      'is about another action',
      decided('on-hold', later, { parts: [{ ref: '1.1.2', before: {}, after: { status: 'on-hold' } }] }),
    ],
    [
      'leaves the status alone',
      decided('on-hold', later, { parts: [{ ref: '1.1.1', before: {}, after: { title: 'x' } }] }),
    ],
  ])('is the status of a change that %s', ([, change]) => {
    expect(seenWith(asTold({ status: 'on-hold' }), change)?.fields).toEqual(['status']);
  });

  it('does not judge an action without updates, one that is not stored, or one whose update cannot be seen', () => {
    expect(seen(asTold({ lastUpdateId: null, status: 'off-track' }))).toBeNull();
    expect(seen(asTold({ row: null, status: 'off-track' }))).toBeNull();
    expect(seen(asTold({ lastUpdateId: 'hidden', status: 'off-track' }))).toBeNull();
  });
});

describe('the signature on an update', () => {
  const people = ['lead', 'deputy', 'admin', 'other'].map((key) =>
    person(key, {
      deputies: key === 'lead' ? [deputy('deputy')] : [],
      role: key === 'admin' ? 'admin' : 'lead',
      objectId: `oid-${key}`,
    }),
  );
  const doubt = (given: Partial<Update>, who: Partial<Signature>) => {
    const one = { ...told, ...given, row: signedBy(who) };
    const plan = planWith([asTold()], [one], { people: new Map(people.map((each) => [each.key, each])) });
    return unexpectedAuthor(plan, one);
  };

  test.each([
    ['the lead', { by: 'lead' }, { email: 'lead@example.org' }],
    ['the lead in capitals', { by: 'lead' }, { email: 'Lead@Example.org' }],
    ['a deputy for the lead', { by: 'deputy', onBehalfOf: 'lead' }, { objectId: 'oid-deputy', email: null }],
    ['an admin for the lead', { by: 'admin', onBehalfOf: 'lead' }, { email: 'admin@example.org' }],
    ['a deleted account', { by: 'lead' }, { email: null, objectId: null }],
  ] as const)('raises no doubt for %s', (_, given, who) => {
    expect(doubt(given, who)).toBeNull();
  });

  test.each([
    ['somebody outside the plan', { by: 'lead' }, { name: 'A Stranger', email: 'stranger@example.org' }],
    ['somebody writing in the lead’s name', { by: 'lead' }, { name: 'Other', email: 'other@example.org' }],
    [
      'somebody on behalf of a lead they do not deputise for',
      { by: 'admin', onBehalfOf: 'lead' },
      { name: 'Other', email: 'other@example.org' },
    ],
  ] as const)('is doubted for %s', (_, given, who) => {
    expect(doubt(given, who)).toEqual({ name: who.name, is: 'stranger' });
  });

  test.each([
    ['somebody who leads it no more', { by: 'other' }],
    ['somebody who deputises no more', { by: 'other', onBehalfOf: 'lead' }],
  ] as const)('is only remarked on for %s', (_, given) => {
    const who = { name: 'Other', email: 'other@example.org' };
    expect(doubt(given, who)).toEqual({ name: 'Other', is: 'not-now' });
  });

  it('is not asked for while an update waits to be sent', () => {
    const waiting = { ...told, row: null };
    expect(unexpectedAuthor(planWith([asTold()], [waiting]), waiting)).toBeNull();
  });
});
