import { expect, test } from 'vitest';
import { SignInError } from '#host/sign-in-error.ts';
import { signInKinds, type SignInKind } from '#host/sign-in-trouble.ts';
import { helperNames, messageOf } from '#screens/sign-in/sign-in-message.ts';
import { signInWords, wordsFor } from '#screens/sign-in/sign-in-words.ts';
import { sayTrouble } from '#screens/trouble-words.ts';

const asked = { clientId: 'client-1', tenantId: 'tenant-1', scopes: ['User.Read', 'Sites.Selected'] };
const at = new Date('2026-11-22T09:30:12.345Z');
const errorOf = (kind: SignInKind) =>
  new SignInError({ kind, code: 'some_code', number: 90094, correlationId: 'corr-1', asked });

test.for(signInKinds)('%s has a title, what happened and what to do, in whole sentences', (kind) => {
  const { title, what, next } = signInWords[kind];
  expect(title).toMatch(/^[A-Z][^.]+[^.]$/);
  expect(what).toMatch(/^[A-Z].+\.$/);
  expect(next).toMatch(/^[A-Z].+\.$/);
  expect(sayTrouble(errorOf(kind))).toEqual({
    what,
    next,
    forHelpDesk: 'Sign-in some_code AADSTS90094, correlation id corr-1',
  });
});

test.for(signInKinds)('%s names the app that it happened in', (kind) => {
  const inApp = (hostName: string) => wordsFor({ kind, asked: { ...asked, hostName } });
  expect(inApp('TeamsModern')).toEqual(signInWords[kind]);
  const { title, what, asks } = inApp('OutlookWin32');
  expect(`${title} ${what} ${asks?.what ?? ''}`).not.toContain('Teams');
  const inTeams = JSON.stringify([signInWords[kind].title, signInWords[kind].what]);
  expect(JSON.stringify([title, what])).toBe(inTeams.replaceAll('Teams', 'Outlook'));
});

test('one changes from one organisation to another in Teams alone', () => {
  const { next } = wordsFor({ kind: 'other-organisation', asked: { ...asked, hostName: 'Outlook' } });
  expect(next).toMatch(/^In Teams, /);
});

test('no two kinds say the same, so that a help desk can tell them apart', () => {
  const said = signInKinds.map((kind) => signInWords[kind].what);
  expect(new Set(said).size).toBe(said.length);
});

test('nobody is told to press a button that is not there', () => {
  for (const kind of signInKinds) {
    const { next } = signInWords[kind];
    expect(next.includes('‘')).toBe(next.startsWith('Choose ‘Sign in’'));
  }
});

test.for(signInKinds.filter((kind) => signInWords[kind].asks !== null))(
  'whoever is asked over %s is named on the screen, and the message says what is wished for',
  (kind) => {
    const { next, asks } = signInWords[kind];
    expect(next.toLowerCase()).toContain(helperNames[asks?.of ?? 'it'].toLowerCase());
    const text = messageOf(errorOf(kind), asks?.what ?? '', at);
    expect(text.split('\n')[0]).toBe(asks?.what);
    for (const fact of ['client-1', 'tenant-1', 'User.Read, Sites.Selected', 'AADSTS90094', 'corr-1'])
      expect(text).toContain(fact);
    expect(text).toContain('When: 2026-11-22T09:30:12Z');
  },
);

test('only where approval is missing does the message lead to the page of approval', () => {
  const page = 'https://login.microsoftonline.com/tenant-1/adminconsent?client_id=client-1';
  const leading = signInKinds.filter((kind) => messageOf(errorOf(kind), 'x', at).includes(page));
  expect(leading).toEqual(['consent-missing', 'approval-needed']);
});

test('what is not known is left out of the message', () => {
  const bare = new SignInError({ kind: 'unknown', code: 'unknown', asked });
  expect(messageOf(bare, 'x', at)).not.toMatch(/AADSTS|Correlation|null|undefined/);
});
