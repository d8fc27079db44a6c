import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPredecessors } from '#domain/predecessor/predecessor-paste.ts';

const strategy = 'SEND Strategy 2021-25';

test('a block without headings is read in the usual order', () => {
  expect(
    readPredecessors('1.1\tAgree one offer\tCarried\t1.3.2, 1.3.3\t\r\n1.2\tWrite a leaflet', strategy),
  ).toEqual([
    {
      plan: strategy,
      ref: '1.1',
      wording: 'Agree one offer',
      disposition: 'carried',
      reason: '',
      successors: ['1.3.2', '1.3.3'],
      unread: '',
    },
    {
      plan: strategy,
      ref: '1.2',
      wording: 'Write a leaflet',
      disposition: 'open',
      reason: '',
      successors: [],
      unread: '',
    },
  ]);
});

test('a first row of headings says which column is which', () => {
  const rows = readPredecessors(
    'Earlier plan\tAction\tReason\tOutcome\tRef\nDBV\tTrain staff\tDone in 2024\tAlready complete\t7',
    strategy,
  );
  expect(rows).toMatchObject([
    { plan: 'DBV', ref: '7', wording: 'Train staff', disposition: 'complete', reason: 'Done in 2024' },
  ]);
});

test('a cell with line breaks and quotation marks comes whole', () => {
  expect(readPredecessors('4\t"Say ""hello""\nto all"\tOpen\n\n5\tNext', strategy)).toMatchObject([
    { ref: '4', wording: 'Say "hello"\nto all' },
    { ref: '5', wording: 'Next' },
  ]);
});

test('a quotation mark in the middle of a cell is a quotation mark', () => {
  expect(readPredecessors('4\t6" pipes\tOpen', strategy)[0]?.wording).toBe('6" pipes');
  expect(readPredecessors('4\t"Early help" offer\tOpen', strategy)[0]?.wording).toBe('"Early help" offer');
});

test.for<[string, string, string]>([
  ['', 'open', ''],
  ['To decide', 'open', ''],
  ['Completed March 2023', 'complete', ''],
  ['No longer required', 'not-needed', ''],
  ['Not needed', 'not-needed', ''],
  ['Still required', 'carried', ''],
  ['Merged', 'combined', ''],
  ['Parked', 'open', 'Parked'],
])('‘%s’ is read as %s', ([words, disposition, unread]) => {
  expect(readPredecessors(`1\tDo it\t${words}`, strategy)).toMatchObject([{ disposition, unread }]);
});

test('one that names its replacement was carried over', () => {
  expect(readPredecessors('1\tDo it\t\t2.1.1 and 2.1.2', strategy)).toMatchObject([
    { disposition: 'carried', successors: ['2.1.1', '2.1.2'] },
  ]);
});

test.for(['', '\n\n', '\t\t\n'])('nothing comes of nothing', (text) => {
  expect(readPredecessors(text, strategy)).toEqual([]);
});

test('whatever is pasted is read, and every wording in plain cells comes back', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPredecessors(text, strategy)));
  const word = fc.stringMatching(/^[a-z][a-z ,.]{0,20}[a-z]$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (wordings) => {
      const block = wordings.map((one, n) => `${String(n)}\t${one}`).join('\r\n');
      expect(readPredecessors(block, strategy).map((one) => one.wording)).toEqual(wordings);
    }),
  );
});
