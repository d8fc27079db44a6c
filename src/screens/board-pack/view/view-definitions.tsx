import type { ReactNode } from 'react';
import type { Pack } from '#domain/pack/pack.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { PackTable } from './pack-table.tsx';
import { SubPart } from './view-part.tsx';
import { useViewStyles } from './view-style.ts';

type Row = { readonly key: string; readonly term: ReactNode; readonly meaning: string };

/** What the words and marks of the pack mean. */
export function Definitions({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { definitions, risks, facts } = pack;
  return (
    <>
      <p className={styles.words}>
        Status scheme version {definitions.schemeVersion}. Colours only repeat what words, letters and shapes
        say.
      </p>
      <Terms
        title="Statuses"
        rows={definitions.statuses.map((status) => ({
          key: status.code,
          term: <StatusMark status={status} />,
          meaning: `${status.definition} ${status.countsAs === 'open' ? 'Counts as open.' : 'Counts as done.'}`,
        }))}
      />
      <Terms
        title="Impact ratings"
        rows={definitions.impacts.map((impact) => ({
          key: impact.label,
          term: <ImpactMark impact={impact} />,
          meaning: impact.definition,
        }))}
      />
      {facts.audience === 'public' ? null : (
        <Terms
          title="Risk bands"
          rows={risks.bands.map(({ label, upTo, level }, index) => ({
            key: label,
            term: label,
            meaning: `Scores from ${String((risks.bands[index - 1]?.upTo ?? 0) + 1)} to ${String(upTo)}.${level === '' ? '' : ` Threats of this band are looked after by: ${level}.`}`,
          }))}
        />
      )}
      <Terms
        title="Other words"
        rows={definitions.glossary.map(({ term, meaning }) => ({ key: term, term, meaning }))}
      />
    </>
  );
}

function Terms({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <SubPart title={title}>
      <PackTable
        label={`Definitions: ${title.toLowerCase()}`}
        columns={[
          { name: 'Term', cell: ({ term }) => term },
          { name: 'Meaning', is: 'wide', cell: ({ meaning }) => meaning },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </SubPart>
  );
}
