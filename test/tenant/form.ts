import type { Step } from './step.ts';

/** The form of a value: a leaf says what kind it is (or, where values count, which value), anything else what is in it. */
export type Form = string | Inside;

/** `answer` is a part of a batch: it has a status, headers and a body of its own. */
export type Inside = {
  readonly kind: 'object' | 'list' | 'answer';
  readonly entries: ReadonlyMap<string, Form>;
};

const longest = 60;

/** The form of an answer's body. Values count where the step says so, for codes of errors, and for the status of parts. */
export function formOf(step: Step, body: unknown): Form | undefined {
  const ends = [...(step.exact ?? []), 'error.code', 'innerError.code'];
  const form = (value: unknown, path: string): Form | undefined => {
    if (value === undefined) return undefined;
    if (Array.isArray(value)) {
      const entries = value.map((each: unknown, index): [string, unknown] => [
        `[${labelOf(each) ?? String(index)}]`,
        each,
      ]);
      return inside('list', entries, (name) => path + name);
    }
    if (typeof value === 'object' && value !== null) {
      const isPart = 'status' in value && 'id' in value;
      if (!isPart)
        return inside('object', Object.entries(value), (name) => (path === '' ? name : `${path}.${name}`));
      const {
        status,
        headers,
        body: inner,
      } = value as { status: unknown; headers?: Record<string, string>; body?: unknown };
      const entries: [string, Form | undefined][] = [
        ['status', String(status)],
        ['headers', { kind: 'object', entries: headersOf(new Headers(headers)) }],
        ['body', form(inner, `${path}.body`)],
      ];
      return { kind: 'answer', entries: present(entries) };
    }
    const isExact = ends.some((end) => path === end || path.endsWith(`.${end}`));
    return isExact ? cut(JSON.stringify(value)) : kindOf(value);
  };
  const inside = (
    kind: Inside['kind'],
    all: readonly [string, unknown][],
    pathTo: (name: string) => string,
  ): Inside => ({
    kind,
    entries: present(all.map(([name, each]) => [name, form(each, pathTo(name))])),
  });
  return form(step.shown === undefined ? body : step.shown(body), '');
}

/** The headers the app reads, as far as they can be the same on two sides. */
export function headersOf(headers: Headers): ReadonlyMap<string, string> {
  const form = new Map<string, string>();
  const type = headers.get('content-type');
  if (type !== null) form.set('Content-Type', type.split(';')[0]?.trim().toLowerCase() ?? '');
  const tag = headers.get('etag');
  if (tag !== null) form.set('ETag', kindOf(tag));
  for (const name of ['Location', 'Retry-After', 'WWW-Authenticate']) {
    if (headers.has(name)) form.set(name, 'present');
  }
  const shared = (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  for (const name of ['ETag', 'Location', 'Retry-After', 'WWW-Authenticate', 'request-id']) {
    if (shared.includes(name.toLowerCase())) form.set(`Access-Control-Expose-Headers: ${name}`, 'present');
  }
  const origin = headers.get('access-control-allow-origin');
  if (origin !== null) form.set('Access-Control-Allow-Origin', origin);
  return form;
}

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const kinds: readonly (readonly [string, RegExp])[] = [
  ['an empty text', /^$/],
  ['a tag in quotation marks', new RegExp(`^"(c:)?\\{?${guid}\\}?,\\d+"$`, 'i')],
  ['a tag without quotation marks', new RegExp(`^(c:)?\\{?${guid}\\}?,\\d+$`, 'i')],
  ['a date in UTC', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
  ['a date with parts of a second', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z?$/],
  ['a date without a zone', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/],
  ['an address', /^https?:\/\//],
  ['digits', /^\d+$/],
];

/** What kind of value it is, so that ids, dates and tags of two sides compare equal. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value !== 'string') return `a ${typeof value}`;
  return kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'a text';
}

function present(entries: readonly (readonly [string, Form | undefined])[]): ReadonlyMap<string, Form> {
  return new Map(
    entries.flatMap(([name, each]): [string, Form][] => (each === undefined ? [] : [[name, each]])),
  );
}

// parts of a batch come in any order, columns have names
function labelOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('status' in value && 'id' in value) return String(value.id);
  return 'columnGroup' in value && 'name' in value ? String(value.name) : null;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
