import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeputyOf, type Deputy } from '#domain/people/person.ts';
import { decode } from '#lists/list.ts';
import { personList } from '#lists/person.ts';

/** The deputies of a person whose cell was typed by hand, or what the problem says. */
function typed(DeputyKeys: unknown): readonly Deputy[] | string {
  const read = decode(personList, { id: '3', fields: { PersonKey: 'ann', Title: 'Ann', DeputyKeys } });
  return 'ok' in read ? read.ok.deputies : read.problem.what;
}

test.for<[string, string, string | null, string | null]>([
  ['bob', 'bob', null, null],
  ['  bob  ', 'bob', null, null],
  ['bob from 2026-01-05', 'bob', '2026-01-05', null],
  ['bob until 2026-02-27', 'bob', null, '2026-02-27'],
  ['bob from 2026-01-05 until 2026-02-27', 'bob', '2026-01-05', '2026-02-27'],
  ['bob until 2026-02-27 from 2026-01-05', 'bob', '2026-01-05', '2026-02-27'],
  ['bob  From 2026-01-05  To 2026-02-27', 'bob', '2026-01-05', '2026-02-27'],
  ['bob\nuntil\n2026-02-27', 'bob', null, '2026-02-27'],
  ['from', 'from', null, null],
  ['Bob Brown', 'Bob Brown', null, null],
])('a deputy typed as %j is read', ([words, key, from, until]) => {
  expect(typed(words)).toEqual([{ key, from, until }]);
});

test.for<[string, string]>([
  ['bob from 5 January 2026', "Deputies holds '5 January 2026', which is no day like 2026-02-27"],
  ['bob from 05/01/2026', "Deputies holds '05/01/2026', which is no day like 2026-02-27"],
  ['bob until 2026-02-30', "Deputies holds '2026-02-30', which is no day like 2026-02-27"],
  [
    'bob until 2026-02-27, holidays',
    "Deputies holds '2026-02-27, holidays', which is no day like 2026-02-27",
  ],
  ['bob until Easter', "Deputies holds 'Easter', which is no day like 2026-02-27"],
  ['bob from 2026-01-05 from 2026-02-27', "Deputies says 'from' twice for one deputy"],
  ['ann; bob to 2026-01-05 until 2026-02-27', "Deputies says 'until' twice for one deputy"],
])('a deputy typed as %j is a problem', ([words, wanted]) => {
  expect(typed(words)).toBe(wanted);
});

test('several deputies are parted by semicolons, empty ones left out', () => {
  expect(typed('bob; ; cara until 2026-02-27;')).toEqual([
    { key: 'bob', from: null, until: null },
    { key: 'cara', from: null, until: '2026-02-27' },
  ]);
  expect(typed(undefined)).toEqual([]);
});

test('bounds the wrong way round let nobody in on any day', () => {
  const read = decode(personList, {
    id: '3',
    fields: { PersonKey: 'ann', DeputyKeys: 'bob from 2026-02-27 until 2026-01-05' },
  });
  if (!('ok' in read)) throw new Error(read.problem.what);
  for (const day of ['2026-01-01', '2026-01-05', '2026-02-01', '2026-02-27', '2026-03-01'])
    expect(isDeputyOf(read.ok, 'bob', day)).toBe(false);
});

test.for<[string, Readonly<Record<string, unknown>>, string]>([
  ['a role nobody knows', { PlanRole: 'boss' }, "Role in the plan is 'boss', which is not known"],
  ['a kind nobody knows', { OwnerKind: 'team' }, "Kind is 'team', which is not known"],
  ['a last day that is none', { LeftOn: 'soon' }, 'Last day is not a date'],
])('%s is a problem', ([, fields, wanted]) => {
  expect(decode(personList, { id: '3', fields: { PersonKey: 'ann', ...fields } })).toEqual({
    problem: { list: 'People', rowId: '3', what: wanted },
  });
});

test('a post typed in other capitals keeps its updaters', () => {
  const fields = { PersonKey: 'head', OwnerKind: 'Post', UpdaterKeys: 'ann;bob', PlanRole: 'Lead' };
  expect(decode(personList, { id: '3', fields })).toMatchObject({
    ok: { kind: 'post', updaters: ['ann', 'bob'], role: 'lead', leftOn: null },
  });
});

test('whatever stands in the cell of the deputies, the row is read or a problem, never an error', () => {
  const words = fc.constantFrom(
    'bob',
    ' from ',
    ' until ',
    ' to ',
    '2026-01-05',
    ';',
    '\n',
    '2026-02-30',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join('')),
        fc.integer(),
      ),
      (cell) => {
        expect(typed(cell)).not.toBe('');
      },
    ),
    { numRuns: 1000 },
  );
});
