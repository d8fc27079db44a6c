import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { formPeople } from './form-people.ts';
import { madeWords } from './form-words.ts';
import { useFormFile } from './use-form-file.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    maxWidth: '100%',
  },
  // long names in a choice may not widen it
  choice: { width: '520px', maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The way out for partners who cannot use One Plan: their actions as a workbook to fill in, and how it comes back. */
export function SendForm() {
  const styles = useStyles();
  const id = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  const people = useMemo(() => formPeople(snapshot, today), [snapshot, today]);
  const [chosen, setChosen] = useState('');
  const { making, make } = useFormFile();
  const key = people.find((one) => one.key === chosen)?.key ?? people[0]?.key;
  if (key === undefined) return null;
  const isWriting = making.at === 'writing';
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        For partners without Microsoft 365: send a form
      </h2>
      <Text>
        Somebody who cannot open One Plan gets their actions as a workbook, fills it in and sends it back to
        you. Choose the returned workbook above: you see what they wrote beside the plan, and enter it for
        them.
      </Text>
      <div className={styles.line}>
        <Field label="Whose actions" className={styles.choice}>
          <Select value={key} onChange={(_, { value }) => setChosen(value)}>
            {people.map((one) => (
              <option key={one.key} value={one.key}>
                {one.words}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={isWriting} onClick={() => void make(key)}>
          {isWriting ? 'Writing…' : 'Get the update form'}
        </Button>
      </div>
      <Text role="status">{making.at === 'made' ? madeWords(making.name) : null}</Text>
      {making.at === 'failed' ? (
        <TroubleBar error={making.error} kept={null} onRetry={() => void make(key)} />
      ) : null}
    </section>
  );
}
