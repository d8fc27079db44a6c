import type { CivilDate, Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** A threat could harm what the plan is for, an opportunity could help it, an issue is happening now. */
export type RiskKind = 'threat' | 'opportunity' | 'issue';

/** In the order in which registers list them. */
export const riskKinds: readonly RiskKind[] = ['threat', 'opportunity', 'issue'];

/** Likelihood and impact, each 1 to 4. An issue is happening: its likelihood is 4. */
export type Score = { readonly likelihood: number; readonly impact: number };

/** Likelihood × impact, 1 to 16. For an opportunity a high product is good. */
export function productOf(score: Score): number {
  return score.likelihood * score.impact;
}

/** How far something that is done about a risk has come. */
export type MitigationStatus = 'planned' | 'under-way' | 'done' | 'dropped';

/** In the order in which people choose from them. */
export const mitigationStatuses: readonly MitigationStatus[] = ['planned', 'under-way', 'done', 'dropped'];

/** One agreed step against a threat or issue, or towards an opportunity. */
export type Mitigation = {
  readonly what: string;
  /** Key of the person who does it; may differ from the risk's owner. */
  readonly actioner: string | null;
  readonly dueOn: CivilDate | null;
  readonly status: MitigationStatus;
};

/** Only open ones are counted. 'merged' and 'became-issue' point to the entry that goes on. */
export type RiskState = 'open' | 'closed' | 'merged' | 'became-issue';

/** An entry of the risk and issue register, as it stands now. */
export type Risk = Stored & {
  /** Permanent text number, such as 'R5' or 'I2'. Unique, never reused. */
  readonly ref: string;
  readonly kind: RiskKind;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** Keys of headings, refs of actions, keys of measures that it concerns. */
  readonly sections: readonly string[];
  readonly actions: readonly string[];
  readonly measures: readonly string[];
  readonly raisedOn: CivilDate;
  readonly raisedBy: string;
  /** Before and after what is done about it, and where it is meant to get; null = no aim is set. */
  readonly unmitigated: Score;
  readonly mitigated: Score;
  readonly target: Score | null;
  /** Why a threat is scored higher mitigated than unmitigated; '' otherwise. */
  readonly scoreReason: string;
  /** Controls in place. */
  readonly controls: string;
  /** Avoid, reduce, accept, transfer, exploit, enhance, share, or a word of the partnership's own. */
  readonly response: string;
  readonly mitigations: readonly Mitigation[];
  readonly owner: string | null;
  readonly actioners: readonly string[];
  readonly reviewOn: CivilDate | null;
  readonly lastReviewedAt: Instant | null;
  /** Name of the body or group that looks after it. */
  readonly level: string;
  readonly state: RiskState;
  readonly closedOn: CivilDate | null;
  readonly closureReason: string;
  /** Ref of the entry that goes on for it. */
  readonly continuedAs: string | null;
  /** Refs of the entries it was made from: constituents of a merge, the risk that became this issue. */
  readonly madeFrom: readonly string[];
  /** What the board is asked for; '' when nothing. */
  readonly ask: string;
};

/** What happened to an entry, as its history tells it. */
export type RiskEventKind =
  | 'raised'
  | 'reviewed'
  | 'escalated'
  | 'de-escalated'
  | 'closed'
  | 'reopened'
  | 'became-issue'
  | 'merged';

/** In the order in which they can come about. */
export const riskEventKinds: readonly RiskEventKind[] = [
  'raised',
  'reviewed',
  'escalated',
  'de-escalated',
  'closed',
  'reopened',
  'became-issue',
  'merged',
];

/** One dated entry of a risk's history: how it was scored, and what was decided. Never changed once written. */
export type RiskReview = Stored & {
  readonly id: string;
  readonly risk: string;
  readonly kind: RiskEventKind;
  /** Key of the person who recorded it. */
  readonly by: string;
  readonly at: Instant;
  readonly unmitigated: Score;
  readonly mitigated: Score;
  readonly target: Score | null;
  readonly level: string;
  readonly note: string;
};

/** A band of products: from the last band's upper end, up to and including `upTo`. */
export type RiskBand = {
  readonly upTo: number;
  readonly label: string;
  /** Name of the body or group that looks after threats of this band. */
  readonly level: string;
};

/** An entry of which only its number and kind are known. It has to be given a title, an event, an owner and a level. */
export function blankRisk(ref: string, kind: RiskKind, today: CivilDate): Risk {
  const likelihood = kind === 'issue' ? 4 : 1;
  return {
    row: null,
    ref,
    kind,
    title: '',
    cause: '',
    event: '',
    effect: '',
    sections: [],
    actions: [],
    measures: [],
    raisedOn: today,
    raisedBy: '',
    unmitigated: { likelihood, impact: 1 },
    mitigated: { likelihood, impact: 1 },
    target: null,
    scoreReason: '',
    controls: '',
    response: '',
    mitigations: [],
    owner: null,
    actioners: [],
    reviewOn: null,
    lastReviewedAt: null,
    level: '',
    state: 'open',
    closedOn: null,
    closureReason: '',
    continuedAs: null,
    madeFrom: [],
    ask: '',
  };
}

/** How the partnership scores: bands lowest first, words for 1 to 4, and the responses people choose from. */
export type RiskRules = {
  readonly bands: readonly RiskBand[];
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly responses: readonly string[];
};

/** Bands and words of a partnership that has not chosen its own, with levels that any of them has by some name. */
export const defaultRiskRules: RiskRules = {
  bands: [
    { upTo: 3, label: 'Low', level: 'Delivery group' },
    { upTo: 6, label: 'Medium', level: 'Delivery group' },
    { upTo: 9, label: 'High', level: 'Partnership board' },
    { upTo: 16, label: 'Very high', level: 'Executive panel' },
  ],
  likelihoods: ['Unlikely', 'Possible', 'Likely', 'Very likely'],
  impacts: ['Minor', 'Moderate', 'Major', 'Critical'],
  responses: ['Avoid', 'Reduce', 'Accept', 'Transfer', 'Exploit', 'Enhance', 'Share'],
};
