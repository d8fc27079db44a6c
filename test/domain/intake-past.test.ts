import { expect, test } from 'vitest';
import { pastImports } from '#domain/intake-past.ts';
import { action, person, row, section, snapshot, update } from './intake-build.ts';

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
  expect(pastImports(plan)).toEqual([
    {
      importId: 'b',
      actions: 1,
      people: 0,
      sections: 0,
      refs: ['5.1'],
      updated: [],
      at: '2026-11-20T09:00:00Z',
      by: 'Admin',
    },
    {
      importId: 'a',
      actions: 2,
      people: 1,
      sections: 1,
      refs: ['4.1.2', '4.1.10'],
      updated: [],
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
