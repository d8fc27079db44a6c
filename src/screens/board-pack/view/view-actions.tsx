import type { PackAction } from '#domain/pack/pack-parts.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { SubPart } from './view-part.tsx';
import { useViewStyles } from './view-style.ts';
import { leadsOf } from './view-words.ts';

/** The full plan, a table for each section. */
export function AllActions({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { actions } = pack;
  if (actions.length === 0) return <p className={styles.words}>The plan has no live actions.</p>;
  const sections = [...new Set(actions.map(({ section, priority }) => section || priority))];
  return (
    <>
      {sections.map((section) => (
        <SubPart key={section} title={section || 'Without a heading'}>
          <PackTable
            label={`Actions: ${section || 'without a heading'}`}
            columns={actionColumns}
            rows={actions.filter((action) => (action.section || action.priority) === section)}
            keyOf={({ ref }) => ref}
          />
        </SubPart>
      ))}
    </>
  );
}

const actionColumns: readonly PackColumn<PackAction>[] = [
  { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
  {
    name: 'Action',
    is: 'wide',
    cell: ({ title, description }) => (
      <>
        <strong>{title}</strong>
        {['', title].includes(description.trim()) ? '' : `\n${description}`}
      </>
    ),
  },
  {
    name: 'RAG',
    cell: ({ status, statusBefore }) => (
      <>
        <StatusMark status={status} />
        {statusBefore === null || statusBefore.code === status.code
          ? ''
          : `\nWas ${statusBefore.label} (${statusBefore.letter})`}
      </>
    ),
  },
  {
    name: 'What was done',
    is: 'widest',
    cell: ({ activity, reason, freshness }) =>
      [reason === '' ? '' : `Why: ${reason}`, activity, freshness].filter((words) => words !== '').join('\n'),
  },
  {
    name: 'What difference it made',
    is: 'wide',
    cell: ({ impact, impactRating }) => (
      <>
        <ImpactMark impact={impactRating} />
        {impact === '' ? '' : `\n${impact}`}
      </>
    ),
  },
  {
    name: 'Complete by',
    cell: ({ completionAsWritten, isOverdue, isOnHold }) =>
      [completionAsWritten || 'No date', isOverdue ? 'Overdue' : '', isOnHold ? 'On hold' : '']
        .filter((words) => words !== '')
        .join('\n'),
  },
  { name: 'Lead', cell: (action) => leadsOf(action) || 'None' },
];
