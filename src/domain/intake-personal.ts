import type { Action } from './action.ts';
import type { CivilDate } from './date.ts';
import { findIdentifiers, findingKinds } from './identifiers.ts';
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

/** Every column whose cells are looked at. */
// the keys of a record of all of them
export const checkedFields = Object.keys(texts) as readonly CheckedField[];

/**
 * A preview that says of each cell what in it may tell who a child is: before all else that is to be checked, as the same
 * check asks of an update. Nothing is kept back for it.
 */
export function withPersonalData(preview: IntakePreview, today: CivilDate): IntakePreview {
  const found = preview.actions.flatMap((action) =>
    checkedFields.flatMap((field) => {
      const place = preview.places.get(action.ref)?.get(field);
      return place === undefined ? [] : issuesOf(texts[field](action), field, place, today);
    }),
  );
  if (found.length === 0) return preview;
  const stops = preview.issues.filter((issue) => issue.level === 'stops');
  const others = preview.issues.filter((issue) => issue.level !== 'stops');
  return { ...preview, issues: [...stops, ...found, ...others] };
}

function issuesOf(
  text: string,
  field: CheckedField,
  { sheet, cell }: Pick<IntakeIssue, 'sheet' | 'cell'>,
  today: CivilDate,
): readonly IntakeIssue[] {
  const all = findIdentifiers(text, today);
  return findingKinds.flatMap((kind): readonly IntakeIssue[] => {
    const count = all.filter((one) => one.kind === kind).length;
    const code = 'personal-data';
    return count === 0 ? [] : [{ level: 'check', sheet, cell, code, facts: { field, kind, count } }];
  });
}
