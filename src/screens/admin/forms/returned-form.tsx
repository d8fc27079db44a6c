import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { sayDate } from '#domain/date.ts';
import { readReturnedForm, type ReturnedForm as Reading } from '#domain/form/returned-form.ts';
import { ImportTrouble } from '#screens/admin/import/import-trouble.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { EnteringProgress } from './entering-progress.tsx';
import { FormCard } from './form-card.tsx';
import { FormProblems } from './form-problems.tsx';
import { FormRefusals, refusalsId } from './form-refusals.tsx';
import { formRows } from './form-rows.ts';
import { FormRest } from './form-rest.tsx';
import type { FormWork } from './form-work.ts';
import { refusedForms } from './form-words.ts';
import { useEntering } from './use-entering.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '1000px' },
  heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  text: { maxWidth: '75ch', overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  other: { alignSelf: 'flex-start' },
});

const headingId = 'returned-form';

type ReturnedFormProps = {
  work: FormWork;
  onAlter: (part: Pick<FormWork, 'edits'> | Pick<FormWork, 'choices'>) => void;
  onAnother: () => void;
};

/** A returned update form beside the plan, and the way to enter what it says on behalf of whoever filled it in. */
export function ReturnedForm(props: ReturnedFormProps) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const today = store.today();
  const { grids } = props.work;
  const form = useMemo(() => readReturnedForm(grids, snapshot, today), [grids, snapshot, today]);
  if (form.kind === 'read') return <Known {...props} form={form} />;
  return (
    <div className={styles.part}>
      <ImportTrouble {...refusedForms[form.why]} about={props.work.name} />
      <Button appearance="primary" className={styles.other} onClick={props.onAnother}>
        Choose another file
      </Button>
    </div>
  );
}

function Known(props: ReturnedFormProps & { form: Extract<Reading, { kind: 'read' }> }) {
  const styles = useStyles();
  const { snapshot, store, me } = useReady();
  const { form, onAlter } = props;
  const { edits, choices, name } = props.work;
  const { personName } = form;
  const [isTried, setTried] = useState(false);
  const { entering, start, stop, forget } = useEntering(store, form.person);
  const today = store.today();
  const rows = useMemo(
    () => formRows(snapshot, form.actions, { edits, choices }, { me, today }),
    [snapshot, form.actions, edits, choices, me, today],
  );
  // a file was chosen, and it is known now whose form it is
  useEffect(() => focusNext(headingId), []);
  useWarnBeforeLoss(edits.size > 0 && entering.at === 'idle');
  const chosen = rows.filter((row) => row.isChosen);
  const isEnterable = rows.some((row) => row.action !== null);

  const handleEnter = () => {
    setTried(true);
    if (chosen.some((row) => row.isOpen)) focusNext(refusalsId);
    else
      void start(
        chosen.map(({ returned: { ref, title, updateId }, entry }) => ({ ref, title, updateId, entry })),
      );
  };

  if (entering.at !== 'idle')
    return (
      <EnteringProgress
        entering={entering}
        personName={personName}
        onStop={stop}
        onBack={
          isEnterable
            ? () => {
                setTried(false);
                forget();
                focusNext(headingId);
              }
            : null
        }
        onAnother={props.onAnother}
      />
    );
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.heading}>
        {`Update form of ${personName}`}
      </h2>
      <Text className={styles.text}>
        {name}, made on {sayDate(form.madeOn)}. {summary(rows.length, chosen.length)}
      </Text>
      <FormProblems problems={form.problems} />
      {rows.length === 0 ? null : (
        <ul className={styles.list} aria-label="What the form says that is new">
          {rows.map((row) => {
            const { ref } = row.returned;
            return (
              <FormCard
                key={ref}
                row={row}
                isTried={isTried}
                madeOn={form.madeOn}
                personName={personName}
                onEdit={(part) => onAlter({ edits: new Map(edits).set(ref, { ...edits.get(ref), ...part }) })}
                onChoose={(isChosen) => onAlter({ choices: new Map(choices).set(ref, isChosen) })}
              />
            );
          })}
        </ul>
      )}
      <FormRest actions={form.actions} />
      {isTried ? <FormRefusals rows={rows} /> : null}
      <div className={styles.buttons}>
        {isEnterable ? (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={chosen.length === 0}
            onClick={handleEnter}
          >
            {chosen.length === 0
              ? 'Choose what to enter'
              : `Enter ${String(chosen.length)} ${chosen.length === 1 ? 'update' : 'updates'} for ${personName}`}
          </Button>
        ) : null}
        <Button
          size="large"
          {...(isEnterable ? {} : { appearance: 'primary' as const })}
          onClick={props.onAnother}
        >
          Choose another file
        </Button>
      </div>
    </section>
  );
}

function summary(nNew: number, nChosen: number): string {
  if (nNew === 0) return 'There is nothing new in this form, so there is nothing to enter.';
  const said = nNew === 1 ? 'One action has something new.' : `${String(nNew)} actions have something new.`;
  const left = nNew - nChosen;
  return `${said} Nothing is written before you enter it.${left === 0 ? '' : ` ${left === 1 ? 'One is' : `${String(left)} are`} not ticked: look at why, and tick what is to be entered.`}`;
}
