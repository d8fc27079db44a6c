import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { withRemembered } from '#domain/intake/intake-remembered.ts';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { go } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { Entry } from '#store/outbox.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCompared } from './import-compared.tsx';
import type { Sent } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import { importHeadingId, importRoute, ImportSteps, type ImportStep } from './import-steps.tsx';
import { warnOfFile, type ImportWork } from './import-work.ts';
import { useImportCommand } from './use-import-command.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
});

/** A file that was read: its columns, the plan as it would be, and once it was asked for, how the writing goes and ends. */
export function ImportFile(props: {
  work: ImportWork;
  step: ImportStep;
  onAlter: (part: Partial<ImportWork>) => void;
  /** It was imported, and left. */
  onOver: () => void;
  onAnother: () => void;
}) {
  const { work, step, onAlter, onOver } = props;
  const { sending, send } = useImportCommand('import', work.importId);
  const { snapshot } = useReady();
  const remembering = useRun();
  const [sent, setSent] = useState<Sent | null>(null);
  const isOver = sent !== null && (sending.at === 'sending' || sending.at === 'written');
  useOnceLeft(isOver, onOver);
  // what is being written is kept on this device
  useEffect(() => warnOfFile(!isOver), [isOver]);
  if (sent !== null && sending.at === 'sending') return <Writing name={work.name} entry={sending.entry} />;
  if (sent !== null && sending.at === 'written')
    return (
      <ImportResult sent={sent} name={work.name} remembering={remembering} onAnother={props.onAnother} />
    );
  const handleSend = async (next: Sent) => {
    setSent(next);
    // how it ends is told by `sending`
    if (!(await send(next.command, work.name))) return;
    const { importColumns } = snapshot.settings;
    const columns = withRemembered(importColumns, work.grids, work.choice);
    if (JSON.stringify(columns) === JSON.stringify(importColumns)) return;
    await remembering.run({ kind: 'save-settings', settings: { importColumns: columns } }, 'known columns');
  };
  return (
    <>
      <ImportSteps step={step} hasFile />
      {step === 'columns' ? (
        <Columns work={work} onAlter={onAlter} />
      ) : (
        <ImportCompared
          work={work}
          sending={sending}
          onAlter={onAlter}
          onSend={(next) => void handleSend(next)}
          onAnother={props.onAnother}
        />
      )}
    </>
  );
}

// the button that had the focus is gone: what goes on now is said in its place
function Writing({ name, entry }: { name: string; entry: Entry | null }) {
  const styles = useStyles();
  useEffect(() => focusOn(importHeadingId), []);
  return (
    <div className={styles.part}>
      <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
        Writing what {name} tells
      </h2>
      <ImportProgress what="Rows written" entry={entry} />
    </div>
  );
}

function Columns({ work, onAlter }: { work: ImportWork; onAlter: (part: Partial<ImportWork>) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
        What the columns of {work.name} hold
      </h2>
      <ImportColumns
        grids={work.grids}
        choice={work.choice}
        onChoice={(next) => onAlter({ choice: next })}
        onNext={() => go(importRoute('preview'))}
        onBack={() => go(importRoute('file'))}
      />
    </div>
  );
}

// the work ends with the page on which it was sent
function useOnceLeft(isOver: boolean, onOver: () => void): void {
  const now = useRef({ isOver, onOver });
  useEffect(() => {
    now.current = { isOver, onOver };
  });
  useEffect(
    () => () => {
      if (now.current.isOver) now.current.onOver();
    },
    [],
  );
}
