import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  copyName,
  frozenFileName,
  frozenFolder,
  outputFileName,
  outputOf,
  packFolder,
} from '#domain/pack/pack-file.ts';
import { outputKinds } from '#domain/pack/pack-output.ts';
import { requireFileName } from '#local/drive/name.ts';

const facts = { meetingOn: '2026-06-18', version: 1 };

function bodyFolder(body: string): string {
  return packFolder(body, facts.meetingOn)[2] ?? '';
}

test('a meeting has a folder of its own, below that of its body', () => {
  expect(packFolder('SEND Partnership Board', '2026-06-18')).toEqual([
    'One Plan',
    'Board packs',
    'SEND Partnership Board',
    '2026-06-18',
  ]);
});

test('frozen plans lie in a folder apart, which nobody is given links to with the files of the meeting', () => {
  const [frozen, files] = [frozenFolder('Board', '2026-06-18'), packFolder('Board', '2026-06-18')];
  expect(frozen).toEqual(['One Plan', 'Frozen plans', 'Board', '2026-06-18']);
  expect(frozen.join('/').startsWith(files.slice(0, 2).join('/'))).toBe(false);
});

test.for<[string, RegExp]>([
  ['Überlegungen – Ausschuß', /^Überlegungen – Ausschuß$/],
  ["Children's Board (South)", /^Children's Board \(South\)$/],
  ['  Board   of\tall ', /^Board of all$/],
  ['Board: "A"/B\\C|D?*<>', /^Board A B C D [0-9a-f]{6}$/],
  ['50% #1', /^50 1 [0-9a-f]{6}$/],
  ['~Board', /^Board [0-9a-f]{6}$/],
  ['Board...', /^Board [0-9a-f]{6}$/],
  ['..', /^[0-9a-f]{6}$/],
  ['???', /^[0-9a-f]{6}$/],
  ['', /^$/],
  ['CON', /^Body CON [0-9a-f]{6}$/],
  ['lpt1.board', /^Body lpt1\.board [0-9a-f]{6}$/],
  ['Forms', /^Body Forms [0-9a-f]{6}$/],
  ['A_vti_B', /^AvtiB [0-9a-f]{6}$/],
  ['Contacts', /^Contacts$/],
  ['A\uFFFEB\u0007C\uD800D\u202EE', /^A B C D E [0-9a-f]{6}$/],
  ['理事会 😀', /^理事会 😀$/],
])('the folder of the body %j is a name SharePoint takes', ([body, wanted]) => {
  expect(bodyFolder(body)).toMatch(wanted);
});

test('two bodies whose names are altered to the same have folders of their own', () => {
  expect(bodyFolder('A/B')).not.toBe(bodyFolder('A:B'));
  expect(bodyFolder('A/B')).not.toBe(bodyFolder('A B'));
  expect(bodyFolder(`${'Very long '.repeat(9)}North`)).not.toBe(bodyFolder(`${'Very long '.repeat(9)}South`));
});

test('a body whose name is written in other letters has the same folder', () => {
  expect(bodyFolder('a/b').toLowerCase()).toBe(bodyFolder('A/B').toLowerCase());
  expect(bodyFolder(' A/B ')).toBe(bodyFolder('A/B'));
});

test('a long name is cut between characters', () => {
  const cut = bodyFolder('😀'.repeat(40));
  expect(cut).toMatch(/^(😀){30} [0-9a-f]{6}$/u);
  expect(bodyFolder(`x${'😀'.repeat(40)}`)).toMatch(/^x(😀){29} [0-9a-f]{6}$/u);
});

test('whatever a body is called, its folder is taken by SharePoint, and the whole path is short enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (body) => {
      fc.pre(body.trim() !== '');
      const folder = packFolder(body, '2026-06-18');
      for (const name of folder) expect(() => requireFileName(name)).not.toThrow();
      const file = outputFileName({ ...facts, version: 999 }, 'report');
      expect([...folder, copyName(file, 99)].join('/').length).toBeLessThan(150);
      expect(bodyFolder(body)).not.toMatch(/[#%\p{Cs}]/u);
    }),
    { numRuns: 500 },
  );
});

test('a frozen plan is named by its version and the beginning of its hash', () => {
  expect(frozenFileName(1, `3fa9c1d2${'0'.repeat(56)}`)).toBe('Frozen plan v1 3fa9c1d2.json');
});

test.for([
  ['workbook', 'Board pack 2026-06-18 v1.xlsx'],
  ['report', 'Highlight report 2026-06-18 v1.docx'],
  ['plain-workbook', 'For publication 2026-06-18 v1.xlsx'],
  ['scrutiny', 'Scrutiny report 2026-06-18 v1.docx'],
  ['bulletin', 'Bulletin 2026-06-18 v1.docx'],
] as const)('the file of the %s is called %s', ([kind, name]) => {
  expect(outputFileName(facts, kind)).toBe(name);
  expect(outputOf(facts, name)).toEqual({ kind, copy: 1 });
  expect(outputOf(facts, copyName(name, 2))).toEqual({ kind, copy: 2 });
  expect(outputOf(facts, name.toUpperCase())).toEqual({ kind, copy: 1 });
});

test('every kind of output has a name of its own', () => {
  expect(new Set(outputKinds.map((kind) => outputFileName(facts, kind))).size).toBe(outputKinds.length);
});

test.for([
  'Board pack 2026-06-18 v11.xlsx',
  'Board pack 2026-06-18 v2.xlsx',
  'Board pack 2026-06-19 v1.xlsx',
  'Board pack 2026-06-18 v1.docx',
  'Frozen plan v1 3fa9c1d2.json',
  'Board pack 2026-06-18 v1 (final).xlsx',
  'Copy of Board pack 2026-06-18 v1.xlsx',
  'Notes.docx',
])('%s is no file of version 1 of this meeting', (name) => {
  expect(outputOf(facts, name)).toBeNull();
});

test('a copy is numbered before the extension', () => {
  expect(copyName('Board pack.xlsx', 1)).toBe('Board pack.xlsx');
  expect(copyName('Board pack.xlsx', 2)).toBe('Board pack (2).xlsx');
  expect(copyName('Board pack v1.2', 3)).toBe('Board pack v1 (3).2');
  expect(copyName('README', 2)).toBe('README (2)');
});
