import { Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { returnsHref, type ReturnsView } from './returns-view.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // a list of long names is no wider than the page
  choice: { minWidth: '180px', maxWidth: 'min(320px, 100%)', gridTemplateColumns: 'minmax(0, 1fr)' },
  link: { lineHeight: '32px' },
});

type Option = readonly [key: string, name: string];

/** What the returns of a cycle are narrowed to: the cycle, and where updates are listed, a person or an organisation. */
export function ReturnsChoices(props: {
  view: ReturnsView;
  cycles: readonly ReturnsView['cycle'][];
  people: readonly Option[];
  organisations: readonly Option[];
}) {
  const styles = useStyles();
  const { view, cycles } = props;
  const goTo = (part: Partial<ReturnsView>) => {
    window.location.hash = returnsHref({ ...view, ...part });
  };
  const isNarrowed = view.person !== null || view.organisation !== null;
  return (
    <div className={styles.line} role="search" aria-label="Returns">
      <Field label="Cycle" className={styles.choice}>
        <Select
          value={view.cycle.key}
          onChange={(_, { value }) => {
            const cycle = cycles.find((one) => one.key === value);
            if (cycle !== undefined) goTo({ cycle });
          }}
        >
          {cycles.map((cycle) => (
            <option key={cycle.key} value={cycle.key}>
              {cycle.title}
            </option>
          ))}
        </Select>
      </Field>
      {view.tab === 'updates' ? (
        <>
          <Chooser
            label="Person"
            options={props.people}
            chosen={view.person}
            onChoose={(person) => goTo({ person })}
          />
          <Chooser
            label="Organisation"
            options={props.organisations}
            chosen={view.organisation}
            onChoose={(organisation) => goTo({ organisation })}
          />
        </>
      ) : null}
      {isNarrowed ? (
        <Link className={styles.link} href={returnsHref({ ...view, person: null, organisation: null })}>
          Show everybody
        </Link>
      ) : null}
    </div>
  );
}

function Chooser(props: {
  label: string;
  options: readonly Option[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
}) {
  const styles = useStyles();
  const sorted = props.options.toSorted((a, b) => a[1].localeCompare(b[1], 'en-GB'));
  const at = sorted.findIndex(([key]) => key === props.chosen);
  return (
    <Field label={props.label} className={styles.choice}>
      <Select
        value={String(at)}
        onChange={(_, { value }) => props.onChoose(sorted[Number(value)]?.[0] ?? null)}
      >
        <option value="-1">All</option>
        {sorted.map(([key, name], index) => (
          <option key={key} value={String(index)}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
