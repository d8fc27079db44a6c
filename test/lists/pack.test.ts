import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packKey, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { decode, encodeNew, encodeSome } from '#lists/list.ts';
import { packList } from '#lists/pack.ts';
import { issued } from '../domain/issued-kit.ts';
import { anyDay } from './record.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .-]{0,20}[A-Za-z0-9]$/);

const anyPack: fc.Arbitrary<IssuedPack> = fc
  .record({
    body: name,
    meetingOn: anyDay,
    cycle: words,
    asAt: anyDay,
    version: fc.integer({ min: 1, max: 99 }),
    reason: words,
    marking: words,
    preparedBy: name,
    frozenAt: anyDay.map((day) => `${day}T09:30:05.000Z`),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    frozenFile: name,
    outcomes: fc.array(fc.record({ ask: name, words }), { maxLength: 4 }),
  })
  .map((pack) => ({ ...pack, row: null, key: packKey(pack.body, pack.meetingOn, pack.version) }));

test('a pack comes back from SharePoint as it was written', () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const found = decode(packList, { id: '1', fields: encodeNew(packList, pack) });
      expect(found).toMatchObject({ ok: { ...pack, row: { id: '1' } } });
    }),
  );
});

test('a pack is called by its body, day and version in SharePoint', () => {
  expect(encodeNew(packList, issued())).toMatchObject({
    Title: 'SEND Partnership Board 2026-12-11 v1',
    PackKey: 'send partnership board 2026-12-11 v1',
  });
  expect(String(encodeNew(packList, issued({ body: 'x'.repeat(300) }))['Title'])).toHaveLength(255);
});

test('only what the meeting decided is written when that is recorded', () => {
  const outcomes = [{ ask: 'a1', words: 'Agreed.' }];
  expect(encodeSome(packList, { outcomes })).toEqual({ Outcomes: JSON.stringify(outcomes) });
  expect(encodeSome(packList, { outcomes: [] })).toEqual({ Outcomes: null });
});

test('a hash that somebody typed in capitals is the same hash', () => {
  const fields = { ...encodeNew(packList, issued()), Sha256: 'A'.repeat(64) };
  expect(decode(packList, { id: '1', fields })).toMatchObject({ ok: { sha256: 'a'.repeat(64) } });
});

test.for<[string, Record<string, unknown>, string]>([
  ['no body', { Body: '' }, 'Body or occasion is empty'],
  ['no day', { MeetingOn: null }, 'Meeting is empty'],
  ['no version', { PackVersion: 0 }, 'Version of the pack is not 1 or more'],
  ['half a version', { PackVersion: 1.5 }, 'Version of the pack is not 1 or more'],
  ['no hash', { Sha256: '' }, 'SHA-256 of the frozen file is empty'],
  ['a short hash', { Sha256: 'abc' }, 'SHA-256 of the frozen file is not 64 hexadecimal digits'],
  ['no file', { FrozenFile: ' ' }, 'Frozen file is empty'],
  ['no moment', { Frozen: null }, 'Frozen is empty'],
  ['outcomes that are none', { Outcomes: '[{"ask":"a1"}]' }, 'What the meeting decided holds an entry'],
  [
    'outcomes of nothing',
    { Outcomes: '[{"ask":"","words":"x"}]' },
    'What the meeting decided holds an entry',
  ],
])('a row with %s is no pack, and it is said why', ([, change, what]) => {
  const found = decode(packList, { id: '7', fields: { ...encodeNew(packList, issued()), ...change } });
  expect(found).toMatchObject({ problem: { list: 'Packs', rowId: '7' } });
  expect('problem' in found ? found.problem.what : '').toContain(what);
});
