import {
  Button,
  Field,
  Link,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { sayFileRefusal } from './import-file-words.ts';
import { ImportTrouble } from './import-trouble.tsx';
import { importHeadingId, importRoute } from './import-steps.tsx';
import { fieldNames } from './intake-words.ts';
import type { Reading } from './use-reading.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '640px',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  chosen: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bar: { width: '100%', maxWidth: '560px' },
});

const chooseId = 'choose-workbook';
// names and media types: some pickers go by the one, some by the other
const accepted = [
  '.xlsx,.xlsm,.xls,.docx,.docm,.csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'text/csv',
].join(',');
const exampleUrl = new URL('../../../../assets/example-plan.xlsx', import.meta.url).href;
const asked = (['ref', 'section', 'action', 'measure', 'owner', 'completion'] as const).map(
  (field) => fieldNames[field],
);

/**
 * The first step, the way to a file: the button that picks one, the reading with its way out, and why a file was turned
 * away. `chosen` is the file that was read already, '' for none.
 */
export function ImportChoose(props: {
  reading: Reading;
  chosen: string;
  onFile: (file: File) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { reading, chosen } = props;
  const isReading = reading.at === 'reading';
  const wasReading = useRef(false);
  useEffect(() => {
    // the focus was on Cancel, which has gone
    if (wasReading.current && !isReading) focusOn(chooseId);
    wasReading.current = isReading;
  }, [isReading]);
  const handlePick = () => input.current?.click();
  return (
    <div className={styles.part}>
      <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
        {chosen === '' ? 'Choose a file' : 'The file'}
      </h2>
      <Text>
        Choose an Excel workbook, a Word document or a CSV file. It needs a table with a row of headings, such
        as {asked.slice(0, -1).join(', ')} and {asked.at(-1)}; in Word, headings above the tables are read
        too. You then see what each column is taken for, and the plan as it would be with this file. Nothing
        is written before you say so, and you can undo it afterwards.
      </Text>
      <Text>
        <Link href={exampleUrl} download="Example plan.xlsx" inline>
          Get an example workbook
        </Link>{' '}
        to try it out or to fill in.
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // so that the same file can be chosen again after it was mended
          event.currentTarget.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
      {chosen === '' ? null : (
        <Text className={styles.chosen}>
          <strong>{chosen}</strong> is read. What you filled in about it is kept until you choose another
          file, or close or reload this page.
        </Text>
      )}
      <div className={styles.buttons}>
        {chosen === '' ? null : (
          <Button as="a" appearance="primary" href={hrefOf(importRoute('columns'))}>
            Go on to the columns
          </Button>
        )}
        <Button
          id={chooseId}
          appearance={chosen === '' ? 'primary' : 'secondary'}
          disabledFocusable={isReading}
          onClick={handlePick}
        >
          {chosen === '' ? 'Choose a file' : 'Choose another file'}
        </Button>
      </div>
      <div role="status" className={styles.bar}>
        {isReading ? (
          <Field label={`Reading ${reading.name}`}>
            <ProgressBar />
          </Field>
        ) : null}
      </div>
      {isReading ? <Button onClick={props.onCancel}>Cancel</Button> : null}
      {reading.at === 'turned-away' ? (
        <ImportTrouble {...sayFileRefusal(reading.refusal)} about={reading.name} />
      ) : null}
      {reading.at === 'failed' ? (
        <TroubleBar error={reading.error} kept="Nothing was written." onRetry={null} />
      ) : null}
    </div>
  );
}
