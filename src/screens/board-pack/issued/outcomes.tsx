import { Spinner, Text } from '@fluentui/react-components';
import type { Ask } from '#domain/pack/curation.ts';
import { sayDate } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { useReady } from '#screens/use-store.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import type { Opening } from '#screens/board-pack/use-frozen.ts';
import { AskWords } from './ask-words.tsx';
import { FrozenTrouble } from './frozen-trouble.tsx';
import { OutcomesForm } from './outcomes-form.tsx';

/** What the body was asked and what it decided; an admin writes it down from the day of the meeting on. */
export function Outcomes({
  pack,
  opening,
}: {
  pack: IssuedPack;
  opening: Opening & { readonly again: () => void };
}) {
  if (pack.outcomes.length === 0) return <Text>The body was asked for nothing in this version.</Text>;
  switch (opening.at) {
    case 'open':
      return <Known pack={pack} asks={opening.frozen.curation.asks} />;
    case 'failed':
      return <FrozenTrouble error={opening.error} onRetry={opening.again} />;
    default:
      return <Spinner label="Opening the frozen plan" style={{ padding: '48px' }} />;
  }
}

function Known({ pack, asks }: { pack: IssuedPack; asks: readonly Ask[] }) {
  const styles = usePackStyles();
  const { me, store } = useReady();
  const isAdmin = me.role === 'admin' && me.isActive;
  const isOver = pack.meetingOn <= store.today();
  if (isAdmin && isOver) return <OutcomesForm key={pack.key} pack={pack} asks={asks} />;
  return (
    <section className={styles.part} aria-labelledby="outcomes">
      <h2 id="outcomes" className={styles.heading}>
        What was decided
      </h2>
      {isOver ? null : (
        <Text>
          The meeting is on {sayDate(pack.meetingOn)}.
          {isAdmin ? ' From that day on, write down here what it decided.' : ''}
        </Text>
      )}
      <ol className={styles.list}>
        {asks.map((ask) => (
          <li key={ask.id} className={styles.card}>
            <AskWords ask={ask} />
            <p className={styles.words}>
              {pack.outcomes.find((one) => one.ask === ask.id)?.words || 'No decision is written down yet.'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
