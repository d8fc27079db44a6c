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
import { findTables } from '#domain/intake-table.ts';
import { readPlan, type IntakePreview } from '#domain/intake.ts';
import { checkAnswers } from '#domain/check-answers.ts';
import { withPeople } from '#domain/intake-joining.ts';
import type { PersonAnswers } from '#domain/person-answer.ts';
import type { Grid } from '#domain/intake-grid.ts';
import { usualChoice } from '#domain/intake-choice.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { ImportActions } from './import-actions.tsx';
import { ImportChoice } from './import-choice.tsx';
import { countsOf, plural } from './import-counts.ts';
import { ImportIssues } from './import-issues.tsx';
import { ImportLeftOut } from './import-left-out.tsx';
import { ImportPeople } from './import-people.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportRefused, ImportTrouble } from './import-trouble.tsx';
import { sayIssue } from './intake-words.ts';
import { useImportCommand } from './use-import-command.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { maxWidth: '320px' },
  counts: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A file that was read: everything an import would write, everything doubtful, and the button that writes it. */
export function ImportReview(props: {
  name: string;
  grids: readonly Grid[];
  importId: string;
  onAnother: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { name, grids, importId } = props;
  const sheets = useMemo(() => findTables(grids).map((table) => table.grid.sheet), [grids]);
  const [sheet, setSheet] = useState(sheets[0] ?? '');
  const [choice, setChoice] = useState(usualChoice);
  const [answers, setAnswers] = useState<PersonAnswers>(new Map());
  const [isChecked, setChecked] = useState(false);
  const [sent, setSent] = useState<IntakePreview | null>(null);
  const preview = useMemo(() => {
    const chosen = sheet === '' ? grids : grids.filter((grid) => grid.sheet === sheet);
    return readPlan(chosen, snapshot, () => importId, choice);
  }, [grids, sheet, snapshot, importId, choice]);
  const { sending, send } = useImportCommand('import', importId);

  if (sent !== null && sending.at === 'sending')
    return (
      <ImportProgress
        what={`Writing ${plural(sent.actions.length, 'action', 'actions')}`}
        entry={sending.entry}
      />
    );
  if (sent !== null && sending.at === 'written')
    return <ImportResult preview={sent} name={name} onAnother={props.onAnother} />;
  const another = <Button onClick={props.onAnother}>Choose another file</Button>;
  if (preview.actions.length === 0)
    return (
      <div className={styles.part}>
        <SheetChoice sheets={sheets} sheet={sheet} onSheet={setSheet} />
        <ImportChoice preview={preview} choice={choice} onChoice={setChoice} />
        <ImportTrouble
          what="This file has nothing that can be imported."
          next={preview.issues
            .filter((issue) => issue.cell === '' && issue.level === 'stops')
            .map(sayIssue)
            .join(' ')}
          about={name}
        />
        <div className={styles.buttons}>{another}</div>
        <ImportIssues issues={preview.issues} />
        <ImportLeftOut skipped={preview.skipped} />
      </div>
    );
  const handleImport = () => {
    setChecked(true);
    const [wrong] = checkAnswers(preview, answers, snapshot);
    if (wrong !== undefined) {
      focusNext(wrong.field ?? '');
      return;
    }
    const written = withPeople(preview, answers, snapshot);
    const { sections, people, actions } = written;
    setSent(written);
    // how it ends is told by `sending`
    const nothing = { predecessors: [], proposals: [], updates: [] };
    void send({ kind: 'import-plan', importId, sections, people, actions, ...nothing }, name);
  };
  return (
    <div className={styles.part}>
      <Summary preview={preview} name={name} />
      <SheetChoice sheets={sheets} sheet={sheet} onSheet={setSheet} />
      <ImportChoice preview={preview} choice={choice} onChoice={setChoice} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={handleImport}>
          Import {plural(preview.actions.length, 'action', 'actions')}
        </Button>
        {another}
      </div>
      {sending.at === 'refused' ? <ImportRefused refusals={sending.refusals} /> : null}
      {sending.at === 'failed' ? (
        <TroubleBar error={sending.error} kept="Nothing was written." onRetry={handleImport} />
      ) : null}
      <ImportIssues issues={preview.issues} />
      <ImportPeople preview={preview} answers={answers} isChecked={isChecked} onAnswers={setAnswers} />
      <ImportActions preview={preview} />
      <ImportLeftOut skipped={preview.skipped} />
    </div>
  );
}

function Summary({ preview, name }: { preview: IntakePreview; name: string }) {
  const styles = useStyles();
  const id = useId();
  const { actions, people, sections, issues, skipped, table } = preview;
  const nStopped = skipped.filter((row) => row.why === 'stopped').length;
  const nHidden = skipped.filter((row) => row.why === 'hidden').length;
  const nCheck = issues.filter((issue) => issue.level === 'check').length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {name}: nothing is written yet
      </h2>
      <ul className={styles.counts}>
        <li>
          {countsOf({ actions: actions.length, people: people.length, sections: sections.length })} will be
          added, from ‘{table?.sheet ?? ''}’, headings in {table?.headerRow ?? 'row 1'}.
        </li>
        {nStopped === 0 ? null : (
          <li>
            {plural(nStopped, 'row', 'rows')} cannot be imported. Mend {nStopped === 1 ? 'it' : 'them'} in the
            file and choose it again, or go on without.
          </li>
        )}
        {nHidden === 0 ? null : (
          <li>
            {plural(nHidden, 'row is', 'rows are')} hidden in the file and left out, unless you take them too.
          </li>
        )}
        <li>
          {nCheck === 0 ? 'Nothing looks doubtful.' : `${plural(nCheck, 'thing', 'things')} to check below.`}
        </li>
      </ul>
    </section>
  );
}

function SheetChoice(props: { sheets: readonly string[]; sheet: string; onSheet: (sheet: string) => void }) {
  const styles = useStyles();
  if (props.sheets.length < 2)
    return props.sheets.length === 0 ? <Text>Nothing in this file is a table of actions.</Text> : null;
  return (
    <Field label="Sheet to import" className={styles.choice}>
      <Select value={props.sheet} onChange={(_, { value }) => props.onSheet(value)}>
        {props.sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );
}
