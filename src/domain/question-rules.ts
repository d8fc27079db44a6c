/** The questions that a status may have to answer. */
export type QuestionCode =
  | 'overdue-but-on-track'
  | 'on-track-without-update'
  | 'reason-missing'
  | 'measure-falling'
  | 'risk-high'
  | 'complete-without-evidence'
  | 'off-track-to-on-track'
  | 'on-track-to-off-track'
  | 'review-date-passed'
  | 'review-date-missing';

/** Which questions are asked, and from where on. */
export type QuestionRules = {
  readonly asked: Readonly<Record<QuestionCode, boolean>>;
  /** Cycles in a row without an update after which an 'on track' is asked about. */
  readonly cyclesWithoutUpdate: number;
  /** Mitigated score of a linked threat from which on a status is asked about, 1 to 16. */
  readonly riskScore: number;
};

/** Every question, with the bounds most partnerships use. */
export const defaultQuestionRules: QuestionRules = {
  asked: {
    'overdue-but-on-track': true,
    'on-track-without-update': true,
    'reason-missing': true,
    'measure-falling': true,
    'risk-high': true,
    'complete-without-evidence': true,
    'off-track-to-on-track': true,
    'on-track-to-off-track': true,
    'review-date-passed': true,
    'review-date-missing': true,
  },
  cyclesWithoutUpdate: 2,
  riskScore: 12,
};

/** From where to where the bounds may be set. A cycle is months long; a score is at most 4 times 4. */
export const questionBounds = {
  cyclesWithoutUpdate: { from: 1, to: 12 },
  riskScore: { from: 1, to: 16 },
} as const;
