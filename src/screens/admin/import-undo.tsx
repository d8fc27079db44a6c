import { Text } from '@fluentui/react-components';
import { sayDate, dayOf } from '#domain/date.ts';
import type { PastImport } from '#domain/intake-past.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportRefused } from './import-trouble.tsx';
import { shortOf, someOf, undoQuestion } from './past-words.ts';
import { useImportCommand } from './use-import-command.ts';

/** The way to take an import back, or why there is none. It vanishes with the import. */
export function ImportUndo({ past }: { past: PastImport }) {
  const { sending, send } = useImportCommand('undo-import', past.importId);
  const { importId, updated, isBelowLater, reportedTo } = past;
  if (sending.at === 'sending') return <ImportProgress what="Undoing the import" entry={sending.entry} />;
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
        onYes={() => void send({ kind: 'undo-import', importId }, label)}
      />
      {sending.at === 'refused' ? <ImportRefused refusals={sending.refusals} /> : null}
      {sending.at === 'failed' ? <TroubleBar error={sending.error} kept={null} onRetry={null} /> : null}
    </>
  );
}
