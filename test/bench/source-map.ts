import type { Script } from './site-builds.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The code of a script taken apart by what `groupOf` says of the source of each stretch; '' where its map names none. */
export function piecesOf(
  { code, map }: Pick<Script, 'code' | 'map'>,
  groupOf: (source: string) => string,
): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  const add = (source: string, text: string) => {
    const group = groupOf(source);
    pieces.set(group, (pieces.get(group) ?? '') + text);
  };
  if (map === null) {
    add('', code);
    return pieces;
  }
  // Source Map Revision 3: lines by ';', stretches by ',', each a column and a source as differences to the one before
  let source = 0;
  const lines = code.split('\n');
  for (const [at, line] of map.mappings.split(';').entries()) {
    const text = lines[at] ?? '';
    let column = 0;
    let from = 0;
    let now = '';
    for (const stretch of line === '' ? [] : line.split(',')) {
      const [step = 0, toSource] = numbersIn(stretch);
      column += step;
      add(now, text.slice(from, column));
      from = column;
      if (toSource !== undefined) source += toSource;
      now = toSource === undefined ? '' : (map.sources[source] ?? '');
    }
    add(now, text.slice(from));
  }
  return pieces;
}

function numbersIn(stretch: string): readonly number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of stretch) {
    const bits = digits.indexOf(digit);
    value |= (bits & 31) << shift;
    if ((bits & 32) !== 0) {
      shift += 5;
      continue;
    }
    found.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return found;
}
