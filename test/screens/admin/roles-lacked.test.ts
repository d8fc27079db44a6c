import { expect, test } from 'vitest';
import { partsOf } from '#domain/change/change-part.ts';
import { checkProposal } from '#domain/change/check-proposal.ts';
import type { Proposed } from '#domain/change/proposal.ts';
import { completeStatus, embeddedStatus, holdStatus } from '#domain/status-role.ts';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import { rolesLacked } from '#screens/admin/statuses/roles-lacked.ts';
import { offeredAgain, withCodes, withNew, without } from '#screens/admin/statuses/scheme-draft.ts';
import { action, planWith, today } from '../../domain/plan-kit.ts';

const taken = (codes: readonly string[], isUsed: boolean): StatusScheme =>
  codes.reduce((scheme, code) => {
    const index = scheme.statuses.findIndex((one) => one.code === code);
    return without(scheme, 'statuses', index, isUsed);
  }, defaultScheme);

test('the default scheme lacks nothing', () => {
  expect(rolesLacked(defaultScheme)).toEqual([]);
});

test.each([
  [
    'on-hold',
    'An action put on hold keeps the status it has and is counted by it, because no status stands for a pause. Offer ‘On hold’ again, and let it count as open.',
  ],
  ['complete', 'No action can be proposed as complete. Offer ‘Complete’ again, and let it count as done.'],
  [
    'embedded',
    'No action can be confirmed as embedded. Offer ‘Complete and embedded’ again, and let it count as done.',
  ],
])('a retired status for %s is missed until it is offered again', (code, sentence) => {
  const retired = taken([code], true);
  expect(rolesLacked(retired)).toEqual([sentence]);
  expect(rolesLacked(offeredAgain(retired, 'statuses', code))).toEqual([]);
});

test('what is said of each kind is what a change of that kind does', () => {
  const plan = planWith([action('1.1.1'), action('1.1.2', { status: 'complete' })], [], {
    scheme: taken(['on-hold', 'complete', 'embedded'], true),
  });
  expect(partsOf(plan, { kind: 'hold', ref: '1.1.1', reviewOn: '2027-01-31' })[0]?.after).toEqual({
    lifecycle: 'on-hold',
    reviewOn: '2027-01-31',
  });
  const said = (proposed: Proposed) =>
    checkProposal(plan, { changeId: 'c', weight: 'minor', proposed, reason: 'r', driver: '' }, { today }).map(
      ({ code }) => code,
    );
  expect(said({ kind: 'complete', ref: '1.1.1' })).toContain('status-lacking');
});

test('the status that is asked for in place of a removed one does', () => {
  const removed = taken(['on-hold', 'complete', 'embedded'], false);
  expect(rolesLacked(removed)).toEqual([
    'An action put on hold keeps the status it has and is counted by it, because no status stands for a pause. Add a status ‘On hold’ that counts as open.',
    'No action can be proposed as complete. Add a status ‘Complete’ that counts as done.',
    'No action can be confirmed as embedded. Add a status ‘Embedded’ that counts as done.',
  ]);
  let named = removed;
  for (const [label, countsAs] of [
    ['On hold', 'open'],
    ['Complete', 'done'],
    ['Embedded', 'done'],
  ] as const) {
    const added = withNew(named, 'statuses');
    named = {
      ...added,
      statuses: added.statuses.map((one) => (one.label === '' ? { ...one, label, countsAs } : one)),
    };
  }
  const scheme = withCodes(named);
  expect([holdStatus, completeStatus, embeddedStatus].map((find) => find(scheme)?.label)).toEqual([
    'On hold',
    'Complete',
    'Embedded',
  ]);
  expect(rolesLacked(scheme)).toEqual([]);
});

test('a complete status that counts as open no more stands for finished work', () => {
  const open = {
    ...defaultScheme,
    statuses: defaultScheme.statuses.map((one) =>
      one.code === 'complete' ? { ...one, countsAs: 'open' as const } : one,
    ),
  };
  expect(rolesLacked(open)[0]).toMatch(/^No action can be proposed as complete\./);
});
