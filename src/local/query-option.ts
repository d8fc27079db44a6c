import type { Call } from './call.ts';
import { GraphRefusal, invalidRequest } from './graph-error.ts';

/** The OData options of a request, parsed but not judged. `select` null = not asked. */
export type QueryOptions = {
  readonly select: readonly string[] | null;
  readonly expand: ReadonlyMap<string, QueryOptions>;
  readonly filter: string | null;
  readonly orderBy: string | null;
  readonly top: number | null;
  readonly skipToken: string | null;
  readonly token: string | null;
  /** The options as sent, in order, to write a nextLink from. */
  readonly pairs: readonly (readonly [string, string])[];
};

const known = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken']);
const bare = new Set(['select', 'expand', 'filter', 'orderby', 'top', 'skip', 'skiptoken']);

/** Reads the query options of a call; 400 for options this workload does not have. `extra` names the ones a route adds. */
export function queryOptions(call: Call, extra: readonly string[] = []): QueryOptions {
  refuseBrokenEncoding(call.url.search);
  const pairs: [string, string][] = [];
  for (const [name, value] of call.url.searchParams) {
    if (name === '$skip') {
      if (call.world.switches.refuseSkip) throw badOption('$skip is not supported on list items.');
      continue;
    }
    if (bare.has(name.toLowerCase()) && !extra.includes(name)) {
      if (call.world.switches.refuseBareOptions) throw bareOption(value);
      pairs.push([`$${name.toLowerCase()}`, value]);
      continue;
    }
    if (extra.includes(name)) {
      pairs.push([name, value]);
      continue;
    }
    // options of other workloads and unknown custom ones; @-names are parameters of the path
    if (name.startsWith('@')) continue;
    if (!known.has(name)) throw badOption(`The query option '${name}' is not supported.`);
    pairs.push([name, value]);
  }
  return toOptions(pairs, call.world.switches.refuseBareOptions);
}

/** No options at all. */
export const noOptions: QueryOptions = {
  select: null,
  expand: new Map(),
  filter: null,
  orderBy: null,
  top: null,
  skipToken: null,
  token: null,
  pairs: [],
};

function toOptions(pairs: readonly [string, string][], isStrict: boolean): QueryOptions {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (values.has(name)) throw badOption(`The query option '${name}' is given twice.`);
    values.set(name, value);
  }
  const select = values.get('$select');
  const expand = values.get('$expand');
  return {
    select: select === undefined ? null : names(select),
    expand: new Map(
      expand === undefined ? [] : splitOutside(expand, ',').map((each) => expansion(each, isStrict)),
    ),
    filter: values.get('$filter') ?? null,
    orderBy: values.get('$orderby') ?? null,
    top: values.has('$top') ? topOf(values.get('$top') ?? '') : null,
    skipToken: values.get('$skiptoken') ?? null,
    token: values.get('token') ?? null,
    pairs,
  };
}

function expansion(text: string, isStrict: boolean): [string, QueryOptions] {
  const match = /^([A-Za-z]+)(?:\((.*)\))?$/s.exec(text.trim());
  const name = match?.[1];
  if (match === null || name === undefined) throw bareOption(text);
  const inner = match[2];
  if (inner === undefined) return [name, noOptions];
  const pairs = splitOutside(inner, ';').map((each): [string, string] => {
    const equals = each.indexOf('=');
    const option = each.slice(0, equals).trim();
    if (equals < 1) throw bareOption(text);
    if (!option.startsWith('$')) {
      if (isStrict) throw bareOption(text);
      return [`$${option}`, each.slice(equals + 1)];
    }
    if (!known.has(option)) throw badOption(`The query option '${option}' is not supported.`);
    return [option, each.slice(equals + 1)];
  });
  return [name, toOptions(pairs, isStrict)];
}

/** Splits at a separator that stands outside brackets and quotation marks. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function topOf(text: string): number {
  const top = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (top < 1) throw badOption(`Invalid value '${text}' for $top: a whole number above 0 is expected.`);
  return Math.min(top, 5000);
}

function refuseBrokenEncoding(search: string): void {
  if (/%(?![0-9A-Fa-f]{2})/.test(search)) throw badOption('The query holds a malformed percent-encoding.');
}

function badOption(message: string): GraphRefusal {
  return invalidRequest(message, { innerCode: 'invalidQueryOption' });
}

function bareOption(text: string): GraphRefusal {
  return new GraphRefusal(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The expression "${text.slice(0, 80)}" is not valid.`,
  );
}
