import { expect, test } from 'vitest';
import type { Context, Decision, PackCommand } from '#domain/command.ts';
import { packLimits } from '#domain/pack/decide-pack.ts';
import { decide } from '#domain/decide.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { issued, packsOf } from '../issued-kit.ts';
import { person, planWith, today } from '../plan-kit.ts';

const ada = person('ada', { role: 'admin' });
const bea = person('bea', { role: 'admin', name: 'Bea Admin' });
const people = new Map([ada, bea].map((one) => [one.key, one]));
const context: Context = { today, now: `${today}T10:15:00.000Z`, me: ada, newId: () => 'new-id' };

function having(...packs: readonly IssuedPack[]): Snapshot {
  return planWith([], [], { people, packs: packsOf(...packs) });
}

function issue(given: Partial<IssuedPack> = {}): PackCommand {
  return { kind: 'issue-pack', pack: issued({ row: null, preparedBy: 'ada', ...given }) };
}

function record(outcomes: readonly { ask: string; words: string }[], key = asked.key): PackCommand {
  return { kind: 'record-outcomes', key, outcomes };
}

const asked = issued({
  outcomes: [
    { ask: 'a1', words: '' },
    { ask: 'a2', words: 'Agreed.' },
  ],
});

/** The codes of a decision with their fields, or what it writes. */
function told(decision: Decision): readonly unknown[] {
  return decision.kind === 'refused'
    ? decision.refusals.map(({ code, field }) => [code, field])
    : decision.writes;
}

test('an admin issues the first version for a meeting', () => {
  const [write] = told(decide(having(), issue(), context));
  expect(write).toEqual({
    kind: 'add',
    noun: 'pack',
    value: issued({ row: null, preparedBy: 'ada' }),
  });
});

test('what is issued is named, tidied and signed by the rules, whatever the command says of it', () => {
  const command = issue({
    key: 'another key',
    body: '  SEND  Partnership\tBoard ',
    reason: ' Why\r\nnot? ',
    preparedBy: 'bea',
  });
  const [write] = told(decide(having(), command, context));
  expect(write).toMatchObject({
    value: {
      key: 'send partnership board 2026-12-11 v1',
      body: 'SEND Partnership Board',
      reason: 'Why\nnot?',
      preparedBy: 'ada',
    },
  });
});

test('a second version needs a reason, and keeps the first as it is', () => {
  const plan = having(issued());
  const file = { sha256: 'b'.repeat(64), version: 2 };
  expect(told(decide(plan, issue(file), context))).toEqual([['pack-reason-missing', 'reason']]);
  expect(told(decide(plan, issue({ ...file, reason: ' \n ' }), context))).toEqual([
    ['pack-reason-missing', 'reason'],
  ]);
  const writes = told(decide(plan, issue({ ...file, reason: 'A figure was wrong.' }), context));
  expect(writes).toMatchObject([
    { kind: 'add', value: { key: 'send partnership board 2026-12-11 v2', reason: 'A figure was wrong.' } },
  ]);
});

test('a version that somebody issued is refused with who and when, and which is next', () => {
  const plan = having(issued({ preparedBy: 'bea' }), issued({ version: 2, preparedBy: 'ada' }));
  const decision = decide(plan, issue({ sha256: 'b'.repeat(64) }), context);
  expect(decision).toEqual({
    kind: 'refused',
    refusals: [
      {
        code: 'pack-version-taken',
        field: null,
        facts: { version: 1, next: 3, by: 'Bea Admin', at: '2026-11-20T10:15:00.000Z' },
      },
    ],
  });
});

test('a body in other letters is the same body', () => {
  const plan = having(issued());
  const command = issue({ body: 'send partnership BOARD', sha256: 'b'.repeat(64) });
  expect(told(decide(plan, command, context))).toEqual([['pack-version-taken', null]]);
});

test.for<[number]>([[2], [0], [-1], [1.5]])('version %d cannot be the first', ([version]) => {
  const decision = decide(having(), issue({ version, reason: 'x' }), context);
  expect(decision).toMatchObject({
    refusals: [{ code: 'pack-version-ahead', facts: { version, next: 1 } }],
  });
});

test('a repeat of an issue that went through is issued, and adds no second row', () => {
  const mine = issued({ preparedBy: 'ada' });
  expect(decide(having(mine), issue(), context)).toEqual({ kind: 'writes', writes: [] });
});

test('the same plan issued by somebody else is theirs', () => {
  const theirs = issued({ preparedBy: 'bea' });
  expect(told(decide(having(theirs), issue(), context))).toEqual([['pack-version-taken', null]]);
});

test('another plan under the same key is no repeat', () => {
  const mine = issued({ preparedBy: 'ada' });
  const command = issue({ sha256: 'b'.repeat(64) });
  expect(told(decide(having(mine), command, context))).toEqual([['pack-version-taken', null]]);
});

test.for<[string, Partial<IssuedPack>, readonly (readonly [string, string | null])[]]>([
  ['without a body', { body: ' ' }, [['not-given', 'body']]],
  ['with a body too long for a name', { body: 'x'.repeat(101) }, [['text-too-long', 'body']]],
  ['for a day that is none', { meetingOn: '2026-02-30' }, [['date-invalid', 'meetingOn']]],
  ['as at a day that is none', { asAt: 'soon' }, [['date-invalid', 'asAt']]],
  ['as at tomorrow', { asAt: '2026-11-21' }, [['as-at-in-future', 'asAt']]],
  ['as at a day after the meeting', { meetingOn: '2026-11-12' }, [['as-at-after-meeting', 'asAt']]],
  ['with a long reason', { reason: 'x'.repeat(packLimits.reason + 1) }, [['text-too-long', 'reason']]],
  ['with a long marking', { marking: 'x'.repeat(61) }, [['text-too-long', 'marking']]],
  ['for a cycle nobody knows', { cycle: 'C9' }, [['cycle-unknown', null]]],
  ['with a hash that is none', { sha256: 'A'.repeat(64) }, [['pack-file-wrong', null]]],
  ['without a file', { frozenFile: ' ' }, [['pack-file-wrong', null]]],
])('an issue %s is refused', ([, given, wanted]) => {
  expect(told(decide(having(), issue(given), context))).toEqual(wanted);
});

test('a pack may be taken on the day of the meeting itself, and before the first cycle', () => {
  const command = issue({ meetingOn: today, asAt: today, cycle: '' });
  expect(decide(having(), command, context).kind).toBe('writes');
});

test('only an active admin issues packs and records what was decided', () => {
  for (const me of [
    person('lead'),
    person('sponsor', { role: 'sponsor' }),
    { ...ada, isActive: false },
    { ...ada, leftOn: '2026-11-19' },
  ])
    for (const command of [issue(), record([{ ask: 'a1', words: 'Agreed.' }])])
      expect(told(decide(having(asked), command, { ...context, me }))).toEqual([['admin-only', null]]);
});

test('what the meeting decided is written to what was asked, and the rest stays', () => {
  const decision = decide(having(asked), record([{ ask: 'a1', words: ' Noted.\r\nThanks. ' }]), context);
  expect(told(decision)).toEqual([
    {
      kind: 'edit',
      noun: 'pack',
      key: asked.key,
      before: asked,
      set: {
        outcomes: [
          { ask: 'a1', words: 'Noted.\nThanks.' },
          { ask: 'a2', words: 'Agreed.' },
        ],
      },
    },
  ]);
});

test('an outcome can be corrected and taken back', () => {
  for (const words of ['Agreed with changes.', '']) {
    const decision = decide(having(asked), record([{ ask: 'a2', words }]), context);
    expect(told(decision)).toMatchObject([{ set: { outcomes: [{ words: '' }, { words }] } }]);
  }
});

test.for<[string, PackCommand, readonly (readonly [string, string | null])[]]>([
  ['of a pack nobody issued', record([{ ask: 'a1', words: 'x' }], 'no such pack'), [['pack-unknown', null]]],
  [
    'of something it was not asked',
    record([
      { ask: 'a1', words: 'x' },
      { ask: 'a9', words: 'x' },
    ]),
    [['ask-unknown', '1.words']],
  ],
  [
    'that is too long',
    record([{ ask: 'a1', words: 'x'.repeat(packLimits.outcome + 1) }]),
    [['text-too-long', '0.words']],
  ],
  ['that says nothing new', record([{ ask: 'a2', words: ' Agreed. ' }]), [['nothing-to-write', null]]],
])('an outcome %s is refused', ([, command, wanted]) => {
  expect(told(decide(having(asked), command, context))).toEqual(wanted);
});

test('outcomes that together are more than the column holds are refused as a whole', () => {
  const asks = Array.from({ length: 20 }, (_, index) => `a${String(index)}`);
  const many = issued({ outcomes: asks.map((ask) => ({ ask, words: '' })) });
  const command = record(
    asks.map((ask) => ({ ask, words: 'x'.repeat(packLimits.outcome) })),
    many.key,
  );
  expect(told(decide(having(many), command, context))).toEqual([['text-too-long', null]]);
});
