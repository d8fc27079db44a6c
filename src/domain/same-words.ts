import { kept, plain } from '#domain/intake/intake-grid.ts';

/**
 * True for two texts that read alike: space, case, kinds of quotes and dashes, bullets and what ends a line do not count.
 * Figures and the signs around them do: '<20%' is not '>20%'.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || asRead(a) === asRead(b);
}

/** True for a text that holds another one, as sameWords reads them. */
export function hasWords(whole: string, part: string): boolean {
  return asRead(whole).includes(asRead(part));
}

/** True for two lists that hold the same labels, in any order, each once or more often. */
export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [a, b].map((labels) => new Set(labels.map(asRead).filter((label) => label !== '')));
  return own?.size === other?.size && [...(own ?? [])].every((label) => other?.has(label));
}

/** True when two texts hold the same figures, in any order. */
export function sameFigures(a: string, b: string): boolean {
  const figures = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');
  return figures(a) === figures(b);
}

/** A text in plain words, as `plain` gives it. */
export function asPlain(text: string): string {
  return knownPlain(text);
}

const knownPlain = remembered(plain);

/** The words of a text for finding texts that share some: each once, without their endings. */
export function stemsOf(text: string): ReadonlySet<string> {
  return knownStems(text);
}

const knownStems = remembered(
  (text): ReadonlySet<string> =>
    new Set(
      asPlain(text)
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => word.slice(0, 5)),
    ),
);

/** How much of their words two texts share, from 0 to 1. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** A text as sameWords compares it. */
export function asRead(text: string): string {
  return knownReading(text);
}

const knownReading = remembered((text) =>
  kept(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/\p{Pd}|−/gu, '-')
    .replaceAll(/^ ?[-*•●▪·o] /gm, '')
    .replaceAll(/ ?[.;:,]+ ?$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim(),
);

// a file of a thousand actions beside a plan asks for the same few thousand texts again and again
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size === mostKnown) known.clear();
    known.set(text, found);
    return found;
  };
}

const mostKnown = 10_000;
