import { assert, constantFrom, nat, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Decision } from '#domain/command.ts';
import type { Write } from '#domain/write.ts';
import { decide } from '#domain/decide.ts';
import { decideImport } from '#domain/intake/decide-import.ts';
import { decideUndoImport } from '#domain/intake/decide-undo-import.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { action, admin, context, person, row, section, snapshot, update } from './intake-build.ts';
import { deputy, planChange } from '../plan-kit.ts';

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

const small: ImportPlan = {
  kind: 'import-plan',
  importId: 'imp-1',
  sections: [section('4.1', 'Early help', { row: null }), section('4', 'Right start', { row: null })],
  people: [person('early-years-lead', { row: null })],
  actions: [
    action('4.1.1', { row: null, leads: ['early-years-lead'] }),
    action('4.1.2', { row: null, leads: ['admin'], accountable: 'early-years-lead' }),
  ],
  predecessors: [],
  proposals: [],
  updates: [],
};

function changesOf(decision: Decision): readonly Write[] {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.writes;
}

function said(decision: Decision): readonly string[] {
  if (decision.kind === 'writes') return [];
  return decision.refusals.map((one) => `${one.code} ${Object.values(one.facts).join(' ')}`.trim());
}

function keyed(writes: readonly Write[]): readonly string[] {
  return writes.map((change) => {
    if (change.kind !== 'add') return `${change.kind} ${change.noun} ${change.key}`;
    if (change.noun === 'action') return `add action ${change.value.ref}`;
    if (!('key' in change.value)) throw new Error(`an import adds no ${change.noun}`);
    return `add ${change.noun} ${change.value.key}`;
  });
}

/** The plan after the writes, with the rows that the library would give. */
function after(before: Snapshot, writes: readonly Write[]): Snapshot {
  const sections = new Map(before.sections);
  const people = new Map(before.people);
  const actions = new Map(before.actions);
  const mapOf = (noun: string) => {
    const map = new Map<string, Map<string, unknown>>([
      ['section', sections],
      ['person', people],
      ['action', actions],
    ]).get(noun);
    if (map === undefined) throw new Error(`an import writes no ${noun}`);
    return map;
  };
  for (const change of writes) {
    if (change.kind === 'remove') mapOf(change.noun).delete(change.key);
    else if (change.kind === 'add' && change.noun === 'section')
      sections.set(change.value.key, { ...change.value, row: row(change.value.key) });
    else if (change.kind === 'add' && change.noun === 'person')
      people.set(change.value.key, { ...change.value, row: row(change.value.key) });
    else if (change.kind === 'add' && change.noun === 'action')
      actions.set(change.value.ref, { ...change.value, row: row(change.value.ref) });
  }
  return { ...before, sections, people, actions };
}

test('writes headings from the top, then people, then actions', () => {
  expect(keyed(changesOf(decideImport(snapshot(), small, context())))).toEqual([
    'add section 4',
    'add section 4.1',
    'add person early-years-lead',
    'add action 4.1.1',
    'add action 4.1.2',
  ]);
});

test('marks every row with the import and gives none of them a row of the library', () => {
  const command = {
    ...small,
    actions: small.actions.map((one) => ({ ...one, importId: 'other', row: row() })),
  };
  const values = changesOf(decideImport(snapshot(), command, context())).map((one) =>
    one.kind === 'add' ? one.value : null,
  );
  expect(values).toHaveLength(5);
  for (const value of values) expect(value).toMatchObject({ importId: 'imp-1', row: null });
});

test.each([
  ['a lead', person('lead')],
  ['an admin who has left', person('old', { role: 'admin', isActive: false })],
])('does not let %s import or undo', (_, me) => {
  expect(said(decideImport(snapshot(), small, context(me)))).toEqual(['admin-only']);
  expect(said(decideUndoImport(snapshot(), 'imp-1', context(me)))).toEqual(['admin-only']);
});

test('counts what joins a running plan as new from that day, and what a plan begins with as always there', () => {
  const entered = (plan: Snapshot) =>
    changesOf(decideImport(plan, small, context())).flatMap((one) =>
      one.kind === 'add' && one.noun === 'action' ? [one.value.enteredOn] : [],
    );
  const { today } = context();
  const running = new Map([['9.9.9', action('9.9.9', { importId: null })]]);
  expect(entered({ ...snapshot(), actions: running })).toEqual([today, today]);
  expect(entered({ ...snapshot(), actions: new Map() })).toEqual([null, null]);
});

test('refuses an import without actions', () => {
  expect(said(decideImport(snapshot(), { ...small, actions: [] }, context()))).toEqual(['nothing-to-write']);
});

test('names every reference, heading and person that is taken, whether by the plan or twice in the import', () => {
  const plan = snapshot({
    sections: [section('4', 'Something else')],
    people: [person('early-years-lead')],
    actions: [action('4.1.2')],
  });
  const twice = { ...small, actions: [...small.actions, ...small.actions.slice(0, 1)] };
  expect(said(decideImport(plan, twice, context()))).toEqual([
    'ref-taken 4.1.2',
    'ref-taken 4.1.1',
    'section-taken 4',
    'person-taken early-years-lead',
  ]);
});

test('refuses refs that a change gave to an action, whatever became of the change', () => {
  const parts = [{ ref: '4.1.2 ', before: null, after: {} }];
  for (const state of ['proposed', 'declined'] as const) {
    const changes = new Map([['c', planChange('c', { kind: 'add', state, parts })]]);
    expect(said(decideImport({ ...snapshot(), changes }, small, context()))).toEqual(['ref-taken 4.1.2']);
  }
  const altered = planChange('c', { parts: [{ ref: '4.1.2', before: {}, after: {} }] });
  expect(decideImport({ ...snapshot(), changes: new Map([['c', altered]]) }, small, context()).kind).toBe(
    'writes',
  );
});

test('names headings, people and statuses that nobody knows', () => {
  const command: ImportPlan = {
    ...small,
    sections: [section('9.1', 'Nowhere', { row: null, parent: '9' })],
    people: [],
    actions: [action('4.1.1', { leads: ['nobody'], accountable: 'no-one', status: 'purple' })],
  };
  expect(said(decideImport(snapshot(), command, context()))).toEqual([
    'section-unknown 4.1',
    'section-unknown 9',
    'person-unknown nobody',
    'person-unknown no-one',
    'status-unknown purple',
  ]);
});

test('takes headings and people that the plan already has', () => {
  const plan = snapshot({ sections: [section('4.1', 'Early help')], people: [person('early-years-lead')] });
  const command = { ...small, sections: [], people: [] };
  expect(keyed(changesOf(decideImport(plan, command, context())))).toEqual([
    'add action 4.1.1',
    'add action 4.1.2',
  ]);
});

test('completes an import that was cut short, writing only what is missing', () => {
  const all = changesOf(decideImport(snapshot(), small, context()));
  for (let written = 0; written <= all.length; written += 1) {
    const plan = after(snapshot(), all.slice(0, written));
    expect(keyed(changesOf(decideImport(plan, small, context())))).toEqual(keyed(all).slice(written));
  }
});

test('survives headings that stand under each other in a ring', () => {
  const command = {
    ...small,
    sections: [section('4', 'A', { parent: '4.1' }), section('4.1', 'B', { parent: '4' })],
  };
  expect(
    keyed(changesOf(decideImport(snapshot(), command, context())))
      .slice(0, 2)
      .toSorted(),
  ).toEqual(['add section 4', 'add section 4.1']);
});

test('undoes exactly what an import wrote, in the reverse order', () => {
  const before = snapshot({ sections: [section('1', 'Right support')], actions: [action('1.1.1')] });
  const imported = after(before, changesOf(decide(before, small, context())));
  const writes = changesOf(decide(imported, { kind: 'undo-import', importId: 'imp-1' }, context()));
  expect(keyed(writes)).toEqual([
    'remove action 4.1.2',
    'remove action 4.1.1',
    'remove person early-years-lead',
    'remove section 4.1',
    'remove section 4',
  ]);
  expect(after(imported, writes)).toEqual(before);
});

test('removes each row in the version that was decided on', () => {
  const plan = snapshot({ actions: [action('4.1.1', { importId: 'imp-1', row: row('77') })] });
  expect(changesOf(decideUndoImport(plan, 'imp-1', context()))).toEqual([
    { kind: 'remove', noun: 'action', key: '4.1.1', row: row('77') },
  ]);
});

test('refuses to undo once an imported action has been updated, and says which', () => {
  const imported = after(snapshot(), changesOf(decideImport(snapshot(), small, context())));
  const worked = { ...imported, updates: new Map([['u-4.1.2', update('4.1.2')]]) };
  expect(said(decideUndoImport(worked, 'imp-1', context()))).toEqual(['import-in-use 4.1.2']);
  const marked = after(imported, []);
  const one = marked.actions.get('4.1.1');
  if (one === undefined) throw new Error('4.1.1 was imported');
  const actions = new Map(marked.actions).set('4.1.1', { ...one, lastUpdateId: 'x' });
  expect(said(decideUndoImport({ ...marked, actions }, 'imp-1', context()))).toEqual(['import-in-use 4.1.1']);
});

test('refuses to undo once a change concerns an imported action', () => {
  const imported = after(snapshot(), changesOf(decideImport(snapshot(), small, context())));
  const parts = [{ ref: '4.1.2', before: { title: 'a' }, after: { title: 'b' } }];
  const changes = new Map([['c', planChange('c', { parts })]]);
  expect(said(decideUndoImport({ ...imported, changes }, 'imp-1', context()))).toEqual([
    'import-in-use 4.1.2',
  ]);
});

test.each([
  ['leads an action', { actions: [action('1.1.1', { leads: ['early-years-lead'] })] }],
  ['answers for an action', { actions: [action('1.1.1', { accountable: 'early-years-lead' })] }],
  ['wrote an update', { updates: [update('1.1.1', { by: 'early-years-lead' })] }],
  ['had an update written for them', { updates: [update('1.1.1', { onBehalfOf: 'early-years-lead' })] }],
  ['is a deputy', { people: [person('head', { deputies: [deputy('early-years-lead')] })] }],
])('keeps an imported person who %s by now', (_, parts) => {
  const before = snapshot({ sections: [section('1', 'Right support')], ...parts });
  const imported = after(before, changesOf(decideImport(before, small, context())));
  const keys = keyed(changesOf(decideUndoImport(imported, 'imp-1', context())));
  expect(keys).not.toContain('remove person early-years-lead');
  expect(keys).toContain('remove section 4');
});

test('keeps an imported heading, and those above it, when something else stands under it by now', () => {
  const imported = after(snapshot(), changesOf(decideImport(snapshot(), small, context())));
  const added = after(imported, [{ kind: 'add', noun: 'action', value: action('4.1.9') }]);
  const keys = keyed(changesOf(decideUndoImport(added, 'imp-1', context())));
  expect(keys).toEqual(['remove action 4.1.2', 'remove action 4.1.1', 'remove person early-years-lead']);
});

test('does not remove the admin who asks', () => {
  const me = { ...admin, importId: 'imp-1' };
  const plan = { ...snapshot({ actions: [action('4.1.1', { importId: 'imp-1' })] }) };
  const people = new Map(plan.people).set('admin', me);
  expect(keyed(changesOf(decideUndoImport({ ...plan, people }, 'imp-1', context(me))))).toEqual([
    'remove action 4.1.1',
  ]);
});

test.each(['imp-9', ''])('does not know the import %j', (importId) => {
  expect(said(decideUndoImport(snapshot({ actions: [action('1.1.1')] }), importId, context()))).toEqual([
    'import-unknown',
  ]);
});

test('an import that is undone leaves the plan as it was, whatever was in both', () => {
  const keys = uniqueArray(constantFrom<string[]>('1', '2', '1.1', '1.2', '2.1'), { maxLength: 5 });
  assert(
    property(keys, keys, uniqueArray(nat(9), { minLength: 1 }), (there, added, numbers) => {
      const before = snapshot({
        sections: [section('0', 'Always there'), ...there.map((key) => section(key, key, { parent: null }))],
      });
      const known = [...new Set(['0', ...there, ...added])];
      const parentOf = (key: string) =>
        known.includes(key.slice(0, 1)) && key.length > 1 ? key.slice(0, 1) : null;
      const command: ImportPlan = {
        ...small,
        sections: added
          .filter((key) => !there.includes(key))
          .map((key) => section(key, key, { parent: parentOf(key) })),
        actions: numbers.map((n) => action(`a${String(n)}`, { section: known[n % known.length] ?? '' })),
      };
      const imported = after(before, changesOf(decideImport(before, command, context())));
      expect(imported.actions.size).toBe(numbers.length);
      const undone = after(imported, changesOf(decideUndoImport(imported, 'imp-1', context())));
      expect(undone).toEqual(before);
    }),
  );
});
