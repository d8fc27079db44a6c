import type { Pack } from '#domain/pack/pack.ts';
import type { PackRisk } from '#domain/pack/pack-register-parts.ts';
import { sayChain, sinceLastPack } from '#domain/pack/pack-risk-words.ts';
import { counted } from '#domain/pack/pack-sentences.ts';
import { productOf } from '#domain/risk/risk.ts';
import { ScoreMark } from '#screens/risks/band-mark.tsx';
import { kindWords } from '#screens/risks/risk-words.ts';
import { HeatTable, rulesOf } from './heat-table.tsx';
import { PackDay } from './pack-day.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { SubPart } from './view-part.tsx';
import { useViewStyles } from './view-style.ts';

/** The register: the heat maps as tables, its open entries, and those that ended since the body's last pack. */
export function Risks({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { risks } = pack;
  const { threats, issues, opportunities, ended } = risks;
  const bad = [...threats, ...issues];
  if (bad.length + opportunities.length + ended.length === 0)
    return <p className={styles.words}>No risk, issue or opportunity is open.</p>;
  return (
    <>
      <p className={styles.words}>
        Open: {counted(threats.length, 'threat')}, {counted(issues.length, 'issue')} and{' '}
        {counted(opportunities.length, 'opportunity', 'opportunities')}. A score is likelihood times impact, 1
        to 16: for threats and issues a high score is bad, for opportunities it is good.
      </p>
      <div className={styles.maps}>
        <HeatTable
          title="Threats and issues, unmitigated"
          risks={risks}
          entries={bad}
          by="unmitigated"
          kind="threat"
        />
        <HeatTable
          title="Threats and issues, mitigated"
          risks={risks}
          entries={bad}
          by="mitigated"
          kind="threat"
        />
        {opportunities.length === 0 ? null : (
          <>
            <HeatTable
              title="Opportunities, before anything is done"
              risks={risks}
              entries={opportunities}
              by="unmitigated"
              kind="opportunity"
            />
            <HeatTable
              title="Opportunities, with what is done"
              risks={risks}
              entries={opportunities}
              by="mitigated"
              kind="opportunity"
            />
          </>
        )}
      </div>
      <Register pack={pack} title="Threats and issues" entries={bad} />
      <Register pack={pack} title="Opportunities" entries={opportunities} />
      {ended.length === 0 ? null : (
        <SubPart title="Ended since the last pack">
          <PackTable
            label="Entries that ended since the last pack"
            columns={endedColumns}
            rows={ended}
            keyOf={({ ref }) => ref}
          />
        </SubPart>
      )}
    </>
  );
}

function Register({ pack, title, entries }: { pack: Pack; title: string; entries: readonly PackRisk[] }) {
  if (entries.length === 0) return null;
  return (
    <SubPart title={title}>
      <PackTable
        label={`Register: ${title.toLowerCase()}`}
        columns={registerColumns(pack)}
        rows={entries}
        keyOf={({ ref }) => ref}
      />
    </SubPart>
  );
}

function registerColumns({ risks, movement }: Pack): readonly PackColumn<PackRisk>[] {
  return [
    { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
    {
      name: 'Entry',
      is: 'widest',
      cell: (risk) => (
        <>
          <strong>
            {kindWords[risk.kind].one}: {risk.title}
          </strong>
          {`\n${sayChain(risk)}`}
        </>
      ),
    },
    { name: 'Unmitigated', is: 'number', cell: ({ unmitigated }) => productOf(unmitigated) },
    {
      name: 'Mitigated',
      cell: ({ mitigated, kind }) => <ScoreMark rules={rulesOf(risks)} score={mitigated} kind={kind} />,
    },
    {
      name: 'Since the last pack',
      cell: (risk) => (movement.since === null ? 'Not compared' : sinceLastPack(risk)),
    },
    {
      name: 'What is done about it',
      is: 'wide',
      cell: ({ response, mitigations }) =>
        [response, ...mitigations].filter((words) => words.trim() !== '').join('\n') || '–',
    },
    {
      name: 'Owner',
      cell: ({ owner, level }) => [owner, level].filter(Boolean).join('\n') || 'Nobody',
    },
    {
      name: 'Next review',
      cell: ({ reviewOn, isReviewDue }) => (
        <>
          <PackDay on={reviewOn} />
          {isReviewDue ? '\nReview due' : ''}
        </>
      ),
    },
    { name: 'Asked of the board', cell: ({ ask }) => ask || '–' },
  ];
}

const endedColumns: readonly PackColumn<Pack['risks']['ended'][number]>[] = [
  { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
  { name: 'Title', is: 'wide', cell: ({ title }) => title },
  { name: 'What became of it', is: 'wide', cell: ({ how }) => how },
  { name: 'On', cell: ({ on }) => <PackDay on={on} /> },
];
