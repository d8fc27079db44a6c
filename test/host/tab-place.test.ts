import { expect, test } from 'vitest';
import { placeOfTab, placeToOpen, tabAddress, tabPlaces } from '#host/tab-place.ts';
import { hrefOf } from '#screens/route.ts';
import { routeFrom } from '#screens/route-from.ts';

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

test.each([...tabPlaces, null])(
  'beside a meeting a tab saved with %s opens what the meeting is at',
  (place) => {
    const address = place === null ? page : tabAddress(page, place);
    expect(placeToOpen(address, { isSidePanel: true })).toBe('in-meeting');
    expect(placeToOpen(address, { isSidePanel: false })).toBe(place);
    expect(hrefOf(routeFrom('in-meeting'))).toBe('#/in-meeting');
  },
);

test('every place leads to a screen of its own', () => {
  const screens = tabPlaces.map((place) => hrefOf(routeFrom(place)));
  expect(screens).toEqual(['#/plan/summary', '#/my-actions', '#/risks/threats', '#/board-pack']);
});
