import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Reading } from '#domain/measure-reading.ts';
import { nameOf } from '#domain/snapshot.ts';
import { headingChoices } from '#screens/parts/choices.ts';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import type { MeasureView } from './measure-view.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) repeat(3, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '1400px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'none' },
  },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  ticks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    gridColumn: '1 / -1',
  },
});

/** The ways to narrow the measures down, and how they are shown. `readings` are those there are to choose from. */
export function MeasureFilter(props: {
  readings: readonly Reading[];
  view: MeasureView;
  onView: (view: MeasureView) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { view, readings } = props;
  const set = (part: Partial<MeasureView>) => props.onView({ ...view, ...part });
  const owners = useMemo(
    () =>
      [...new Set(readings.flatMap(({ measure: { owner } }) => (owner === null ? [] : [owner])))]
        .map((key) => ({ key, words: nameOf(snapshot, key) }))
        .sort((a, b) => a.words.localeCompare(b.words, 'en-GB')),
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
      <Field label="Search" className={styles.choice}>
        <Input
          type="search"
          value={view.text}
          placeholder="Words, a reference or a name"
          onChange={(_, { value }) => set({ text: value })}
        />
      </Field>
      <Choice
        label="Part of the plan"
        none="Whole plan"
        value={view.section}
        options={headingChoices(snapshot)}
        onChoose={(section) => set({ section })}
      />
      <Choice
        label="Owner"
        none="Any owner"
        value={view.owner}
        options={owners}
        onChoose={(owner) => set({ owner })}
      />
      <Choice
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

function Choice(props: {
  label: string;
  none: string;
  value: string;
  options: readonly { readonly key: string; readonly words: string }[];
  onChoose: (key: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={styles.choice}>
      <Select value={props.value} onChange={(_, { value }) => props.onChoose(value)}>
        <option value="">{props.none}</option>
        {props.options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
