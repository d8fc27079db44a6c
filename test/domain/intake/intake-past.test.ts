import { expect, test } from 'vitest';
import { pastImports } from '#domain/intake/intake-past.ts';
import { importedId, stoodId } from '#domain/intake/imported-update.ts';
import { action, person, row, section, snapshot, update } from './intake-build.ts';
import { issued, packsOf } from '../issued-kit.ts';
import { planChange, predecessor } from '../plan-kit.ts';

const rowAt = (id: string, createdAt: string) => ({ ...row(id), createdAt });

test('finds no imports in a plan that was written by hand', () => {
  expect(pastImports(snapshot({ actions: [action('1.1.1')], sections: [section('1', 'One')] }))).toEqual([]);
});

test('gives each import with what it wrote, the latest first', () => {
  const plan = snapshot({
    sections: [section('4', 'Four', { importId: 'a', row: rowAt('1', '2026-11-01T09:00:00Z') })],
    people: [person('p', { importId: 'a' })],
    actions: [
      action('4.1.10', { importId: 'a' }),
      action('4.1.2', { importId: 'a' }),
      action('5.1', { importId: 'b', row: rowAt('9', '2026-11-20T09:00:00Z') }),
      action('1.1'),
    ],
  });
  const nothingElse = {
    changed: [],
    waiting: 0,
    recorded: 0,
    updates: 0,
    predecessors: 0,
    updated: [],
    isBelowLater: false,
    reportedTo: null,
  };
  expect(pastImports(plan)).toEqual([
    {
      ...nothingElse,
      importId: 'b',
      actions: 1,
      people: 0,
      sections: 0,
      refs: ['5.1'],
      at: '2026-11-20T09:00:00Z',
      by: 'Admin',
    },
    {
      ...nothingElse,
      importId: 'a',
      actions: 2,
      people: 1,
      sections: 1,
      refs: ['4.1.2', '4.1.10'],
      at: '2026-11-01T09:00:00Z',
      by: 'Admin',
    },
  ]);
});

test('names the actions that have been updated since', () => {
  const plan = snapshot({
    actions: [
      action('4.1', { importId: 'a' }),
      action('4.2', { importId: 'a' }),
      action('4.3', { importId: 'a', lastUpdateId: 'u' }),
    ],
    updates: [update('4.2'), update('9.9')],
  });
  expect(pastImports(plan).map((one) => one.updated)).toEqual([['4.2', '4.3']]);
});

test('knows an import of which only a heading is left', () => {
  const plan = snapshot({ sections: [section('4', 'Four', { importId: 'a', row: null })] });
  expect(pastImports(plan)).toMatchObject([
    { importId: 'a', actions: 0, sections: 1, refs: [], at: null, by: '' },
  ]);
});

test('tells what an import changed in actions that were there, what waits, what it reported and combined', () => {
  const id = (what: string) => importedId('a', what);
  const at = '2026-11-20T10:00:00Z';
  const report = (ref: string, more = {}) =>
    update(ref, { id: id(`${ref}.update`), submittedAt: at, activity: 'Said in the file.', ...more });
  const changes = [
    planChange(id('1.10.reword'), { parts: [{ ref: '1.10', before: {}, after: { title: 'Other' } }] }),
    planChange('elsewhere', { parts: [{ ref: '1.3', before: {}, after: { title: 'Other' } }] }),
  ];
  const plan = {
    ...snapshot({
      actions: [
        action('1.2', {
          lastUpdateId: id('1.2.update'),
          status: 'on-track',
          latestActivity: 'Said in the file.',
        }),
        action('1.3'),
        action('1.10'),
      ],
      updates: [
        report('1.2'),
        report('1.2', { id: stoodId(id('1.2.update')), submittedAt: '2026-11-20T09:59:59Z' }),
      ],
    }),
    changes: new Map(changes.map((one) => [one.id, one])),
    predecessors: new Map([[id('from.9'), predecessor(id('from.9'))]]),
  };
  expect(pastImports(plan)).toMatchObject([
    {
      importId: 'a',
      actions: 0,
      changed: ['1.2', '1.10'],
      waiting: 1,
      updates: 1,
      predecessors: 1,
      updated: [],
    },
  ]);
  const since = update('1.2', { id: 'later', submittedAt: '2026-11-21T10:00:00Z' });
  const updates = new Map(plan.updates).set(since.id, since);
  expect(pastImports({ ...plan, updates })).toMatchObject([{ updated: ['1.2'] }]);
});

test('says when a later import stands on an earlier one, and not when a person does', () => {
  const later = importedId('b', '4.1.update');
  const plan = snapshot({
    actions: [action('4.1', { importId: 'a', row: rowAt('1', '2026-11-01T09:00:00Z'), lastUpdateId: later })],
    updates: [update('4.1', { id: later, row: rowAt('2', '2026-11-20T09:00:00Z') })],
  });
  expect(pastImports(plan)).toMatchObject([
    { importId: 'b', isBelowLater: false },
    { importId: 'a', updated: ['4.1'], isBelowLater: true },
  ]);
  const own = snapshot({ actions: [action('4.1', { importId: 'a' })], updates: [update('4.1')] });
  expect(pastImports(own)).toMatchObject([{ importId: 'a', updated: ['4.1'], isBelowLater: false }]);
});

test('names the meeting whose pack has an import in it', () => {
  const plan = snapshot({
    actions: [action('4.1', { importId: 'a', row: rowAt('1', '2026-11-01T09:00:00Z') })],
  });
  const packs = packsOf(
    issued({ body: 'Board' }),
    issued({ meetingOn: '2026-12-20', frozenAt: '2026-12-15T10:00:00.000Z' }),
  );
  expect(pastImports({ ...plan, packs })).toMatchObject([
    { reportedTo: { body: 'Board', meetingOn: '2026-12-11' } },
  ]);
});
