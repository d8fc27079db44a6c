import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { mitigationStatuses, type Mitigation } from '#domain/risk/risk.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ownerChoices } from '#screens/parts/choices.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { mitigationWords } from './risk-words.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: `0 0 ${tokens.spacingVerticalXS}` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) max-content',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    maxWidth: '900px',
    '@media (max-width: 767px)': { gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'stretch' },
  },
  what: { gridColumn: '1 / -1' },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The agreed steps of an entry, to be added, altered and taken out. */
export function MitigationFields(props: {
  mitigations: readonly Mitigation[];
  refusals: readonly Refusal[];
  onChange: (mitigations: readonly Mitigation[]) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { mitigations, refusals } = props;
  const people = ownerChoices(snapshot);
  const set = (at: number, part: Partial<Mitigation>) =>
    props.onChange(mitigations.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Mitigations: the steps that are agreed</legend>
      {mitigations.length === 0 ? null : (
        <ol className={styles.list}>
          {mitigations.map((one, index) => {
            const number = String(index + 1);
            return (
              // the steps have no key of their own
              <li key={number} className={styles.one}>
                <Field
                  label={`Step ${number}: what is done`}
                  className={styles.what}
                  {...faultAt(refusals, `mitigations.${String(index)}`)}
                >
                  <Textarea
                    id={`mitigations.${String(index)}`}
                    value={one.what}
                    resize="vertical"
                    textarea={{ rows: 2 }}
                    onChange={(_, { value }) => set(index, { what: value })}
                  />
                </Field>
                <Field label={`Who does step ${number}`} className={styles.choice}>
                  <Select
                    value={one.actioner ?? ''}
                    onChange={(_, { value }) => set(index, { actioner: value === '' ? null : value })}
                  >
                    <option value="">Nobody named</option>
                    {people.map(({ key, words }) => (
                      <option key={key} value={key}>
                        {words}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field label={`Step ${number} is done by`}>
                  <Input
                    type="date"
                    value={one.dueOn ?? ''}
                    onChange={(_, { value }) => set(index, { dueOn: value === '' ? null : value })}
                  />
                </Field>
                <Field label={`Status of step ${number}`} className={styles.choice}>
                  <Select
                    value={one.status}
                    onChange={(_, { value }) =>
                      set(index, {
                        status: mitigationStatuses.find((status) => status === value) ?? one.status,
                      })
                    }
                  >
                    {mitigationStatuses.map((status) => (
                      <option key={status} value={status}>
                        {mitigationWords[status]}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Button
                  aria-label={`Take out step ${number}`}
                  onClick={() => {
                    props.onChange(mitigations.filter((_, at) => at !== index));
                    focusOn('mitigations');
                  }}
                >
                  Take out
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      <Button
        id="mitigations"
        onClick={() => {
          props.onChange([...mitigations, { what: '', actioner: null, dueOn: null, status: 'planned' }]);
          const at = String(mitigations.length);
          requestAnimationFrame(() => focusOn(`mitigations.${at}`));
        }}
      >
        Add a step
      </Button>
    </fieldset>
  );
}
