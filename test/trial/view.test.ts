import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  clients,
  frameContextOf,
  needsReload,
  readView,
  shownWidth,
  signIns,
  surfaces,
  themes,
  type View,
  widths,
  writeView,
} from '#trial/host/view.ts';

const choices = { people: ['ada@contoso.test', 'zoe@nhs.test'], pages: ['one-plan', 'board-pack'] };
const usual = readView('', choices);

test('starts as the first person, light, full width, with silent sign-in', () => {
  expect(usual).toEqual({
    person: 'ada@contoso.test',
    theme: 'default',
    width: 'full',
    surface: 'content',
    signIn: 'silent',
    client: 'web',
    page: 'one-plan',
    subPage: '',
  });
});

test('takes what is unknown in an address as usual', () => {
  expect(
    readView('?person=nobody@x.test&theme=pink&width=9&surface=moon&signIn=never&client=fax&page=x', choices),
  ).toEqual(usual);
});

test('knows a person whatever the case of the address', () => {
  expect(readView('?person=ZOE@nhs.test', choices).person).toBe('zoe@nhs.test');
});

test('writes nothing for the usual view, and only what differs for another', () => {
  expect(writeView(usual, choices)).toBe('');
  expect(writeView({ ...usual, theme: 'dark', subPage: 'action/1 & 2' }, choices)).toBe(
    '?theme=dark&subPage=action%2F1+%26+2',
  );
});

test('reads every view that it writes', () => {
  const views: fc.Arbitrary<View> = fc.record({
    person: fc.constantFrom(...choices.people),
    theme: fc.constantFrom(...themes),
    width: fc.constantFrom(...widths),
    surface: fc.constantFrom(...surfaces),
    signIn: fc.constantFrom(...signIns),
    client: fc.constantFrom(...clients),
    page: fc.constantFrom(...choices.pages),
    subPage: fc.string(),
  });
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view, choices), choices)).toEqual(view);
    }),
  );
});

test.each([
  ['person', 'zoe@nhs.test', true],
  ['surface', 'sidePanel', true],
  ['signIn', 'ask', true],
  ['client', 'ios', true],
  ['page', 'board-pack', true],
  ['subPage', 'action/1', true],
  ['theme', 'dark', false],
  ['width', '320', false],
] as const)('a new %s (%s) loads the tab anew: %s', (name, value, isNeeded) => {
  expect(needsReload(usual, { ...usual, [name]: value })).toBe(isNeeded);
});

test.each([
  ['content', 'content', 'full', 'full'],
  ['meetingTab', 'content', 'full', 'full'],
  ['sidePanel', 'sidePanel', 'full', 'panel'],
  ['sidePanel', 'sidePanel', '1280', 'panel'],
  ['sidePanel', 'sidePanel', '320', '320'],
  ['settings', 'settings', '768', '768'],
] as const)('shown as %s the tab is told %s, and at width %s it is %s', (surface, told, width, shown) => {
  expect(frameContextOf({ surface })).toBe(told);
  expect(shownWidth({ surface, width })).toBe(shown);
});

test('has nothing to show without people', () => {
  expect(() => readView('', { people: [], pages: ['one-plan'] })).toThrow('nothing to choose from');
});
