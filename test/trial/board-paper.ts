import { figuresOf, type CycleFigures } from '#domain/cycle/cycle-figures.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Row } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { SampleOptions } from '#trial/sample/launch.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';

/** The figures of one cycle as the board paper of the sample plan gives them. */
export type Figures = {
  /** Opening, new, split, merged away, withdrawn, live. */
  readonly walk: readonly number[];
  /** Not started, on track, at risk, off track, complete, embedded, on hold. */
  readonly statuses: readonly number[];
  readonly overdue: number;
  readonly reDated: number;
  /** Due, on time, late, none. */
  readonly returns: readonly number[];
};

/** The six cycles of the sample plan. */
export const boardPaper: readonly Figures[] = [
  {
    walk: [78, 0, 0, 0, 0, 78],
    statuses: [30, 34, 10, 2, 2, 0, 0],
    overdue: 0,
    reDated: 0,
    returns: [78, 55, 15, 8],
  },
  {
    walk: [78, 2, 0, 0, 0, 80],
    statuses: [24, 35, 13, 4, 4, 0, 0],
    overdue: 3,
    reDated: 2,
    returns: [78, 60, 12, 6],
  },
  {
    walk: [80, 1, 0, 2, 0, 79],
    statuses: [18, 33, 15, 5, 7, 1, 0],
    overdue: 6,
    reDated: 4,
    returns: [75, 49, 14, 12],
  },
  {
    walk: [79, 2, 0, 0, 1, 80],
    statuses: [15, 31, 16, 6, 10, 2, 0],
    overdue: 9,
    reDated: 5,
    returns: [73, 52, 13, 8],
  },
  {
    walk: [80, 0, 1, 1, 0, 80],
    statuses: [11, 30, 16, 5, 14, 4, 0],
    overdue: 8,
    reDated: 6,
    returns: [68, 54, 9, 5],
  },
  {
    walk: [80, 1, 0, 0, 1, 80],
    statuses: [8, 28, 14, 6, 18, 6, 0],
    overdue: 9,
    reDated: 3,
    returns: [62, 48, 9, 5],
  },
];

/** How the actions moved from the fifth freeze to the sixth, by the letters of their statuses. */
export const lastMovement = {
  moved: { 'N>G': 4, 'G>A': 3, 'G>B': 4, 'A>G': 1, 'A>R': 2, 'A>B': 1, 'R>B': 1, 'B>E': 2 },
  joined: ['N'],
  left: ['A withdrawn'],
  unchanged: 61,
};

/** A cycle's figures in the order of the paper. */
export function asInPaper(found: CycleFigures): Figures {
  const { returns } = found;
  return {
    walk: [found.opening, found.added, found.split, found.merged, found.withdrawn, found.live],
    statuses: found.byStatus.map(({ count }) => count),
    overdue: found.overdue,
    reDated: found.reDated,
    returns: [returns.due, returns.onTime, returns.late, returns.none],
  };
}

/** The figures of the cycles of a plan that are over, in the order of the paper. */
export function paperOf(snapshot: Snapshot, today: CivilDate): readonly Figures[] {
  return [...snapshot.cycles.values()]
    .filter((cycle) => cycle.freezeOn < today)
    .sort((a, b) => a.freezeOn.localeCompare(b.freezeOn))
    .map((cycle) => asInPaper(figuresOf(snapshot, cycle, today)));
}

/** The sample plan as if a library held its updates. */
export function storedSample(options: SampleOptions = {}): Snapshot {
  const plan = sampleSnapshot(options);
  const by = { name: 'Somebody', email: null, objectId: null };
  const at = '2026-01-01T12:00:00.000Z';
  const row: Row = { id: '1', etag: '"1,1"', createdAt: at, createdBy: by, modifiedAt: at, modifiedBy: by };
  return { ...plan, updates: new Map([...plan.updates].map(([id, update]) => [id, { ...update, row }])) };
}
