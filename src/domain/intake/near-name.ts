import { plain } from './intake-grid.ts';

/** The words of a name or a post for comparing: lower case, without titles such as 'Dr' and 'Cllr', or 'the'. */
export function nameWords(name: string): string {
  return plain(name).replace(/^(?:mrs?|ms|miss|dr|prof|professor|cllr|councillor|the) (?=\S)/, '');
}

/** 'Jane Smith' of 'Smith, Jane'; a name without a comma as it is. */
export function turnedName(name: string): string {
  return name.replace(/^([^,]+),\s*([^,\s][^,]*)$/, '$2 $1');
}

/** What of a name is compared; made once for each, because every new name meets every known one. */
export type NameForms = {
  /** First and last word of a person's name, null where it is none. */
  readonly ends: { readonly first: string; readonly last: string } | null;
  /** The words of a post or a group in the order of the alphabet; '' for none that count. */
  readonly bag: string;
};

/** The forms of a name. */
export function formsOf(name: string): NameForms {
  return { ends: endsOf(name), bag: bagOf(name) };
}

/**
 * True where two people may be one: 'J. Smith' and 'Jane Smith', 'Smith, Jane', 'Jane A Smith', or a surname with one letter
 * mistyped. Forenames that differ are two people, and a surname alone is nobody in particular.
 */
export function isNearPerson({ ends: own }: NameForms, { ends: other }: NameForms): boolean {
  if (own === null || other === null) return false;
  return isNearPair(own, other) || isNearPair(own, { first: other.last, last: other.first });
}

/**
 * True where two posts, groups or teams may be one: the same words in another order, in the singular, without small words,
 * or one called 'group' and the other 'workstream'.
 */
export function isNearOwner({ bag: own }: NameForms, { bag: other }: NameForms): boolean {
  return own !== '' && own === other;
}

type Ends = NonNullable<NameForms['ends']>;

// what stands between the two says little: it is there or it is not
function endsOf(name: string): Ends | null {
  const all = nameWords(turnedName(name)).split(' ');
  const [first = '', last = ''] = [all[0], all.at(-1)];
  return all.length < 2 || all.length > 4 || first.length + last.length < 4 ? null : { first, last };
}

function isNearPair(a: Ends, b: Ends): boolean {
  const isSameFirst = a.first === b.first;
  if (a.last === b.last) return isSameFirst || isInitial(a.first, b.first) || isInitial(b.first, a.first);
  return isSameFirst && a.first.length > 1 && isOneLetterOff(a.last, b.last);
}

function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

// short surnames that differ by a letter, Gray and Gary, are mostly two
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
  );
}

const small = /^(?:the|a|and|of|for|in|with|to|s)$/;

function bagOf(name: string): string {
  const words = nameWords(name)
    .replaceAll(/\b(?:work ?streams?|(?:working|work|task and finish|sub) ?groups?)\b/g, 'group')
    .split(' ')
    .filter((word) => word !== '' && !small.test(word))
    .map((word) =>
      word.length > 3 && /[^s]s$/.test(word)
        ? word.replace(/ies$|s$/, (end) => (end === 's' ? '' : 'y'))
        : word,
    );
  return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1)).join(' ');
}
