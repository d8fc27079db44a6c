import { expect, test } from 'vitest';
import { placeOfTab, tabAddress, tabPlaces } from '#host/tab-place.ts';
import { hrefOf, routeFrom } from '#screens/route.ts';

const page = 'https://plan.oakshire.example/one-plan/';

test.each(tabPlaces)('the address of a tab says that it opens %s, and is read back so', (place) => {
  const address = tabAddress(page, place);
  expect(address).toBe(`${page}?open=${place}`);
  expect(placeOfTab(address)).toBe(place);
});

test('the address of a tab keeps nothing of how the page was asked for', () => {
  expect(tabAddress(`${page}?inTeams=1#/risks/threats`, 'board-pack')).toBe(`${page}?open=board-pack`);
});

test.each([page, `${page}?open=admin`, `${page}?open=`, `${page}#open=plan`, 'not an address', ''])(
  'an address that names no place opens none: %s',
  (address) => {
    expect(placeOfTab(address)).toBeNull();
  },
);

test('every place leads to a screen of its own', () => {
  const screens = tabPlaces.map((place) => hrefOf(routeFrom(place)));
  expect(screens).toEqual(['#/plan/summary', '#/my-actions', '#/risks/threats', '#/board-pack']);
});
