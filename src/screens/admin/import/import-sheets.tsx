import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import type { FoundSheet } from '#domain/intake/intake-sheets.ts';
import { saySheetDoubt } from './intake-words.ts';

const useStyles = makeStyles({
  choice: { maxWidth: '640px' },
  line: { display: 'block' },
  fault: { color: tokens.colorStatusDangerForeground1 },
  sheet: { display: 'flex', overflowWrap: 'anywhere' },
});

/** The id of the first sheet that can be ticked, for moving the focus there. */
export const sheetsFieldId = 'import-sheets';

/** Which sheets of a workbook are read together, where several have a table of actions; why one is not by itself. */
export function ImportSheets(props: {
  found: readonly FoundSheet[];
  /** How many sheets the file has. */
  nSheets: number;
  /** None is ticked, and somebody wants to go on. */
  isMissing: boolean;
  choice: IntakeChoice;
  onChoice: (choice: IntakeChoice) => void;
}) {
  const styles = useStyles();
  const [labelId, faultId] = [useId(), useId()];
  const { found, nSheets, isMissing, choice, onChoice } = props;
  const [only] = found;
  if (only === undefined) return <Text>Nothing in this file was recognised as a table of actions.</Text>;
  if (nSheets < 2 || (found.length === 1 && only.isRead)) return null;
  const handle = (name: string, isOn: boolean) => {
    const read = found.filter((one) => (one.named.name === name ? isOn : one.isRead));
    // a row that was pointed at on a sheet goes with it
    const headings = choice.headings?.sheet === name && !isOn ? null : choice.headings;
    onChoice({ ...choice, headings, sheets: new Set(read.map((one) => one.named.name)) });
  };
  // no Field: it would give every box the name of the group
  return (
    <div
      role="group"
      className={styles.choice}
      aria-labelledby={labelId}
      {...(isMissing ? { 'aria-describedby': faultId } : {})}
    >
      <Text id={labelId} className={styles.line}>
        Sheets to read
      </Text>
      {found.map(({ named: { name }, doubt, isRead }, index) => (
        <Checkbox
          key={name}
          {...(index === 0 ? { id: sheetsFieldId } : {})}
          className={styles.sheet}
          checked={isRead}
          label={doubt === null ? name : `${name}: ${saySheetDoubt(doubt)}`}
          onChange={(_, { checked }) => handle(name, checked === true)}
        />
      ))}
      {isMissing ? (
        <Text id={faultId} size={200} className={mergeClasses(styles.line, styles.fault)}>
          Tick at least one sheet.
        </Text>
      ) : null}
    </div>
  );
}
