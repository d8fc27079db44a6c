import { expect, test } from 'vitest';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { Person } from '#domain/people/person.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { foreignSignatures } from '#domain/people/who-writes.ts';
import type { Row } from '#domain/row.ts';
import { cycle, person, planWith, section, storedRow } from '../plan-kit.ts';

const signedBy = (
  name: string,
  given: Partial<Row['modifiedBy']> = {},
  at = '2026-11-12T09:30:00.000Z',
): Row => ({
  ...storedRow('1'),
  modifiedAt: at,
  modifiedBy: { name, email: `${name}@example.org`, objectId: null, ...given },
});

/** A plan of the people, sections and cycles given, and nothing else that has a row. */
function plan(given: {
  readonly people: readonly Person[];
  readonly sections?: readonly Section[];
  readonly cycles?: readonly Cycle[];
}): Snapshot {
  const keyed = <T extends { readonly key: string }>(all: readonly T[] = []) =>
    new Map(all.map((one) => [one.key, one]));
  return planWith([], [], {
    people: keyed(given.people),
    sections: keyed(given.sections),
    cycles: keyed(given.cycles),
  });
}

const ada = person('ada', { role: 'admin' });

test('rows that only admins are to write, and admins wrote, prove nothing', () => {
  const snapshot = plan({
    people: [{ ...ada, row: signedBy('ada') }, person('lea', { row: signedBy('ADA') })],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('ada') }],
  });
  expect(foreignSignatures(snapshot)).toEqual([]);
});

test('a row for admins that a lead signed is named with who and when, the newest first', () => {
  const snapshot = plan({
    people: [ada, person('lea')],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('lea') }],
    cycles: [
      { ...cycle('c1', '2026-11-01', '2026-11-20'), row: signedBy('lea', {}, '2026-11-19T08:00:00.000Z') },
    ],
  });
  expect(foreignSignatures(snapshot)).toEqual([
    { noun: 'cycle', key: 'c1', byName: 'lea', at: '2026-11-19T08:00:00.000Z' },
    { noun: 'section', key: '1', byName: 'lea', at: '2026-11-12T09:30:00.000Z' },
  ]);
});

test('somebody whom the plan does not know is no admin', () => {
  const snapshot = plan({
    people: [ada],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('mallory') }],
  });
  expect(foreignSignatures(snapshot)).toMatchObject([{ byName: 'mallory' }]);
});

test('an admin who has left wrote as an admin', () => {
  const left = person('ada', { role: 'admin', isActive: false, leftOn: '2026-01-31' });
  const snapshot = plan({
    people: [left],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('ada') }],
  });
  expect(foreignSignatures(snapshot)).toEqual([]);
});

test('an admin is known by the object id under another address as well', () => {
  const snapshot = plan({
    people: [{ ...ada, objectId: 'oid-ada' }],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('Ada Married', { objectId: 'oid-ada' }) }],
  });
  expect(foreignSignatures(snapshot)).toEqual([]);
});

test('of a deleted account nothing is said', () => {
  const snapshot = plan({
    people: [ada],
    sections: [{ ...section('1', 'One', null, 1), row: signedBy('Gone', { email: null }) }],
  });
  expect(foreignSignatures(snapshot)).toEqual([]);
});
