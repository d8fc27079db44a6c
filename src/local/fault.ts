import { faultDocs, type FaultKind } from './fault-kind.ts';
import { invalidRequest } from './graph-error.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { switchDocs, type Switches } from './switches.ts';

const settingNames = new Set([
  'kind',
  'method',
  'path',
  'user',
  'skip',
  'times',
  'retryAfter',
  'status',
  'code',
  'message',
  'form',
  'ms',
  'ids',
  'switches',
]);

/** A fault waiting for requests to meet. */
export type Fault = {
  readonly id: number;
  readonly kind: FaultKind;
  /** HTTP method; null = any. */
  readonly method: string | null;
  /** Part of the decoded path and query, list ids standing as titles too; null = any. */
  readonly path: string | null;
  /** Mail or user principal name of the caller; null = anybody. */
  readonly user: string | null;
  /** How many matching requests still pass unharmed. */
  skip: number;
  /** How many matching requests it still harms; null = until it is taken away. */
  times: number | null;
  readonly retryAfter: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly form: '504' | 'drop';
  readonly ms: number;
  readonly ids: readonly number[];
  readonly switches: Partial<Switches>;
};

/** What a fault is matched against. `paths` are the ways the address can be written. */
export type FaultTarget = {
  readonly method: string;
  readonly paths: readonly string[];
  readonly users: readonly string[];
  readonly header: string | null;
};

/** The faults of a running server. They live in memory: a restart ends them. */
export type FaultBoard = {
  add(body: JsonObject): Fault;
  list(): readonly Fault[];
  clear(): void;
  /** Takes the faults this request meets, counting them down. */
  take(target: FaultTarget): readonly Fault[];
};

/** An empty board. */
export function faultBoard(): FaultBoard {
  let faults: Fault[] = [];
  let nextId = 1;
  const served = new Map<string, number>();
  const add = (body: JsonObject): Fault => {
    const fault = readFault(body, nextId);
    nextId += 1;
    faults.push(fault);
    return fault;
  };
  const fromHeader = (target: FaultTarget): Fault[] => {
    if (target.header === null) return [];
    const key = `${target.method} ${target.paths[0] ?? ''} ${target.header}`;
    const n = served.get(key) ?? 0;
    served.set(key, n + 1);
    return readHeader(target.header).filter((fault) => fault.times === null || n < fault.times);
  };
  const take = (target: FaultTarget): readonly Fault[] => {
    const met: Fault[] = fromHeader(target);
    for (const fault of faults) {
      if (!matches(fault, target)) continue;
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      if (fault.times !== null) fault.times -= 1;
      met.push(fault);
    }
    faults = faults.filter((fault) => fault.times === null || fault.times > 0);
    return met;
  };
  return {
    add,
    list: () => faults,
    clear: () => {
      faults = [];
      served.clear();
    },
    take,
  };
}

/** Reads the header form `throttle=2;retry-after=0.5, hang`: each fault with how often (once unless said, `*` = always),
 * then its settings. The same header on the same address counts down. */
export function readHeader(header: string): Fault[] {
  return header.split(',').map((text) => {
    const [head = '', ...settings] = text.split(';').map((each) => each.trim());
    const [kind = '', times] = head.split('=');
    const body: Record<string, Json> = { kind: camel(kind), times: times === '*' ? 0 : Number(times ?? '1') };
    for (const setting of settings) {
      const [name = '', value = ''] = setting.split('=');
      body[camel(name)] = settingValue(camel(name), value);
    }
    return readFault(body, 0);
  });
}

function settingValue(name: string, value: string): Json {
  if (name === 'ids') return value.split(' ').map(Number);
  return name === 'retryAfter' || !/^\d+$/.test(value) ? value : Number(value);
}

function readFault(body: JsonObject, id: number): Fault {
  const { kind } = body;
  if (typeof kind !== 'string' || !isFaultKind(kind)) {
    throw invalidRequest(
      `There is no fault ${JSON.stringify(kind ?? null)}. There are: ${Object.keys(faultDocs).join(', ')}.`,
    );
  }
  const times = count(body, 'times', 1);
  const { ids = [], switches = {} } = body;
  if (!Array.isArray(ids) || !ids.every((each): each is number => Number.isInteger(each))) throw wrong('ids');

  const strange = Object.keys(body).find((key) => !settingNames.has(key));
  if (strange !== undefined) throw wrong(strange);
  return {
    id,
    kind,
    method: word(body, 'method')?.toUpperCase() ?? null,
    path: word(body, 'path'),
    user: word(body, 'user')?.toLowerCase() ?? null,
    skip: count(body, 'skip', 0),
    times: times === 0 ? null : times,
    retryAfter: seconds(body['retryAfter'] ?? '2.128'),
    status: body['status'] === undefined ? null : count(body, 'status', 500),
    code: word(body, 'code'),
    message: word(body, 'message'),
    form: body['form'] === 'drop' ? 'drop' : '504',
    ms: count(body, 'ms', 0),
    ids,
    switches: readSwitches(switches),
  };
}

/** Reads some switches by name; 400 for one that does not exist or a value of another type. */
export function readSwitches(value: Json): Partial<Switches> {
  if (!isObject(value)) throw wrong('switches');
  for (const [name, given] of Object.entries(value)) {
    const doc = Object.hasOwn(switchDocs, name) ? switchDocs[name as keyof Switches] : undefined;
    if (doc === undefined || typeof given !== typeof doc.nasty) throw wrong(`switches.${name}`);
  }
  // every name and type was checked against the docs
  return value;
}

function matches(fault: Fault, target: FaultTarget): boolean {
  const { meets } = faultDocs[fault.kind];
  return (
    (meets === null || target.paths.some((path) => meets.test(`${target.method} ${path}`))) &&
    (fault.method === null || fault.method === target.method) &&
    (fault.path === null || target.paths.some((path) => path.includes(fault.path ?? ''))) &&
    (fault.user === null || target.users.includes(fault.user))
  );
}

function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(faultDocs, kind);
}

function word(body: JsonObject, name: string): string | null {
  const value = body[name] ?? null;
  if (value !== null && typeof value !== 'string') throw wrong(name);
  return value;
}

function count(body: JsonObject, name: string, standard: number): number {
  const value = body[name] ?? standard;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong(name);
  return value;
}

function seconds(value: Json): string {
  if (typeof value !== 'number' && typeof value !== 'string') throw wrong('retryAfter');
  return String(value);
}

function wrong(name: string): Error {
  return invalidRequest(`The fault's '${name}' is not right.`);
}

function camel(text: string): string {
  return text.trim().replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
