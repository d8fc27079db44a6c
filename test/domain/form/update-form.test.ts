import { describe, expect, it, test } from 'vitest';
import { formWording, updateFormOf } from '#domain/form/update-form.ts';
import { formId, formOf, formPlan, withActions } from './form-kit.ts';
import { action, cycle, deputy, person, planWith, today } from '../plan-kit.ts';

const refsFor = (snapshot: ReturnType<typeof planWith>, key: string) =>
  updateFormOf(snapshot, key, formId, today).actions.map(({ ref }) => ref);

describe('updateFormOf', () => {
  it('holds the live actions of a person in the order of their numbers, also those of their groups', () => {
    expect(formOf().actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.10', '2.1', '2.2']);
  });

  it('begins with what updates are owed for, and ends with what is paused or done', () => {
    const snapshot = withActions(formPlan(), { '1.1': { status: 'complete' } });
    expect(formOf(snapshot).actions.map(({ ref }) => ref)).toEqual(['1.2', '1.10', '1.1', '2.1', '2.2']);
  });

  it('holds what somebody deputises for on the day, and not a day later', () => {
    const people = new Map([
      ['lead', person('lead', { deputies: [deputy('stand-in', null, today)] })],
      ['stand-in', person('stand-in')],
    ]);
    const snapshot = planWith([action('1.1')], [], { people });
    expect(refsFor(snapshot, 'stand-in')).toEqual(['1.1']);
    expect(updateFormOf(snapshot, 'stand-in', formId, '2026-11-21').actions).toEqual([]);
  });

  it('can be made for a group itself', () => {
    expect(refsFor(formPlan(), 'champions')).toEqual(['2.2']);
  });

  it('holds nothing for an admin who leads nothing, for somebody who left, and for nobody', () => {
    expect(refsFor(formPlan(), 'admin')).toEqual([]);
    expect(refsFor(formPlan(), 'no-such')).toEqual([]);
    const people = new Map([['lead', person('lead', { leftOn: '2026-11-19' })]]);
    expect(refsFor(planWith([action('1.1')], [], { people }), 'lead')).toEqual([]);
  });

  it('begins with what the plan says now, a reason only where the status always asks for one', () => {
    const [first, , late] = formOf().actions;
    expect(first?.start).toEqual({
      status: 'on-track',
      reason: '',
      activity: 'Trained 40 staff.',
      impactRating: 'some-evidence',
      impact: 'Waits fell from 71 to 64 weeks.',
      nextSteps: 'Train the other 20.',
      forecastOn: '',
    });
    expect(first?.lastUpdateId).toBe('u-1');
    expect([late?.start.reason, late?.start.forecastOn]).toEqual([
      'Two posts are vacant since July.',
      '2027-03-31',
    ]);
  });

  it('offers what a lead may choose, and for a pause nothing but the pause', () => {
    const offered = new Map(formOf().actions.map((one) => [one.ref, one.offered]));
    expect(offered.get('1.1')).toEqual(['not-started', 'on-track', 'at-risk', 'off-track', 'complete']);
    expect(offered.get('2.1')).toEqual(['on-hold']);
  });

  it('knows the words of every status it shows, also of one that the scheme has no more', () => {
    const form = formOf(withActions(formPlan(), { '1.1': { status: 'gone' } }));
    const codes = new Set(form.actions.flatMap((one) => [...one.offered, one.start.status]));
    expect(new Set(form.statuses.map(({ code }) => code))).toEqual(codes);
    expect(form.statuses.at(-1)?.code).toBe('gone');
  });

  it('says until when the cycle takes updates, and nothing where none is planned', () => {
    expect(formOf().dueOn).toBe('2026-11-30');
    const next = new Map([['C3', { ...cycle('C3', '2027-01-01', '2027-02-01'), cutOffOn: '2027-01-20' }]]);
    expect(formOf(formPlan({ cycles: next })).dueOn).toBe('2027-01-20');
    expect(formOf(formPlan({ cycles: new Map() })).dueOn).toBeNull();
  });

  it('goes back to the admins who can be written to, three at most, by name', () => {
    const admins = ['dora', 'ann', 'bob', 'cleo', 'gone', 'mute'].map((key) =>
      person(key, {
        role: 'admin',
        ...(key === 'gone' ? { isActive: false } : {}),
        ...(key === 'mute' ? { email: '' } : {}),
      }),
    );
    const people = new Map([...formPlan().people, ...admins.map((one) => [one.key, one] as const)]);
    people.delete('admin');
    expect(formOf(formPlan({ people })).receivers.map(({ email }) => email)).toEqual([
      'ann@example.org',
      'bob@example.org',
      'cleo@example.org',
    ]);
  });
});

test.each([
  ['Do it', '', 'Do it'],
  ['Do it', 'Do it', 'Do it'],
  ['Do it', 'Do it with care.', 'Do it with care.'],
  ['A long wording that was…', 'A long wording that was cut.', 'A long wording that was cut.'],
  ['Training', 'Do it with care.', 'Training\nDo it with care.'],
])('words the title %j with the description %j as %j', (title, description, words) => {
  expect(formWording({ title, description })).toBe(words);
});
