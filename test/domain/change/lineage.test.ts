import { expect, test } from 'vitest';
import { lineageOf } from '#domain/change/lineage.ts';
import {
  contextOf,
  director,
  lead,
  newAction,
  planned,
  planOf,
  played,
  proposal,
  propose,
  rules,
} from './change-kit.ts';
import { predecessor } from '../plan-kit.ts';

const none = {
  mergedFrom: [],
  mergedInto: null,
  splitFrom: null,
  heirs: [],
  follows: null,
  followedBy: [],
  predecessors: [],
  goesOnIn: null,
  family: [],
};

test('an action without relations has an empty lineage, and so has one that the plan does not have', () => {
  expect(lineageOf(planOf([planned('1.1.1')]), '1.1.1')).toEqual(none);
  expect(lineageOf(planOf([]), '9.9.9')).toEqual(none);
});

const plan = planOf(
  [
    planned('1.1.1', { lifecycle: 'merged', mergedInto: '1.1.2' }),
    planned('1.1.2', { lifecycle: 'merged', mergedInto: '1.1.10' }),
    planned('1.1.9', { lifecycle: 'merged', mergedInto: '1.1.10' }),
    planned('1.1.10', { splitFrom: '1.2.1' }),
    planned('1.1.11', { splitFrom: '1.2.1' }),
    planned('1.2.1', { follows: '2.1.1' }),
    planned('2.1.1'),
    planned('2.1.2'),
  ],
  [],
  {
    predecessors: new Map(
      [
        predecessor('p2', { ref: '10', successors: ['1.1.10', '2.1.2'] }),
        predecessor('p1', { ref: '9', successors: ['1.1.10'] }),
        predecessor('p0', { plan: 'DSG plan', successors: ['1.1.10'] }),
        predecessor('p9', { successors: ['1.2.1'] }),
      ].map((one) => [one.id, one]),
    ),
  },
);

test('a merged action tells into what, and where it goes on in the end', () => {
  expect(lineageOf(plan, '1.1.1')).toMatchObject({ mergedInto: '1.1.2', goesOnIn: '1.1.10' });
  expect(lineageOf(plan, '1.1.9')).toMatchObject({ mergedInto: '1.1.10', goesOnIn: '1.1.10' });
});

test('an action tells what ended in it, what it came from, and what it replaces, in order', () => {
  const lineage = lineageOf(plan, '1.1.10');
  expect(lineage).toMatchObject({ mergedFrom: ['1.1.2', '1.1.9'], splitFrom: '1.2.1', goesOnIn: null });
  expect(lineage.predecessors.map((one) => one.id)).toEqual(['p0', 'p1', 'p2']);
});

test('a source tells its heirs, and develop and embed tell each other', () => {
  expect(lineageOf(plan, '1.2.1')).toMatchObject({ heirs: ['1.1.10', '1.1.11'], follows: '2.1.1' });
  expect(lineageOf(plan, '2.1.1')).toMatchObject({ followedBy: ['1.2.1'] });
});

test('a family is everything joined, near or far, and nothing else', () => {
  const all = ['1.1.1', '1.1.2', '1.1.9', '1.1.10', '1.1.11', '1.2.1', '2.1.1'];
  for (const ref of all) expect(lineageOf(plan, ref).family).toEqual(all.filter((one) => one !== ref));
  expect(lineageOf(plan, '2.1.2').family).toEqual([]);
});

test('circles in what is stored end where they close', () => {
  const round = planOf([
    planned('1', { lifecycle: 'merged', mergedInto: '2', follows: '1' }),
    planned('2', { lifecycle: 'merged', mergedInto: '3' }),
    planned('3', { lifecycle: 'merged', mergedInto: '1' }),
    planned('4', { lifecycle: 'merged', mergedInto: '4' }),
    planned('5', { lifecycle: 'merged', mergedInto: '2' }),
  ]);
  expect(lineageOf(round, '1')).toMatchObject({ goesOnIn: null, mergedFrom: ['3'], family: ['2', '3', '5'] });
  expect(lineageOf(round, '4').goesOnIn).toBeNull();
  expect(lineageOf(round, '5').goesOnIn).toBeNull();
});

test('an end that the plan does not have is named all the same', () => {
  const lost = planOf([planned('1', { lifecycle: 'merged', mergedInto: '9.9.9' })]);
  expect(lineageOf(lost, '1')).toMatchObject({ goesOnIn: '9.9.9', family: ['9.9.9'] });
});

test('a split and a merge through the commands keep every ref within reach', () => {
  const approval = { otherwise: rules.kinds.withdraw ?? rules.otherwise, kinds: {} };
  let after = planOf([planned('1.1.1'), planned('1.1.2')], [], { approval });
  const split = {
    kind: 'split',
    ref: '1.1.1',
    title: 'Rest',
    description: 'Rest',
    heirs: [newAction('1.1.3'), newAction('1.1.4')],
  } as const;
  const me = { ...director, role: 'lead' as const };
  after = played(after, propose(proposal(split)), contextOf(me));
  for (const ref of ['1.1.3', '1.1.4'])
    after = {
      ...after,
      actions: new Map(after.actions).set(ref, {
        ...(after.actions.get(ref) ?? planned(ref)),
        accountable: 'director',
      }),
    };
  after = played(
    after,
    propose(proposal({ kind: 'merge', refs: ['1.1.2', '1.1.3'], into: '1.1.4' })),
    contextOf(me),
  );
  expect(lineageOf(after, '1.1.4')).toMatchObject({
    mergedFrom: ['1.1.2', '1.1.3'],
    splitFrom: '1.1.1',
    family: ['1.1.1', '1.1.2', '1.1.3'],
  });
  expect(after.actions.get('1.1.2')?.leads).toEqual([lead.key]);
});
