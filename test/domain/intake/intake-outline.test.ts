import { expect, test } from 'vitest';
import type { Heading } from '#domain/intake/intake-heading.ts';
import { createOutline } from '#domain/intake/intake-outline.ts';
import type { NamedSheet } from '#domain/intake/intake-sheet-name.ts';
import type { Section } from '#domain/section.ts';
import { section } from './intake-build.ts';

const plan = [
  section('1', 'Right support', { order: 1 }),
  section('1.1', 'Early help', { order: 2 }),
  section('2', 'Right place', { order: 3 }),
  section('2.1', 'Early help', { order: 4 }),
];

function outlineOver(sections: readonly Section[] = plan) {
  const said: string[] = [];
  const existing = new Map(sections.map((one) => [one.key, one]));
  const outline = createOutline(existing, 'imp-1');
  const on = (sheet: NamedSheet) =>
    outline.on(sheet, (level, cell, code) => {
      said.push(`${level} ${cell} ${code}`);
    });
  return { on, place: on({ name: 'Sheet', heading: null }), addedFor: outline.addedFor, said };
}

const at = (text: string, cell = 'B2'): Heading => ({ text, cell, level: null });

test('of two sections with one title takes that under the priority at hand', () => {
  const { place } = outlineOver();
  expect(place(at('Priority 2: Right place'), at('Early help'), 'x')).toBe('2.1');
  expect(place(at('1 Right support'), at('Early help'), 'x')).toBe('1.1');
});

test('adds a section with the title of two others where no priority says which is meant', () => {
  const { place, addedFor } = outlineOver();
  const key = place(null, at('Early help'), '9.1.1');
  expect(key).toBe('9.1');
  expect(addedFor([key])).toMatchObject([
    { key: '9.1', title: 'Early help', parent: null, order: 5, importId: 'imp-1' },
  ]);
});

test('puts an action without a section under the one its number names, within its priority', () => {
  const { place } = outlineOver();
  expect(place(at('Priority 1'), null, '1.1.7')).toBe('1.1');
  expect(place(at('Priority 1'), null, '2.1.7')).toBe('1');
  expect(place(null, null, '2.1.7')).toBe('2.1');
  expect(place(null, null, '2.9.7')).toBe('2');
});

test('asks about each new heading once, at the cell where it first stands', () => {
  const { place, addedFor, said } = outlineOver();
  place(null, at('3.1 New', 'B2'), '3.1.1');
  place(null, at('3.1  NEW', 'B9'), '3.1.2');
  expect(addedFor(['3.1', '3.1', '1.1']).map((one) => one.key)).toEqual(['3.1']);
  expect(said).toEqual(['check B2 section-new']);
});

test('adds what stands above a needed heading, and nothing that no action needs', () => {
  const { place, addedFor } = outlineOver();
  place(at('Priority 3: Third'), at('3.1 Needed'), '3.1.1');
  place(at('Priority 4: Fourth'), at('4.1 Not needed'), '4.1.1');
  expect(addedFor(['3.1']).map((one) => [one.key, one.parent])).toEqual([
    ['3', null],
    ['3.1', '3'],
  ]);
});

test('keeps the title of the plan, and says that the workbook has another', () => {
  const { place, said } = outlineOver();
  expect(place(null, at('1.1 Early identification'), '1.1.1')).toBe('1.1');
  expect(said).toEqual(['check B2 section-title-differs']);
});

test('finds a free number for headings without one', () => {
  const { place } = outlineOver();
  expect(place(at('Right people'), at('Workforce'), 'A-1')).toBe('3.1');
  expect(place(at('Right people'), at('Leaders'), 'A-2')).toBe('3.2');
});

test('begins an empty plan at one', () => {
  const { place, addedFor } = outlineOver([]);
  expect(place(null, null, 'A1')).toBe('1');
  expect(addedFor(['1'])).toMatchObject([{ key: '1', title: 'Sheet', order: 1, parent: null }]);
});

test('cuts a title that no column would hold', () => {
  const { place, addedFor } = outlineOver();
  const key = place(null, at(`7 ${'long '.repeat(100)}`), '7.1');
  expect(addedFor([key])[0]?.title).toHaveLength(255);
});

test('knows a heading of the plan by the name of a sheet that ends after 31 letters', () => {
  const title = 'Right support at the right time for all';
  const { on, said } = outlineOver([section('1', title), section('2', 'Right place')]);
  const named = (name: string) => on({ name, heading: { text: name, cell: '', level: null } });
  expect(named(title.slice(0, 31))(null, null, 'A1')).toBe('1');
  expect(named(`Priority 1 ${title}`.slice(0, 31))(null, null, 'A2')).toBe('1');
  expect(said).toEqual([]);
  expect(named('Right')(null, null, 'A3')).toBe('3');
});
