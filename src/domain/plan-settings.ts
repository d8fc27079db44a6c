import type { Approver, ChangeKind, Weight } from '#domain/change/change.ts';
import type { CivilDate } from './date.ts';
import type { RememberedColumns } from '#domain/intake/intake-choice.ts';
import { defaultQuestionRules, type QuestionRules } from './question-rules.ts';
import { defaultRiskRules, type RiskRules } from '#domain/risk/risk.ts';

/** A thing of the plan in one and in several. */
export type Noun = { readonly one: string; readonly many: string };

/** What the levels of headings are called, highest first (one to three), and what a numbered commitment is called. */
export type Structure = { readonly levels: readonly Noun[]; readonly item: Noun };

/** A body of the partnership, known by its name. Cycles name the days of its meetings. */
export type Body = { readonly name: string; readonly purpose: string; readonly isActive: boolean };

/** Who decides a change of a kind and weight; where a kind is not named, `otherwise` holds. */
export type ApprovalRules = {
  readonly otherwise: Readonly<Record<Weight, Approver>>;
  readonly kinds: Partial<Record<ChangeKind, Readonly<Record<Weight, Approver>>>>;
};

/** An organisation that changed its name, or went into another, on a day. */
export type OrganisationChange = { readonly from: string; readonly to: string; readonly on: CivilDate };

/** An edition of the plan as it was approved, in force from a day. */
export type PlanVersion = {
  readonly version: string;
  readonly effectiveFrom: CivilDate;
  readonly note: string;
};

/** What the partnership decided about how its plan is built and run. */
export type PlanSettings = {
  readonly structure: Structure;
  readonly bodies: readonly Body[];
  readonly approval: ApprovalRules;
  readonly questions: QuestionRules;
  readonly risks: RiskRules;
  /** The labels people choose from. */
  readonly themes: readonly string[];
  readonly alignments: readonly string[];
  readonly organisations: readonly OrganisationChange[];
  /** Oldest first. */
  readonly versions: readonly PlanVersion[];
  /** Columns that admins chose when they brought files in, the latest first. */
  readonly importColumns: readonly RememberedColumns[];
};

const admin: Approver = { by: 'admin' };
const accountable: Approver = { by: 'accountable' };

/** The settings of a plan that has not chosen its own: an admin decides, except that embedding is confirmed by the accountable officer. */
export const defaultSettings: PlanSettings = {
  structure: {
    levels: [
      { one: 'Priority', many: 'Priorities' },
      { one: 'Section', many: 'Sections' },
    ],
    item: { one: 'Development action', many: 'Development actions' },
  },
  bodies: [],
  approval: {
    otherwise: { minor: admin, material: admin },
    kinds: { embed: { minor: accountable, material: accountable } },
  },
  questions: defaultQuestionRules,
  risks: defaultRiskRules,
  themes: [],
  alignments: [],
  organisations: [],
  versions: [],
  importColumns: [],
};

/** The rule for a change: who has to decide it. */
export function approverFor(rules: ApprovalRules, kind: ChangeKind, weight: Weight): Approver {
  return (rules.kinds[kind] ?? rules.otherwise)[weight];
}

/** Every approver the rules name, with its place, such as 'otherwise.minor' or 'kinds.embed.material'. */
export function approversIn(
  rules: ApprovalRules,
): readonly { readonly field: string; readonly approver: Approver }[] {
  const pairs = [
    { at: 'otherwise', pair: rules.otherwise },
    ...Object.entries(rules.kinds).map(([kind, pair]) => ({ at: `kinds.${kind}`, pair })),
  ];
  return pairs.flatMap(({ at, pair }) =>
    (['minor', 'material'] as const).map((weight) => ({ field: `${at}.${weight}`, approver: pair[weight] })),
  );
}

/** Names of the bodies that decide something by the rules. */
export function bodiesIn(rules: ApprovalRules): ReadonlySet<string> {
  return new Set(
    approversIn(rules).flatMap(({ approver }) => (approver.by === 'body' ? [approver.body] : [])),
  );
}

/** The rules with other names for some bodies. */
export function approvalWith(rules: ApprovalRules, renames: ReadonlyMap<string, string>): ApprovalRules {
  const renamed = (approver: Approver): Approver =>
    approver.by === 'body' ? { by: 'body', body: renames.get(approver.body) ?? approver.body } : approver;
  const pair = (one: Readonly<Record<Weight, Approver>>) => ({
    minor: renamed(one.minor),
    material: renamed(one.material),
  });
  return {
    otherwise: pair(rules.otherwise),
    kinds: Object.fromEntries(Object.entries(rules.kinds).map(([kind, one]) => [kind, pair(one)])),
  };
}

/**
 * New names by old ones, of a list in which names have no other identity: one that changed in its place, was not there
 * before and is no more. A list that became shorter had something removed, and nothing renamed.
 */
export function renamesIn(before: readonly string[], after: readonly string[]): ReadonlyMap<string, string> {
  if (after.length < before.length) return new Map();
  const wanted = after.map((name) => name.trim());
  return new Map(
    before.flatMap((name, index) => {
      const to = wanted[index] ?? name;
      return to === '' || wanted.includes(name) || before.includes(to) ? [] : [[name, to] as const];
    }),
  );
}

/** The label of the version in force on a day: the last that took effect by then; null before the first. */
export function versionOn(versions: readonly PlanVersion[], day: CivilDate): string | null {
  return versions.findLast((one) => one.effectiveFrom <= day)?.version ?? null;
}
