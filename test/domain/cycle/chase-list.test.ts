import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import {
  accountableFor,
  chaseId,
  chaseListOf,
  escalationsOf,
  nextChaseId,
  remindedOn,
} from '#domain/cycle/chase-list.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Person } from '#domain/people/person.ts';
import { countReturns, returnsByOrganisation, returnsByPerson, returnsOf } from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { action, chase, deputy, person, planWith, section, today, update } from '../plan-kit.ts';

function people(...all: readonly Person[]): Snapshot['people'] {
  return new Map(all.map((one) => [one.key, one]));
}

function listOf(actions: readonly Action[], all: readonly Person[], withDeputies = false) {
  const { recipients, nobody } = chaseListOf(planWith(actions, [], { people: people(...all) }), actions, {
    today,
    withDeputies,
  });
  return {
    asked: recipients.map(
      ({ person: { key }, owed }) =>
        `${key}: ${owed.map((one) => `${one.action.ref}${one.insteadOf === null ? '' : ` for ${one.insteadOf}`}`).join(', ')}`,
    ),
    nobody: nobody.map(({ ref }) => ref),
  };
}

test('each lead is asked for what they lead, joint leads for the same, in the order of the plan', () => {
  const actions = [
    action('1.1.10', { leads: ['anna'] }),
    action('1.1.2', { leads: ['anna', 'ben'] }),
    action('2.1.1', { leads: ['ben'] }),
  ];
  expect(listOf(actions, [person('ben'), person('anna')])).toEqual({
    asked: ['anna: 1.1.2, 1.1.10', 'ben: 1.1.2, 2.1.1'],
    nobody: [],
  });
});

test('for a post or a group its named updaters are asked, and told for whom', () => {
  const group = person('forum', { kind: 'group', name: 'Forum', updaters: ['anna', 'ben'] });
  const post = person('head', { kind: 'post', name: 'Head', updaters: ['ben'] });
  const actions = [action('1.1.1', { leads: ['forum'] }), action('1.1.2', { leads: ['head', 'ben'] })];
  expect(listOf(actions, [group, post, person('anna'), person('ben')])).toEqual({
    asked: ['anna: 1.1.1 for Forum', 'ben: 1.1.1 for Forum, 1.1.2'],
    nobody: [],
  });
});

test('who has left is not asked; an action of which all have left, or nobody leads, is told apart', () => {
  const gone = person('gone', { isActive: false });
  const empty = person('empty', { kind: 'group', updaters: [] });
  const actions = [
    action('1.1.1', { leads: ['gone', 'anna'] }),
    action('1.1.2', { leads: ['gone'] }),
    action('1.1.3', { leads: [] }),
    action('1.1.4', { leads: ['empty'] }),
    action('1.1.5', { leads: ['nobody-has-this-key'] }),
  ];
  expect(listOf(actions, [gone, empty, person('anna')])).toEqual({
    asked: ['anna: 1.1.1'],
    nobody: ['1.1.2', '1.1.3', '1.1.4', '1.1.5'],
  });
});

test('deputies are asked only where wanted, only on their days, and not beside themselves', () => {
  const anna = person('anna', {
    name: 'Anna',
    deputies: [deputy('ben'), deputy('cat', null, '2026-11-19'), deputy('dan', '2026-11-20')],
  });
  const all = [anna, person('ben'), person('cat'), person('dan'), person('eve', { isActive: false })];
  const actions = [action('1.1.1', { leads: ['anna'] }), action('1.1.2', { leads: ['anna', 'ben'] })];
  expect(listOf(actions, all).asked).toEqual(['anna: 1.1.1, 1.1.2', 'ben: 1.1.2']);
  expect(listOf(actions, all, true).asked).toEqual([
    'anna: 1.1.1, 1.1.2',
    'ben: 1.1.1 for Anna, 1.1.2',
    'dan: 1.1.1 for Anna, 1.1.2 for Anna',
  ]);
});

test('where all who lead have left, their deputies are asked, who may still update', () => {
  const gone = person('gone', {
    name: 'Gone',
    leftOn: '2026-11-19',
    deputies: [deputy('ben'), deputy('eve')],
  });
  const all = [gone, person('ben'), person('eve', { leftOn: '2026-11-01' })];
  const actions = [action('1.1.1', { leads: ['gone'] })];
  for (const withDeputies of [false, true])
    expect(listOf(actions, all, withDeputies)).toEqual({ asked: ['ben: 1.1.1 for Gone'], nobody: [] });
  expect(listOf(actions, [gone]).nobody).toEqual(['1.1.1']);
});

test('somebody is asked on their last day and not after it', () => {
  const on = (leftOn: string) => listOf([action('1.1.1', { leads: ['anna'] })], [person('anna', { leftOn })]);
  expect(on(today).asked).toEqual(['anna: 1.1.1']);
  expect(on('2026-11-19')).toEqual({ asked: [], nobody: ['1.1.1'] });
});

test('of an accountable post or group the named updaters are told, and the next heading where none is left', () => {
  const group = person('forum', { kind: 'group', name: 'Forum', updaters: ['anna', 'ben', 'gone'] });
  const vacant = person('vacant', { kind: 'post', updaters: ['gone'] });
  const gone = person('gone', { leftOn: '2026-11-19' });
  const actions = [
    action('1.1.1', { accountable: 'forum' }),
    action('1.1.2', { accountable: 'vacant' }),
    action('1.1.3', { accountable: 'gone', section: '9' }),
  ];
  const plan = planWith(actions, [], {
    people: people(group, vacant, gone, person('anna'), person('ben'), person('head')),
    sections: new Map([['1.1', { ...section('1.1', 'Early', null, 1), accountable: 'head' }]]),
  });
  const { escalations, nobody } = escalationsOf(plan, actions, today);
  expect(
    escalations.map((one) => [
      one.person.key,
      one.missing.map(({ action: { ref }, insteadOf }) => [ref, insteadOf]),
    ]),
  ).toEqual([
    ['anna', [['1.1.1', 'Forum']]],
    ['ben', [['1.1.1', 'Forum']]],
    ['head', [['1.1.2', null]]],
  ]);
  expect(nobody.map(({ ref }) => ref)).toEqual(['1.1.3']);
});

test.each<[string, Partial<Action>, string | null]>([
  ['the action’s own', { accountable: 'director' }, 'director'],
  ['else the section’s', { accountable: null }, 'head'],
  ['else the priority’s', { accountable: null, section: '1.2' }, 'chief'],
  ['the section’s where the action’s own has left', { accountable: 'gone' }, 'head'],
  ['nobody under a heading the plan has not', { accountable: null, section: '9.9' }, null],
  ['nobody where no heading names one', { accountable: null, section: '2.1' }, null],
])('who answers for an action is %s', (_, given, expected) => {
  const one = action('1.1.1', given);
  const plan = planWith([one], [], {
    people: people(person('director'), person('head'), person('chief'), person('gone', { isActive: false })),
    sections: new Map(
      [
        { ...section('1', 'Right support', null, 1), accountable: 'chief' },
        { ...section('1.1', 'Early', '1', 2), accountable: 'head' },
        section('1.2', 'Workforce', '1', 3),
        // two headings under each other, a mistake in the list
        section('2', 'Right place', '2.1', 4),
        section('2.1', 'Capital', '2', 5),
      ].map((each) => [each.key, each]),
    ),
  });
  expect(accountableFor(plan, one, today)).toBe(expected);
});

test('an officer is told of every action they answer for, with its leads; the rest is told apart', () => {
  const actions = [
    action('1.1.2', { accountable: 'director', leads: ['anna', 'gone'] }),
    action('1.1.1', { accountable: 'director', leads: [] }),
    action('2.1.1', { accountable: null, leads: ['anna'] }),
  ];
  const plan = planWith(actions, [], {
    people: people(person('director'), person('anna'), person('gone', { isActive: false })),
  });
  const { escalations, nobody } = escalationsOf(plan, actions, today);
  expect(
    escalations.map((one) => [
      one.person.key,
      one.missing.map(({ action: { ref }, leads }) => [ref, ...leads]),
    ]),
  ).toEqual([['director', [['1.1.1'], ['1.1.2', 'Name of anna', 'Name of gone']]]]);
  expect(nobody.map(({ ref }) => ref)).toEqual(['2.1.1']);
});

const keyed = (...all: readonly Chase[]) => new Map(all.map((one) => [one.id, one]));

test.each<[string, readonly Partial<Chase>[], string | null]>([
  ['nothing', [], null],
  ['one', [{}], 'lead 2026-11-20'],
  ['one that is under way', [{ result: 'claimed' }], 'lead 2026-11-20'],
  ['one that reached nobody', [{ result: 'failed' }], null],
  ['one of the day before', [{ id: 'lead 2026-11-19' }], null],
  ['one of somebody whose key begins the same', [{ id: 'lead-2 2026-11-20', person: 'lead-2' }], null],
  ['the list for officers', [{ id: 'lead 2026-11-20 list', isEscalation: true }], null],
  [
    'two, of which the later counts',
    [{}, { id: 'lead 2026-11-20 2', at: '2026-11-20T14:00:00.000Z' }],
    'lead 2026-11-20 2',
  ],
])('what counts as reminded today: %s', (_, given, expected) => {
  const all = given.map((part) => chase('lead 2026-11-20', part));
  expect(remindedOn(all, 'lead', today, false)?.id ?? null).toBe(expected);
});

test('the list for an officer has a day of its own', () => {
  const all = [chase(chaseId('lead', today, true, 1), { isEscalation: true }), chase('lead 2026-11-20')];
  expect(remindedOn(all, 'lead', today, true)?.id).toBe('lead 2026-11-20 list');
});

test.each<[string, readonly Chase[], boolean, string]>([
  ['the first of the day', [], false, 'lead 2026-11-20'],
  ['the same id for everybody, also where it is taken', [chase('lead 2026-11-20')], false, 'lead 2026-11-20'],
  ['again on purpose', [chase('lead 2026-11-20')], true, 'lead 2026-11-20 2'],
  ['and again', [chase('lead 2026-11-20'), chase('lead 2026-11-20 2')], true, 'lead 2026-11-20 3'],
  [
    'in place of one that failed',
    [chase('lead 2026-11-20'), chase('lead 2026-11-20 2', { result: 'failed' })],
    true,
    'lead 2026-11-20 2',
  ],
])('the id a reminder is claimed under: %s', (_, all, isAgain, expected) => {
  expect(nextChaseId(keyed(...all), { person: 'lead', day: today, isEscalation: false }, isAgain)).toBe(
    expected,
  );
});

// any plan of some people, groups and actions with who leads what
const keys = ['a', 'b', 'c', 'd', 'e'];
const anyPeople = fc
  .array(
    fc.record({
      kind: fc.constantFrom('person', 'post', 'group'),
      isActive: fc.boolean(),
      updaters: fc.subarray(keys),
      deputies: fc.subarray(keys),
      organisation: fc.constantFrom('Council', 'Trust', ''),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((all) =>
    all.map((one, at) =>
      person(keys[at] ?? '', { ...one, deputies: one.deputies.map((key) => deputy(key)) }),
    ),
  );
const anyLeads = fc.array(fc.subarray([...keys, 'unknown']), { minLength: 1, maxLength: 12 });

test('nobody is asked for what they do not owe, and nothing that is missing is left out', () => {
  fc.assert(
    fc.property(anyPeople, anyLeads, fc.boolean(), (all, leads, withDeputies) => {
      const actions = leads.map((keysOf, at) => action(`1.1.${String(at + 1)}`, { leads: keysOf }));
      const plan = planWith(actions, [], { people: people(...all) });
      const { recipients, nobody } = chaseListOf(plan, actions, { today, withDeputies });
      for (const { person: asked, owed } of recipients) {
        expect(asked.isActive).toBe(true);
        expect(owed.length).toBeGreaterThan(0);
        for (const { action: one } of owed) {
          const leaders = one.leads.flatMap((key) => {
            const lead = plan.people.get(key);
            return lead === undefined
              ? []
              : lead.kind === 'person'
                ? [lead]
                : lead.updaters.flatMap((each) => plan.people.get(each) ?? []);
          });
          const isLead = leaders.some((lead) => lead.key === asked.key);
          const isDeputy = leaders.some((lead) => lead.deputies.some(({ key }) => key === asked.key));
          const isLeft = leaders.every((lead) => !lead.isActive);
          expect(isLead || ((withDeputies || isLeft) && isDeputy)).toBe(true);
        }
      }
      const named = new Set([
        ...recipients.flatMap(({ owed }) => owed.map((one) => one.action.ref)),
        ...nobody.map(({ ref }) => ref),
      ]);
      expect(named.size).toBe(actions.length);
    }),
  );
});

test('returned, late and missing are all that was due, in every grouping', () => {
  const came = fc.array(fc.option(fc.constantFrom('2026-11-10', '2026-11-28', '2026-10-01')), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyPeople, anyLeads, came, (all, leads, days) => {
      const actions = leads.map((keysOf, at) => action(`1.1.${String(at + 1)}`, { leads: keysOf }));
      const updates = actions.flatMap(({ ref }, at) => {
        const day = days[at];
        return day ? [update(ref, ref, 'C2', { submittedAt: `${day}T10:00:00.000Z` })] : [];
      });
      const plan = planWith(actions, updates, { people: people(...all) });
      const cycle = plan.cycles.get('C2');
      if (cycle === undefined) throw new Error('the plan has no second cycle');
      const returns = returnsOf(plan, { ...cycle, cutOffOn: '2026-11-25' }, '2026-11-29');
      for (const counts of [
        countReturns(returns),
        ...returnsByPerson(returns),
        ...returnsByOrganisation(returns, plan, today),
      ])
        expect(counts.onTime + counts.late + counts.none).toBe(counts.due);
      const due = new Set(returnsByPerson(returns).flatMap((one) => one.returns));
      expect(due.size).toBe(returns.length);
    }),
  );
});
