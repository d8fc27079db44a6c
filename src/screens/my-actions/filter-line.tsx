import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Status } from '#domain/status.ts';
import { isFiltering, type MineFilter } from './mine-filter.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // beside the status also on a phone
  search: { flex: '1 1 130px', minWidth: '130px', maxWidth: '360px' },
  status: {
    width: '200px',
    '@media (max-width: 639px)': { width: '150px' },
    '& .fui-Select, & select': { width: '100%', minWidth: 0 },
  },
  count: { color: tokens.colorNeutralForeground2, paddingBottom: '6px' },
});

/** What the filters of My actions show and tell; `shown` of `count` actions are left by them. */
export type FilterLineProps = {
  readonly filter: MineFilter;
  readonly statuses: readonly Status[];
  readonly count: number;
  readonly shown: number;
  readonly onChange: (filter: MineFilter) => void;
};

/** Search and filters above My actions. How many are shown is announced once typing rests. */
export function FilterLine(props: FilterLineProps) {
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
      <Field label="Status" className={styles.status}>
        <Select value={filter.status} onChange={(_, { value }) => onChange({ ...filter, status: value })}>
          <option value="">Any status</option>
          {props.statuses.map((status) => (
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
