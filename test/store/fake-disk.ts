import type { Database, Disk } from '#store/disk.ts';

type Key = string | number | readonly Key[];
type Range = { readonly lower: Key; readonly upper: Key };

/** A device's storage in memory, with a way to make it refuse as browsers do. */
export type FakeDisk = Disk & {
  /** What is kept in a store, by key, in order. */
  all(store: string): readonly unknown[];
  /** From now on the disk refuses everything, only writes, or nothing. */
  refuse(what: 'everything' | 'writes' | 'nothing'): void;
};

// node has no IndexedDB; of its key ranges only the bounds are needed
globalThis.IDBKeyRange ??= {
  bound: (lower: Key, upper: Key): Range => ({ lower, upper }),
} as unknown as typeof IDBKeyRange;

/** An empty disk. Values are copied in and out, so that nothing is shared by accident. */
export function fakeDisk(): FakeDisk {
  const stores = new Map<string, Map<string, { key: Key; value: unknown }>>();
  let refused: 'everything' | 'writes' | 'nothing' = 'nothing';
  const storeOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, { key: Key; value: unknown }>();
    stores.set(name, store);
    return store;
  };
  const mayRead = () => {
    if (refused === 'everything') throw new DOMException('Storage is not allowed here', 'SecurityError');
  };
  const mayWrite = () => {
    if (refused !== 'nothing') throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
  };
  const sorted = (name: string) => [...storeOf(name).values()].sort((a, b) => compare(a.key, b.key));
  const access = (name: string) => ({
    get: async (key: Key) => {
      mayRead();
      return Promise.resolve(structuredClone(storeOf(name).get(JSON.stringify(key))?.value));
    },
    getAll: async (range: Range) => {
      mayRead();
      const kept = sorted(name).filter(({ key }) => isIn(key, range));
      return Promise.resolve(structuredClone(kept.map(({ value }) => value)));
    },
    put: async (value: unknown, key: Key) => {
      mayWrite();
      storeOf(name).set(JSON.stringify(key), { key, value: structuredClone(value) });
      return Promise.resolve(key);
    },
    delete: async (which: Key | Range) => {
      mayWrite();
      for (const { key } of sorted(name)) {
        const isMeant = isRange(which) ? isIn(key, which) : compare(key, which) === 0;
        if (isMeant) storeOf(name).delete(JSON.stringify(key));
      }
      return Promise.resolve();
    },
  });
  const database = {
    get: async (name: string, key: Key) => access(name).get(key),
    getAll: async (name: string, range: Range) => access(name).getAll(range),
    put: async (name: string, value: unknown, key: Key) => access(name).put(value, key),
    delete: async (name: string, key: Key) => access(name).delete(key),
    transaction: (names: string | readonly string[]) => ({
      store: access(typeof names === 'string' ? names : (names[0] ?? '')),
      objectStore: access,
      commit: () => undefined,
      done: Promise.resolve(),
    }),
  };
  return {
    use: async (work) => {
      mayRead();
      // of a database, only what the store uses
      return work(database as unknown as Database);
    },
    all: (name) => sorted(name).map(({ value }) => value),
    refuse: (what) => {
      refused = what;
    },
  };
}

function isRange(which: Key | Range): which is Range {
  return typeof which === 'object' && 'lower' in which;
}

function isIn(key: Key, { lower, upper }: Range): boolean {
  return compare(lower, key) <= 0 && compare(key, upper) <= 0;
}

// the order of keys in IndexedDB: numbers, texts, arrays; arrays element by element, the shorter first
function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string') return -1;
  if (typeof b === 'string') return 1;
  for (const [at, part] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = compare(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
