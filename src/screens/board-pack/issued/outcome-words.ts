import type { Ask } from '#domain/pack/curation.ts';
import type { Outcome } from '#domain/pack/issued-pack.ts';

/** What is typed of a meeting's decisions, by id of the ask. */
export type TypedOutcomes = Readonly<Record<string, string>>;

/** The words saved for an ask; '' where nobody wrote any. */
export function savedWords(saved: readonly Outcome[], ask: string): string {
  return saved.find((one) => one.ask === ask)?.words ?? '';
}

/** Of what is typed, what says something else than what is saved, in the order of the asks. */
export function changedOutcomes(
  typed: TypedOutcomes,
  saved: readonly Outcome[],
  asks: readonly Pick<Ask, 'id'>[],
): readonly Outcome[] {
  return asks.flatMap(({ id }) => {
    const words = typed[id];
    return words === undefined || words === savedWords(saved, id) ? [] : [{ ask: id, words }];
  });
}

/** What is typed and was not sent: words that were typed on while the others were under way stay. Null where none are left. */
export function withoutSent(typed: TypedOutcomes, sent: readonly Outcome[]): TypedOutcomes | null {
  const left = Object.entries(typed).filter(
    ([ask, words]) => !sent.some((one) => one.ask === ask && one.words === words),
  );
  return left.length === 0 ? null : Object.fromEntries(left);
}
