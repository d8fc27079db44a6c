import { codeFor } from '#domain/change/scheme-change.ts';
import { glyphs, type ImpactRating, type Status, type StatusScheme } from '#domain/status.ts';

/** The two scales of a scheme, and where what is retired of each is kept. */
export type Scale = 'statuses' | 'impacts';

/** Where the retired steps of a scale are. */
export const retiredOf = { statuses: 'retiredStatuses', impacts: 'retiredImpacts' } as const;

// a code with a space is nobody's: it stands for one that is made from the label when the scheme is saved
const isNew = (code: string) => code.includes(' ');

/** The scheme with a status or an impact rating more, without words yet, at the end of its scale. */
export function withNew(scheme: StatusScheme, scale: Scale): StatusScheme {
  const numbers = [...scheme.statuses, ...scheme.impacts].map(({ code }) =>
    Number(/^new (\d+)$/.exec(code)?.[1] ?? 0),
  );
  const code = `new ${String(Math.max(0, ...numbers) + 1)}`;
  if (scale === 'statuses') return { ...scheme, statuses: [...scheme.statuses, newStatus(code)] };
  const levels = new Set(scheme.impacts.map((one) => one.level));
  const level = [0, 1, 2, 3, 4].find((one) => !levels.has(one)) ?? 4;
  const impact: ImpactRating = { code, label: '', definition: '', level, needsText: true };
  return { ...scheme, impacts: [...scheme.impacts, impact] };
}

/** The scheme with a code of its own for everything new. */
export function withCodes(scheme: StatusScheme): StatusScheme {
  const coded = <T extends { readonly code: string; readonly label: string }>(
    steps: readonly T[],
    retired: readonly T[],
  ): readonly T[] => {
    const taken = new Set([...steps, ...retired].map((one) => one.code));
    return steps.map((one) => {
      if (!isNew(one.code)) return one;
      const code = codeFor(one.label, taken);
      taken.add(code);
      return { ...one, code };
    });
  };
  return {
    ...scheme,
    statuses: coded(scheme.statuses, scheme.retiredStatuses),
    impacts: coded(scheme.impacts, scheme.retiredImpacts),
  };
}

/** The scheme with a step one place earlier (-1) or later (1) in its scale. */
export function moved(scheme: StatusScheme, scale: Scale, index: number, by: -1 | 1): StatusScheme {
  const swap = <T>(steps: readonly T[]): readonly T[] => {
    const [one, other] = [steps[index], steps[index + by]];
    if (one === undefined || other === undefined) return steps;
    return steps.map((step, at) => (at === index ? other : at === index + by ? one : step));
  };
  return scale === 'statuses'
    ? { ...scheme, statuses: swap(scheme.statuses) }
    : { ...scheme, impacts: swap(scheme.impacts) };
}

/** The scheme without a step; one that has been used is retired, not lost. */
export function without(scheme: StatusScheme, scale: Scale, index: number, isUsed: boolean): StatusScheme {
  if (scale === 'statuses') {
    const out = scheme.statuses[index];
    const statuses = scheme.statuses.filter((one) => one !== out);
    const kept = isUsed && out !== undefined ? [out] : [];
    return { ...scheme, statuses, retiredStatuses: [...scheme.retiredStatuses, ...kept] };
  }
  const out = scheme.impacts[index];
  const impacts = scheme.impacts.filter((one) => one !== out);
  const kept = isUsed && out !== undefined ? [out] : [];
  return { ...scheme, impacts, retiredImpacts: [...scheme.retiredImpacts, ...kept] };
}

/** The scheme with a retired step on offer again, at the end of its scale. */
export function offeredAgain(scheme: StatusScheme, scale: Scale, code: string): StatusScheme {
  if (scale === 'statuses') {
    const back = scheme.retiredStatuses.filter((one) => one.code === code);
    return {
      ...scheme,
      statuses: [...scheme.statuses, ...back],
      retiredStatuses: scheme.retiredStatuses.filter((one) => one.code !== code),
    };
  }
  const back = scheme.retiredImpacts.filter((one) => one.code === code);
  return {
    ...scheme,
    impacts: [...scheme.impacts, ...back],
    retiredImpacts: scheme.retiredImpacts.filter((one) => one.code !== code),
  };
}

/** What a new scheme would do differently, each in a sentence; [] when nothing. */
export function differencesOf(before: StatusScheme, after: StatusScheme): readonly string[] {
  return [
    ...scaleDifferences(before.statuses, after.statuses, after.retiredStatuses, sayStatusChange),
    ...scaleDifferences(before.impacts, after.impacts, after.retiredImpacts, sayImpactChange),
  ];
}

function scaleDifferences<T extends { readonly code: string; readonly label: string }>(
  before: readonly T[],
  after: readonly T[],
  retired: readonly T[],
  sayChange: (one: T, now: T) => readonly string[],
): readonly string[] {
  const was = new Map(before.map((one) => [one.code, one]));
  const is = new Set(after.map((one) => one.code));
  const kept = (steps: readonly T[]) => steps.filter((one) => was.has(one.code) && is.has(one.code));
  const orders = [kept(before), kept(after)].map((steps) => steps.map((one) => one.code).join());
  return [
    ...after.flatMap((now) => {
      const one = was.get(now.code);
      return one === undefined ? [`‘${now.label.trim()}’ can be chosen.`] : sayChange(one, now);
    }),
    ...before
      .filter((one) => !is.has(one.code))
      .map((one) =>
        retired.some((each) => each.code === one.code)
          ? `‘${one.label}’ is retired: it can be chosen no more.`
          : `‘${one.label}’ is removed. Nothing ever had it.`,
      ),
    ...(orders[0] === orders[1] ? [] : [`The order is ${after.map((one) => one.label.trim()).join(', ')}.`]),
  ];
}

function sayStatusChange(was: Status, now: Status): readonly string[] {
  const name = `‘${was.label}’`;
  return [
    ...sayWords(was, now),
    ...(was.letter === now.letter.trim()
      ? []
      : [`${name} has the letter ${now.letter.trim()}, not ${was.letter}.`]),
    ...(was.colour === now.colour && was.shape === now.shape ? [] : [`${name} looks different.`]),
    ...(was.countsAs === now.countsAs ? [] : [`${name} counts as ${now.countsAs}, not ${was.countsAs}.`]),
    ...(was.needsReason === now.needsReason
      ? []
      : [`${name} ${now.needsReason ? 'asks' : 'no longer asks'} why.`]),
    ...(was.needsForecast === now.needsForecast
      ? []
      : [`${name} ${now.needsForecast ? 'asks' : 'no longer asks'} when it will be done.`]),
    ...(was.chosenBy === now.chosenBy
      ? []
      : [`${name} is chosen by ${now.chosenBy === 'admin' ? 'plan admins only' : 'leads'}.`]),
  ];
}

function sayImpactChange(was: ImpactRating, now: ImpactRating): readonly string[] {
  const name = `‘${was.label}’`;
  return [
    ...sayWords(was, now),
    ...(was.level === now.level ? [] : [`${name} fills ${String(now.level)} of 4 parts of its bar.`]),
    ...(was.needsText === now.needsText
      ? []
      : [`${name} ${now.needsText ? 'asks' : 'no longer asks'} what changed, and how you know.`]),
  ];
}

function sayWords(
  was: { readonly label: string; readonly definition: string },
  now: { readonly label: string; readonly definition: string },
): readonly string[] {
  return [
    ...(was.label === now.label.trim() ? [] : [`‘${was.label}’ is called ‘${now.label.trim()}’.`]),
    ...(was.definition === now.definition.trim() ? [] : [`‘${was.label}’ is explained in other words.`]),
  ];
}

function newStatus(code: string): Status {
  return {
    code,
    letter: '',
    label: '',
    definition: '',
    colour: 'grey',
    shape: 'disc',
    glyph: glyphs.disc,
    countsAs: 'open',
    needsReason: false,
    needsForecast: false,
    chosenBy: 'lead',
  };
}
