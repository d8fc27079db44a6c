import type { Action } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { findIdentifiers, findingKinds, type FindingKind } from '#domain/identifiers/identifiers.ts';
import type { IntakeIssue } from './intake-issue.ts';
import type { IntakePreview } from './intake.ts';

/** The texts of an action of a file in which somebody may have named a child. */
const texts = {
  action: ({ description }) => description,
  measure: ({ successMeasures }) => successMeasures,
  activity: ({ latestActivity }) => latestActivity,
  impact: ({ latestImpact }) => latestImpact,
  nextSteps: ({ latestNextSteps }) => latestNextSteps,
} as const satisfies Readonly<Record<string, (action: Action) => string>>;

/** A column whose cells are looked at. */
export type CheckedField = keyof typeof texts;

// the keys of a record of all of them
/** Every column whose cells are looked at. */
export const checkedFields = Object.keys(texts) as readonly CheckedField[];

/**
 * A preview that says of each cell what in it may tell who a child is: before all else that is to be checked, as the same
 * check asks of an update. Nothing is kept back for it.
 */
export function withPersonalData(preview: IntakePreview, today: CivilDate): IntakePreview {
  const found = preview.actions.flatMap((action) => {
    const places = preview.places.get(action.ref);
    return countsIn(action, today).flatMap(({ field, kind, count }): readonly IntakeIssue[] => {
      const place = places?.get(field);
      if (place === undefined) return [];
      return [{ level: 'check', ...place, code: 'personal-data', facts: { field, kind, count } }];
    });
  });
  if (found.length === 0) return preview;
  const stops = preview.issues.filter((issue) => issue.level === 'stops');
  const others = preview.issues.filter((issue) => issue.level !== 'stops');
  return { ...preview, issues: [...stops, ...found, ...others] };
}

/** How often a kind was found in a text of an action. */
type Count = { readonly field: CheckedField; readonly kind: FindingKind; readonly count: number };

// the actions of a file stay the same while a plan is compared with it
const known = new WeakMap<Action, { readonly today: CivilDate; readonly counts: readonly Count[] }>();

/** What in the texts of an action of a file may tell who a child is, by column and kind. */
export function countsIn(action: Action, today: CivilDate): readonly Count[] {
  const before = known.get(action);
  if (before?.today === today) return before.counts;
  const counts = checkedFields.flatMap((field) => {
    const all = findIdentifiers(texts[field](action), today);
    return findingKinds.flatMap((kind) => {
      const count = all.filter((one) => one.kind === kind).length;
      return count === 0 ? [] : [{ field, kind, count }];
    });
  });
  known.set(action, { today, counts });
  return counts;
}
