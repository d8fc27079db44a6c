import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { roles, type OwnerKind } from '#domain/people/person.ts';
import { kindNames, roleNames } from './owner-words.ts';
import type { PeopleFilter } from './people-row.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) repeat(4, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '1200px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // long names in a choice may not widen it
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const states: readonly (readonly [PeopleFilter['state'], string])[] = [
  ['here', 'Here'],
  ['', 'Everybody'],
  ['left', 'Left'],
  ['no-updater', 'Post or group without an updater'],
  ['no-address', 'No e-mail address'],
  ['by-address', 'Account not seen yet'],
  ['outside', 'Outside address, often a guest'],
];

/** The ways to narrow the people down. */
export function PeopleFilters(props: {
  filter: PeopleFilter;
  organisations: readonly string[];
  onFilter: (filter: PeopleFilter) => void;
}) {
  const styles = useStyles();
  const { filter, onFilter } = props;
  return (
    <search className={styles.bar}>
      <Field label="Search" className={styles.choice}>
        <Input
          type="search"
          value={filter.text}
          placeholder="A name, a post or an address"
          onChange={(_, { value }) => onFilter({ ...filter, text: value })}
        />
      </Field>
      <Field label="Role" className={styles.choice}>
        <Select
          value={filter.role}
          onChange={(_, { value }) => onFilter({ ...filter, role: roles.find((one) => one === value) ?? '' })}
        >
          <option value="">Any role</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleNames[role]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Organisation" className={styles.choice}>
        <Select
          value={filter.organisation}
          onChange={(_, { value }) => onFilter({ ...filter, organisation: value })}
        >
          <option value="">Any organisation</option>
          {props.organisations.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Kind" className={styles.choice}>
        <Select
          value={filter.kind}
          onChange={(_, { value }) => onFilter({ ...filter, kind: kinds.find((one) => one === value) ?? '' })}
        >
          <option value="">Any kind</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindNames[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Who" className={styles.choice}>
        <Select
          value={filter.state}
          onChange={(_, { value }) =>
            onFilter({ ...filter, state: states.find(([state]) => state === value)?.[0] ?? '' })
          }
        >
          {states.map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}

const kinds: readonly OwnerKind[] = ['person', 'post', 'group'];
