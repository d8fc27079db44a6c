import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';

/** The looks of a line that narrows a list down: a search, three choices beside it, ticks below. */
export const useFilterStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) repeat(3, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '1400px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'none' },
  },
  // long names in a choice may not widen it
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  ticks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    gridColumn: '1 / -1',
  },
});

/** One choice of such a line; `none` is what stands there while nothing is chosen, and gives ''. */
export function FilterChoice(props: {
  label: string;
  none: string;
  value: string;
  options: readonly { readonly key: string; readonly words: string }[];
  onChoose: (key: string) => void;
}) {
  const styles = useFilterStyles();
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

/** The search of such a line. */
export function FilterWords({ value, onWords }: { value: string; onWords: (words: string) => void }) {
  const styles = useFilterStyles();
  return (
    <Field label="Search" className={styles.choice}>
      <Input
        type="search"
        value={value}
        placeholder="Words, a reference or a name"
        onChange={(_, { value: words }) => onWords(words)}
      />
    </Field>
  );
}
