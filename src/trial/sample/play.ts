import type { Context } from '#domain/command.ts';
import { dayOf } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Write } from '#domain/write.ts';

import type { Launch } from './launch.ts';
import type { Scene } from './scene.ts';

/** The plan of a launch as the app would read it, with nothing stored. */
export function snapshotOf(launch: Launch): Snapshot {
  const { plan, settings } = launch;
  return {
    plan,
    scheme: defaultScheme,
    schemes: new Map([[defaultScheme.version, defaultScheme]]),
    settings,
    stored: new Map(),
    sections: keyed(launch.sections, (one) => one.key),
    people: keyed(launch.people, (one) => one.key),
    actions: keyed(launch.actions, (one) => one.ref),
    updates: new Map(),
    cycles: keyed(launch.cycles, (one) => one.key),
    changes: new Map(),
    predecessors: keyed(launch.predecessors, (one) => one.id),
    chases: new Map(),
    risks: new Map(),
    riskReviews: new Map(),
    measures: new Map(),
    measureValues: new Map(),
    packs: new Map(),
    problems: [],
  };
}

/**
 * The plan after scenes, played in the order of their moments by the app's own rules. Throws where a rule says no: the
 * sample plan holds nothing that could not have come about in the app.
 */
export function play(start: Snapshot, scenes: readonly Scene[]): Snapshot {
  return inOrder(scenes).reduce((plan, scene) => {
    const decision = decide(plan, scene.command, contextOf(plan, scene));
    if (decision.kind === 'writes') return decision.writes.reduce(withWrite, plan);
    const why = decision.refusals.map((one) => `${one.code} ${JSON.stringify(one.facts)}`).join(', ');
    throw new Error(`${scene.at} ${scene.by} ${JSON.stringify(scene.command).slice(0, 300)}: ${why}`);
  }, start);
}

/** Scenes in the order of their moments; of the same moment as they are given. */
export function inOrder(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function contextOf(plan: Snapshot, { at, by }: Scene): Context {
  const me = plan.people.get(by);
  if (me === undefined) throw new Error(`The sample plan has no person '${by}'.`);
  return {
    today: dayOf(at),
    now: at,
    me,
    newId: () => {
      throw new Error('every scene of the sample plan brings its own ids');
    },
  };
}

const places = {
  action: 'actions',
  update: 'updates',
  person: 'people',
  change: 'changes',
  risk: 'risks',
  riskReview: 'riskReviews',
  measure: 'measures',
  measureValue: 'measureValues',
  pack: 'packs',
} as const;

function withWrite(plan: Snapshot, write: Write): Snapshot {
  const { noun } = write;
  if (write.kind === 'remove' || !(noun in places))
    throw new Error(`the story of the sample plan never makes a ${write.kind} of a ${noun}`);
  // just made sure of
  const place = places[noun as keyof typeof places];
  const key = write.kind === 'edit' ? write.key : keyOf(write.value);
  const value = write.kind === 'edit' ? { ...write.before, ...write.set } : write.value;
  return { ...plan, [place]: new Map<string, unknown>(plan[place]).set(key, value) };
}

function keyOf(value: object): string {
  for (const name of ['ref', 'id', 'key'])
    if (name in value) return String(value[name as keyof typeof value]);
  throw new Error('a record without a key');
}

function keyed<T>(all: readonly T[], keyFrom: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [keyFrom(one), one]));
}
