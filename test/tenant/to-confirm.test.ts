import { expect, test } from 'vitest';
import { stepsOf } from './compare.ts';
import { notAsked } from './probe-list.ts';
import { openSwitches, toConfirm } from './to-confirm.ts';

test('the page of open questions is what the switches and the calls of the check say', async () => {
  await expect(toConfirm()).toMatchFileSnapshot('../../docs/to-confirm-on-a-tenant.md');
});

test('every open question is asked by the check, or the page says why not', () => {
  const asked = new Set(stepsOf(true).map((step) => step.settles));
  const unexplained = openSwitches.filter((name) => !asked.has(name) && notAsked[name] === undefined);
  expect(unexplained).toEqual([]);
  expect(openSwitches.filter((name) => asked.has(name) && notAsked[name] !== undefined)).toEqual([]);
});

test('the check settles nothing that is established', () => {
  const settled = stepsOf(true).flatMap((step) => step.settles ?? []);
  expect(settled.filter((name) => !openSwitches.includes(name))).toEqual([]);
  expect(Object.keys(notAsked).filter((name) => !openSwitches.some((one) => one === name))).toEqual([]);
});

test('every call of the check has a name of its own', () => {
  const names = stepsOf(true).map((step) => step.name);
  expect(new Set(names).size).toBe(names.length);
});
