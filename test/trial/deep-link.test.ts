import fc from 'fast-check';
import { expect, test } from 'vitest';

import { entityLink, type LinkWorld, openingOf, typedPlace } from '#trial/host/deep-link.ts';

const world: LinkWorld = {
  appId: 'c7d1a2f0-58b4-4b7e-9a3c-2f6d8e1b4a90',
  origin: 'http://localhost:5178',
  siteUrl: 'https://contoso.sharepoint.com/sites/one-plan',
};
const entity = `https://teams.microsoft.com/l/entity/${world.appId}`;

test.each([
  [`${entity}/one-plan`, '', 'the tab without a sub page'],
  [
    `${entity}/one-plan?context=${encodeURIComponent('{"subEntityId":"action/1.2"}')}`,
    'action/1.2',
    'a sub page',
  ],
  [`${entity}/one-plan?context=%7Bbroken`, '', 'a damaged context'],
  [`${entity}/one-plan?context=%22text%22`, '', 'a context that is no object'],
  [
    `${entity.toUpperCase().replace('HTTPS://TEAMS.MICROSOFT.COM/L/ENTITY', 'https://teams.cloud.microsoft/l/entity')}/one-plan`,
    '',
    'the new address of Teams',
  ],
])('opens %s as a place of the app', (url, subPage) => {
  expect(openingOf(url, world)).toEqual({ kind: 'place', place: { page: 'one-plan', subPage } });
});

test('a link to a tab of the channel names the channel, and opens that tab', () => {
  const place = { page: 'channel/risks', subPage: 'risk/R7' };
  const link = entityLink(world.appId, place, '', '');
  expect(link).toContain(`${entity}/risks?context=`);
  expect(JSON.parse(new URL(link).searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'risk/R7',
    channelId: '19:delivery@thread.tacv2',
  });
  expect(openingOf(link, world)).toEqual({ kind: 'place', place });
});

test('opens a link to the simulator itself as a place of the app', () => {
  expect(openingOf('http://localhost:5178/?subPage=risk/7', world)).toEqual({
    kind: 'place',
    place: { page: '', subPage: 'risk/7' },
  });
});

test.each([
  [
    'https://teams.microsoft.com/l/chat/0/0?users=a@x.test,b@x.test',
    'In Teams this opens a chat with a@x.test,b@x.test.',
  ],
  ['https://teams.microsoft.com/l/meeting/new?subject=x', 'In Teams this opens a new meeting.'],
  ['https://teams.microsoft.com/l/entity/another-app/page', 'In Teams this opens another app.'],
  ['https://teams.microsoft.com/v2/', 'In Teams this opens there.'],
  ['mailto:a@x.test?subject=Update%20due', "This starts a mail to a@x.test with the subject 'Update due'."],
  ['mailto:?bcc=a@x.test', 'This starts a mail.'],
  [
    'https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/pack.xlsx',
    'In Microsoft 365 this opens in SharePoint, which the trial does not have.',
  ],
])('tells what %s would open', (url, words) => {
  expect(openingOf(url, world)).toEqual({ kind: 'told', words, url });
});

test('lets other https addresses leave', () => {
  expect(openingOf('https://www.gov.uk/x?y=1', world)).toEqual({
    kind: 'away',
    url: 'https://www.gov.uk/x?y=1',
  });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'http://example.org',
  'msteams:/l/x',
])('refuses %s', (url) => {
  expect(openingOf(url, world)).toMatchObject({ kind: 'refused' });
});

test.each(['', 'not an address', '//host/path'])('refuses "%s", which is no address', (url) => {
  expect(openingOf(url, world)).toEqual({ kind: 'refused', why: 'This is not an address.' });
});

test('makes links that it reads again, whatever the sub page is called', () => {
  // an address takes a part of dots alone for a way up, however it is written
  const anyPage = fc.string().filter((text) => !/^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(anyPage, fc.string(), fc.string(), (page, subPage, label) => {
      const link = entityLink(world.appId, { page, subPage }, label, 'https://tab.contoso.test/');
      expect(openingOf(link, world)).toEqual({ kind: 'place', place: { page, subPage } });
    }),
  );
});

test('leaves out of a link what is not said', () => {
  expect(entityLink(world.appId, { page: 'one-plan', subPage: '' }, '', '')).toBe(`${entity}/one-plan`);
});

test('takes typed text for a sub page unless it is an address', () => {
  const place = (subPage: string) => ({ kind: 'place', place: { page: 'one-plan', subPage } });
  expect(typedPlace('  action/1.3.2 ', 'one-plan', world)).toEqual(place('action/1.3.2'));
  expect(typedPlace('', 'one-plan', world)).toEqual(place(''));
  expect(typedPlace('javascript:alert(1)', 'one-plan', world)).toMatchObject({ kind: 'refused' });
  expect(typedPlace(`${entity}/one-plan`, 'other', world)).toEqual(place(''));
});
