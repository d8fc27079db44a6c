import { checkLength, checkLine, checkUnique, tidyLine, tidyText } from './check-text.ts';
import type { Approver } from '#domain/change/change.ts';
import { checkRiskRules, tidyRiskRules } from '#domain/risk/check-risk-rules.ts';
import { isCivilDate, sayDate } from './date.ts';
import {
  approvalWith,
  approversIn,
  bodiesIn,
  renamesIn,
  type ApprovalRules,
  type Noun,
  type PlanSettings,
} from './plan-settings.ts';
import { questionBounds, type QuestionRules } from './question-rules.ts';
import { refusal, type Refusal } from './refusal.ts';
import { headingsOf } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** Longest words of the settings, in characters, and the most levels of headings a plan has. */
export const settingLimits = {
  word: 40,
  body: 80,
  purpose: 255,
  label: 80,
  version: 40,
  note: 1_000,
  levels: 3,
} as const;

/**
 * The rules of the settings that are given, each at its field, such as 'bodies.1.name'; empty when all is well. Used
 * while typing and again when they are saved.
 */
export function checkSettings(snapshot: Snapshot, wanted: Partial<PlanSettings>): readonly Refusal[] {
  const { structure, bodies, approval, questions, risks, themes, alignments, organisations, versions } =
    wanted;
  return [
    ...(structure === undefined ? [] : checkStructure(snapshot, structure)),
    ...(bodies === undefined ? [] : checkBodies(snapshot, bodies, approval)),
    ...(approval === undefined ? [] : checkApproval(approval, bodies ?? snapshot.settings.bodies)),
    ...(questions === undefined ? [] : checkQuestions(questions)),
    ...(risks === undefined ? [] : checkRiskRules(risks)),
    ...checkLabels(themes ?? [], 'themes'),
    ...checkLabels(alignments ?? [], 'alignments'),
    ...(organisations ?? []).flatMap(({ from, to, on }, index) => [
      ...checkLine(from, `organisations.${String(index)}.from`, settingLimits.body),
      ...checkLine(to, `organisations.${String(index)}.to`, settingLimits.body),
      ...checkDay(on, `organisations.${String(index)}.on`),
    ]),
    ...(versions === undefined ? [] : checkVersions(versions)),
  ];
}

/** The settings as they are stored: names in one line each, nothing around them that nobody can see. */
export function tidySettings(wanted: Partial<PlanSettings>): Partial<PlanSettings> {
  const noun = ({ one, many }: Noun): Noun => ({ one: tidyLine(one), many: tidyLine(many) });
  const { structure, bodies, risks, themes, alignments, versions } = wanted;
  return {
    ...wanted,
    ...(structure && { structure: { levels: structure.levels.map(noun), item: noun(structure.item) } }),
    ...(bodies && {
      bodies: bodies.map((body) => ({
        ...body,
        name: tidyLine(body.name),
        purpose: tidyLine(body.purpose),
      })),
    }),
    ...(risks && { risks: tidyRiskRules(risks) }),
    ...(themes && { themes: themes.map(tidyLine) }),
    ...(alignments && { alignments: alignments.map(tidyLine) }),
    ...(versions && {
      versions: versions.map((one) => ({
        ...one,
        version: tidyLine(one.version),
        note: tidyText(one.note),
      })),
    }),
  };
}

/** What keeps a body from being removed: rules that name it, keys of cycles it meets in, changes that wait for it. */
export function usesOfBody(
  snapshot: Snapshot,
  name: string,
): { readonly isInRules: boolean; readonly cycles: readonly string[]; readonly nWaiting: number } {
  return {
    isInRules: bodiesIn(snapshot.settings.approval).has(name),
    cycles: [...snapshot.cycles.values()]
      .filter((cycle) => cycle.meetings.some((meeting) => meeting.body === name))
      .map((cycle) => cycle.title),
    nWaiting: [...snapshot.changes.values()].filter(
      ({ state, approver }) => state === 'proposed' && approver.by === 'body' && approver.body === name,
    ).length,
  };
}

function checkStructure(snapshot: Snapshot, { levels, item }: PlanSettings['structure']): readonly Refusal[] {
  const nouns = [
    ...levels.map((noun, index) => ({ noun, field: `levels.${String(index)}` })),
    { noun: item, field: 'item' },
  ];
  const deepest = Math.max(0, ...headingsOf(snapshot.sections.values()).map(({ level }) => level + 1));
  const found = nouns.flatMap(({ noun, field }) => [
    ...checkLine(noun.one, `${field}.one`, settingLimits.word),
    ...checkLine(noun.many, `${field}.many`, settingLimits.word),
  ]);
  if (levels.length < 1 || levels.length > settingLimits.levels)
    found.push(refusal('levels-outside', 'levels', { limit: settingLimits.levels }));
  else if (levels.length < deepest && levels.length < snapshot.settings.structure.levels.length)
    found.push(refusal('levels-in-use', 'levels', { used: deepest }));
  return [
    ...found,
    ...checkUnique(nouns.map(({ noun, field }) => ({ field: `${field}.one`, text: noun.one }))),
    ...checkUnique(nouns.map(({ noun, field }) => ({ field: `${field}.many`, text: noun.many }))),
  ];
}

function checkBodies(
  snapshot: Snapshot,
  bodies: PlanSettings['bodies'],
  approval: ApprovalRules | undefined,
): readonly Refusal[] {
  const before = snapshot.settings.bodies.map((body) => body.name);
  const after = bodies.map((body) => body.name.trim());
  const renames = renamesIn(before, after);
  const rules = bodiesIn(approvalWith(approval ?? snapshot.settings.approval, renames));
  const found = bodies.flatMap((body, index) => {
    const field = `bodies.${String(index)}`;
    const isNeeded = !body.isActive && rules.has(body.name.trim());
    return [
      ...checkLine(body.name, `${field}.name`, settingLimits.body),
      ...checkLength(body.purpose, `${field}.purpose`, settingLimits.purpose),
      ...(isNeeded ? [refusal('body-decides', `${field}.isActive`, { body: body.name.trim() })] : []),
    ];
  });
  const there = new Set(after);
  for (const name of before) {
    if (there.has(name) || renames.has(name)) continue;
    const { isInRules, cycles, nWaiting } = usesOfBody(snapshot, name);
    if (isInRules || cycles.length > 0 || nWaiting > 0)
      found.push(
        refusal('body-in-use', 'bodies', {
          body: name,
          cycles: cycles.join(', '),
          rules: isInRules ? 1 : 0,
          changes: nWaiting,
        }),
      );
  }
  const fields = bodies.map((body, index) => ({ field: `bodies.${String(index)}.name`, text: body.name }));
  return [...found, ...checkUnique(fields)];
}

function checkApproval(rules: ApprovalRules, bodies: PlanSettings['bodies']): readonly Refusal[] {
  const isKnown = (approver: Approver) =>
    approver.by !== 'body' || bodies.some((body) => body.isActive && body.name.trim() === approver.body);
  return approversIn(rules).flatMap(({ field, approver }) =>
    isKnown(approver) || approver.by !== 'body'
      ? []
      : [refusal('body-unknown', `approval.${field}`, { body: approver.body })],
  );
}

function checkQuestions(questions: QuestionRules): readonly Refusal[] {
  return (['cyclesWithoutUpdate', 'riskScore'] as const).flatMap((name) => {
    const { from, to } = questionBounds[name];
    const value = questions[name];
    return Number.isInteger(value) && value >= from && value <= to
      ? []
      : [refusal('number-outside', `questions.${name}`, { from, to })];
  });
}

// the lists part several labels by semicolons
function checkLabels(labels: readonly string[], name: 'themes' | 'alignments'): readonly Refusal[] {
  const fields = labels.map((text, index) => ({ field: `${name}.${String(index)}`, text }));
  return [
    ...fields.flatMap(({ field, text }) => [
      ...checkLine(text, field, settingLimits.label),
      ...(text.includes(';') ? [refusal('semicolon', field)] : []),
    ]),
    ...checkUnique(fields),
  ];
}

function checkVersions(versions: PlanSettings['versions']): readonly Refusal[] {
  const fields = versions.map(({ version }, index) => ({
    field: `versions.${String(index)}.version`,
    text: version,
  }));
  return [
    ...versions.flatMap(({ version, effectiveFrom, note }, index) => {
      const field = `versions.${String(index)}`;
      const earlier = versions[index - 1];
      const isOutOfOrder = earlier !== undefined && earlier.effectiveFrom > effectiveFrom;
      return [
        ...checkLine(version, `${field}.version`, settingLimits.version),
        ...checkDay(effectiveFrom, `${field}.effectiveFrom`),
        ...(isOutOfOrder && isCivilDate(earlier.effectiveFrom)
          ? [
              refusal('version-too-early', `${field}.effectiveFrom`, {
                version: earlier.version,
                on: sayDate(earlier.effectiveFrom),
              }),
            ]
          : []),
        ...checkLength(note, `${field}.note`, settingLimits.note),
      ];
    }),
    ...checkUnique(fields),
  ];
}

function checkDay(day: string, field: string): readonly Refusal[] {
  return isCivilDate(day) ? [] : [refusal('date-invalid', field)];
}
