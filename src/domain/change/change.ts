import type { Action } from '#domain/action.ts';
import { cycleOfMoment, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate, Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** The ways in which the plan itself is altered. 'details' are tags, sources and notes that no board decides on. */
export type ChangeKind =
  | 'add'
  | 'reword'
  | 're-date'
  | 'lead'
  | 'measure'
  | 'move'
  | 'split'
  | 'merge'
  | 'hold'
  | 'resume'
  | 'withdraw'
  | 'complete'
  | 'embed'
  | 'reopen'
  | 'details';

/** In the order in which people choose them and reports list them. */
export const changeKinds: readonly ChangeKind[] = [
  'add',
  'reword',
  're-date',
  'lead',
  'measure',
  'move',
  'split',
  'merge',
  'hold',
  'resume',
  'withdraw',
  'complete',
  'embed',
  'reopen',
  'details',
];

/** Minor ones keep the commitment as it is; material ones alter what was promised. */
export type Weight = 'minor' | 'material';

/** Proposed ones wait for a decision and alter nothing; 'taken-back' by whoever proposed it. */
export type ChangeState = 'proposed' | 'approved' | 'declined' | 'taken-back';

/** The fields of an action that a change may set. What leads report is not among them, except the status. */
export type ChangeFields = Pick<
  Action,
  | 'title'
  | 'description'
  | 'section'
  | 'themes'
  | 'alignments'
  | 'leads'
  | 'ownerAsWritten'
  | 'accountable'
  | 'successMeasures'
  | 'completionAsWritten'
  | 'originalCompletion'
  | 'reviewOn'
  | 'status'
  | 'lifecycle'
  | 'mergedInto'
  | 'splitFrom'
  | 'follows'
  | 'isStatutory'
  | 'dependencies'
  | 'implications'
  | 'sources'
>;

/** What a change does to one action. `before` is null where the action begins with it. */
export type ChangePart = {
  readonly ref: string;
  readonly before: Partial<ChangeFields> | null;
  readonly after: Partial<ChangeFields>;
};

/** Who decides: the plan admin, the accountable officer of the action, or a body of the partnership by its name. */
export type Approver =
  | { readonly by: 'admin' }
  | { readonly by: 'accountable' }
  | { readonly by: 'body'; readonly body: string };

/** One recorded alteration of the plan, from its proposal to what became of it. */
export type PlanChange = Stored & {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly weight: Weight;
  /** Every action it concerns, the ones it starts from first: in a merge the sources, in a split the source. */
  readonly parts: readonly ChangePart[];
  readonly reason: string;
  /** What outside the plan drove it, such as a change of national policy; '' when nothing did. */
  readonly driver: string;
  /** Key of a person. */
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** By the rule in force when it was proposed. */
  readonly approver: Approver;
  readonly state: ChangeState;
  /** Key of the person who decided, or recorded a body's decision. */
  readonly decidedBy: string | null;
  /** The day of the decision: of a body, the day of its meeting. */
  readonly decidedOn: CivilDate | null;
  /** When the decision was recorded: from then on the plan is different. */
  readonly decidedAt: Instant | null;
  readonly decisionNote: string;
  /** Key of the cycle of its decision, and before that of its proposal; '' where none was planned then. */
  readonly cycle: string;
};

/** Key of the cycle a change counts in; '' where none is planned yet. */
export function cycleOfChange(
  cycles: ReadonlyMap<string, Cycle>,
  change: Pick<PlanChange, 'cycle' | 'decidedAt' | 'proposedAt'>,
): string {
  return cycleOfMoment(cycles, change.cycle, change.decidedAt ?? change.proposedAt);
}

/** Refs of the actions a change concerns, each once, in the order of its parts. */
export function refsOf(change: Pick<PlanChange, 'parts'>): readonly string[] {
  return [...new Set(change.parts.map((part) => part.ref))];
}

/** Newest decision first, undecided before all; two of the same moment in the order of their proposal. */
export function latestFirst(a: PlanChange, b: PlanChange): number {
  const at = (one: PlanChange) => one.decidedAt ?? '9999';
  return at(b).localeCompare(at(a)) || b.proposedAt.localeCompare(a.proposedAt);
}
