import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Risk } from '#domain/risk/risk.ts';
import { focusSearch } from '#screens/parts/focus-on.ts';
import { FilterChoice, FilterWords, useFilterStyles } from '#screens/parts/filter-choice.tsx';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { headingChoices, namedChoices } from '#screens/parts/choices.ts';
import { levelChoice } from '#screens/overview/level-words.ts';
import { useReady } from '#screens/use-store.ts';
import type { RegisterView } from './register-view.ts';
import { kindWords, sayParts } from './risk-words.ts';

/** The ways to narrow the register down. `risks` are those there are to choose from. */
export function RegisterFilter(props: {
  risks: readonly Risk[];
  view: RegisterView;
  onView: (view: RegisterView) => void;
}) {
  const styles = useFilterStyles();
  const { snapshot } = useReady();
  const { view, risks } = props;
  const set = (part: Partial<RegisterView>) => props.onView({ ...view, ...part });
  const kinds = [...new Set(risks.map((risk) => risk.kind))];
  const levels = useMemo(
    () => [...new Set([...snapshot.settings.risks.bands, ...risks].map(({ level }) => level))],
    [snapshot, risks],
  );
  const owners = useMemo(
    () =>
      namedChoices(
        snapshot,
        risks.map(({ owner }) => owner),
      ),
    [snapshot, risks],
  );
  return (
    <search className={styles.bar}>
      <FilterWords value={view.text} onWords={(text) => set({ text })} />
      {kinds.length < 2 ? null : (
        <FilterChoice
          label="Kind"
          none="Any kind"
          value={view.kind ?? ''}
          options={kinds.map((kind) => ({ key: kind, words: kindWords[kind].many }))}
          onChoose={(value) => set({ kind: kinds.find((kind) => kind === value) ?? null })}
        />
      )}
      <FilterChoice
        label="Looked after by"
        none="Anybody"
        value={view.level}
        options={levels.map((level) => ({ key: level, words: level }))}
        onChoose={(level) => set({ level })}
      />
      <FilterChoice
        label="Owner"
        none="Any owner"
        value={view.owner}
        options={owners}
        onChoose={(owner) => set({ owner })}
      />
      <FilterChoice
        label={levelChoice(snapshot.settings.structure)}
        none="Whole plan"
        value={view.section}
        options={headingChoices(snapshot)}
        onChoose={(section) => set({ section })}
      />
      <FilterChoice
        label="State"
        none="Open"
        value={view.state === 'ended' ? 'ended' : ''}
        options={[{ key: 'ended', words: 'Closed, merged or happened' }]}
        onChoose={(value) => set({ state: value === 'ended' ? 'ended' : 'open' })}
      />
      <div className={styles.ticks}>
        <TickField
          id="due-only"
          label="Review due only"
          isOn={view.isDueOnly}
          onChange={(isDueOnly) => set({ isDueOnly })}
        />
        <TickField
          id="ask-only"
          label="With an ask of the board only"
          isOn={view.hasAskOnly}
          onChange={(hasAskOnly) => set({ hasAskOnly })}
        />
        {view.cell === null ? null : (
          <Button
            size="small"
            onClick={() => {
              set({ cell: null });
              focusSearch();
            }}
          >
            {`Show all cells, not only ${view.cell.by}, ${sayParts(snapshot.settings.risks, view.cell.score)}`}
          </Button>
        )}
      </div>
    </search>
  );
}
