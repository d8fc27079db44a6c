import type { Command, PlanCommand } from '#domain/command.ts';
import { createSend } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { createLocalGraph, type LocalGraph } from '#local/graph.ts';
import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import { directory } from '#trial/sample/directory.ts';
import type { Launch } from '#trial/sample/launch.ts';
import { admin, entraIdOf, personWith } from '#trial/sample/people.ts';
import type { Scene } from '#trial/sample/scene.ts';
import { tenant } from '#trial/tenant.ts';
import { fakeDisk } from './fake-disk.ts';
import { ready } from './world.ts';

const base = 'https://graph.microsoft.com/v1.0';

/** The sample partnership's tenant with empty lists and a clock, and a store for each of its people. */
export type Partnership = {
  readonly graph: LocalGraph;
  /** Puts the clock to a moment. */
  at(instant: string): void;
  /** The store of a person, by their key, as they find it on opening the tab. */
  storeOf(key: string): Promise<Store>;
  /** Does what somebody did, through their own store. Throws where it was not written at once. */
  act(scene: Scene): Promise<void>;
  close(): void;
};

/** Nothing is set up in it yet. */
export function createPartnership(): Partnership {
  let at = 0;
  let ids = 0;
  const now = () => new Date(at);
  const graph = createLocalGraph({ file: ':memory:', ...directory, now });
  const pause = createPause({
    now,
    wait: async (ms) => {
      at += ms;
      return Promise.resolve();
    },
  });
  const stores = new Map<string, Store>();
  const open = async (key: string): Promise<Store> => {
    const { email } = personWith(key);
    const token = await tokenOf(graph, email);
    const send = createSend({
      base,
      fetch: async (input, init) => graph.handle(new Request(input, init)),
      getToken: async () => Promise.resolve(token),
      pause,
      now,
      random: () => 0,
    });
    const store = createStore({
      send,
      sendToManage: send,
      courier: {
        allow: async () => Promise.resolve(null),
        notify: send,
        mail: send,
        links: { to: () => '', inTeams: () => null },
      },
      transfer: createTransfer({
        fetch: async (input, init) => graph.handle(new Request(input, init)),
        pause,
        now,
        random: () => 0,
      }),
      pause,
      base,
      site: tenant.site,
      disk: fakeDisk(),
      tabs: { alone: async (_, work) => work(), tell: () => undefined, hear: () => undefined },
      now,
      newId: () => `id-${String((ids += 1))}`,
      random: () => 0,
      later: () => () => undefined,
    });
    await store.open(entraIdOf(email));
    return store;
  };
  const storeOf = async (key: string): Promise<Store> => {
    const known = stores.get(key);
    if (known !== undefined) {
      await known.load();
      return known;
    }
    const store = await open(key);
    stores.set(key, store);
    return store;
  };
  return {
    graph,
    at: (instant) => {
      at = Date.parse(instant);
    },
    storeOf,
    act: async (scene) => {
      at = Date.parse(scene.at);
      await run(await storeOf(scene.by), scene.command, `${scene.at} ${scene.by}`);
    },
    close: graph.close,
  };
}

/**
 * Founds the plan as its admin: set-up, settings, cycles, the import of the launch, and the earlier plans. The admin is the
 * first person of the plan by then, and not among the imported.
 */
export async function found(partnership: Partnership, launch: Launch): Promise<Store> {
  const store = await partnership.storeOf(admin);
  await store.setUp(() => undefined);
  const { plan, settings, sections, people, cycles, actions, predecessors } = launch;
  const { bodies, approval, risks, themes, alignments, versions } = settings;
  await run(store, { kind: 'save-plan', plan: { ...plan, version: '1.0' } }, 'plan');
  await run(
    store,
    { kind: 'save-settings', settings: { bodies, approval, risks, themes, alignments, versions } },
    'settings',
  );
  for (const cycle of cycles) await run(store, { kind: 'save-cycle', cycle }, cycle.key);
  await run(
    store,
    {
      kind: 'import-plan',
      importId: 'launch',
      sections,
      people: people.filter((person) => person.key !== admin),
      actions,
      predecessors: [],
      proposals: [],
      updates: [],
    },
    'launch',
  );
  const { me } = ready(store);
  const { post, organisation } = personWith(admin);
  await run(store, { kind: 'save-person', person: { ...me, post, organisation } }, 'admin');
  await run(store, { kind: 'save-predecessors', predecessors }, 'earlier plans');
  return store;
}

async function run(store: Store, command: Command, what: string): Promise<void> {
  const outcome = await outcomeOf(store, command);
  if (outcome.kind !== 'saved' && outcome.kind !== 'written')
    throw new Error(`${what}: ${command.kind} is ${JSON.stringify(outcome).slice(0, 600)}`);
}

async function outcomeOf(store: Store, command: Command): Promise<{ readonly kind: string }> {
  switch (command.kind) {
    case 'post-update':
      return store.postUpdate(command.actionRef, command.updateId, command.entry);
    case 'import-plan':
    case 'undo-import':
      return store.importPlan(command, command.kind);
    default:
      return store.run(command satisfies PlanCommand, command.kind);
  }
}

async function tokenOf(graph: ReturnType<typeof createLocalGraph>, email: string): Promise<string> {
  const response = await graph.handle(
    new Request('https://graph.microsoft.com/trial/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    }),
  );
  const { token } = (await response.json()) as { token: string }; // the local Graph's own answer
  return token;
}
