import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { headingsOf, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { summaryOf } from '#domain/overview.ts';
import { applied, saidNo, writesOf } from './apply-writes.ts';
import { action, person, planChange, planWith, section, storedRow, today } from './plan-kit.ts';

const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'id',
};

const people = new Map(
  [
    person('lead'),
    person('director'),
    person('gone', { isActive: false, name: 'Gone Person' }),
    person('team', { kind: 'group', updaters: ['lead'] }),
  ].map((one) => [one.key, one]),
);

/** Priorities 1 and 2 with their sections, every heading with a row of the library. */
function plan(given: Partial<Snapshot> = {}): Snapshot {
  const base = planWith([action('1.1.1'), action('2.1.1', { lifecycle: 'withdrawn' })], [], { people });
  const sections = new Map(
    [...base.sections].map(([key, one]) => [key, { ...one, row: storedRow(`s${key}`) }]),
  );
  return { ...base, sections, ...given };
}

const headingIn = (snapshot: Snapshot, key: string): Section => {
  const found = snapshot.sections.get(key);
  if (found === undefined) throw new Error(`no heading ${key}`);
  return found;
};

const save = (snapshot: Snapshot, one: Section): Decision =>
  decide(snapshot, { kind: 'save-section', section: one }, context);

const edit = (snapshot: Snapshot, key: string, given: Partial<Section>): Decision =>
  save(snapshot, { ...headingIn(snapshot, key), ...given });

const shape = (snapshot: Snapshot): readonly string[] =>
  headingsOf(snapshot.sections.values()).map((one) => `${'>'.repeat(one.level)}${one.section.key}`);

test('a new heading is added under its parent, last', () => {
  const writes = writesOf(save(plan(), section('1.3', '  Family\n hubs ', '1', 9)));
  expect(writes).toEqual([
    { kind: 'add', noun: 'section', value: { ...section('1.3', 'Family hubs', '1', 9), row: null } },
  ]);
  expect(shape(applied(plan(), writes))).toEqual(['1', '>1.1', '>1.2', '>1.3', '2', '>2.1']);
});

test.for<[string, Partial<Section>, readonly string[]]>([
  ['no reference and no title', { key: ' ', title: '' }, ['key not-given', 'title not-given']],
  ['a reference that is taken', { key: '1.1' }, ['key section-taken']],
  ['a reference with a space in it', { key: '1 3' }, ['key reference-odd']],
  ['a reference that ends with a dot', { key: '1.3.' }, ['key reference-odd']],
  ['a reference of 21 letters', { key: 'a'.repeat(21) }, ['key text-too-long']],
  ['a title of 256 characters', { title: 'x'.repeat(256) }, ['title text-too-long']],
  ['an aim that is too long', { aim: 'x'.repeat(4_001) }, ['aim text-too-long']],
  ['a parent that is not there', { parent: '9' }, ['parent section-unknown']],
  ['a third level where the plan has two', { parent: '1.1' }, ['parent section-too-deep']],
  ['somebody who has left', { accountable: 'gone' }, ['accountable person-left']],
  ['a group as accountable officer', { accountable: 'team' }, ['accountable person-needed']],
  ['somebody nobody knows', { accountable: 'who' }, ['accountable person-unknown']],
  [
    'two absences of the same phase',
    {
      placeholders: [
        { phase: '2026', words: '' },
        { phase: '2026 ', words: 'None' },
      ],
    },
    ['placeholders.1.phase used-twice'],
  ],
])('a new heading with %s is refused at the field', ([, given, wanted]) => {
  expect(saidNo(save(plan(), { ...section('1.3', 'Family hubs', '1', 9), ...given }))).toEqual(wanted);
});

test.for(['Y1', '2.3', '10', 'A-1', 'Ä1'])('%s can be a reference', (key) => {
  expect(saidNo(save(plan(), section(key, 'New', null, 9)))).toEqual([]);
});

test('only an admin keeps headings', () => {
  const asLead = { ...context, me: person('lead') };
  const command = { kind: 'save-section', section: section('3', 'Right time', null, 9) } as const;
  expect(saidNo(decide(plan(), command, asLead))).toEqual(['admin-only']);
  expect(saidNo(decide(plan(), { kind: 'remove-section', key: '1.2' }, asLead))).toEqual(['admin-only']);
});

test('the reference of a heading cannot be changed: another reference is another heading', () => {
  expect(saidNo(edit(plan(), '1.1', { key: '1.7' }))).toEqual(['section-unknown']);
});

test('an edit writes only what is different', () => {
  const before = plan();
  expect(writesOf(edit(before, '1', { aim: ' Help comes early. ', howWeKnow: 'Fewer waits.' }))).toEqual([
    {
      kind: 'edit',
      noun: 'section',
      key: '1',
      before: headingIn(before, '1'),
      set: { aim: 'Help comes early.', howWeKnow: 'Fewer waits.' },
    },
  ]);
});

test('an edit that changes nothing is refused as such', () => {
  expect(saidNo(edit(plan(), '1.1', {}))).toEqual(['nothing-to-write']);
});

test('an edit of a heading that somebody else changed meanwhile is refused', () => {
  const one = { ...headingIn(plan(), '1.1'), title: 'Mine', row: storedRow('older') };
  expect(saidNo(save(plan(), one))).toEqual(['changed-meanwhile']);
});

test('an accountable officer who has left stays where nobody changes it', () => {
  const snapshot = plan();
  const sections = new Map(snapshot.sections).set('1', {
    ...headingIn(snapshot, '1'),
    accountable: 'gone',
  });
  expect(saidNo(edit({ ...snapshot, sections }, '1', { aim: 'More' }))).toEqual([]);
});

test('an absence without words says that there are no new actions, and counts as none', () => {
  const before = plan();
  const after = applied(
    before,
    writesOf(edit(before, '1.2', { placeholders: [{ phase: ' 2027 ', words: ' ' }] })),
  );
  expect(headingIn(after, '1.2').placeholders).toEqual([{ phase: '2027', words: 'No new actions' }]);
  expect(summaryOf(after, today)).toEqual({
    ...summaryOf(before, today),
  });
});

test('a heading goes before the one whose position it takes', () => {
  const before = plan();
  // 1.1 stands at 2 and 1.2 at 3
  const up = applied(before, writesOf(edit(before, '1.2', { order: 2 })));
  expect(shape(up)).toEqual(['1', '>1.2', '>1.1', '2', '>2.1']);
  const down = applied(up, writesOf(edit(up, '1.2', { order: headingIn(up, '1.1').order + 1 })));
  expect(shape(down)).toEqual(shape(before));
});

test('a heading moves with all that stands under it', () => {
  const before = plan({
    settings: {
      ...defaultSettings,
      structure: {
        ...defaultSettings.structure,
        levels: [
          { one: 'Outcome', many: 'Outcomes' },
          { one: 'Priority', many: 'Priorities' },
          { one: 'Year', many: 'Years' },
        ],
      },
    },
  });
  const after = applied(before, writesOf(edit(before, '2', { parent: '1', order: 9 })));
  expect(shape(after)).toEqual(['1', '>1.1', '>1.2', '>2', '>>2.1']);
  expect(saidNo(edit(after, '2', { parent: '1.1' }))).toEqual(['parent section-too-deep']);
});

test.for<[string, string]>([
  ['1', '1'],
  ['1', '1.1'],
])('%s cannot stand under %s', ([key, parent]) => {
  expect(saidNo(edit(plan(), key, { parent }))).toEqual(['parent section-circular']);
});

test('a plan that is deeper than its levels can still be edited where it stands', () => {
  const flat = {
    ...defaultSettings,
    structure: { ...defaultSettings.structure, levels: [{ one: 'Aim', many: 'Aims' }] },
  };
  const snapshot = plan({ settings: flat });
  expect(saidNo(edit(snapshot, '1.1', { title: 'Other' }))).toEqual([]);
  expect(saidNo(edit(snapshot, '2', { parent: '1' }))).toEqual(['parent section-too-deep']);
});

test.for<[string, string, Partial<Snapshot>]>([
  ['a heading stands under it', '2', {}],
  ['a live action stands under it', '1.1', {}],
  ['a withdrawn action stands under it', '2.1', {}],
  [
    'a change names it as the place from before',
    '1.2',
    {
      changes: new Map([
        [
          'c1',
          planChange('c1', {
            kind: 'move',
            state: 'approved',
            parts: [{ ref: '1.1.1', before: { section: '1.2' }, after: { section: '1.1' } }],
          }),
        ],
      ]),
    },
  ],
  [
    'a proposed change would put an action there',
    '1.2',
    {
      changes: new Map([
        [
          'c1',
          planChange('c1', {
            kind: 'add',
            parts: [{ ref: '1.2.9', before: null, after: { section: '1.2' } }],
          }),
        ],
      ]),
    },
  ],
])('a heading cannot be removed while %s', ([, key, given]) => {
  expect(saidNo(decide(plan(given), { kind: 'remove-section', key }, context))).toEqual(['section-in-use']);
});

test('a heading that nothing names is removed', () => {
  const row = headingIn(plan(), '1.2').row;
  expect(writesOf(decide(plan(), { kind: 'remove-section', key: '1.2' }, context))).toEqual([
    { kind: 'remove', noun: 'section', key: '1.2', row },
  ]);
  expect(saidNo(decide(plan(), { kind: 'remove-section', key: '7' }, context))).toEqual(['section-unknown']);
});

test('whatever is saved and moved, no heading is lost and none comes before one it was put behind', () => {
  const step = fc.record({
    key: fc.constantFrom('1', '2', '1.1', '1.2', '2.1', 'n1', 'n2'),
    parent: fc.constantFrom(null, '1', '2', 'n1'),
    order: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = plan();
      for (const { key, parent, order } of steps) {
        const current = now.sections.get(key) ?? section(key, `Heading ${key}`, null, 0);
        const behind = siblings(now, parent, key).filter((one) => one.order < order);
        const decision = save(now, { ...current, parent, order });
        if (decision.kind === 'refused') continue;
        const keys = new Set([...now.sections.keys(), key]);
        now = applied(now, decision.writes);
        expect(new Set(shape(now).map((one) => one.replaceAll('>', '')))).toEqual(keys);
        expect(shape(now).every((one) => !one.startsWith('>>'))).toBe(true);
        const moved = siblings(now, parent, '');
        expect(moved.slice(0, behind.length).map((one) => one.key)).toEqual(behind.map((one) => one.key));
        expect(moved[behind.length]?.key).toBe(key);
      }
    }),
    { numRuns: 200 },
  );
});

function siblings(snapshot: Snapshot, parent: string | null, but: string): readonly Section[] {
  return headingsOf(snapshot.sections.values())
    .map((one) => one.section)
    .filter((one) => one.parent === parent && one.key !== but);
}
