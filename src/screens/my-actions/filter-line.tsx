import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { StatusScheme } from '#domain/status.ts';

/** What the list is narrowed to; all empty shows everything. */
export type MineFilter = { readonly text: string; readonly status: string; readonly isOverdueOnly: boolean };

export const emptyFilter: MineFilter = { text: '', status: '', isOverdueOnly: false };

/** True when something is left out. */
export function isFiltering(filter: MineFilter): boolean {
  return filter.text.trim() !== '' || filter.status !== '' || filter.isOverdueOnly;
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flexGrow: 1, minWidth: '200px', maxWidth: '360px' },
  count: { color: tokens.colorNeutralForeground2, paddingBottom: '6px' },
});

/** Search and filters above My actions. How many are shown is announced once typing rests. */
export function FilterLine(props: {
  filter: MineFilter;
  scheme: StatusScheme;
  count: number;
  shown: number;
  onChange: (filter: MineFilter) => void;
}) {
  const styles = useStyles();
  const { filter, onChange } = props;
  return (
    <div className={styles.line} role="search" aria-label="My actions">
      <Field label="Search" className={styles.search}>
        <Input
          type="search"
          value={filter.text}
          onChange={(_, { value }) => onChange({ ...filter, text: value })}
        />
      </Field>
      <Field label="Status">
        <Select value={filter.status} onChange={(_, { value }) => onChange({ ...filter, status: value })}>
          <option value="">Any status</option>
          {props.scheme.statuses.map((status) => (
            <option key={status.code} value={status.code}>
              {status.label}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label="Overdue only"
        checked={filter.isOverdueOnly}
        onChange={(_, { checked }) => onChange({ ...filter, isOverdueOnly: checked === true })}
      />
      <Text className={styles.count} role="status">
        {isFiltering(filter) ? `${String(props.shown)} of ${String(props.count)} shown` : ''}
      </Text>
    </div>
  );
}
