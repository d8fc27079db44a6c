import type { CivilDate } from '#domain/date.ts';
import type { PackMovement } from './pack-parts.ts';
import type { Status } from '#domain/status.ts';

/** What happened to one action since the body's last pack. */
export type Step = {
  readonly ref: string;
  readonly title: string;
  /** 'Status moved', 'New', 'Split from 1.2.3', 'Merged into 2.1.4', 'Withdrawn', 'Back in the plan'. */
  readonly what: string;
  /** Null for an action that joined. */
  readonly from: Status | null;
  /** Null for an action that left. */
  readonly to: Status | null;
  readonly why: string;
  readonly by: string;
  readonly on: CivilDate | null;
};

/** The movement as one list: statuses that moved, then actions that joined, then those that left. */
export function stepsOf({ moved, joined, left }: PackMovement): readonly Step[] {
  // nobody is told for these: the sheet Changes has who decided, and when
  const untold = { by: '', on: null };
  return [
    ...moved.map((move): Step => ({ ...move, what: 'Status moved' })),
    ...joined.map(({ ref, title, how, from, status, why }): Step => ({
      ref,
      title,
      what: how === 'new' ? 'New' : how === 'returned' ? 'Back in the plan' : `Split from ${from ?? '–'}`,
      from: null,
      to: status,
      why,
      ...untold,
    })),
    ...left.map(({ ref, title, how, into, status, why }): Step => ({
      ref,
      title,
      what: how === 'withdrawn' ? 'Withdrawn' : `Merged into ${into ?? '–'}`,
      from: status,
      to: null,
      why,
      ...untold,
    })),
  ];
}
