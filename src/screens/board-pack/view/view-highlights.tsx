import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';
import { leadsOf, partedExceptions } from './view-words.ts';

/** What was done and what difference it made, as the admin chose it, each under its action. */
export function Highlights({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { highlights } = pack.highlights;
  if (highlights.length === 0) return <p className={styles.words}>No highlights were chosen.</p>;
  return (
    <>
      {highlights.map((one) => (
        <article
          key={`${one.ref} ${one.activity}`}
          className={styles.card}
          aria-label={`Highlight ${one.ref}`}
        >
          <div className={styles.row}>
            <h3 className={styles.small}>
              {one.ref} {one.title}
            </h3>
            <StatusMark status={one.status} />
          </div>
          <p className={styles.words}>{one.activity}</p>
          {one.impact.trim() === '' ? null : (
            <p className={styles.words}>
              <span className={styles.label}>What difference it made:</span> {one.impact}
            </p>
          )}
          {one.isEdited ? <p className={styles.quiet}>Edited from the lead’s words.</p> : null}
        </article>
      ))}
    </>
  );
}

/** Actions that are not as they should be, with why each is here and what was said. */
export function Exceptions({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { exceptions } = pack.highlights;
  if (exceptions.length === 0)
    return (
      <p className={styles.words}>No action is off track, overdue, carried forward or re-dated twice.</p>
    );
  const { listed, carriedOnly } = partedExceptions(exceptions);
  return (
    <>
      {listed.length === 0 ? null : (
        <PackTable
          label="Exceptions: off track, overdue, carried forward or re-dated twice"
          columns={exceptionColumns}
          rows={listed}
          keyOf={({ action }) => action.ref}
        />
      )}
      {carriedOnly.length === 0 ? null : (
        <p className={styles.words}>
          <span className={styles.label}>
            Carried forward, with nothing else against {carriedOnly.length === 1 ? 'it' : 'them'}:
          </span>{' '}
          {carriedOnly.join(', ')}. No update came for {carriedOnly.length === 1 ? 'it' : 'them'} in this
          cycle.
        </p>
      )}
    </>
  );
}

/** Open actions that are due before the next cycle freezes. */
export function NextDue({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { dueNext, nextUntil } = pack.highlights;
  if (dueNext.length === 0)
    return (
      <p className={styles.words}>
        {nextUntil === null
          ? 'No later reporting cycle is planned.'
          : `No open action is due by ${sayDate(nextUntil)}.`}
      </p>
    );
  return (
    <>
      {nextUntil === null ? null : <p className={styles.words}>Due by {sayDate(nextUntil)}.</p>}
      <PackTable
        label="What comes next, action by action"
        columns={nextColumns}
        rows={dueNext}
        keyOf={({ ref }) => ref}
      />
    </>
  );
}

const exceptionColumns: readonly PackColumn<Pack['highlights']['exceptions'][number]>[] = [
  { name: 'Ref', is: 'short', cell: ({ action }) => action.ref },
  { name: 'Action', is: 'wide', cell: ({ action }) => action.title },
  { name: 'RAG', cell: ({ action }) => <StatusMark status={action.status} /> },
  { name: 'Complete by', cell: ({ action }) => action.completionAsWritten || 'No date' },
  { name: 'Lead', cell: ({ action }) => leadsOf(action) || 'None' },
  { name: 'Why it is here', is: 'wide', cell: ({ why }) => why.join('\n') },
  { name: 'What was said', is: 'wide', cell: ({ action }) => action.reason || '–' },
];

const nextColumns: readonly PackColumn<Pack['highlights']['dueNext'][number]>[] = [
  { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
  { name: 'Action', is: 'wide', cell: ({ title }) => title },
  { name: 'RAG', cell: ({ status }) => <StatusMark status={status} /> },
  { name: 'Complete by', cell: ({ completionAsWritten }) => completionAsWritten || 'No date' },
  { name: 'Lead', cell: (action) => leadsOf(action) || 'None' },
  { name: 'Next steps', is: 'wide', cell: ({ nextSteps }) => nextSteps || '–' },
];
