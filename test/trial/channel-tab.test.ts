import { expect, test } from 'vitest';

import { channelPage, entityIdOf, isInChannel, type Saved, tabOf, withTab } from '#trial/host/channel-tab.ts';

const saved = (entityId: string, suggestedDisplayName = entityId): Saved => ({
  entityId,
  contentUrl: `https://tab.contoso.test/?open=${entityId}`,
  suggestedDisplayName,
});

test('a tab of the channel is told from one of the app by its page', () => {
  expect([isInChannel(channelPage('risks')), isInChannel('one-plan')]).toEqual([true, false]);
  expect([entityIdOf(channelPage('risks')), entityIdOf('one-plan')]).toEqual(['risks', 'one-plan']);
});

test('a tab is shown under the name it was offered with', () => {
  expect(tabOf(saved('risks', 'Our risks'))).toEqual({
    id: 'channel/risks',
    name: 'Our risks',
    address: 'https://tab.contoso.test/?open=risks',
  });
  expect(tabOf({ contentUrl: 4 })).toEqual({ id: 'channel/', name: 'One Plan', address: '' });
});

const ids = (tabs: readonly Saved[]) => tabs.map((tab) => tabOf(tab).id.replace('channel/', ''));

test('a new tab comes after the others, and once', () => {
  const two = withTab(withTab([], saved('plan'), null), saved('risks'), null);
  expect(ids(two)).toEqual(['plan', 'risks']);
  expect(ids(withTab(two, saved('plan', 'Again'), null))).toEqual(['risks', 'plan']);
});

test('a changed tab keeps its place and its name', () => {
  const tabs = [saved('plan', 'Our plan'), saved('risks', 'Our risks')];
  const changed = withTab(tabs, saved('board-pack', 'Another name'), channelPage('plan'));
  expect(ids(changed)).toEqual(['board-pack', 'risks']);
  expect(changed[0]).toEqual({ ...saved('board-pack'), suggestedDisplayName: 'Our plan' });
  expect(ids(withTab(tabs, saved('risks'), channelPage('plan')))).toEqual(['risks']);
  expect(withTab(tabs, saved('plan'), channelPage('plan'))[1]).toEqual(tabs[1]);
});
