import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Command } from '#domain/command.ts';
import { checkAnswers } from '#domain/intake/check-answers.ts';
import { checkFates } from '#domain/intake/check-fates.ts';
import type { Refusal } from '#domain/refusal.ts';
import { focusNext, focusOn } from '#screens/parts/focus-on.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ImportActions } from './import-actions.tsx';
import { ImportChoice } from './import-choice.tsx';
import { groupsOf, outcomeOf, settledFates, tallyOf, type Tally } from './import-fates.ts';
import { ImportFoot } from './import-foot.tsx';
import { ImportIssues } from './import-issues.tsx';
import { ImportLeftOut } from './import-left-out.tsx';
import { fateFieldId } from './import-match.tsx';
import { ImportMatches } from './import-matches.tsx';
import { ImportMissing } from './import-missing.tsx';
import { ImportNotTaken } from './import-not-taken.tsx';
import { ImportPeople } from './import-people.tsx';
import { importHeadingId, importRoute } from './import-steps.tsx';
import { ImportSummary, partIds } from './import-summary.tsx';
import { ImportRefused, ImportTrouble } from './import-trouble.tsx';
import type { ImportWork } from './import-work.ts';
import { sayIssue } from './intake-words.ts';
import { waitsOf } from './proposal-words.ts';
import type { Sending } from './use-import-command.ts';
import { commandNow, usePreview, writesNothing } from './use-preview.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  trouble: { outlineStyle: 'none' },
});

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/** What was sent, for telling what came of it. */
export type Sent = { readonly command: ImportPlan; readonly tally: Tally };

/** The last step: the plan as it would be, everything to decide and everything doubtful, and the button that writes it. */
export function ImportPreview(props: {
  work: ImportWork;
  sending: Sending;
  onAlter: (part: Partial<ImportWork>) => void;
  onSend: (sent: Sent) => void;
  onAnother: () => void;
}) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { work, sending, onAlter } = props;
  const { name, fates, choice } = work;
  const file = usePreview(work);
  const { preview, matches, command } = file;
  const groups = useMemo(() => groupsOf(matches), [matches]);
  const tally = useMemo(() => tallyOf(matches, fates), [matches, fates]);
  const waits = useMemo(() => waitsOf(command.proposals, snapshot.settings), [command, snapshot.settings]);
  useWayBack(work.looked, () => onAlter({ looked: null }));
  const [isChecked, setChecked] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const another = <Button onClick={props.onAnother}>Choose another file</Button>;
  const reading = (
    <>
      <ImportIssues issues={preview.issues} />
      <ImportLeftOut skipped={preview.skipped} />
    </>
  );
  if (preview.actions.length === 0)
    return (
      <div className={styles.part}>
        <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
          {name}: nothing to import
        </h2>
        <ImportTrouble
          what="This file has nothing that can be imported."
          next={preview.issues
            .filter((issue) => issue.cell === '' && issue.level === 'stops')
            .map(sayIssue)
            .join(' ')}
          about={name}
        />
        <ImportChoice preview={preview} choice={choice} onChoice={(next) => onAlter({ choice: next })} />
        <div className={styles.buttons}>
          <Button as="a" appearance="primary" href={hrefOf(importRoute('columns'))}>
            Back to the columns
          </Button>
          {another}
        </div>
        {reading}
      </div>
    );

  const focusUndecided = () => {
    const first = groups
      .flatMap((group) => group.matches)
      .find((match) => outcomeOf(match, fates) === 'undecided');
    // far down in a long list it is not drawn yet
    focusOn(partIds.decide);
    if (first !== undefined) focusOn(fateFieldId(first.action.ref));
  };
  const handleImport = () => {
    setChecked(true);
    if (tally.undecided > 0) {
      focusUndecided();
      return;
    }
    const [wrong] = checkAnswers(file.read, work.answers, snapshot);
    if (wrong !== undefined) {
      focusNext(wrong.field ?? '');
      return;
    }
    const found = checkFates(snapshot, matches, settledFates(matches, fates));
    setRefusals(found);
    if (found.length > 0) return;
    props.onSend({ command: commandNow(work, file, snapshot, store.today()), tally });
  };
  const isNothing = writesNothing(command) && tally.undecided === 0;
  const isCombining = command.predecessors.length > 0;
  return (
    <div className={styles.part}>
      <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
        {isNothing ? `Nothing new in ${name}` : `${name}: nothing is written yet`}
      </h2>
      <Trouble refusals={refusals} sending={sending} onRetry={handleImport} />
      <ImportSummary
        tally={tally}
        preview={preview}
        proposals={command.proposals}
        nUpdates={command.updates.length}
      />
      <ImportChoice preview={preview} choice={choice} onChoice={(next) => onAlter({ choice: next })} />
      <ImportMatches
        groups={groups}
        fates={fates}
        isChecked={isChecked}
        waits={waits}
        looked={work.looked}
        onLook={(ref) => onAlter({ looked: ref })}
        onFates={(next) => onAlter({ fates: next })}
      />
      <ImportNotTaken left={file.left} />
      <ImportMissing missing={file.missing} />
      {isNothing ? null : (
        <ImportPeople
          preview={file.read}
          answers={work.answers}
          isChecked={isChecked}
          onAnswers={(answers) => onAlter({ answers })}
        />
      )}
      {isCombining ? (
        <LineField
          id="import-source"
          label="Name of the plan in this file"
          hint="Combined actions are kept as where others come from, under this name."
          value={work.source}
          refusals={[]}
          onChange={(source) => onAlter({ source })}
        />
      ) : null}
      <ImportIssues issues={preview.issues} />
      <ImportActions matches={matches} fates={fates} sections={preview.sections} waits={waits} />
      <ImportLeftOut skipped={preview.skipped} />
      {isNothing ? (
        <div className={styles.buttons}>{another}</div>
      ) : (
        <ImportFoot
          nWritten={tally.new + tally.changed + tally.combined}
          nUndecided={tally.undecided}
          onImport={handleImport}
          onUndecided={focusUndecided}
        />
      )}
    </div>
  );
}

// who looked at an action of the plan goes on at the decision it was for, after the page's title had the focus
function useWayBack(looked: string | null, onBack: () => void): void {
  const first = useRef({ looked, onBack });
  useEffect(() => {
    const { looked: ref, onBack: forget } = first.current;
    if (ref === null) return;
    focusNext(fateFieldId(ref));
    forget();
  }, []);
}

const noRefusals: readonly Refusal[] = [];

// why nothing was written; it gets the focus, because the button that was pressed may be far from it
function Trouble(props: { refusals: readonly Refusal[]; sending: Sending; onRetry: () => void }) {
  const styles = useStyles();
  const { sending } = props;
  // the rules of single actions lead to what was chosen for them
  const own = props.refusals.map((one) => ({
    ...one,
    field: one.field === null ? null : fateFieldId(one.field),
  }));
  const refusals = sending.at === 'refused' ? sending.refusals : noRefusals;
  const box = useRef<HTMLDivElement>(null);
  const found = props.refusals;
  const hasFailed = sending.at === 'failed';
  useEffect(() => {
    if (found.length > 0 || refusals.length > 0 || hasFailed) box.current?.focus();
  }, [found, refusals, hasFailed]);
  if (found.length === 0 && refusals.length === 0 && !hasFailed) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.trouble}>
      <RefusalList refusals={own} />
      {refusals.length > 0 ? <ImportRefused refusals={refusals} /> : null}
      {sending.at === 'failed' ? (
        <TroubleBar error={sending.error} kept="Nothing was written." onRetry={props.onRetry} />
      ) : null}
    </div>
  );
}
