import { expect, test } from 'vitest';
import { completeStatus, embeddedStatus, holdStatus, openStatuses } from '#domain/status-role.ts';
import { defaultScheme, type Status, type StatusScheme } from '#domain/status.ts';

const renamed = (codes: Readonly<Record<string, string>>): StatusScheme => ({
  ...defaultScheme,
  statuses: defaultScheme.statuses.map((one) => ({ ...one, code: codes[one.code] ?? one.code })),
});
const without = (is: (one: Status) => boolean): StatusScheme => ({
  ...defaultScheme,
  statuses: defaultScheme.statuses.filter((one) => !is(one)),
});

test.for<[string, StatusScheme, string | undefined, string | undefined, string | undefined]>([
  ['the default one', defaultScheme, 'complete', 'embedded', 'on-hold'],
  ['one with other codes', renamed({ complete: 'done', embedded: 'assured' }), 'done', 'assured', 'on-hold'],
  ['one without embedding', without((one) => one.code === 'embedded'), 'complete', undefined, 'on-hold'],
  ['one without a pause', without((one) => one.code === 'on-hold'), 'complete', 'embedded', undefined],
  ['one with open statuses only', without((one) => one.countsAs === 'done'), undefined, undefined, 'on-hold'],
])('%s tells what means complete, embedded and paused', ([, scheme, complete, embedded, hold]) => {
  expect([completeStatus(scheme)?.code, embeddedStatus(scheme)?.code, holdStatus(scheme)?.code]).toEqual([
    complete,
    embedded,
    hold,
  ]);
});

test('work that goes on again has an open status other than the pause', () => {
  expect(openStatuses(defaultScheme).map((one) => one.code)).toEqual([
    'not-started',
    'on-track',
    'at-risk',
    'off-track',
  ]);
});
