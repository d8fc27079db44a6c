import { expect, test } from 'vitest';
import { linksFor } from '#host/deep-link.ts';
import { openingOf } from '#trial/host/deep-link.ts';
import { tenant } from '#trial/tenant.ts';

const { appId } = tenant;
const inTeams = `https://teams.microsoft.com/l/entity/${appId}/one-plan`;
const world = { appId, origin: 'http://localhost:5178', siteUrl: tenant.siteUrl };

test('a Teams link leads to the place by its sub entity, and everything of the link stays', () => {
  const openIn = `${inTeams}?webUrl=https%3A%2F%2Fa.example&label=One%20Plan&context=%7B%22channelId%22%3A%2219%3Aab%22%7D`;
  const url = new URL(linksFor({ openIn, appId: '' }).to('action/1.3.2/update'));
  expect(`${url.origin}${url.pathname}`).toBe(inTeams);
  expect(url.searchParams.get('label')).toBe('One Plan');
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
    channelId: '19:ab',
    subEntityId: 'action/1.3.2/update',
  });
  // Teams reads a plus as a plus
  expect(url.search).not.toContain('+');
});

test('mails and notifications carry the same Teams link', () => {
  const links = linksFor({ openIn: inTeams, appId: '' });
  expect(links.to('my-actions')).toBe(links.inTeams('my-actions'));
});

test('a page of its own is led by its query, and notifications take the app’s own Teams link', () => {
  const links = linksFor({ openIn: 'http://localhost:5178/', appId });
  expect(links.to('action/1.3.2')).toBe('http://localhost:5178/?subPage=action%2F1.3.2');
  expect(links.inTeams('action/1.3.2')).toBe(
    `${inTeams}?context=%7B%22subEntityId%22%3A%22action%2F1.3.2%22%7D`,
  );
});

test('where nothing is known there are no links; the app’s own id is enough for both', () => {
  const none = linksFor({ openIn: '', appId: '' });
  expect([none.to('my-actions'), none.inTeams('my-actions')]).toEqual(['', null]);
  const own = linksFor({ openIn: '', appId });
  expect(own.to('my-actions')).toBe(own.inTeams('my-actions'));
  expect(own.to('my-actions')).toContain(`/l/entity/${appId}/one-plan?`);
});

test('a page without an app id has links for mails only', () => {
  const links = linksFor({ openIn: 'https://plan.example/', appId: '' });
  expect([links.to('my-actions'), links.inTeams('my-actions')]).toEqual([
    'https://plan.example/?subPage=my-actions',
    null,
  ]);
});

test.each(['[]', 'null', '"x"', '{', ''])('a context that is none (%s) is made one', (context) => {
  const openIn = `${inTeams}?context=${encodeURIComponent(context)}`;
  const url = new URL(linksFor({ openIn, appId: '' }).to('my-actions'));
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toMatchObject({ subEntityId: 'my-actions' });
});

test.each(['action/1.3.2/update', 'my-actions', 'plan/actions', 'action/1%2F2%20%C3%BC', 'a+b&c=d#e'])(
  'the simulator opens both links at the same place: %s',
  (subPage) => {
    const links = linksFor({ openIn: 'http://localhost:5178/', appId });
    for (const link of [links.to(subPage), links.inTeams(subPage) ?? ''])
      expect(openingOf(link, world)).toMatchObject({ kind: 'place', place: { subPage } });
  },
);
