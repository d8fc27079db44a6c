import { type GraphRefusal, invalidRequest } from '#local/graph-error.ts';

/** A value a filter compares with. */
export type Literal = string | number | boolean | null;

/** A parsed $filter. `path` is as written, e.g. 'fields/Status' or 'createdDateTime'. */
export type Filter =
  | { readonly kind: 'compare'; readonly path: string; readonly op: CompareOp; readonly literal: Literal }
  | { readonly kind: 'startswith'; readonly path: string; readonly literal: string }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter };

/** The comparisons list items know. */
export type CompareOp = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge';

/** A parsed $orderby: one path and a direction. */
export type Order = { readonly path: string; readonly isDescending: boolean };

type Token = { readonly kind: 'word' | 'text' | 'number' | 'mark'; readonly text: string };

/** Parses $filter on list items: eq ne lt gt le ge, startswith, and, or, not and brackets. 400 for anything else, so for contains(). */
export function parseFilter(text: string): Filter {
  const tokens = tokenise(text);
  const state = { at: 0 };
  const filter = parseOr(tokens, state);
  if (state.at !== tokens.length) throw syntax(text);
  return filter;
}

/** Parses $orderby: one path, 'asc' or 'desc'. Several terms are refused. */
export function parseOrder(text: string): Order {
  const match = /^\s*([A-Za-z_][\w/]*)(?:\s+(asc|desc))?\s*$/.exec(text);
  if (match === null) throw syntax(text);
  return { path: match[1] ?? '', isDescending: match[2] === 'desc' };
}

/** The comparisons that must all hold: what stands between the outermost `and`s. */
export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];
}

/** Every path a filter names, in order, repeats included. */
export function pathsOf(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsOf(filter.left), ...pathsOf(filter.right)];
    case 'not':
      return pathsOf(filter.inner);
    default:
      return [filter.path];
  }
}

type State = { at: number };

function parseOr(tokens: readonly Token[], state: State): Filter {
  let left = parseAnd(tokens, state);
  while (takeWord(tokens, state, 'or')) left = { kind: 'or', left, right: parseAnd(tokens, state) };
  return left;
}

function parseAnd(tokens: readonly Token[], state: State): Filter {
  let left = parseTerm(tokens, state);
  while (takeWord(tokens, state, 'and')) left = { kind: 'and', left, right: parseTerm(tokens, state) };
  return left;
}

function parseTerm(tokens: readonly Token[], state: State): Filter {
  if (state.at > 200) throw syntax('The filter is too long');
  if (takeMark(tokens, state, '(')) {
    const inner = parseOr(tokens, state);
    expectMark(tokens, state, ')');
    return inner;
  }
  const word = next(tokens, state, 'word');
  if (word === 'not') return { kind: 'not', inner: parseTerm(tokens, state) };
  if (takeMark(tokens, state, '(')) {
    if (word !== 'startswith')
      throw invalidRequest(`The function '${word}' is not supported in a filter on list items.`);
    const path = next(tokens, state, 'word');
    expectMark(tokens, state, ',');
    const literal = next(tokens, state, 'text');
    expectMark(tokens, state, ')');
    return { kind: 'startswith', path, literal };
  }
  const op = next(tokens, state, 'word');
  if (!isCompareOp(op)) throw syntax(op);
  return { kind: 'compare', path: word, op, literal: parseLiteral(tokens, state) };
}

function parseLiteral(tokens: readonly Token[], state: State): Literal {
  const token = tokens[state.at];
  state.at += 1;
  if (token?.kind === 'text') return token.text;
  if (token?.kind === 'number') return Number(token.text);
  if (token?.kind === 'word' && token.text === 'null') return null;
  if (token?.kind === 'word' && (token.text === 'true' || token.text === 'false'))
    return token.text === 'true';
  throw syntax(token?.text ?? 'the end of the filter');
}

function tokenise(text: string): Token[] {
  const pattern = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_@][\w/@.]*)|([(),]))/y;
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (match === null) throw syntax(text);
    const [, quoted, number, word, mark] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

function next(tokens: readonly Token[], state: State, kind: Token['kind']): string {
  const token = tokens[state.at];
  if (token?.kind !== kind) throw syntax(token?.text ?? 'the end of the filter');
  state.at += 1;
  return token.text;
}

function takeWord(tokens: readonly Token[], state: State, word: string): boolean {
  const token = tokens[state.at];
  if (token?.kind !== 'word' || token.text !== word) return false;
  state.at += 1;
  return true;
}

function takeMark(tokens: readonly Token[], state: State, mark: string): boolean {
  const token = tokens[state.at];
  if (token?.kind !== 'mark' || token.text !== mark) return false;
  state.at += 1;
  return true;
}

function expectMark(tokens: readonly Token[], state: State, mark: string): void {
  if (!takeMark(tokens, state, mark)) throw syntax(tokens[state.at]?.text ?? 'the end of the filter');
}

function isCompareOp(word: string): word is CompareOp {
  return ['eq', 'ne', 'lt', 'gt', 'le', 'ge'].includes(word);
}

function syntax(at: string): GraphRefusal {
  return invalidRequest(`Invalid filter clause: syntax error at '${at.slice(0, 80)}'.`, {
    innerCode: 'invalidQueryOption',
  });
}
