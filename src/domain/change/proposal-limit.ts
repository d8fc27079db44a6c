import { titleLength } from '#domain/action.ts';

/**
 * Longest texts of a proposal, in characters. Single lines of a list take 255, several lines about 63,000; what a change
 * does to all its actions goes into one of the latter.
 */
export const proposalLimits = {
  title: titleLength,
  description: 8_000,
  ownerAsWritten: 1_000,
  successMeasures: 5_000,
  /** Longer words than these are never read as a date. */
  completion: 200,
  notes: 5_000,
  reason: 2_000,
  driver: titleLength,
  note: 2_000,
  label: 200,
  labels: 30,
  leads: 10,
  parts: 60_000,
} as const;
