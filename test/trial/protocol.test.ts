import { expect, test } from 'vitest';

import {
  answer,
  type Call,
  type Effect,
  eventOf,
  type HostWorld,
  readCall,
  replyTo,
} from '#trial/host/protocol.ts';
import { tenant } from '#trial/tenant.ts';

const world: HostWorld = {
  view: {
    person: 'ada@contoso.test',
    theme: 'contrast',
    width: 'full',
    surface: 'content',
    signIn: 'silent',
    client: 'web',
    page: 'one-plan',
    subPage: '',
  },
  settings: {
    tab: 'http://localhost:1/tab/',
    appId: tenant.appId,
    clientId: tenant.clientId,
    tenantId: tenant.tenantId,
    siteUrl: tenant.siteUrl,
    tabs: [{ id: 'one-plan', name: 'My actions', address: 'http://localhost:1/tab/' }],
    configuration: 'http://localhost:1/tab/',
    icons: { color: '/trial/icon/color.png', outline: '/trial/icon/outline.png' },
    validDomains: ['tab.contoso.test'],
  },
  person: { id: 'oid-ada', displayName: 'Ada Quinn', userPrincipalName: 'ada@contoso.onmicrosoft.com' },
  origin: 'http://localhost:1',
  sessionId: 'session',
  saved: null,
};

const call = (func: string, args: unknown[] = [], data?: unknown): Call => ({
  id: 7,
  uuidAsString: 'uuid-7',
  func,
  args,
  data,
});

test('answers initialize with the frame context, the web client, the version asked with and the runtime fourth', () => {
  const { reply, effect } = answer(call('initialize', ['2.58.0', 4, null]), world);
  expect(reply?.slice(0, 3)).toEqual(['content', 'web', '2.58.0']);
  const runtime: unknown = JSON.parse(String(reply?.[3]));
  expect(runtime).toMatchObject({
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: true,
    supports: { nestedAppAuth: {}, pages: { config: {} } },
  });
  expect(effect).toBeNull();
});

test('lets the page ask who is meant when the tab wants somebody chosen', () => {
  expect(answer(call('people.selectPeople', [{ title: 'Who?', singleSelect: true }]), world)).toEqual({
    reply: null,
    effect: { kind: 'pick-person', title: 'Who?' },
  });
});

test('claims no sign-in bridge when the host has none', () => {
  const { reply } = answer(call('initialize', ['2.58.0']), {
    ...world,
    view: { ...world.view, signIn: 'none' },
  });
  const runtime: unknown = JSON.parse(String(reply?.[3]));
  expect(runtime).toMatchObject({ isNAAChannelRecommended: false });
  expect(runtime).not.toHaveProperty('supports.nestedAppAuth');
});

test('gives the person and the place as the flat context', () => {
  const { reply } = answer(call('getContext'), { ...world, view: { ...world.view, subPage: 'action/1' } });
  expect(reply?.[0]).toMatchObject({
    theme: 'contrast',
    entityId: 'one-plan',
    subEntityId: 'action/1',
    frameContext: 'content',
    userObjectId: 'oid-ada',
    loginHint: 'ada@contoso.onmicrosoft.com',
    tid: tenant.tenantId,
  });
});

test('gives another organisation for somebody who is at home elsewhere', () => {
  const elsewhere = { ...world, view: { ...world.view, signIn: 'elsewhere' as const } };
  const [context] = answer(call('getContext'), elsewhere).reply ?? [];
  expect(context).toMatchObject({ tid: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(context).not.toMatchObject({ tid: tenant.tenantId });
});

test('has no sub page in the context when no deep link asked for one, and a meeting only in the side panel', () => {
  const [plain] = answer(call('getContext'), world).reply ?? [];
  expect(plain).not.toHaveProperty('subEntityId');
  expect(plain).not.toHaveProperty('meetingId');
  const [side] =
    answer(call('getContext'), { ...world, view: { ...world.view, surface: 'sidePanel' } }).reply ?? [];
  expect(side).toMatchObject({ meetingId: expect.any(String), frameContext: 'sidePanel' });
});

test('tells a tab of a meeting that it is a tab, in the chat of a meeting and in no channel', () => {
  const view = { ...world.view, surface: 'meetingTab' as const, page: 'channel/risks' };
  expect(answer(call('initialize', ['2.58.0']), { ...world, view }).reply?.[0]).toBe('content');
  const [context] = answer(call('getContext'), { ...world, view }).reply ?? [];
  expect(context).toMatchObject({
    frameContext: 'content',
    entityId: 'risks',
    meetingId: expect.any(String),
    chatId: expect.stringMatching(/@thread\.v2$/),
  });
  expect(context).not.toHaveProperty('channelId');
});

test('tells a tab of the channel that it is in one, under its own entity id', () => {
  const view = { ...world.view, page: 'channel/risks' };
  const [context] = answer(call('getContext'), { ...world, view }).reply ?? [];
  expect(context).toMatchObject({
    entityId: 'risks',
    channelName: 'Delivery',
    teamName: 'Oakshire partnership',
  });
  const [own] = answer(call('getContext'), world).reply ?? [];
  expect(own).not.toHaveProperty('channelId');
});

const oneWay: [string, unknown[], Effect | null][] = [
  ['registerHandler', ['themeChange'], null],
  ['appInitialization.appLoaded', ['2.58.0'], null],
  ['appInitialization.success', ['2.58.0'], { kind: 'loaded' }],
  [
    'appInitialization.failure',
    ['AuthFailed', 'why'],
    { kind: 'failed', reason: 'AuthFailed', message: 'why' },
  ],
  ['appInitialization.expectedFailure', ['Offline'], { kind: 'failed', reason: 'Offline', message: '' }],
  [
    'shareDeepLink',
    ['action/1', 'Action 1', undefined],
    { kind: 'share', subPage: 'action/1', label: 'Action 1', webUrl: '' },
  ],
  ['settings.setValidityState', [true], { kind: 'valid', isValid: true }],
  ['settings.setValidityState', ['yes'], { kind: 'valid', isValid: false }],
  ['settings.save.success', [], { kind: 'saved' }],
  ['settings.save.failure', ['no room'], { kind: 'save-failed', reason: 'no room' }],
  ['returnFocus', [true], { kind: 'leave' }],
  ['meeting.getMeetingDetails', [], { kind: 'unknown', func: 'meeting.getMeetingDetails' }],
];

test.each(oneWay)('gives no reply to %s with %j', (func, args, effect) => {
  expect(answer(call(func, args), world)).toEqual({ reply: null, effect });
});

const settings = { entityId: 'one-plan', contentUrl: 'https://tab.contoso.test/' };
const twoWay: [string, unknown[], unknown[], Effect | null][] = [
  [
    'executeDeepLink',
    ['https://example.org/a'],
    [true],
    { kind: 'open', opening: { kind: 'away', url: 'https://example.org/a' } },
  ],
  ['executeDeepLink', ['file:///etc/passwd'], [false, 'Teams does not open file: addresses.'], null],
  [
    'pages.navigateToApp',
    [{ appId: tenant.appId, pageId: 'one-plan', subPageId: 'x' }],
    [true],
    { kind: 'go', place: { page: 'one-plan', subPage: 'x' } },
  ],
  [
    'pages.navigateToApp',
    [{ appId: 'another' }],
    [false, 'The simulator has no other app than One Plan.'],
    null,
  ],
  [
    'pages.currentApp.navigateTo',
    [{ pageId: 'one-plan' }],
    [null, true],
    { kind: 'go', place: { page: 'one-plan', subPage: '' } },
  ],
  [
    'pages.currentApp.navigateToDefaultPage',
    [],
    [null, true],
    { kind: 'go', place: { page: '', subPage: '' } },
  ],
  ['navigateBack', [], [true], { kind: 'back' }],
  ['settings.getSettings', [], [{}], null],
  ['settings.setSettings', [settings], [true], { kind: 'settings', settings }],
  [
    'settings.setSettings',
    [{ ...settings, contentUrl: 'https://elsewhere.test/' }],
    [false, 'The page of the tab is not on a valid domain of the app.'],
    null,
  ],
  [
    'settings.setSettings',
    [{ entityId: 'one-plan' }],
    [false, 'The page of the tab is not on a valid domain of the app.'],
    null,
  ],
];

test.each(twoWay)('answers %s with %j', (func, args, reply, effect) => {
  expect(answer(call(func, args), world)).toEqual({ reply, effect });
});

test('gives back the settings that the tab saved', () => {
  expect(answer(call('settings.getSettings'), { ...world, saved: settings }).reply).toEqual([settings]);
});

test('hands the sign-in request on and replies later', () => {
  const asked = answer(call('nestedAppAuth.execute', [], '{"method":"GetToken"}'), world);
  expect(asked).toEqual({ reply: null, effect: { kind: 'sign-in', request: '{"method":"GetToken"}' } });
});

test('reads only what has a number and a function name', () => {
  const message = { id: 0, uuidAsString: 'u', func: 'getContext', args: ['x'], timestamp: 1 };
  expect(readCall(message)).toEqual({
    id: 0,
    uuidAsString: 'u',
    func: 'getContext',
    args: ['x'],
    data: undefined,
  });
  for (const other of [
    null,
    'text',
    4,
    {},
    { id: '1', func: 'x' },
    { id: 1 },
    { func: 'themeChange', args: [] },
  ]) {
    expect(readCall(other)).toBeNull();
  }
});

test('takes missing arguments as none', () => {
  expect(readCall({ id: 1, func: 'getContext' })?.args).toEqual([]);
});

test('echoes both ids in a reply, and gives an event none', () => {
  expect(replyTo(call('getContext'), [1])).toEqual({
    id: 7,
    uuidAsString: 'uuid-7',
    args: [1],
    isPartialResponse: false,
  });
  expect(eventOf('themeChange', ['dark'])).toEqual({ func: 'themeChange', args: ['dark'] });
});
