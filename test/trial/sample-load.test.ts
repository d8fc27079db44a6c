import { describe, expect, it } from 'vitest';

import type { Stored } from '#domain/row.ts';
import { addDays, dayOf } from '#domain/date.ts';
import { decode, type Item, type List } from '#lists/list.ts';
import { actionList } from '#lists/action.ts';
import { changeList } from '#lists/change.ts';
import { chaseList } from '#lists/chase.ts';
import { cycleList } from '#lists/cycle.ts';
import { personList } from '#lists/person.ts';
import { predecessorList } from '#lists/predecessor.ts';
import { sectionList } from '#lists/section.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { planFrom, settingList } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import { createLocalGraph, type LocalGraph } from '#local/graph.ts';
import { friendlySwitches } from '#local/switches.ts';
import { lastCycleFor } from '#trial/sample/cycles.ts';
import { directory } from '#trial/sample/directory.ts';
import { loadSample } from '#trial/sample/load.ts';
import { samplePlan } from '#trial/sample/sample-plan.ts';
import { tenant } from '#trial/tenant.ts';

import { boardPaper, paperOf, storedSample } from './board-paper.ts';

const origin = 'http://localhost:5178';
const now = new Date('2026-11-24T10:00:00Z');

type Trial = {
  readonly graph: LocalGraph;
  /** What was sent to Graph, method and path. */
  readonly calls: string[];
  /** From the n-th call on the line is dead; Infinity = never. */
  cutAfter: number;
  readonly progress: number[];
  load(): Promise<void>;
};

function trial(): Trial {
  const graph = createLocalGraph({
    file: ':memory:',
    ...directory,
    now: () => now,
    switches: friendlySwitches,
  });
  const ask = async (request: Request): Promise<Response> => graph.handle(request);
  const found: Trial = {
    graph,
    calls: [],
    cutAfter: Infinity,
    progress: [],
    load: async () =>
      loadSample({
        graph: `${origin}/v1.0`,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (found.calls.length >= found.cutAfter) throw new TypeError('the line is dead');
          found.calls.push(`${request.method} ${new URL(request.url).pathname}`);
          return ask(request);
        },
        tokenFor: async (email) => tokenFrom(ask, email),
        now: () => now,
        onProgress: (done, of) => found.progress.push(of === 0 ? 0 : done / of),
      }),
  };
  return found;
}

async function tokenFrom(ask: (request: Request) => Promise<Response>, email: string): Promise<string> {
  const response = await ask(
    new Request(`${origin}/trial/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    }),
  );
  const { token } = (await response.json()) as { token: string }; // the local Graph's own answer
  return token;
}

async function rows<T extends Stored>({ graph }: Trial, list: List<T>): Promise<readonly T[]> {
  const ask = async (request: Request): Promise<Response> => graph.handle(request);
  const token = await tokenFrom(ask, 'board.member@oakshire.example');
  const all: T[] = [];
  let next: string | undefined =
    `${origin}/v1.0/sites/${tenant.site}:/lists/${encodeURIComponent(list.title)}/items?$expand=fields&$top=200`;
  while (next !== undefined) {
    const response = await ask(new Request(next, { headers: { authorization: `Bearer ${token}` } }));
    const page = (await response.json()) as { value: Item[]; '@odata.nextLink'?: string }; // Graph's page of items
    for (const item of page.value) {
      const read = decode(list, item);
      if ('problem' in read) throw new Error(`${list.title} ${item.id}: ${read.problem.what}`);
      all.push(read.ok);
    }
    next = page['@odata.nextLink'];
  }
  return all;
}

const bare = <T extends Stored>(values: readonly T[]): readonly T[] =>
  values.map((value) => ({ ...value, row: null }));
const expected = samplePlan({ lastCycleOn: lastCycleFor(dayOf(now)), openCutOffOn: addDays(dayOf(now), 5) });

describe('loading the sample plan', () => {
  it('leaves in the lists exactly the sample plan, as the app reads it', async () => {
    const one = trial();
    await one.load();
    expect(bare(await rows(one, sectionList))).toEqual(expected.sections);
    expect(bare(await rows(one, personList))).toEqual(expected.people);
    expect(bare(await rows(one, cycleList))).toEqual(expected.cycles);
    expect(bare(await rows(one, actionList))).toEqual(expected.actions);
    const updates = await rows(one, updateList);
    expect(new Map(bare(updates).map((update) => [update.id, update]))).toEqual(
      new Map(expected.updates.map((update) => [update.id, update])),
    );
    expect(updates).toHaveLength(expected.updates.length);
    const settings = await rows(one, settingList);
    expect(planFrom(settings)).toEqual(expected.plan);
    const found = settingsFrom(new Map(settings.map((setting) => [setting.key, setting])));
    expect([found.settings, found.problems]).toEqual([expected.settings, []]);
    const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
      new Map(all.map((each) => [each.id, each]));
    expect(byId(bare(await rows(one, changeList)))).toEqual(byId(expected.changes));
    expect(bare(await rows(one, predecessorList))).toEqual(expected.predecessors);
    expect(bare(await rows(one, chaseList))).toEqual(expected.chases);
    one.graph.close();
  });

  it('has in every cycle the figures of the board paper, read back from the lists', async () => {
    const one = trial();
    await one.load();
    const keyed = <T>(all: readonly T[], key: (each: T) => string) =>
      new Map(all.map((each) => [key(each), each]));
    const read = {
      ...storedSample(),
      cycles: keyed(await rows(one, cycleList), (each) => each.key),
      people: keyed(await rows(one, personList), (each) => each.key),
      actions: keyed(await rows(one, actionList), (each) => each.ref),
      updates: keyed(await rows(one, updateList), (each) => each.id),
      changes: keyed(await rows(one, changeList), (each) => each.id),
    };
    expect(paperOf(read, dayOf(now))).toEqual(boardPaper);
    one.graph.close();
  });

  it('has every update and change signed by the account of the person who wrote it', async () => {
    const one = trial();
    await one.load();
    const emails = new Map(expected.people.map((person) => [person.key, person.email]));
    const foreign = (await rows(one, updateList)).filter(
      (update) => update.row?.createdBy.email !== emails.get(update.by),
    );
    expect(foreign).toEqual([]);
    const changes = await rows(one, changeList);
    expect(changes).toHaveLength(expected.changes.length);
    expect(changes.filter((change) => change.row?.createdBy.email !== emails.get(change.proposedBy))).toEqual(
      [],
    );
    one.graph.close();
  });

  it('tells how far it is, without going back', async () => {
    const one = trial();
    await one.load();
    expect(one.progress[0]).toBe(0);
    expect(one.progress.at(-1)).toBe(1);
    expect(one.progress.toSorted((a, b) => a - b)).toEqual(one.progress);
    one.graph.close();
  });

  it('asks once and writes nothing when the plan is there', async () => {
    const one = trial();
    await one.load();
    one.calls.length = 0;
    await one.load();
    expect(one.calls).toHaveLength(1);
    expect(one.calls[0]).toMatch(/^GET .*Settings\/items$/);
    one.graph.close();
  });

  it(
    'ends with the whole plan, nothing twice, after starts that broke off anywhere',
    { timeout: 180_000 },
    async () => {
      const whole = trial();
      await whole.load();
      const one = trial();
      for (const share of [0.1, 0.4, 0.7, 0.95]) {
        one.calls.length = 0;
        one.cutAfter = Math.floor(whole.calls.length * share);
        await expect(one.load()).rejects.toThrow('No answer from Graph');
      }
      one.cutAfter = Infinity;
      await one.load();
      expect(bare(await rows(one, actionList))).toEqual(expected.actions);
      expect(bare(await rows(one, personList))).toEqual(expected.people);
      expect(await rows(one, updateList)).toHaveLength(expected.updates.length);
      expect(await rows(one, changeList)).toHaveLength(expected.changes.length);
      expect(bare(await rows(one, predecessorList))).toEqual(expected.predecessors);
      expect(await rows(one, settingList)).toHaveLength(12);
      whole.graph.close();
      one.graph.close();
    },
  );
});
