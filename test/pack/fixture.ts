import { packOf, type Pack, type PackRequest } from '#domain/pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, planWith, request, update } from '../domain/plan-kit.ts';

/** A plan with every status, some overdue, some updated in this cycle and some in the last. */
export function fullPlan(): Snapshot {
  const statuses = defaultScheme.statuses.map((status) => status.code);
  const actions = ['1.1', '1.2', '2.1'].flatMap((heading, group) =>
    statuses.map((status, index) => {
      const ref = `${heading}.${String(index + 1)}`;
      const isFresh = (index + group) % 2 === 0;
      return action(ref, {
        status,
        section: heading,
        latestReason:
          status === 'at-risk' || status === 'off-track' ? 'Two posts are vacant since July.' : '',
        completionLatest: index % 3 === 0 ? '2026-08-31' : '2027-03-31',
        completionAsWritten: index % 3 === 0 ? 'August 2026' : 'Spring term 2027',
        forecastOn: status === 'off-track' ? '2027-06-30' : null,
        lastUpdateId: `u-${ref}`,
        lastUpdatedAt: isFresh ? '2026-11-12T09:30:00.000Z' : '2026-05-12T09:30:00.000Z',
        lifecycle: status === 'on-hold' ? 'on-hold' : 'live',
      });
    }),
  );
  const updates = actions.map((one) =>
    update(`u-${one.ref}`, one.ref, one.lastUpdatedAt?.startsWith('2026-11') === true ? 'C2' : 'C1', {
      evidence: [{ label: 'Audit of plans', url: 'https://example.org/audit?a=1&b=2' }],
    }),
  );
  return planWith(actions, updates);
}

export function packWith(snapshot: Snapshot, given: Partial<PackRequest> = {}): Pack {
  return packOf(snapshot, { ...request, ...given });
}
