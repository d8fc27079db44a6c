import type { Action } from '#domain/action.ts';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { importedId, type ImportedUpdate } from '#domain/intake/imported-update.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { admin, contextOf } from '../change/change-kit.ts';
import { person, section, storedRow, action } from '../plan-kit.ts';

/** An import of nothing, to be filled in. */
export const nothing: ImportPlan = {
  kind: 'import-plan',
  importId: 'imp',
  sections: [],
  people: [],
  actions: [],
  predecessors: [],
  proposals: [],
  updates: [],
};

export const importContext: Context = contextOf(admin);

/** An action of a file: no row, no update, as the reader gives it. */
export function fromFile(ref: string, given: Partial<Action> = {}): Action {
  return {
    ...action(ref, { section: '3', leads: ['newcomer'], accountable: null }),
    importId: 'imp',
    ...given,
  };
}

export const newSection = section('3', 'Right start', null, 9);
export const newcomer = person('newcomer');

/** What a file reports of an action, nothing unless given. */
export function report(ref: string, given: Partial<ImportedUpdate> = {}): ImportedUpdate {
  return {
    id: importedId('imp', `${ref}.update`),
    actionRef: ref,
    on: null,
    status: null,
    impactRating: null,
    reason: '',
    activity: '',
    impact: '',
    nextSteps: '',
    ...given,
  };
}

/** A dated note of a file. */
export function note(ref: string, on: string, activity: string): ImportedUpdate {
  return report(ref, { id: importedId('imp', `${ref}.note.${on} ${activity.slice(0, 4)}`), on, activity });
}

/** What a file promises otherwise. */
export function promise(proposed: Exclude<Proposed, { kind: 'add' | 'merge' }>): Proposal {
  return {
    changeId: importedId('imp', `${proposed.ref}.${proposed.kind}`),
    weight: 'minor',
    proposed,
    reason: 'Imported from plan.docx.',
    driver: '',
  };
}

/** What is written. Throws when a rule said no. */
export function writesOf(decision: Decision): readonly Write[] {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.writes;
}

/** 'field: code facts' of each refusal, the field '-' for the whole. */
export function toldOf(decision: Decision): readonly string[] {
  if (decision.kind === 'writes') return [];
  return decision.refusals.map(({ field, code, facts }) =>
    `${field ?? '-'}: ${code} ${Object.values(facts).join(' ')}`.trim(),
  );
}

export function importWrites(plan: Snapshot, command: ImportPlan, context = importContext): readonly Write[] {
  return writesOf(decide(plan, command, context));
}

export function undoWrites(plan: Snapshot, importId = 'imp', context = importContext): readonly Write[] {
  return writesOf(decide(plan, { kind: 'undo-import', importId }, context));
}

/** 'add action 1.1', 'edit action 1.1', 'remove change c' of each write, in order. */
export function named(writes: readonly Write[]): readonly string[] {
  return writes.map((write) => `${write.kind} ${write.noun} ${keyOf(write)}`);
}

/** The plan after writes, as the library would have it. An edit keeps its row, so that plans can be compared. */
export function after(plan: Snapshot, writes: readonly Write[]): Snapshot {
  const next = { ...plan };
  for (const write of writes) {
    const place = places[write.noun as keyof typeof places];
    // the maps of a plan hold the records of their noun by their key
    const rows = new Map(next[place] as ReadonlyMap<string, object>);
    const key = keyOf(write);
    if (write.kind === 'remove') {
      if (!rows.delete(key)) throw new Error(`${key} is not there to be removed`);
    } else if (write.kind === 'edit') rows.set(key, { ...write.before, ...write.set });
    else {
      if (rows.has(key)) throw new Error(`${key} is there already`);
      rows.set(key, { ...write.value, row: storedRow(key) });
    }
    Object.assign(next, { [place]: rows });
  }
  return next;
}

const places = {
  action: 'actions',
  update: 'updates',
  person: 'people',
  section: 'sections',
  change: 'changes',
  predecessor: 'predecessors',
} as const;

function keyOf(write: Write): string {
  if (write.kind !== 'add') return write.key;
  const { noun, value } = write;
  if (noun === 'action') return value.ref;
  if (noun === 'section' || noun === 'person') return value.key;
  if (noun === 'update' || noun === 'change' || noun === 'predecessor') return value.id;
  throw new Error(`an import writes no ${noun}`);
}
