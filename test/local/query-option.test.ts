import { expect, test } from 'vitest';
import type { Call } from '#local/call.ts';
import { queryOptions } from '#local/query-option.ts';
import { nastySwitches } from '#local/switches.ts';

function options(query: string, extra: readonly string[] = []) {
  // the reading of options looks at the address and the switches only
  const call = {
    url: new URL(`https://x.example/items?${query}`),
    world: { switches: nastySwitches },
  } as Call;
  return queryOptions(call, extra);
}

test('names are taken apart and trimmed', () => {
  expect(options('$select=id, name,,webUrl').select).toEqual(['id', 'name', 'webUrl']);
  expect(options('').select).toBeNull();
});

test('an expansion holds options of its own, to any depth', () => {
  const { expand } = options('$expand=columns($select=name),items($expand=fields($select=A,B);$top=3)');
  expect(expand.get('columns')?.select).toEqual(['name']);
  expect(expand.get('items')?.top).toBe(3);
  expect(expand.get('items')?.expand.get('fields')?.select).toEqual(['A', 'B']);
});

test('commas and brackets inside quotation marks do not count', () => {
  const { expand } = options("$expand=items($filter=fields/A eq 'x),(;y';$top=1),columns");
  expect([...expand.keys()]).toEqual(['items', 'columns']);
  expect(expand.get('items')?.filter).toBe("fields/A eq 'x),(;y'");
});

test('a page size above 5,000 counts as 5,000', () => {
  expect(options('$top=9999').top).toBe(5000);
});

test('options a route adds are known to it alone', () => {
  expect(options('token=abc', ['token']).token).toBe('abc');
  expect(() => options('token=abc')).toThrow(expect.objectContaining({ status: 400 }));
});

test('parameters of the service that begin with @ are let through', () => {
  expect(options('@microsoft.graph.conflictBehavior=fail').pairs).toEqual([]);
});

test('the options are kept as sent, for links', () => {
  expect(options("$filter=fields/A eq 'x%26y'&$top=3").pairs).toEqual([
    ['$filter', "fields/A eq 'x&y'"],
    ['$top', '3'],
  ]);
});

test.each([
  '$expand=fields(',
  '$expand=fields)',
  '$expand=fields($select)',
  '$expand=fields($nonsense=1)',
  '$expand=',
  '$top=1e3',
  '$deltatoken=x',
])('refuses %s with 400', (query) => {
  expect(() => options(query)).toThrow(expect.objectContaining({ status: 400 }));
});
