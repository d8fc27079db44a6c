import { Button, Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import { checkColumns, proposedColumns, type ColumnsProposal } from '#domain/intake/intake-columns.ts';
import { rememberedColumns } from '#domain/intake/intake-remembered.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import { sheetsIn } from '#domain/intake/intake-sheets.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { ImportColumnBlock } from './import-column-block.tsx';
import { faultsId, headingsFieldId, ImportColumnFaults, numberingId } from './import-column-faults.tsx';
import { ImportDoubtfulRefs } from './import-doubtful-refs.tsx';
import { ImportSheets } from './import-sheets.tsx';
import { plural } from './import-counts.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  ticks: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/**
 * What each column of a file holds, proposed from its words and from what was chosen for a file like it. Two columns for
 * the same, and a table without actions or references, are told and stop it from going on.
 */
export function ImportColumns(props: {
  grids: readonly Grid[];
  choice: IntakeChoice;
  onChoice: (choice: IntakeChoice) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const styles = useStyles();
  const { importColumns } = useReady().snapshot.settings;
  const { grids, choice, onChoice, onNext, onBack } = props;
  const [isChecked, setChecked] = useState(false);
  const found = useMemo(() => sheetsIn(grids, choice), [grids, choice]);
  const proposal = useMemo(() => proposedColumns(grids, choice), [grids, choice]);
  const isAsBefore = useMemo(() => {
    const known = [...rememberedColumns(importColumns, grids)];
    return known.length > 0 && known.every(([key, field]) => choice.columns.get(key) === field);
  }, [importColumns, grids, choice.columns]);
  const faults = checkColumns(proposal, choice);
  const { blocks, nUnnumbered } = proposal;
  const isByHand = blocks.some((block) => !block.isByWords);
  const handleNext = () => {
    setChecked(faults.length > 0);
    if (faults.length === 0) onNext();
    else focusNext(faultsId);
  };
  return (
    <div className={styles.part}>
      {isChecked ? <ImportColumnFaults faults={faults} blocks={blocks} /> : null}
      <ImportSheets
        found={found}
        nSheets={grids.length}
        isMissing={isChecked && faults.some((fault) => fault.code === 'no-sheet')}
        choice={choice}
        onChoice={onChoice}
      />
      {isAsBefore ? <Text>The columns are taken as for an earlier file with the same headings.</Text> : null}
      <HeadingsField
        grids={grids}
        proposal={proposal}
        pointed={choice.headings}
        isMissing={isChecked && faults.some((fault) => fault.code === 'no-table')}
        onHeadings={(headings) => onChoice(pointedAt(choice, headings))}
      />
      {blocks.map((block) => (
        <ImportColumnBlock
          key={block.shape}
          block={block}
          nSheets={grids.length}
          faults={faults}
          onField={(key, field) => onChoice({ ...choice, columns: new Map(choice.columns).set(key, field) })}
        />
      ))}
      <ImportDoubtfulRefs
        refs={proposal.doubtfulRefs}
        mended={choice.mended}
        onMended={(mended) => onChoice({ ...choice, mended })}
      />
      {blocks.length === 0 ? null : (
        <div className={styles.ticks}>
          {nUnnumbered === 0 && !choice.isNumbering ? null : (
            <Field
              className={styles.choice}
              hint="Each gets the next free number under its heading, and keeps it for ever."
            >
              <Checkbox
                id={numberingId}
                checked={choice.isNumbering}
                label={
                  nUnnumbered === 1
                    ? 'Number the action that has no reference'
                    : `Number the ${plural(nUnnumbered, 'action', 'actions')} that have no reference`
                }
                onChange={(_, { checked }) => onChoice({ ...choice, isNumbering: checked === true })}
              />
            </Field>
          )}
          {isByHand ? (
            <Field
              className={styles.choice}
              hint="They are remembered for all admins once this file is imported."
            >
              <Checkbox
                checked={choice.isKept}
                label="Use these columns again for files with the same headings"
                onChange={(_, { checked }) => onChoice({ ...choice, isKept: checked === true })}
              />
            </Field>
          ) : null}
        </div>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={handleNext}>
          Go on to the preview
        </Button>
        <Button onClick={onBack}>Back to the file</Button>
      </div>
    </div>
  );
}

// the sheet of a row that is pointed at is read
function pointedAt(choice: IntakeChoice, headings: IntakeChoice['headings']): IntakeChoice {
  const { sheets } = choice;
  const isMore = headings !== null && sheets !== null;
  return { ...choice, headings, sheets: isMore ? new Set([...sheets, headings.sheet]) : sheets };
}

// which row holds the headings: as its words say, or as somebody points at it
function HeadingsField(props: {
  grids: readonly Grid[];
  proposal: ColumnsProposal;
  pointed: IntakeChoice['headings'];
  isMissing: boolean;
  onHeadings: (headings: IntakeChoice['headings']) => void;
}) {
  const styles = useStyles();
  const { grids, proposal, pointed, isMissing, onHeadings } = props;
  const { headingRows, blocks } = proposal;
  const [first] = blocks;
  const at = headingRows.findIndex((one) => one.sheet === pointed?.sheet && one.row === pointed.row);
  const place = first === undefined || grids.length < 2 ? '' : `${first.sheets[0] ?? ''}, `;
  const found = first === undefined ? 'Choose the row' : `Found by its words: ${place}${first.row}`;
  return (
    <Field
      label="Row with the headings"
      hint="Choose it here where the file’s own words do not tell, or tell wrongly."
      className={styles.choice}
      {...(isMissing
        ? { validationState: 'error', validationMessage: 'Choose the row that holds the headings.' }
        : {})}
    >
      <Select
        id={headingsFieldId}
        value={at < 0 ? '' : String(at)}
        onChange={(_, { value }) => {
          const chosen = value === '' ? undefined : headingRows[Number(value)];
          onHeadings(chosen === undefined ? null : { sheet: chosen.sheet, row: chosen.row });
        }}
      >
        <option value="">{at < 0 ? found : 'Find it by its words'}</option>
        {headingRows.map((one, index) => (
          <option key={`${one.sheet} ${String(one.row)}`} value={String(index)}>
            {grids.length > 1 ? `${one.sheet}, ` : ''}
            {one.name}: {one.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
