import type { Decision } from '#domain/command.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { StatusScheme } from '#domain/status.ts';
import type { NounName, Write } from '#domain/write.ts';
import { storedRow } from './plan-kit.ts';

const places: Readonly<Partial<Record<NounName, keyof Snapshot>>> = {
  action: 'actions',
  update: 'updates',
  change: 'changes',
  section: 'sections',
  cycle: 'cycles',
  predecessor: 'predecessors',
  setting: 'stored',
};

/** The plan after the writes, with new version marks, as the library would give it back. Settings stay text. */
export function applied(plan: Snapshot, writes: readonly Write[]): Snapshot {
  const next = { ...plan };
  for (const [n, write] of writes.entries()) {
    const place = places[write.noun];
    if (place === undefined) throw new Error(`no ${write.noun} expected`);
    // the maps of a plan hold records of their noun by their key
    const rows = new Map(next[place] as ReadonlyMap<string, object>);
    const row = storedRow(`w${String(n)}-${String(rows.size)}`);
    if (write.kind === 'remove') rows.delete(write.key);
    else if (write.kind === 'edit') rows.set(write.key, { ...write.before, ...write.set, row });
    else {
      const { value } = write;
      rows.set('key' in value ? value.key : 'ref' in value && !('plan' in value) ? value.ref : value.id, {
        ...value,
        row,
      });
    }
    Object.assign(next, { [place]: rows });
  }
  return next;
}

/** What was decided to be written. Throws when a rule said no. */
export function writesOf(decision: Decision): readonly Write[] {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.writes;
}

/** Every rule that said no as 'field code', the field '' for the whole; [] when all is well. */
export function saidNo(decision: Decision): readonly string[] {
  if (decision.kind === 'writes') return [];
  return decision.refusals.map((one) => `${one.field ?? ''} ${one.code}`.trim());
}

/** The plan with a scheme in force, as it is read back after its version was written. */
export function inForce(plan: Snapshot, scheme: StatusScheme): Snapshot {
  return { ...plan, scheme, schemes: new Map(plan.schemes).set(scheme.version, scheme) };
}
