import type { Refusal } from '#domain/refusal.ts';

// the order of the questions
const fields = [
  'status',
  'reason',
  'forecastOn',
  'activity',
  'impactRating',
  'impact',
  'nextSteps',
  'evidence',
];

/** Refusals in the order of the questions they belong to, each once. */
export function inOrderOfFields(refusals: readonly Refusal[]): readonly Refusal[] {
  const placeOf = ({ field }: Refusal) => fields.indexOf(field?.split('.')[0] ?? '');
  const unique = new Map(refusals.map((one) => [`${one.field ?? ''} ${one.code}`, one]));
  return [...unique.values()].sort((a, b) => placeOf(a) - placeOf(b));
}
