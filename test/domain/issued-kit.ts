import { packKey, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { storedRow } from './plan-kit.ts';

/** A pack as the library has it: version 1 for the board of 11 December 2026, unless something else is given. */
export function issued(given: Partial<IssuedPack> = {}): IssuedPack {
  const pack = {
    row: storedRow('1'),
    key: '',
    body: 'SEND Partnership Board',
    meetingOn: '2026-12-11',
    cycle: 'C2',
    asAt: '2026-11-20',
    version: 1,
    reason: '',
    marking: 'OFFICIAL',
    preparedBy: 'director',
    frozenAt: '2026-11-20T10:15:00.000Z',
    sha256: 'a'.repeat(64),
    frozenFile: 'Frozen plan v1 aaaaaaaa.json',
    outcomes: [],
    ...given,
  };
  return { ...pack, key: given.key ?? packKey(pack.body, pack.meetingOn, pack.version) };
}

/** Packs by their key, as a plan has them. */
export function packsOf(...packs: readonly IssuedPack[]): ReadonlyMap<string, IssuedPack> {
  return new Map(packs.map((pack) => [pack.key, pack]));
}
