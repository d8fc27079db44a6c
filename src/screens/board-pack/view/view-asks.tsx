import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { askWords } from '#screens/board-pack/pack-words.ts';
import { PackTable } from './pack-table.tsx';
import { SubPart } from './view-part.tsx';
import { useViewStyles } from './view-style.ts';

/** What the meeting is asked to decide, discuss or note, and what became of what the last one was asked. */
export function Asked({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { highlights, movement } = pack;
  const { asks, lastAsks } = highlights;
  return (
    <>
      {asks.length === 0 ? (
        <p className={styles.words}>This meeting is asked for nothing.</p>
      ) : (
        <ol className={styles.list} aria-label="What this meeting is asked for">
          {asks.map((ask) => (
            <li key={ask.id}>
              <p className={styles.words}>
                <span className={styles.label}>{askWords[ask.kind]}:</span> {ask.text}
              </p>
              {ask.aboutWords.map((words) => (
                <p key={words} className={styles.quiet}>
                  About {words}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {movement.since === null ? null : (
        <SubPart title={`What the meeting on ${sayDate(movement.since.meetingOn)} was asked`}>
          {lastAsks.length === 0 ? (
            <p className={styles.words}>The last meeting was asked for nothing.</p>
          ) : (
            <PackTable
              label="What the last meeting was asked, and what became of it"
              columns={[
                { name: 'What was asked', is: 'wide', cell: ({ text }) => text },
                {
                  name: 'What became of it',
                  is: 'wide',
                  cell: ({ outcome }) => outcome || 'Not written down yet',
                },
              ]}
              rows={lastAsks}
              keyOf={({ text, outcome }) => `${text} ${outcome}`}
            />
          )}
        </SubPart>
      )}
    </>
  );
}
