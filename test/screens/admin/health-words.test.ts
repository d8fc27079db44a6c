import { expect, test } from 'vitest';
import type { ListHealth, Told } from '#store/health.ts';
import {
  isWrong,
  sayColumns,
  sayMay,
  sayPauses,
  saySigned,
  sayVersions,
} from '#screens/admin/health/health-words.ts';

const whole: ListHealth = {
  noun: 'cycle',
  title: 'Cycles',
  renamedTo: null,
  isNameTaken: false,
  settingsUrl: 'https://contoso.sharepoint.com/sites/x/_layouts/15/listedit.aspx?List=%7B1%7D',
  lacking: [],
  unindexed: [],
  notUnique: [],
  keepsVersions: 'yes',
  mayChange: 'yes',
};

test('a list that lacks nothing is in order', () => {
  expect(sayColumns(whole)).toBe('In order');
});

test('everything that a list lacks is said', () => {
  expect(
    sayColumns({ ...whole, lacking: ['Cut-off', 'Opens'], unindexed: ['Key'], notUnique: ['Key'] }),
  ).toBe('Not there: Cut-off, Opens. Without an index: Key. Not kept unique: Key.');
});

test('a list that was renamed is said to be so, and that it is found all the same', () => {
  expect(sayColumns({ ...whole, renamedTo: 'Reporting cycles' })).toBe(
    'Called ‘Reporting cycles’ in SharePoint now. One Plan finds it by its address; people look for its name.',
  );
});

test('a list whose name another one has is said to be so, with what to do', () => {
  const said = sayColumns({ ...whole, renamedTo: 'Reporting cycles', isNameTaken: true });
  expect(said).toContain('another list is called ‘Cycles’. Rename that one, then give this its name back');
});

test('a list that is not there is said to be so, without its columns', () => {
  expect(sayColumns({ ...whole, settingsUrl: null, lacking: ['Key'] })).toBe('The list is not there.');
});

test.for<[Told, string]>([
  ['yes', 'Kept'],
  ['no', 'Not kept'],
  ['unknown', 'Told once a row was changed'],
])('versions: %s is said as ‘%s’', ([told, said]) => {
  expect(sayVersions(told)).toBe(said);
});

test.for<[Told, 'admins' | 'updaters', boolean, string, boolean]>([
  ['yes', 'admins', true, 'Yes', false],
  ['no', 'admins', true, 'No, and should', true],
  ['yes', 'admins', false, 'Yes, and should not', true],
  ['no', 'admins', false, 'No, as it should be', false],
  ['yes', 'updaters', false, 'Yes', false],
  ['no', 'updaters', false, 'No, and should', true],
  ['no', 'updaters', true, 'No, and should', true],
  ['unknown', 'admins', false, 'Cannot be told yet', false],
])('may change: %s in a list for %s, admin %s, is ‘%s’', ([told, writers, isAdmin, said, wrong]) => {
  expect(sayMay(told, writers, isAdmin)).toBe(said);
  expect(isWrong(told, writers, isAdmin)).toBe(wrong);
});

test('who changed rows for admins is said once for each list and person, with the last day', () => {
  const one = { noun: 'cycle', byName: 'Lea Lead' } as const;
  expect(
    saySigned([
      { ...one, key: 'c2', at: '2026-11-19T09:00:00.000Z' },
      { ...one, key: 'c1', at: '2026-11-12T09:30:00.000Z' },
      { noun: 'setting', byName: 'Sam', key: 'title', at: '2026-07-01T09:30:00.000Z' },
    ]),
  ).toEqual([
    'Cycles: Lea Lead changed 2 rows, the last on 19 November 2026 at 9:00am.',
    'Settings: Sam changed 1 row, the last on 1 July 2026 at 10:30am.',
  ]);
  expect(saySigned([])).toEqual([]);
});

test.for<[number, string]>([
  [0, 'Never since this page was opened'],
  [1, 'Once since this page was opened, last on 19 November 2026 at 9:00am'],
  [12, '12 times since this page was opened, last on 19 November 2026 at 9:00am'],
])('%i pauses are said', ([count, said]) => {
  expect(sayPauses(count, Date.parse('2026-11-19T09:00:00.000Z'))).toBe(said);
});
