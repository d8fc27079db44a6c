import { expect, test } from 'vitest';
import { freeze } from '#domain/frozen/freeze.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { agendaOf, besides, foundIn } from '#screens/in-meeting/agenda.ts';
import { itemIn, itemOf, titleOf, wordOf } from '#screens/in-meeting/pack-item.ts';
import { action, planWith, request, today, update } from '../../domain/plan-kit.ts';
import { risk, score } from '../../domain/risk/risk-kit.ts';

const plan = planWith(
  [
    action('1.1.1', { title: 'Screen for language needs', status: 'off-track' }),
    action('1.1.2', { title: 'Publish the local offer' }),
    action('1.1.10', { title: 'Train the language champions' }),
    action('2.1.1', { title: 'Open the special school', leads: [], ownerAsWritten: 'Capital team' }),
  ],
  ['1.1.1', '1.1.10', '2.1.1'].map((ref) =>
    update(`u-${ref}`, ref, 'C2', { submittedAt: `${today}T09:00:00.000Z` }),
  ),
  {
    risks: new Map([
      ['R1', risk('R1', { title: 'Waits grow', mitigated: score(4, 4) })],
      ['R2', risk('R2', { title: 'Staff leave', mitigated: score(1, 1) })],
    ]),
  },
);

const pack: Pack = packOf(
  freeze(plan, {
    ...request,
    curation: {
      ...request.curation,
      highlights: [
        {
          updateId: 'u-1.1.10',
          actionRef: '1.1.10',
          original: { activity: 'Trained.', impact: 'Less waiting.' },
          edited: { activity: 'Trained.', impact: 'Less waiting.' },
          audience: 'board',
        },
      ],
      asks: [{ id: 'a1', kind: 'decision', text: 'Agree the funding.', about: ['1.1.1', 'R1'] }],
    },
  }),
);

test('the agenda follows the pack’s page: asks, highlights, exceptions, risks, and nothing that is empty', () => {
  const agenda = agendaOf(pack);
  expect(agenda.map(({ title }) => title)).toEqual([
    'What this meeting is asked for',
    'Highlights',
    'Exceptions',
    'Risks to note',
  ]);
  const words = agenda.map(({ items }) => items.map(wordOf));
  expect(words[0]).toEqual(['ask a1']);
  expect(words[1]).toEqual(['action 1.1.10']);
  expect(words[2]).toContain('action 1.1.1');
  expect(words[3]).toContain('risk R1');
  // one that is only carried forward is named, and takes no place of its own
  expect(agenda[2]?.carried).toEqual(['1.1.2']);
});

test('everything on the agenda is found in the pack and has a title', () => {
  const titles = agendaOf(pack)
    .flatMap(({ items }) => items)
    .map((item) => itemIn(pack, item))
    .map((found) => (found === null ? null : titleOf(found)));
  expect(titles).toContain('For decision: Agree the funding.');
  expect(titles).toContain('1.1.1 Screen for language needs');
  expect(titles).toContain('Threat R1 Waits grow');
  expect(titles).not.toContain(null);
});

test('a thing knows what stands before and after it, and nothing at the ends or off the agenda', () => {
  const agenda = agendaOf(pack);
  const all = agenda.flatMap(({ items }) => items);
  for (const [index, item] of all.entries())
    expect(besides(agenda, item)).toEqual({ before: all[index - 1] ?? null, after: all[index + 1] ?? null });
  expect(besides(agenda, { kind: 'action', id: '2.1.1' })).toEqual({ before: null, after: null });
});

test('what a pack says of an action holds why it is an exception, and its highlights', () => {
  expect(itemIn(pack, { kind: 'action', id: '1.1.1' })).toMatchObject({
    why: [expect.stringContaining('Off track')],
    highlights: [],
  });
  expect(itemIn(pack, { kind: 'action', id: '1.1.10' })).toMatchObject({
    why: [],
    highlights: [{ activity: 'Trained.' }],
  });
});

test.each(['ask a9', 'action 9.9.9', 'risk R9', 'measure K9'])('a pack without %s says so', (word) => {
  const item = itemOf(word);
  expect(item === null ? 'unread' : itemIn(pack, item)).toBeNull();
});

test.each<[string, readonly string[]]>([
  ['1.1', ['action 1.1.1', 'action 1.1.2', 'action 1.1.10']],
  // itself before what only begins like it
  ['1.1.1', ['action 1.1.1', 'action 1.1.10']],
  ['2', ['action 2.1.1']],
  ['LANGUAGE', ['action 1.1.1', 'action 1.1.10']],
  ['language train', ['action 1.1.10']],
  ['1.1 offer', ['action 1.1.2']],
  ['capital', ['action 2.1.1']],
  ['r1', ['risk R1']],
  ['waits', ['risk R1']],
  ['nothing like it', []],
  ['   ', []],
])('‘%s’ finds %j', (text, words) => {
  const { count, items } = foundIn(pack, text);
  expect(items.map(wordOf)).toEqual(words);
  expect(count).toBe(words.length);
});

test('of many finds the first eight are shown, and all are counted', () => {
  const many = planWith(Array.from({ length: 12 }, (_, index) => action(`1.1.${String(index + 1)}`)));
  const found = foundIn(packOf(freeze(many, request)), 'action');
  expect(found.items).toHaveLength(8);
  expect(found.count).toBe(12);
});

test('a thing goes into an address and out again, also with an id of several words', () => {
  for (const item of [
    { kind: 'action', id: '1.2.3' },
    { kind: 'ask', id: 'an id of words' },
  ] as const)
    expect(itemOf(wordOf(item))).toEqual(item);
  for (const word of ['', 'action', 'action ', 'topic 1', '1.2.3']) expect(itemOf(word)).toBeNull();
});
