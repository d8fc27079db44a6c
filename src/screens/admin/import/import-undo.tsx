import { Text } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { sayDate, dayOf } from '#domain/date.ts';
import type { PastImport } from '#domain/intake/intake-past.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import type { Entry } from '#store/outbox.ts';
import { ImportProgress } from './import-progress.tsx';
import { ImportRefused } from './import-trouble.tsx';
import { shortOf, someOf, undoQuestion } from './past-words.ts';
import { useImportCommand } from './use-import-command.ts';

/** The way to take an import back, or why there is none. It vanishes with the import. */
export function ImportUndo({ past }: { past: PastImport }) {
  const { sending, send } = useImportCommand('undo-import', past.importId);
  const { importId, updated, isBelowLater, reportedTo } = past;
  const [isAsked, setAsked] = useState(false);
  if (sending.at === 'sending') return <Undoing entry={sending.entry} isAsked={isAsked} />;
  if (updated.length > 0)
    return (
      <Text>
        {isBelowLater
          ? `A later import works on ${someOf(updated)} too. Undo that one first.`
          : `It cannot be undone any more, because people have worked with ${someOf(updated)} since.`}
      </Text>
    );
  if (reportedTo !== null)
    return (
      <Text>
        It cannot be undone any more, because the pack for {reportedTo.body} on{' '}
        {sayDate(reportedTo.meetingOn)} has it in it.
      </Text>
    );
  const label = past.at === null ? importId : sayDate(dayOf(past.at));
  return (
    <>
      <Sure
        label="Undo this import"
        name={`Undo this import of ${shortOf(past)}`}
        question={undoQuestion(past)}
        yes="Undo it"
        onYes={() => {
          setAsked(true);
          void send({ kind: 'undo-import', importId }, label);
        }}
      />
      {sending.at === 'refused' ? <ImportRefused refusals={sending.refusals} /> : null}
      {sending.at === 'failed' ? <TroubleBar error={sending.error} kept={null} onRetry={null} /> : null}
    </>
  );
}

// the button that was pressed here is gone: what goes on now gets the focus in its place
function Undoing({ entry, isAsked }: { entry: Entry | null; isAsked: boolean }) {
  const id = useId();
  useEffect(() => {
    if (isAsked) focusOn(id);
  }, [id, isAsked]);
  return (
    <div id={id} tabIndex={-1} role="group" aria-label="Undoing the import">
      <ImportProgress what="Undoing the import" entry={entry} />
    </div>
  );
}
