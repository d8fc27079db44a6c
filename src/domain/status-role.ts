import type { Status, StatusScheme } from './status.ts';

/** The status of a pause by decision, or null where the scheme has none. */
export function holdStatus(scheme: StatusScheme): Status | null {
  return scheme.statuses.find((one) => one.code === 'on-hold' && one.countsAs === 'open') ?? null;
}

/** The status of finished work: the one called so, else the first done one that a lead may choose. */
export function completeStatus(scheme: StatusScheme): Status | null {
  const done = scheme.statuses.filter((one) => one.countsAs === 'done');
  return (
    done.find((one) => one.code === 'complete') ??
    done.find((one) => one.chosenBy === 'lead' && one.code !== 'embedded') ??
    null
  );
}

/** The status of work confirmed as normal practice: the one called so, else the first done one that only an admin gives. */
export function embeddedStatus(scheme: StatusScheme): Status | null {
  const done = scheme.statuses.filter((one) => one.countsAs === 'done');
  return (
    done.find((one) => one.code === 'embedded') ??
    done.find((one) => one.chosenBy === 'admin' && one.code !== 'complete') ??
    null
  );
}

/** The statuses that somebody may choose from for work that goes on again: open, and not the pause itself. */
export function openStatuses(scheme: StatusScheme): readonly Status[] {
  return scheme.statuses.filter((one) => one.countsAs === 'open' && one !== holdStatus(scheme));
}
