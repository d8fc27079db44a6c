import { child, childrenOf, switchOf, valueOf, type XmlElement } from './read-xml.ts';

/** Numbers the paragraphs of a document in their order: '• ' or '1.2. '; '' for a list that shows nothing. */
export type Numbering = (
  list: { readonly id: string; readonly level: number | null },
  style: string,
) => string;

type Level = {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
  readonly isLegal: boolean;
  readonly style: string;
};

type List = {
  readonly root: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
};

/** Counts as Word does from numbering.xml (ECMA-376 part 1, 17.9); undefined for a document without. */
export function createNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root);
  // lists with the same definition go on counting where the other one stopped
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ id, level }, style) => {
    const list = lists.get(id);
    if (list === undefined) return id === '0' || id === '' ? '' : '• ';
    const at =
      level ??
      Math.max(
        0,
        list.levels.findIndex((one) => one.style === style && style !== ''),
      );
    const own = list.levels[at];
    if (own === undefined || own.format === 'none') return '';
    if (own.format === 'bullet') return '• ';
    const count = counts.get(list.root) ?? [];
    counts.set(list.root, count);
    const startsAnew = list.starts.has(at) && !begun.has(`${id} ${String(at)}`);
    begun.add(`${id} ${String(at)}`);
    const start = list.starts.get(at) ?? own.start;
    count[at] = startsAnew ? start : (count[at] ?? own.start - 1) + 1;
    count.length = at + 1;
    const shown = own.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const of = list.levels[index];
      return of === undefined ? '' : numeral(count[index] ?? of.start, own.isLegal ? 'decimal' : of.format);
    });
    return shown === '' ? '' : `${shown} `;
  };
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  for (const one of childrenOf(root, 'abstractNum'))
    abstracts.set(one.attributes['abstractNumId'] ?? '', one);
  const lists = new Map<string, List>();
  for (const num of childrenOf(root, 'num')) {
    const root0 = valueOf(num, 'abstractNumId');
    const levels: Level[] = [];
    for (const one of childrenOf(abstracts.get(root0), 'lvl')) put(levels, one);
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'lvlOverride')) {
      const own = child(override, 'lvl');
      if (own !== undefined) put(levels, own);
      const start = valueOf(override, 'startOverride');
      if (start !== '') starts.set(Number(override.attributes['ilvl'] ?? 0), Number(start) || 0);
    }
    lists.set(num.attributes['numId'] ?? '', { root: root0, levels, starts });
  }
  return lists;
}

function put(levels: Level[], level: XmlElement): void {
  const at = Number(level.attributes['ilvl'] ?? 0);
  if (!(at >= 0 && at <= 8)) return;
  levels[at] = {
    start: Number(valueOf(level, 'start') || 1) || 0,
    format: valueOf(level, 'numFmt') || 'decimal',
    pattern: valueOf(level, 'lvlText'),
    isLegal: switchOf(level, 'isLgl') ?? false,
    style: valueOf(level, 'pStyle'),
  };
}

function numeral(count: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  if (format.endsWith('Letter') && count > 0 && count < 1_000) {
    // a to z, then aa to zz
    const letter = String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format.endsWith('Roman') && count > 0 && count < 4_000)
    return format === 'upperRoman' ? roman(count).toUpperCase() : roman(count);
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(count: number): string {
  let [left, text] = [count, ''];
  for (const [value, letters] of romans) for (; left >= value; left -= value) text += letters;
  return text;
}
