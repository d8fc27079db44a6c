import { expect, test } from 'vitest';
import { GraphError } from '#graph/graph-error.ts';
import type { Access } from '#host/scope.ts';
import { siteKindOf, siteMessage, siteWords, type SiteKind } from '#screens/sign-in/site-words.ts';

const answered = (status: number, requestId: string | null = 'req-1') =>
  new GraphError({ status, code: 'accessDenied', message: 'a text of the plan', requestId });

test.for<[number, Access, SiteKind | null]>([
  [401, 'sites', 'token-refused'],
  [403, 'sites', 'site-refused'],
  [403, 'selected', 'site-not-granted'],
  [404, 'sites', 'site-missing'],
  [404, 'selected', 'site-missing'],
  [0, 'sites', null],
  [429, 'selected', null],
  [500, 'sites', null],
])('an answer %i with access to %s is %s', ([status, access, kind]) => {
  expect(siteKindOf(answered(status), access)).toBe(kind);
});

// the keys of the table are its kinds
test.for(Object.keys(siteWords) as SiteKind[])('%s is said in whole sentences', (kind) => {
  const { title, what, next, asks } = siteWords[kind];
  expect(title).toMatch(/^[A-Z][^.]+[^.]$/);
  for (const words of [what, next, asks.what]) expect(words).toMatch(/^[A-Z].+\.$/);
});

test('the message holds what an administrator looks the case up by, and nothing of the plan', () => {
  const at = new Date('2026-11-22T09:30:12.345Z');
  const text = siteMessage(answered(403), 'Please let me in.', 'contoso.sharepoint.com:/sites/x', at);
  expect(text).toBe(
    [
      'Please let me in.',
      '',
      'Site: contoso.sharepoint.com:/sites/x',
      'What Microsoft Graph said: 403 accessDenied',
      'Request id: req-1',
      'When: 2026-11-22T09:30:12Z',
    ].join('\n'),
  );
  expect(siteMessage(answered(403, null), 'x', 'y', at)).not.toContain('Request id');
});
