import { lineageOf } from './lineage.ts';
import type { Disposition } from '#domain/predecessor/predecessor.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Where an action comes from and where it went, one sentence each; nothing where it stands alone. */
export function lineageWords(snapshot: Snapshot, ref: string): readonly string[] {
  const lineage = lineageOf(snapshot, ref);
  const name = (other: string) => `${other} ${snapshot.actions.get(other)?.title ?? ''}`.trim();
  const one = (lead: string, other: string | null) => (other === null ? [] : [`${lead} ${name(other)}`]);
  const { goesOnIn, mergedInto } = lineage;
  return [
    ...lineage.predecessors.map(({ plan, ref: number, wording, disposition }) => {
      const from = [plan, number].filter((word) => word.trim() !== '').join(' ');
      return `${verbs[disposition]} ${from}: ${wording}`;
    }),
    ...one('Split from', lineage.splitFrom),
    ...one('Carries on', lineage.follows),
    ...lineage.mergedFrom.map((other) => `Takes in ${name(other)}, which was merged into it`),
    ...lineage.heirs.map((other) => `Split: ${name(other)} goes on beside it`),
    ...lineage.followedBy.map((other) => `Carried on by ${name(other)}`),
    ...one('Merged into', mergedInto),
    ...(goesOnIn === mergedInto ? [] : one('Goes on in', goesOnIn)),
  ];
}

const verbs: Readonly<Record<Disposition, string>> = {
  open: 'Comes from',
  complete: 'Comes from',
  'not-needed': 'Comes from',
  carried: 'Carries on',
  combined: 'Combines',
};
