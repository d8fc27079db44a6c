import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { updateLimits } from '#domain/decide-update.ts';
import type { Evidence } from '#domain/update.ts';
import { fault } from '#screens/parts/fault.ts';

const useStyles = makeStyles({
  set: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, paddingBottom: tokens.spacingVerticalXS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { marginTop: '26px', '@media (max-width: 639px)': { marginTop: 0, justifySelf: 'start' } },
  add: { alignSelf: 'flex-start' },
});

/** Links that support what was said. `messageAt` gives the message of a row, or null. */
export function EvidenceFields(props: {
  evidence: readonly Evidence[];
  messageAt: (index: number) => string | null;
  onChange: (evidence: readonly Evidence[]) => void;
}) {
  const styles = useStyles();
  const { evidence, onChange } = props;
  const put = (index: number, part: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Evidence (links, if there are any)</legend>
      {evidence.map((one, index) => {
        const message = props.messageAt(index);
        const number = String(index + 1);
        return (
          // a link has no name of its own until it is typed
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.row}>
            <Field label={`What link ${number} shows`}>
              <Input
                id={`evidence.${String(index)}.label`}
                value={one.label}
                onChange={(_, { value }) => put(index, { label: value })}
              />
            </Field>
            <Field label={`Address of link ${number}`} {...fault(message)}>
              <Input
                id={`evidence.${String(index)}`}
                type="url"
                placeholder="https://"
                value={one.url}
                onChange={(_, { value }) => put(index, { url: value })}
              />
            </Field>
            <Button
              className={styles.remove}
              aria-label={`Remove link ${number}`}
              onClick={() => onChange(evidence.filter((_, at) => at !== index))}
            >
              Remove
            </Button>
          </div>
        );
      })}
      {evidence.length >= updateLimits.links ? null : (
        <Button className={styles.add} onClick={() => onChange([...evidence, { label: '', url: '' }])}>
          Add a link
        </Button>
      )}
    </fieldset>
  );
}
