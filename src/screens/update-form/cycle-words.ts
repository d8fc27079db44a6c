import { cycleOn, nextCycle, type Cycle } from '#domain/cycle/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';

/** Says which cycle an update counts for between the freeze of one and the opening of the next; null at other times. */
export function cycleSentence(cycles: Iterable<Cycle>, today: CivilDate): string | null {
  const all = [...cycles];
  const frozen = all
    .filter((cycle) => cycle.freezeOn < today)
    .toSorted((a, b) => a.freezeOn.localeCompare(b.freezeOn))
    .at(-1);
  if (frozen === undefined || cycleOn(all, today) !== null) return null;
  const next = nextCycle(all, today);
  const over = `Updates for the cycle ${frozen.title} were taken until ${sayDate(frozen.freezeOn)}.`;
  return next === null
    ? `${over} The next cycle has no dates yet: what you save now counts for it once they are set.`
    : `${over} What you save now counts for the next cycle, ${next.title}, which opens on ${sayDate(next.opensOn)} and asks for updates by ${sayDate(next.cutOffOn)}.`;
}
