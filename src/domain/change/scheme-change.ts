import { checkLine, checkUnique, tidyLine } from '#domain/check-text.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { glyphs, type ImpactRating, type Status, type StatusScheme } from '#domain/status.ts';

/** Longest words of a scale, in characters. */
export const schemeLimits = { code: 40, label: 40, definition: 300 } as const;

/** Codes of the statuses and impact ratings that anything in the plan has or ever had. */
export function codesUsed(snapshot: Snapshot): {
  readonly statuses: ReadonlySet<string>;
  readonly impacts: ReadonlySet<string>;
} {
  const statuses = new Set<string>();
  const impacts = new Set<string>();
  const rated = (impact: string | null) => {
    if (impact !== null) impacts.add(impact);
  };
  for (const action of snapshot.actions.values()) {
    statuses.add(action.status);
    rated(action.impactRating);
  }
  for (const update of snapshot.updates.values()) {
    statuses.add(update.statusBefore).add(update.statusAfter);
    rated(update.impactRating);
  }
  for (const change of snapshot.changes.values())
    for (const { before, after } of change.parts)
      for (const status of [before?.status, after.status]) if (status !== undefined) statuses.add(status);
  statuses.delete('');
  return { statuses, impacts };
}

/**
 * The rules of a new version of the scheme, each at its field, such as 'statuses.2.letter'; empty when all is well. What
 * is in the scheme and has ever been used has to stay in it, if only among what is retired, and goes on to count as open or
 * done as it did: past figures are counted by it.
 */
export function checkScheme(snapshot: Snapshot, scheme: StatusScheme): readonly Refusal[] {
  return [
    ...checkStatuses(scheme),
    ...checkImpacts(scheme),
    ...checkKept(snapshot, scheme, 'statuses'),
    ...checkKept(snapshot, scheme, 'impacts'),
    ...checkCounts(snapshot, scheme),
  ];
}

/** The scheme as the next version, as it is stored; null when it is the one in force. */
export function nextScheme(snapshot: Snapshot, wanted: StatusScheme): StatusScheme | null {
  const version = Math.max(0, ...snapshot.schemes.keys()) + 1;
  const status = (one: Status): Status => ({
    code: one.code,
    letter: one.letter.trim(),
    label: tidyLine(one.label),
    definition: tidyLine(one.definition),
    colour: one.colour,
    shape: one.shape,
    glyph: glyphs[one.shape],
    countsAs: one.countsAs,
    needsReason: one.needsReason,
    needsForecast: one.needsForecast,
    chosenBy: one.chosenBy,
  });
  const impact = ({ code, label, definition, level, needsText }: ImpactRating): ImpactRating => ({
    code,
    label: tidyLine(label),
    definition: tidyLine(definition),
    level,
    needsText,
  });
  const scheme = (from: StatusScheme): StatusScheme => ({
    version,
    statuses: from.statuses.map(status),
    impacts: from.impacts.map(impact),
    retiredStatuses: from.retiredStatuses.map(status),
    retiredImpacts: from.retiredImpacts.map(impact),
  });
  const next = scheme(wanted);
  return JSON.stringify(next) === JSON.stringify(scheme(snapshot.scheme)) ? null : next;
}

/** A code for a new status or impact rating, readable in the list: 'deferred-by-decision', unlike every code there is. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const base =
    label
      .normalize('NFKD')
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, schemeLimits.code - 4)
      .replaceAll(/^-+|-+$/g, '') || 'step';
  let code = base;
  for (let n = 2; taken.has(code); n += 1) code = `${base}-${String(n)}`;
  return code;
}

function checkStatuses({ statuses, retiredStatuses }: StatusScheme): readonly Refusal[] {
  const all = placed(statuses, retiredStatuses, 'statuses', 'retiredStatuses');
  const found = all.flatMap(({ one, field }) => [
    ...checkCode(one.code, field),
    ...checkLine(one.label, `${field}.label`, schemeLimits.label),
    ...checkLine(one.definition, `${field}.definition`, schemeLimits.definition),
    ...(/^[\p{Lu}\p{N}]$/u.test(one.letter.trim()) ? [] : [refusal('letter-odd', `${field}.letter`)]),
  ]);
  const looks = new Map<string, Status>();
  for (const { one, field } of all) {
    const look = `${one.colour} ${one.shape}`;
    const other = looks.get(look);
    if (other === undefined) looks.set(look, one);
    else found.push(refusal('look-taken', `${field}.look`, { other: other.label }));
  }
  const first = statuses[0];
  if (first !== undefined && (first.countsAs !== 'open' || first.chosenBy !== 'lead'))
    found.push(
      refusal('first-not-open', `statuses.0.${first.countsAs === 'open' ? 'chosenBy' : 'countsAs'}`, {
        status: first.label,
      }),
    );
  for (const countsAs of ['open', 'done'] as const)
    if (!statuses.some((one) => one.countsAs === countsAs))
      found.push(refusal(countsAs === 'open' ? 'no-open-status' : 'no-done-status', 'statuses'));
  return [
    ...found,
    ...checkUnique(all.map(({ one, field }) => ({ field: `${field}.code`, text: one.code }))),
    ...checkUnique(all.map(({ one, field }) => ({ field: `${field}.letter`, text: one.letter }))),
    ...checkUnique(all.map(({ one, field }) => ({ field: `${field}.label`, text: one.label }))),
  ];
}

function checkImpacts({ impacts, retiredImpacts }: StatusScheme): readonly Refusal[] {
  const all = placed(impacts, retiredImpacts, 'impacts', 'retiredImpacts');
  const levels = impacts.map((one) => one.level);
  return [
    ...all.flatMap(({ one, field }) => [
      ...checkCode(one.code, field),
      ...checkLine(one.label, `${field}.label`, schemeLimits.label),
      ...checkLine(one.definition, `${field}.definition`, schemeLimits.definition),
      ...(Number.isInteger(one.level) && one.level >= 0 && one.level <= 4
        ? []
        : [refusal('number-outside', `${field}.level`, { from: 0, to: 4 })]),
    ]),
    // of those on offer: five levels would not do for what is retired as well
    ...impacts.flatMap((one, index) =>
      levels.indexOf(one.level) === index
        ? []
        : [refusal('used-twice', `impacts.${String(index)}.level`, { value: one.level })],
    ),
    ...(impacts.length < 2 ? [refusal('impacts-too-few', 'impacts')] : []),
    ...checkUnique(all.map(({ one, field }) => ({ field: `${field}.code`, text: one.code }))),
    ...checkUnique(all.map(({ one, field }) => ({ field: `${field}.label`, text: one.label }))),
  ];
}

function checkKept(
  snapshot: Snapshot,
  scheme: StatusScheme,
  scale: 'statuses' | 'impacts',
): readonly Refusal[] {
  const retired = scale === 'statuses' ? 'retiredStatuses' : 'retiredImpacts';
  const kept = new Set([...scheme[scale], ...scheme[retired]].map((one) => one.code));
  const used = codesUsed(snapshot)[scale];
  return [...snapshot.scheme[scale], ...snapshot.scheme[retired]]
    .filter((one) => used.has(one.code) && !kept.has(one.code))
    .map((one) => refusal('status-in-use', scale, { status: one.label }));
}

function checkCounts(snapshot: Snapshot, scheme: StatusScheme): readonly Refusal[] {
  const used = codesUsed(snapshot).statuses;
  const before = [...snapshot.scheme.statuses, ...snapshot.scheme.retiredStatuses];
  return placed(scheme.statuses, scheme.retiredStatuses, 'statuses', 'retiredStatuses').flatMap(
    ({ one, field }) => {
      const was = before.find((status) => status.code === one.code);
      if (was === undefined || was.countsAs === one.countsAs || !used.has(one.code)) return [];
      return [refusal('counts-as-used', `${field}.countsAs`, { status: was.label, countsAs: was.countsAs })];
    },
  );
}

// a code is made from the first label and never shown; a wrong one is a mistake of whoever made it
function checkCode(code: string, field: string): readonly Refusal[] {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code) && code.length <= schemeLimits.code
    ? []
    : [refusal('reference-odd', `${field}.code`)];
}

function placed<T>(
  offered: readonly T[],
  retired: readonly T[],
  offeredName: string,
  retiredName: string,
): readonly { readonly one: T; readonly field: string }[] {
  return [
    ...offered.map((one, index) => ({ one, field: `${offeredName}.${String(index)}` })),
    ...retired.map((one, index) => ({ one, field: `${retiredName}.${String(index)}` })),
  ];
}
