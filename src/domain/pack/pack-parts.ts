import type { ChangeKind, ChangeState, Weight } from '#domain/change/change.ts';
import type { CivilDate } from '#domain/date.ts';
import type { PreviousPack } from '#domain/frozen/frozen-pack.ts';
import type { Term } from './glossary.ts';
import type { Summary, SummaryRow } from '#domain/overview.ts';
import type { ReturnCounts } from '#domain/cycle/returns.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import type { Evidence } from '#domain/update.ts';

/** A summary line with what moved under it since the body's last pack; the figures of then are null in a first pack. */
export type PackSummaryRow = SummaryRow & {
  /** Actions under it whose status is another than in the last pack. */
  readonly moved: number | null;
  readonly liveBefore: number | null;
  /** In the order of the summary's statuses. */
  readonly byStatusBefore: readonly number[] | null;
};

/** How many live actions there are, and how that came about since the body's last pack. */
export type PackWalk = {
  /** As-at day of the last pack. */
  readonly from: CivilDate;
  readonly opening: number;
  readonly added: readonly string[];
  readonly split: readonly string[];
  readonly merged: readonly string[];
  readonly withdrawn: readonly string[];
  readonly live: number;
};

/** Counts by heading and status, the walk, and what was returned in the cycle. */
export type PackSummary = Omit<Summary, 'rows' | 'total'> & {
  readonly rows: readonly PackSummaryRow[];
  readonly total: PackSummaryRow;
  /** Null in the first pack of a body. */
  readonly walk: PackWalk | null;
  /** Null before the first cycle. `rate` is 0 to 1, null when nothing was due. */
  readonly returns: (ReturnCounts & { readonly rate: number | null }) | null;
};

/** One action as the board reads it. Texts are as they were written. */
export type PackAction = {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly priority: string;
  readonly section: string;
  readonly status: Status;
  /** Its status in the body's last pack; null where it was not there, or there is none. */
  readonly statusBefore: Status | null;
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: ImpactRating | null;
  readonly nextSteps: string;
  readonly successMeasures: string;
  readonly completionAsWritten: string;
  /** '' where the date was never changed. */
  readonly originalCompletion: string;
  readonly reDates: number;
  readonly forecastOn: CivilDate | null;
  readonly isOverdue: boolean;
  readonly isOnHold: boolean;
  /** Decided or reported as done after the last day of its completion date. */
  readonly isLateComplete: boolean;
  /** No update came in the cycle that counts; as many as the summary's `notUpdated`, those without any update among them. */
  readonly isCarriedForward: boolean;
  /** Posts rather than names, as far as the plan knows them. */
  readonly leads: readonly string[];
  readonly organisations: readonly string[];
  readonly ownerAsWritten: string;
  readonly accountable: string;
  /** The day of what is said here: in a public pack that of the latest public update, which may be older than the status. */
  readonly lastUpdatedOn: CivilDate | null;
  /** How fresh the entry is, in words, such as 'Carried forward: last updated 12 May 2026'. */
  readonly freshness: string;
  readonly evidence: readonly Evidence[];
  readonly themes: readonly string[];
};

/** A status that moved since the body's last pack. */
export type PackMove = {
  readonly ref: string;
  readonly title: string;
  readonly section: string;
  readonly from: Status;
  readonly to: Status;
  /** What was said when it moved; '' when nothing was. */
  readonly why: string;
  /** Post of whoever moved it; '' when only the lists know. */
  readonly by: string;
  readonly on: CivilDate | null;
};

/** An action that joined the live plan, or left it. */
export type PackJoined = {
  readonly ref: string;
  readonly title: string;
  readonly how: 'new' | 'split' | 'returned';
  readonly from: string | null;
  readonly status: Status;
  readonly why: string;
};

/** An action that was in the last pack and is no longer live. */
export type PackLeft = {
  readonly ref: string;
  readonly title: string;
  /** 'withdrawn' also where the lists have it no more. */
  readonly how: 'merged' | 'withdrawn';
  readonly into: string | null;
  /** As it stood in the body's last pack. */
  readonly status: Status;
  readonly why: string;
};

/** Everything that moved since the body's last pack; `since` is null in its first, and then nothing stands here. */
export type PackMovement = {
  readonly since: Pick<PreviousPack, 'meetingOn' | 'asAt' | 'version' | 'cycle'> | null;
  readonly moved: readonly PackMove[];
  readonly joined: readonly PackJoined[];
  readonly left: readonly PackLeft[];
  readonly unchanged: number;
};

/** A change of the plan itself, in words. */
export type PackPlanChange = {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly weight: Weight;
  readonly state: ChangeState;
  readonly refs: readonly string[];
  /** What it is, such as 'Completion date changed'. */
  readonly what: string;
  readonly titles: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly driver: string;
  readonly proposedBy: string;
  readonly proposedOn: CivilDate;
  /** Post of the person, or name of the body; '' while undecided. */
  readonly decidedBy: string;
  readonly decidedOn: CivilDate | null;
  readonly decisionNote: string;
};

/** What the words and marks of a pack mean. */
export type PackDefinitions = {
  readonly schemeVersion: number;
  /** The scheme in force, then statuses that actions hold beside it. */
  readonly statuses: readonly Status[];
  readonly impacts: readonly ImpactRating[];
  readonly glossary: readonly Term[];
};
