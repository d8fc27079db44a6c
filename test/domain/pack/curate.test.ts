import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ChangeKind, ChangePart } from '#domain/change/change.ts';
import { checkCuration, curationHints } from '#domain/pack/check-curation.ts';
import {
  addHighlight,
  editHighlight,
  moveHighlight,
  removeHighlight,
  restoreOriginal,
} from '#domain/pack/curate.ts';
import { emptyCuration, type Ask, type Curation } from '#domain/pack/curation.ts';
import { proposedAsks } from '#domain/pack/proposed-asks.ts';

import { action, person, planChange, planWith, update } from '../plan-kit.ts';
import { registered, risk, score } from '../risk/risk-kit.ts';

const updates = ['a', 'b', 'c'].map((id) => update(id, '1.1.1', 'C2'));
const chosen = updates.reduce(addHighlight, emptyCuration);
const ids = (curation: Curation) => curation.highlights.map((one) => one.updateId).join('');
const words = { activity: 'Trained 40 staff.', impact: 'Waits fell.' };

test('an update is chosen once, and can be taken out again', () => {
  expect(ids(chosen)).toBe('abc');
  expect(ids(updates.reduce(addHighlight, chosen))).toBe('abc');
  expect(ids(removeHighlight(chosen, 'b'))).toBe('ac');
  expect(ids(removeHighlight(chosen, 'x'))).toBe('abc');
});

test('a highlight moves by one place, and not past the ends', () => {
  expect(ids(moveHighlight(chosen, 'c', 'up'))).toBe('acb');
  expect(ids(moveHighlight(chosen, 'a', 'down'))).toBe('bac');
  expect(ids(moveHighlight(chosen, 'a', 'up'))).toBe('abc');
  expect(ids(moveHighlight(chosen, 'c', 'down'))).toBe('abc');
  expect(ids(moveHighlight(chosen, 'x', 'up'))).toBe('abc');
});

test('an edit keeps the words of the lead, which can be put back', () => {
  const edited = editHighlight(chosen, 'b', { impact: 'Waits fell by a third.' });
  expect(edited.highlights[1]).toMatchObject({
    original: words,
    edited: { activity: words.activity, impact: 'Waits fell by a third.' },
  });
  expect(restoreOriginal(edited, 'b')).toEqual(chosen);
});

test('whatever is moved and edited, the same updates stay chosen and nothing given is changed', () => {
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), way: fc.constantFrom('up', 'down', 'edit') });
  const before = JSON.stringify(chosen);
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let curation = chosen;
      for (const { id, way } of steps)
        curation =
          way === 'edit' ? editHighlight(curation, id, { activity: 'X' }) : moveHighlight(curation, id, way);
      expect(curation.highlights.map((one) => one.updateId).toSorted()).toEqual(['a', 'b', 'c']);
      expect(curation.highlights.every((one) => one.original.activity === words.activity)).toBe(true);
    }),
  );
  expect(JSON.stringify(chosen)).toBe(before);
});

const plan = planWith([action('1.1.1')], [...updates, update('d', '1.1.1', 'C2', { row: null })]);
const asked = (text: string): Ask => ({ id: 'x', kind: 'decision', text, about: [] });
const codes = (curation: Partial<Curation>) =>
  checkCuration({ ...emptyCuration, ...curation }, plan).map((one) => [one.code, one.field]);

test('a curation in order is not refused', () => {
  expect(checkCuration(chosen, plan)).toEqual([]);
  expect(codes({ overall: 'Good.', asks: [asked('Agree the supplement.')] })).toEqual([]);
});

test('a highlight of an update for the board cannot be made public', () => {
  const highlights = chosen.highlights.map((one) => ({ ...one, audience: 'public' as const })).slice(0, 1);
  expect(codes({ highlights })).toEqual([['highlight-not-public', 'highlights.0']]);
});

test('a highlight needs its update in the library, and words', () => {
  const unsent = updates.slice(0, 1).map((one) => ({ ...one, id: 'd' }));
  const gone = updates.slice(0, 1).map((one) => ({ ...one, id: 'gone' }));
  expect(codes([...gone, ...unsent].reduce(addHighlight, emptyCuration))).toEqual([
    ['highlight-unknown', 'highlights.0'],
    ['highlight-unknown', 'highlights.1'],
  ]);
  const empty = editHighlight(chosen, 'b', { activity: ' ', impact: '' });
  expect(codes(empty)).toEqual([['highlight-without-words', 'highlights.1.activity']]);
});

test('an ask needs a text, and texts have an end', () => {
  const long = 'x'.repeat(6001);
  expect(codes({ asks: [asked('Agree.'), asked('  ')] })).toEqual([['not-given', 'asks.1.text']]);
  expect(codes({ overall: long, publicOverall: long, asks: [asked(long)] })).toEqual([
    ['text-too-long', 'overall'],
    ['text-too-long', 'publicOverall'],
    ['text-too-long', 'asks.0.text'],
  ]);
  expect(codes(editHighlight(chosen, 'a', { impact: long }))).toEqual([
    ['text-too-long', 'highlights.0.impact'],
  ]);
});

test('a long opening, or one of several sentences, is worth a thought and stops nobody', () => {
  const hints = (overall: string) =>
    curationHints({ ...emptyCuration, overall }).map((one) => `${one.field} ${one.is}`);
  expect(hints('Most of the plan is on track, and six actions need help.')).toEqual([]);
  expect(hints('Most is on track. Six need help.')).toEqual(['overall several-sentences']);
  expect(hints(`${'word '.repeat(61)}end.`)).toEqual(['overall long']);
  expect(codes({ overall: 'x'.repeat(400) })).toEqual([]);
});

const board = 'SEND and AP Partnership Board';
let count = 0;
const newId = () => `id-${String((count += 1))}`;

test('a body is asked about the changes that wait for it, then what the register asks', () => {
  const reDate = planChange('c', {
    kind: 're-date',
    weight: 'material',
    approver: { by: 'body', body: 'SEND and AP  partnership board' },
    parts: [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'Autumn term 2026' },
        after: { completionAsWritten: 'May 2027' },
      },
    ],
  });
  const others = [
    { ...reDate, id: 'x', approver: { by: 'body' as const, body: 'Panel' } },
    { ...reDate, id: 'y', state: 'declined' as const },
    { ...reDate, id: 'z', approver: { by: 'admin' as const } },
  ];
  const snapshot = registered(
    [
      risk('R1', { ask: 'Agree the supplement.', mitigated: score(2, 2) }),
      risk('R2', { ask: ' Lend two people. ', mitigated: score(4, 4) }),
      risk('R3', { ask: 'Too late.', state: 'closed', closedOn: '2026-11-01' }),
    ],
    [],
    { changes: new Map([reDate, ...others].map((one) => [one.id, one])) },
  );
  expect(proposedAsks(snapshot, board, newId)).toEqual([
    {
      id: 'id-1',
      kind: 'decision',
      text: 'Move the completion date of 1.1.1 Action 1.1.1 from Autumn term 2026 to May 2027.',
      about: ['1.1.1'],
    },
    { id: 'id-2', kind: 'decision', text: 'Lend two people.', about: ['R2'] },
    { id: 'id-3', kind: 'decision', text: 'Agree the supplement.', about: ['R1'] },
  ]);
});

test('an ask names every action of a change, also one that is only proposed, and leaves most words to its page', () => {
  const long = 'A wording that goes on. '.repeat(20);
  const body = { by: 'body', body: board } as const;
  const snapshot = planWith([action('1.1.1'), action('1.1.2')], [], {
    changes: new Map(
      [
        planChange('a', {
          kind: 'add',
          approver: body,
          parts: [{ ref: '1.1.9', before: null, after: { title: 'Open a hub' } }],
        }),
        planChange('b', {
          kind: 'reword',
          approver: body,
          proposedAt: '2026-11-13T09:30:00.000Z',
          parts: [{ ref: '1.1.1', before: { description: 'Short' }, after: { description: long } }],
        }),
        planChange('c', {
          kind: 'merge',
          approver: body,
          proposedAt: '2026-11-14T09:30:00.000Z',
          parts: [
            {
              ref: '1.1.1',
              before: { lifecycle: 'live', mergedInto: null },
              after: { lifecycle: 'merged', mergedInto: '1.1.2' },
            },
            { ref: '1.1.2', before: {}, after: {} },
          ],
        }),
        planChange('d', {
          kind: 'hold',
          approver: body,
          proposedAt: '2026-11-15T09:30:00.000Z',
          parts: [
            {
              ref: '1.1.1',
              before: { status: 'on-track' },
              after: { status: 'on-hold', lifecycle: 'on-hold' },
            },
          ],
        }),
      ].map((one) => [one.id, one]),
    ),
  });
  expect(proposedAsks(snapshot, board, newId).map((one) => one.text)).toEqual([
    'Add the new development action 1.1.9 Open a hub.',
    'Change the wording of 1.1.1 Action 1.1.1.',
    'Merge 1.1.1 Action 1.1.1 into 1.1.2 Action 1.1.2.',
    'Put 1.1.1 Action 1.1.1 on hold.',
  ]);
});

describe('a change is asked for as people say it', () => {
  const one = '1.1.1 Action 1.1.1';
  const cases: readonly (readonly [ChangeKind, ChangePart['before'], ChangePart['after'], string])[] = [
    [
      're-date',
      { completionAsWritten: 'August 2025' },
      { completionAsWritten: 'December 2025' },
      `Move the completion date of ${one} from August 2025 to December 2025.`,
    ],
    [
      're-date',
      { completionAsWritten: '' },
      { completionAsWritten: 'May 2027' },
      `Set the completion date of ${one}: May 2027.`,
    ],
    [
      'lead',
      { leads: ['lead'] },
      { leads: ['head'] },
      `Give ${one} a new lead: Head of SEND in place of Therapies Lead.`,
    ],
    [
      'measure',
      { successMeasures: 'a' },
      { successMeasures: 'b' },
      `Change how the success of ${one} is measured.`,
    ],
    ['move', { section: '1.1' }, { section: '9' }, `Move ${one} from 1.1 Early identification to 9.`],
    ['resume', { lifecycle: 'on-hold' }, { lifecycle: 'live' }, `Take up ${one} again.`],
    ['withdraw', { lifecycle: 'live' }, { lifecycle: 'withdrawn' }, `Withdraw ${one}.`],
    ['complete', { status: 'on-track' }, { status: 'complete' }, `Accept ${one} as complete.`],
    ['embed', { status: 'complete' }, { status: 'embedded' }, `Accept ${one} as complete and embedded.`],
    ['reopen', { status: 'complete' }, { status: 'at-risk' }, `Reopen ${one}.`],
    ['details', { themes: [] }, { themes: ['Co-production'] }, `Change the tags and notes of ${one}.`],
  ];
  test.each(cases)('%s', (kind, before, after, sentence) => {
    const change = planChange('c', {
      kind,
      approver: { by: 'body', body: board },
      parts: [{ ref: '1.1.1', before, after }],
    });
    const snapshot = planWith([action('1.1.1')], [], {
      changes: new Map([['c', change]]),
      people: new Map([
        ['lead', person('lead', { post: 'Therapies Lead' })],
        ['head', person('head', { post: 'Head of SEND' })],
      ]),
    });
    expect(proposedAsks(snapshot, board, newId).map(({ text }) => text)).toEqual([sentence]);
  });

  test('a split, and a change of several actions', () => {
    const body = { by: 'body', body: board } as const;
    const changes = [
      planChange('a', {
        kind: 'split',
        approver: body,
        parts: [
          { ref: '1.1.1', before: { title: 'Train staff' }, after: { title: 'Train nurses' } },
          { ref: '1.1.8', before: null, after: { title: 'Train teachers' } },
        ],
      }),
      planChange('b', {
        kind: 're-date',
        approver: body,
        proposedAt: '2026-11-15T09:30:00.000Z',
        parts: ['1.1.1', '1.1.2'].map((ref) => ({
          ref,
          before: { completionAsWritten: 'May 2026' },
          after: { completionAsWritten: 'May 2027' },
        })),
      }),
    ];
    const snapshot = planWith([action('1.1.1'), action('1.1.2')], [], {
      changes: new Map(changes.map((change) => [change.id, change])),
    });
    expect(proposedAsks(snapshot, board, newId).map(({ text }) => text)).toEqual([
      'Split 1.1.1 Train staff into 1.1.1 Train nurses and 1.1.8 Train teachers.',
      'Move the completion dates of 1.1.1 Action 1.1.1 and 1.1.2 Action 1.1.2.',
    ]);
  });
});
