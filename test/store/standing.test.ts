import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Write } from '#domain/write.ts';
import type { Plain } from '#store/noun.ts';
import { standingOf } from '#store/standing.ts';
import { action, cycle, storedRow } from '../domain/plan-kit.ts';

const before = action('1.1', { row: storedRow('1') });
// a record of any noun has these fields
const plain = (record: object): Plain => record as Plain;
const edit = (set: Partial<typeof before>): Write => ({
  kind: 'edit',
  noun: 'action',
  key: '1.1',
  before,
  set,
});
const later = { ...storedRow('1'), etag: '"1,2"' };
const now = (given: Partial<typeof before>) => plain({ ...before, row: later, ...given });

test('an edit whose fields nobody touched goes on with the tag of now', () => {
  const standing = standingOf(edit({ leads: ['new'] }), now({ status: 'at-risk' }), null);
  expect(standing).toMatchObject({ kind: 'free', write: { before: { row: later, status: 'at-risk' } } });
});

test('an edit that is there already is written, whoever wrote it', () => {
  expect(standingOf(edit({ leads: ['new'] }), now({ leads: ['new'] }), null).kind).toBe('written');
});

test('a field that says something else by now is named with what it was, is and would be, and by whom', () => {
  const standing = standingOf(
    edit({ leads: ['new'], title: 'T' }),
    now({ leads: ['theirs', 'other'] }),
    null,
  );
  expect(standing).toMatchObject({
    kind: 'clash',
    clashes: [
      {
        is: 'changed',
        noun: 'action',
        key: '1.1',
        field: 'Delivery leads',
        was: 'lead',
        now: 'theirs; other',
        mine: 'new',
        byName: 'Name of lead',
      },
    ],
  });
});

test('an edit of what is gone, and an addition under a taken key, are told apart', () => {
  expect(standingOf(edit({ title: 'T' }), null, null)).toMatchObject({ clashes: [{ is: 'gone' }] });
  const add: Write = { kind: 'add', noun: 'action', value: { ...before, row: null } };
  expect(standingOf(add, null, null).kind).toBe('free');
  expect(standingOf(add, now({}), null).kind).toBe('written');
  expect(standingOf(add, now({ title: 'Other' }), null)).toMatchObject({ clashes: [{ is: 'taken' }] });
});

test('a removal needs the record as it was seen', () => {
  const some = { ...cycle('2026-11', '2026-11-01', '2026-12-07'), row: storedRow('4') };
  const removal: Write = { kind: 'remove', noun: 'cycle', key: some.key, row: storedRow('4') };
  const touched = plain({ ...some, row: { ...storedRow('4'), etag: '"4,2"' } });
  expect(standingOf(removal, null, null).kind).toBe('written');
  expect(standingOf(removal, touched, plain(some))).toMatchObject({
    kind: 'free',
    write: { row: { etag: '"4,2"' } },
  });
  expect(standingOf(removal, plain({ ...touched, title: 'Other' }), plain(some))).toMatchObject({
    kind: 'clash',
    clashes: [{ field: 'Title', now: 'Other' }],
  });
});

test('what SharePoint trims or leaves out on the way back makes no difference', () => {
  const add: Write = {
    kind: 'add',
    noun: 'action',
    value: { ...before, row: null, themes: ['a; b', ' c '], successMeasures: 'One\r\ntwo' },
  };
  expect(standingOf(add, now({ themes: ['a, b', 'c'], successMeasures: 'One\ntwo' }), null).kind).toBe(
    'written',
  );
});

test('an edit is never free while it would overwrite what was not seen', () => {
  const value = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(value, value, value, value, value, value, (...[t0, t1, t2, d0, d1, d2]) => {
      const seen = { ...before, title: t0, description: d0 };
      const write: Write = {
        kind: 'edit',
        noun: 'action',
        key: '1.1',
        before: seen,
        set: { title: t1, description: d1 },
      };
      const theirs = plain({ ...seen, row: later, title: t2, description: d2 });
      const isSafe = (t2 === t0 || t2 === t1) && (d2 === d0 || d2 === d1);
      const kind = standingOf(write, theirs, null).kind;
      expect(kind === 'clash').toBe(!isSafe);
      expect(kind === 'written').toBe(t2 === t1 && d2 === d1);
    }),
  );
});
