import { expect, test } from 'vitest';
import type { Setting } from '#domain/setting.ts';
import {
  schemaFit,
  schemaIn,
  schemaProblems,
  schemaSetting,
  schemaVersion,
  schemaVersionKey,
} from '#domain/schema-version.ts';
import { schemaRefusal } from '#domain/schema-refusal.ts';
import { storedRow } from './plan-kit.ts';

const saying = (value: string): ReadonlyMap<string, Setting> =>
  new Map([[schemaVersionKey, { row: storedRow('7'), key: schemaVersionKey, value }]]);

test('a plan whose settings do not name a version is of the first', () => {
  expect(schemaIn(new Map())).toBe(1);
  expect(schemaProblems(new Map(), 'Settings')).toEqual([]);
});

test.for([1, 2, 17, 999_999])('the version %i is read as it was stored', (version) => {
  expect(schemaIn(saying(String(version)))).toBe(version);
  expect(schemaProblems(saying(String(version)), 'Settings')).toEqual([]);
});

test('what a person typed around the number does not matter', () => {
  expect(schemaIn(saying(' 3\n'))).toBe(3);
});

test.for(['', 'two', '0', '-1', '2.5', '1e9', '0x10', '1000000', 'NaN'])(
  'the version ‘%s’ is nonsense: the plan is taken as one of the first version, and its row is named',
  (value) => {
    expect(schemaIn(saying(value))).toBe(1);
    expect(schemaProblems(saying(value), 'Settings')).toEqual([
      {
        list: 'Settings',
        rowId: '7',
        what: `schema: '${value}' is no version of the lists. Check the lists to set it right.`,
      },
    ]);
  },
);

test('a plan is written by the version of the app that it names, or where it names none', () => {
  const codeOf = (value: string) => schemaRefusal(schemaFit(saying(value)))?.code ?? null;
  expect(codeOf(String(schemaVersion))).toBe(null);
  expect(codeOf(String(schemaVersion + 1))).toBe('newer-schema');
  expect(codeOf(String(schemaVersion - 1))).toBe('older-schema');
  expect(codeOf('nonsense')).toBe(null);
  expect(schemaRefusal(schemaFit(new Map()))).toBe(null);
});

test('what is stored after set-up reads back as the version of this app', () => {
  const setting = schemaSetting();
  expect(schemaIn(new Map([[setting.key, setting]]))).toBe(schemaVersion);
});
