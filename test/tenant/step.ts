import type { Switches } from '#local/switches.ts';

/** One call as it is sent. `body` is JSON, or a Blob as it is. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the version, starting with '/'; or a whole address that Graph gave for a file, which takes no token. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** An answer as it came, its body decoded where it is JSON. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** What earlier answers of the same side gave, by name. */
export type Known = {
  /** Throws NotKnown when the answer that should have given it did not. */
  get(name: string): string;
  set(name: string, value: unknown): void;
};

/** A step cannot be sent because an answer before it did not bring what it needs. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown';
}

/** What the app is doing when it sends the call; 'open question' for behaviour that nobody has established. */
export type Part =
  | 'start'
  | 'set-up'
  | 'load'
  | 'import'
  | 'save'
  | 'refresh'
  | 'undo'
  | 'health'
  | 'board pack'
  | 'remind'
  | 'open question';

/** One entry of the fixed list of calls. */
export type Step = {
  /** In plain words, and different from every other. */
  readonly name: string;
  readonly part: Part;
  /** The not established behaviour that shows here. */
  readonly settles?: keyof Switches;
  call(known: Known, site: string): Call;
  /** Keeps what later steps need. */
  learn?(answer: Answer, known: Known): void;
  /** The part of the body that is compared; all of it unless said. */
  shown?(body: unknown): unknown;
  /** Ends of paths whose values count, not only their kind, such as 'fields.Day'. */
  readonly exact?: readonly string[];
};

/** An empty memory. */
export function newKnown(): Known {
  const values = new Map<string, string>();
  return {
    get: (name) => {
      const value = values.get(name);
      if (value === undefined) throw new NotKnown(`needs ${name}, which no earlier answer gave`);
      return value;
    },
    set: (name, value) => {
      if (typeof value === 'string' && value !== '') values.set(name, value);
    },
  };
}

/** The value at a path of names and indexes inside a body; undefined where there is none. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  let value = body;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // an object or list of JSON; a name it lacks gives undefined
    value = (value as Record<string | number, unknown>)[name];
  }
  return value;
}

/** The rows of a page, none where the body is no page. */
export function rowsIn(body: unknown): readonly unknown[] {
  const rows = at(body, 'value');
  return Array.isArray(rows) ? rows : [];
}

/** The body of one part of a batch answer. */
export function partIn(body: unknown, id: string): unknown {
  const responses = at(body, 'responses');
  const found: unknown = Array.isArray(responses)
    ? responses.find((each) => at(each, 'id') === id)
    : undefined;
  return at(found, 'body');
}
