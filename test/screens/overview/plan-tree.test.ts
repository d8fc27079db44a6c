import { expect, test } from 'vitest';
import { defaultSettings, type Structure } from '#domain/plan-settings.ts';
import { blankSection, type Section } from '#domain/section.ts';
import { levelChoice, levelWords } from '#screens/overview/level-words.ts';
import { planTree, type Branch } from '#screens/overview/plan-tree.ts';
import { action, approvedOn, planChange, planWith } from '../../domain/plan-kit.ts';

const keyed = (sections: readonly Section[]) => new Map(sections.map((one) => [one.key, one]));
const said = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap((branch) => [
    `${'-'.repeat(branch.level)}${branch.section.key}: ${branch.actions.map(({ ref }) => ref).join(' ')}`,
    ...said(branch.below),
  ]);

test('seven flat priorities hold their actions themselves', () => {
  const sections = keyed(
    Array.from({ length: 7 }, (_, n) => blankSection(String(n + 1), `Priority ${String(n + 1)}`, null, n)),
  );
  const actions = Array.from({ length: 7 }, (_, n) =>
    action(`${String(n + 1)}.1`, { section: String(n + 1) }),
  );
  const tree = planTree(planWith(actions, [], { sections }));
  expect(said(tree.branches)).toEqual(['1: 1.1', '2: 2.1', '3: 3.1', '4: 4.1', '5: 5.1', '6: 6.1', '7: 7.1']);
  expect(tree.count).toBe(7);
});

test('a plan of three levels keeps each heading under the one above it, with actions at any level', () => {
  const sections = keyed([
    blankSection('O1', 'Outcome', null, 1),
    blankSection('O1.a', 'Year 1', 'O1', 2),
    blankSection('O1.a.i', 'Theme', 'O1.a', 3),
    blankSection('O1.b', 'Year 2', 'O1', 4),
    blankSection('O2', 'Another outcome', null, 5),
  ]);
  const tree = planTree(
    planWith(
      [
        action('1', { section: 'O1' }),
        action('2', { section: 'O1.a.i' }),
        action('3', { section: 'O1.b' }),
        action('4', { section: 'gone' }),
        action('5', { section: 'O2', lifecycle: 'merged' }),
      ],
      [],
      { sections },
    ),
  );
  expect(said(tree.branches)).toEqual(['O1: 1', '-O1.a: ', '--O1.a.i: 2', '-O1.b: 3', 'O2: ']);
  expect(tree.unplaced.actions.map(({ ref }) => ref)).toEqual(['4']);
  expect(tree.count).toBe(4);
});

test('proposed actions stand apart under their heading until somebody decides', () => {
  const part = { ref: '1.1.9', before: null, after: { title: 'A new one', section: '1.1' } };
  const proposed = planChange('a', { kind: 'add', parts: [part] });
  const at = (change: typeof proposed) =>
    planTree(planWith([], [], { changes: new Map([[change.id, change]]) })).branches[0]?.below[0]?.proposed;
  expect(at(proposed)?.map(({ ref, title }) => [ref, title])).toEqual([['1.1.9', 'A new one']]);
  expect(at({ ...proposed, ...approvedOn('2026-11-18') })).toEqual([]);
});

test('a proposal for a heading that is gone is not lost', () => {
  const change = planChange('a', {
    kind: 'add',
    parts: [{ ref: '7.1', before: null, after: { title: 'A new one', section: '7' } }],
  });
  const tree = planTree(planWith([], [], { changes: new Map([[change.id, change]]) }));
  expect(tree.unplaced.proposed.map(({ ref }) => ref)).toEqual(['7.1']);
});

const structure = (...levels: readonly (readonly [string, string])[]): Structure => ({
  levels: levels.map(([one, many]) => ({ one, many })),
  item: defaultSettings.structure.item,
});

test.each([
  [
    structure(['Priority', 'Priorities'], ['Section', 'Sections']),
    'Priorities and sections',
    'Priority or section',
  ],
  [structure(['Outcome', 'Outcomes']), 'Outcomes', 'Outcome'],
  [
    structure(['Year', 'Years'], ['Theme', 'Themes'], ['Aim', 'Aims']),
    'Years, themes and aims',
    'Year, theme or aim',
  ],
])('levels are called what the plan calls them', (given, all, one) => {
  expect([levelWords(given), levelChoice(given)]).toEqual([all, one]);
});
