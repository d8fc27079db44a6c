import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHttps, newestFirst } from '#domain/update.ts';
import { row, update } from './intake/intake-build.ts';

test.for<[string, string]>([
  ['plain', 'https://example.org'],
  ['with a path, a query and a fragment', 'https://contoso.sharepoint.com/sites/x/Doc.docx?d=w1&e=2#page=3'],
  ['with a port', 'https://example.org:8443/a'],
  ['in upper case', 'HTTPS://EXAMPLE.ORG/A'],
  ['with an @ in the path', 'https://example.org/@council/minutes'],
  ['with an @ in the query', 'https://example.org/?mail=a@b.example'],
  ['with letters of other languages', 'https://bücher.example/straße'],
  ['beginning with such a letter', 'https://ärzte.example/'],
  ['as an IPv6 address', 'https://[2001:db8::1]/'],
  ['with spaces around it', '  https://example.org  '],
  ['with an encoded space', 'https://example.org/a%20b'],
  ['with brackets', "https://example.org/a_(b)'c"],
])('an https address %s is taken', ([, text]) => {
  expect(isHttps(text)).toBe(true);
});

test.for<[string, string]>([
  ['nothing', ''],
  ['only the scheme', 'https://'],
  ['a script', 'javascript:alert(1)'],
  ['a script in upper case', 'JavaScript:alert(1)'],
  ['a script in a comment', 'javascript://https://example.org/%0aalert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['plain http', 'http://example.org'],
  ['a file share', '\\\\server\\share'],
  ['a file', 'file:///c:/x'],
  ['no scheme', 'example.org/x'],
  ['a relative address', '//example.org/x'],
  ['a user name', 'https://council@example.org/'],
  ['a user name and a password', 'https://user:secret@example.org/'],
  ['an empty user name', 'https://@example.org/'],
  ['a space in the middle', 'https://example.org/a b'],
  ['a line break in the middle', 'https://example.org/a\nb'],
  ['a backslash', 'https://example.org\\@evil.example'],
  ['a quotation mark', 'https://example.org/"onclick="x'],
  ['angle brackets', 'https://example.org/<b>'],
  ['a control character', 'https://example.org/\u0000x'],
  ['a character that turns the text round', 'https://example.org/\u202Egpj.exe'],
  ['two addresses', 'https://a.example https://b.example'],
  ['no host', 'https:///path'],
  ['a word before it', 'see https://example.org'],
  ['an Excel formula', '=HYPERLINK("https://example.org")'],
])('%s is not taken as an https address', ([, text]) => {
  expect(isHttps(text)).toBe(false);
});

test('what is taken never leads anywhere but to an https address without credentials', () => {
  const near = fc
    .tuple(
      fc.constantFrom('https://', 'HTTPS://', 'https:', 'http://', 'javascript:', ''),
      fc.array(
        fc.constantFrom(
          'a',
          'example.org',
          '@',
          ':',
          '/',
          '\\',
          '?',
          '#',
          ' ',
          '%40',
          '[',
          ']',
          '.',
          '\t',
          'é',
        ),
        {
          maxLength: 8,
        },
      ),
    )
    .map(([scheme, rest]) => scheme + rest.join(''));
  fc.assert(
    fc.property(near, (text) => {
      fc.pre(isHttps(text) && URL.canParse(text.trim()));
      const url = new URL(text.trim());
      expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
    }),
    { numRuns: 200, maxSkipsPerRun: 1000 },
  );
});

test('updates come newest first, and those of one moment by their rows', () => {
  const early = update('1', { id: 'early', submittedAt: '2026-11-01T09:00:00.000Z' });
  const late = update('1', { id: 'late', submittedAt: '2026-11-02T09:00:00.000Z' });
  const [ninth, tenth] = ['9', '10'].map((id) => update('1', { id, row: row(id) }));
  expect([early, late].sort(newestFirst).map((one) => one.id)).toEqual(['late', 'early']);
  expect(
    [ninth, tenth]
      .flatMap((one) => one ?? [])
      .sort(newestFirst)
      .map((one) => one.id),
  ).toEqual(['10', '9']);
});

test('an update not stored yet counts as newer than one of the same moment that is', () => {
  const mine = update('1', { id: 'mine', row: null });
  const theirs = update('1', { id: 'theirs', row: row('5') });
  expect([theirs, mine].sort(newestFirst).map((one) => one.id)).toEqual(['mine', 'theirs']);
  expect([mine, theirs].sort(newestFirst).map((one) => one.id)).toEqual(['mine', 'theirs']);
});
