import { useMemo } from 'react';
import type { Reading } from '#domain/measure/measure-reading.ts';
import { levelChoice } from '#screens/overview/level-words.ts';
import { headingChoices, namedChoices } from '#screens/parts/choices.ts';
import { FilterChoice, FilterWords, useFilterStyles } from '#screens/parts/filter-choice.tsx';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import type { MeasureView } from './measure-view.ts';

/** The ways to narrow the measures down, and how they are shown. `readings` are those there are to choose from. */
export function MeasureFilter(props: {
  readings: readonly Reading[];
  view: MeasureView;
  onView: (view: MeasureView) => void;
}) {
  const styles = useFilterStyles();
  const { snapshot } = useReady();
  const { view, readings } = props;
  const set = (part: Partial<MeasureView>) => props.onView({ ...view, ...part });
  const owners = useMemo(
    () =>
      namedChoices(
        snapshot,
        readings.map(({ measure }) => measure.owner),
      ),
    [snapshot, readings],
  );
  const ticks = [
    ['off', 'Off target only', view.isOffOnly, (is: boolean) => set({ isOffOnly: is })],
    ['falling', 'Worse than before only', view.isFallingOnly, (is: boolean) => set({ isFallingOnly: is })],
    ['overdue', 'Overdue only', view.isOverdueOnly, (is: boolean) => set({ isOverdueOnly: is })],
    ['mine', 'Mine only', view.isMineOnly, (is: boolean) => set({ isMineOnly: is })],
  ] as const;
  return (
    <search className={styles.bar}>
      <FilterWords value={view.text} onWords={(text) => set({ text })} />
      <FilterChoice
        label={levelChoice(snapshot.settings.structure)}
        none="Whole plan"
        value={view.section}
        options={headingChoices(snapshot)}
        onChoose={(section) => set({ section })}
      />
      <FilterChoice
        label="Owner"
        none="Any owner"
        value={view.owner}
        options={owners}
        onChoose={(owner) => set({ owner })}
      />
      <FilterChoice
        label="Shown as"
        none="Cards"
        value={view.look === 'table' ? 'table' : ''}
        options={[{ key: 'table', words: 'Table' }]}
        onChoose={(look) => set({ look: look === 'table' ? 'table' : 'cards' })}
      />
      <div className={styles.ticks}>
        {ticks.map(([id, label, isOn, onChange]) => (
          <TickField key={id} id={`only-${id}`} label={label} isOn={isOn} onChange={onChange} />
        ))}
      </div>
    </search>
  );
}
