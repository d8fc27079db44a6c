import type { ImpactRating, Status } from '#domain/status.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';

/** Statuses as they look, in order, with what each means and asks for. */
export function StatusTable({ label, statuses }: { label: string; statuses: readonly Status[] }) {
  return (
    <AdminTable
      label={label}
      cards={{ unsaid: ['What it means'] }}
      head={['Status', 'What it means', 'Counts as', 'Asks for', 'Chosen by']}
      rows={statuses.map((status) => ({
        key: status.code,
        cells: [
          <StatusMark key="mark" status={status} />,
          status.definition,
          status.countsAs === 'open' ? 'Open' : 'Done',
          asks(status),
          status.chosenBy === 'lead' ? 'Leads' : 'Plan admins only',
        ],
      }))}
    />
  );
}

/** Impact ratings as they look, in order. */
export function ImpactTable({ label, impacts }: { label: string; impacts: readonly ImpactRating[] }) {
  return (
    <AdminTable
      label={label}
      cards={{ unsaid: ['What it means'] }}
      head={['Impact rating', 'What it means', 'Asks for']}
      rows={impacts.map((impact) => ({
        key: impact.code,
        cells: [
          <ImpactMark key="mark" impact={impact} />,
          impact.definition,
          impact.needsText ? 'What changed, and how you know' : 'Nothing more',
        ],
      }))}
    />
  );
}

function asks({ needsReason, needsForecast }: Status): string {
  if (needsReason && needsForecast) return 'Why, and when it will be done';
  if (needsReason) return 'Why';
  return needsForecast ? 'When it will be done' : 'Nothing more';
}
