import { personOf, type Account, type Person } from './person.ts';
import type { Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { NounName } from '#domain/write.ts';

/** Who has to be able to write a kind of record: plan admins only, or everybody who updates, proposes or reviews. */
export type Writers = 'admins' | 'updaters';

/** Who has to be able to write each kind of record. It follows from the rules; the library's own rights can keep it. */
export const writersOf: Readonly<Record<NounName, Writers>> = {
  setting: 'admins',
  section: 'admins',
  person: 'admins',
  cycle: 'admins',
  action: 'updaters',
  update: 'updaters',
  change: 'updaters',
  predecessor: 'admins',
  chase: 'admins',
  risk: 'updaters',
  riskReview: 'updaters',
  measure: 'admins',
  measureValue: 'updaters',
  pack: 'admins',
};

/** A record that only admins are to write, last written by somebody who is none; as the library signed it. */
export type ForeignSignature = {
  readonly noun: NounName;
  readonly key: string;
  readonly byName: string;
  readonly at: Instant;
};

/**
 * The records for admins that somebody signed who is no plan admin, newest first: proof that the library lets others
 * write them. Whoever is or was an admin of the plan counts as one, whenever they wrote. A deleted account is not judged.
 */
export function foreignSignatures(snapshot: Snapshot): readonly ForeignSignature[] {
  const admins = [...snapshot.people.values()]
    .filter((one) => one.role === 'admin')
    // whoever has left since wrote as an admin
    .map((one): Person => ({ ...one, isActive: true, leftOn: null }));
  return adminRecords(snapshot)
    .flatMap(({ noun, key, row }): readonly ForeignSignature[] => {
      if (row === null) return [];
      const { name, email, objectId } = row.modifiedBy;
      if (email === null && objectId === null) return [];
      const account: Account = { objectId: objectId ?? '', name, emails: email === null ? [] : [email] };
      return personOf(admins, account, row.modifiedAt.slice(0, 10)) === null
        ? [{ noun, key, byName: name, at: row.modifiedAt }]
        : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

type Found = Stored & { readonly noun: NounName; readonly key: string };

function adminRecords(snapshot: Snapshot): readonly Found[] {
  const from = (noun: NounName, records: ReadonlyMap<string, Stored>): readonly Found[] =>
    [...records].map(([key, { row }]) => ({ noun, key, row }));
  return [
    ...from('setting', snapshot.stored),
    ...from('section', snapshot.sections),
    ...from('person', snapshot.people),
    ...from('cycle', snapshot.cycles),
    ...from('predecessor', snapshot.predecessors),
    ...from('chase', snapshot.chases),
    ...from('measure', snapshot.measures),
    ...from('pack', snapshot.packs),
  ];
}
