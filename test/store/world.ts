import { afterEach } from 'vitest';
import type { Action } from '#domain/action.ts';
import { activityTypes } from '#domain/cycle/chase-message.ts';
import { blankPerson, type Person } from '#domain/people/person.ts';
import type { Stored } from '#domain/row.ts';
import { below } from '#graph/address.ts';
import { createSend } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { actionList } from '#lists/action.ts';
import { encodeNew, type List } from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { openDatabase } from '#local/database.ts';
import { graphOver } from '#local/graph.ts';
import type { Switches } from '#local/switches.ts';
import { founding } from '#store/found.ts';
import { setUp } from '#store/setup.ts';
import type { ReadyState, Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import type { World } from '#store/world.ts';
import { fetchWriting } from '#store/writing.ts';
import { noteCall, refuseUnlisted } from '../tenant/app-calls.ts';
import type { SentCall } from '../tenant/call-kind.ts';
import { fakeDisk, type FakeDisk } from './fake-disk.ts';
import { databaseFrom, imageOf, type Image } from './image.ts';

// as a page has by the time that somebody saves something
await fetchWriting();

// whatever a test lets the app send, the list of its calls has to hold
afterEach(refuseUnlisted);

/** Who signs in: an owner of the site, a lead who is a member, a visitor, and somebody without rights. */
export const people = {
  admin: user('01', 'Ada Admin'),
  lead: user('02', 'Lea Lead'),
  visitor: user('03', 'Vic Visitor'),
  outsider: user('04', 'Otto Outsider'),
} as const;

export type Who = keyof typeof people;

export const host = 'contoso.sharepoint.com';
export const site = `${host}:/sites/one-plan`;
const base = 'https://graph.microsoft.com/v1.0';

/** What becomes of a request on its way: 'lost before' it is carried out, or after, when only the answer is lost. */
export type Fate = 'well' | 'lost before' | 'lost after' | Interception;

/** Answers a request itself; `carryOut` hands one to Graph. */
export type Interception = (
  request: Request,
  carryOut: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** A request that went out; `parts` are those of a batch. */
export type Sent = { readonly method: string; readonly path: string; readonly parts: readonly string[] };

/** A mail or a notification as the tenant sent it; `body` is JSON. */
export type Message = {
  readonly kind: 'mail' | 'activity';
  readonly sender: string;
  readonly recipient: string;
  readonly body: string;
};

/** A tenant with its lists in memory, and the clock of everything in it. */
export type Tenant = {
  /** The world of somebody signed in, with a disk of its own unless one is given; `line` decides for this world alone. */
  worldOf(who: Who, disk?: FakeDisk, line?: (sent: Sent) => Fate): World & { readonly disk: FakeDisk };
  /** A store of somebody signed in, loaded. */
  storeOf(who: Who, disk?: FakeDisk): Promise<Store>;
  /** Everything sent since the last look. */
  sent(): readonly Sent[];
  /** Decides on each request from now on, by its method and path with those of its parts. */
  fate(decide: (sent: Sent) => Fate): void;
  fault(body: Record<string, unknown>): Promise<void>;
  calm(): Promise<void>;
  switches(some: Partial<Switches>): Promise<void>;
  /** What whoever is asked for a right answers from now on: null gives it, a word says why not. */
  consent(right: 'notify' | 'mail', answer: Error | null): void;
  /** What was sent to people, oldest first. */
  messages(): Promise<readonly Message[]>;
  /** Asks Graph itself as somebody; paths below the version. */
  ask(who: Who, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Moves the clock and lets timers run that are due. */
  pass(ms: number): Promise<void>;
  now(): Date;
  /** All it holds now, from which another tenant can begin. */
  image(): TenantImage;
  close(): void;
};

/** A tenant's database, its clock and the last id it gave. */
type TenantImage = { readonly database: Image; readonly at: number; readonly ids: number };

/** A tenant in which nothing is set up yet, or one that goes on from an image of another. */
export function createTenant(switches: Partial<Switches> = {}, from: TenantImage | null = null): Tenant {
  let at = from?.at ?? Date.parse('2026-11-22T10:00:00.500Z');
  const now = () => new Date(at);
  const { admin, lead, visitor } = people;
  const db = from === null ? openDatabase(':memory:') : databaseFrom(from.database);
  const graph = graphOver(db, {
    file: ':memory:',
    users: Object.values(people),
    now,
    activityTypes: Object.values(activityTypes),
    sites: [
      {
        hostname: host,
        path: 'sites/one-plan',
        displayName: 'One Plan',
        rights: { [admin.id]: 'owner', [lead.id]: 'member', [visitor.id]: 'visitor' },
        visited: [admin.id, lead.id],
      },
    ],
    switches,
  });
  let sent: Sent[] = [];
  let decide: (one: Sent) => Fate = () => 'well';
  const timers: { at: number; work: () => void }[] = [];
  const tokens = new Map<Who, string>();
  const refusedRights = new Map<string, Error>();
  let ids = from?.ids ?? 0;

  const trial = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await graph.handle(
      new Request(`https://graph.microsoft.com/trial/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`The trial server refused: ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const tokenOf = async (who: Who): Promise<string> => {
    const known =
      tokens.get(who) ?? String((await trial('POST', 'token', { email: people[who].mail }))['token']);
    tokens.set(who, known);
    return known;
  };
  const fetchOn = async (line: (one: Sent) => Fate, request: Request): Promise<Response> => {
    const one = await sentFrom(request.clone());
    noteCall(one.call);
    sent.push(one);
    const own = line(one);
    const fate = own === 'well' ? decide(one) : own;
    if (typeof fate === 'function') return fate(request, async (given) => graph.handle(given));
    if (fate === 'lost before') throw new TypeError('Failed to fetch');
    const response = await graph.handle(request);
    if (fate === 'lost after') throw new TypeError('Failed to fetch');
    return response;
  };
  const worldOf: Tenant['worldOf'] = (who, disk = fakeDisk(), line = () => 'well') => {
    const pause = createPause({
      now,
      wait: async (ms) => {
        at += ms;
        return Promise.resolve();
      },
    });
    const send = createSend({
      base,
      fetch: async (input, init) => fetchOn(line, new Request(input, init)),
      getToken: async () => tokenOf(who),
      pause,
      now,
      random: () => 0,
    });
    return {
      send,
      sendToManage: send,
      courier: {
        allow: async (right) => Promise.resolve(refusedRights.get(right) ?? null),
        notify: send,
        mail: send,
        links: {
          to: (subPage) => `https://one-plan.example/?subPage=${encodeURIComponent(subPage)}`,
          inTeams: (subPage) =>
            `https://teams.microsoft.com/l/entity/app/one-plan?context=${encodeURIComponent(JSON.stringify({ subEntityId: subPage }))}`,
        },
      },
      transfer: createTransfer({
        fetch: async (input, init) => fetchOn(line, new Request(input, init)),
        pause,
        now,
        random: () => 0,
      }),
      pause,
      base,
      site,
      disk,
      tabs: { alone: async (_, work) => work(), tell: () => undefined, hear: () => undefined },
      now,
      newId: () => `id-${String((ids += 1))}`,
      random: () => 0,
      later: (ms, work) => {
        const timer = { at: at + ms, work };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    };
  };
  return {
    worldOf,
    storeOf: async (who, disk) => {
      const store = createStore(worldOf(who, disk));
      await store.open(people[who].id);
      return store;
    },
    sent: () => {
      const all = sent;
      sent = [];
      return all;
    },
    fate: (next) => {
      decide = next;
    },
    fault: async (body) => void (await trial('POST', 'faults', body)),
    calm: async () => {
      decide = () => 'well';
      await trial('DELETE', 'faults');
    },
    consent: (right, answer) => {
      if (answer === null) refusedRights.delete(right);
      else refusedRights.set(right, answer);
    },
    // our own server's answer, as the local Graph documents it
    messages: async () => (await trial('GET', 'sent'))['value'] as readonly Message[],
    switches: async (some) => void (await trial('PATCH', 'switches', some)),
    ask: async (who, method, path, body) => {
      const response = await graph.handle(
        new Request(`${base}${path}`, {
          method,
          headers: { Authorization: `Bearer ${await tokenOf(who)}`, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    pass: async (ms) => {
      at += ms;
      for (const timer of timers.filter((one) => one.at <= at)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.work();
      }
      await settled();
    },
    now,
    image: () => ({ database: imageOf(db), at, ids }),
    close: graph.close,
  };
}

/** A tenant whose plan is set up by the admin, with the lead in it and the actions given. */
export async function createPlan(
  actions: readonly Action[],
  switches: Partial<Switches> = {},
): Promise<Tenant> {
  const key = JSON.stringify(switches);
  const image = founded.get(key) ?? (await found(switches));
  founded.set(key, image);
  const tenant = createTenant(switches, image);
  for (const action of actions) await add(tenant, actionList, action);
  tenant.sent();
  return tenant;
}

// to set up the lists takes longer than most of what is tested in them
const founded = new Map<string, TenantImage>();

async function found(switches: Partial<Switches>): Promise<TenantImage> {
  const tenant = createTenant(switches);
  const { id, displayName, mail } = people.admin;
  const world = tenant.worldOf('admin');
  await setUp({ ...world, send: world.send });
  await founding(world, { objectId: id, name: displayName, emails: [mail] });
  const lead: Person = {
    ...blankPerson('lea-lead', 'Lea Lead'),
    email: people.lead.mail,
    objectId: people.lead.id,
    role: 'lead',
  };
  await add(tenant, personList, lead);
  const image = tenant.image();
  tenant.close();
  return image;
}

/** Adds a record's row past the app, as the admin. Gives the id of the row. */
export async function add<T extends Stored>(tenant: Tenant, list: List<T>, value: T): Promise<string> {
  return addRow(tenant, list.title, encodeNew(list, value));
}

/** Adds a row as somebody would by hand in SharePoint. Gives its id. */
export async function addRow(tenant: Tenant, list: string, fields: object): Promise<string> {
  const made = await tenant.ask('admin', 'POST', below(site, `/lists/${list}/items`), { fields });
  if (made.status !== 201) throw new Error(`${list} refused a row: ${JSON.stringify(made.body)}`);
  return (made.body as { id: string }).id;
}

/** Changes a row past the app, as the admin. */
export async function change(tenant: Tenant, list: string, id: string, fields: object): Promise<void> {
  const changed = await tenant.ask(
    'admin',
    'PATCH',
    below(site, `/lists/${list}/items/${id}/fields`),
    fields,
  );
  if (changed.status !== 200) throw new Error(`${list} refused a change: ${JSON.stringify(changed.body)}`);
}

/** The rows of a list as Graph has them now. */
export async function rowsOf(
  tenant: Tenant,
  list: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  let path: string | undefined = below(site, `/lists/${list}/items?$expand=fields&$top=5000`);
  while (path !== undefined) {
    const read: { body: unknown } = await tenant.ask('admin', 'GET', path);
    const page = read.body as {
      value: readonly { id: string; fields: Readonly<Record<string, unknown>> }[];
      '@odata.nextLink'?: string;
    };
    rows.push(...page.value.map((one) => ({ ...one.fields, id: one.id })));
    path = page['@odata.nextLink']?.slice(base.length);
  }
  return rows;
}

/** The state of a store that has its plan. */
export function ready(store: Store): ReadyState {
  const state = store.getState();
  if (state.phase !== 'ready') throw new Error(`the store is ${state.phase}`, { cause: state });
  return state;
}

/** Lets everything under way come to its end: nothing here waits for a real clock. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

async function sentFrom(request: Request): Promise<Sent & { readonly call: SentCall }> {
  const { method, url: address, headers } = request;
  const path = decodeURIComponent(
    address.startsWith(base) ? address.slice(base.length) : new URL(address).pathname,
  );
  const call = { method, address, header: (name: string) => headers.get(name) };
  if (path !== '/$batch') return { method, path, parts: [], call: { ...call, body: null } };
  const body = await request.text();
  const { requests } = JSON.parse(body) as { requests: readonly { method: string; url: string }[] };
  const parts = requests.map((part) => `${part.method} ${decodeURIComponent(part.url)}`);
  return { method, path, parts, call: { ...call, body } };
}

function user(tail: string, displayName: string) {
  const mail = `${displayName.toLowerCase().replace(' ', '.')}@contoso.example`;
  return {
    id: `00000000-0000-4000-8000-0000000000${tail}`,
    displayName,
    mail,
    userPrincipalName: mail,
  } as const;
}
