import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { Refused } from './replay.ts';

const site = ['--site', 'contoso.sharepoint.com:/sites/scratch'];

test('a site and an app registration are enough: Graph is the public one', () => {
  expect(readArguments([...site, '--client-id', 'c', '--tenant-id', 't'])).toEqual({
    base: 'https://graph.microsoft.com/v1.0',
    site: 'contoso.sharepoint.com:/sites/scratch',
    hasMessages: false,
    signIn: { kind: 'device code', clientId: 'c', tenantId: 't' },
  });
});

test('messages go out only for whoever asks for them', () => {
  expect(readArguments([...site, '--token-stdin', '--with-messages'])?.hasMessages).toBe(true);
});

test('a token comes from a file or is pasted', () => {
  expect(readArguments([...site, '--token-file', 'x'])?.signIn).toEqual({ kind: 'token file', file: 'x' });
  expect(readArguments([...site, '--token-stdin'])?.signIn).toEqual({ kind: 'pasted token' });
});

test('another Graph is taken over https, or on this machine', () => {
  const baseOf = (base: string) => readArguments([...site, '--token-stdin', '--base', base])?.base;
  expect(baseOf('https://graph.microsoft.us/v1.0/')).toBe('https://graph.microsoft.us/v1.0');
  expect(baseOf('http://127.0.0.1:5178/v1.0')).toBe('http://127.0.0.1:5178/v1.0');
});

test('who asks for help gets it, whatever else is missing', () => {
  expect(readArguments(['--help'])).toBeNull();
  expect(readArguments(['-h'])).toBeNull();
});

test.for<[string, readonly string[], string]>([
  ['the site is missing', ['--token-stdin'], 'Say which site to use with --site'],
  [
    'the site is a web address',
    ['--site', 'https://contoso.sharepoint.com/sites/x'],
    'is not a site address',
  ],
  ['the site ends in a stroke', ['--site', 'contoso.sharepoint.com:/sites/x/'], 'is not a site address'],
  [
    'the site holds another path',
    ['--site', 'contoso.sharepoint.com:/sites/x:/lists'],
    'is not a site address',
  ],
  ['nothing says how to sign in', site, 'Say how to sign in, in one way'],
  ['two things say how', [...site, '--token-stdin', '--token-file', 'x'], 'Say how to sign in, in one way'],
  ['the tenant is missing', [...site, '--client-id', 'c'], 'both --client-id and --tenant-id'],
  ['the client is missing', [...site, '--tenant-id', 't'], 'both --client-id and --tenant-id'],
  ['a token is given', [...site, '--token', 'secret'], 'does not belong on the command line'],
  ['a token is given with =', [...site, '--token=secret'], 'does not belong on the command line'],
  ['a token stands alone', [...site, 'eyJ0eXAi.secret'], 'does not belong on the command line'],
  ['a token stands after its word', [...site, 'Bearer secret'], 'does not belong on the command line'],
  ['a word is not known', [...site, '--sight'], "Unknown option '--sight'. Ask for --help."],
  ['a word has no value', ['--site'], 'Ask for --help.'],
  ['a word stands alone', [...site, 'contoso'], 'Ask for --help.'],
  ['Graph is no address', [...site, '--token-stdin', '--base', 'graph'], 'is not an address of Graph'],
  [
    'Graph would be sent a token in the open',
    [...site, '--token-stdin', '--base', 'http://graph.microsoft.com/v1.0'],
    'is not an address of Graph',
  ],
  [
    'Graph is named without its version',
    [...site, '--token-stdin', '--base', 'https://graph.microsoft.com'],
    'is not an address of Graph',
  ],
])('when %s, one sentence says so', ([, words, sentence]) => {
  expect(() => readArguments(words)).toThrow(sentence);
  expect(() => readArguments(words)).toThrow(Refused);
});

test('a token on the command line is not repeated in what is said about it', () => {
  expect(() => readArguments([...site, '--token=secret'])).toThrow(/^(?!.*secret)/);
});
