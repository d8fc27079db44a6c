import { Button, Link, makeStyles, Text } from '@fluentui/react-components';
import { sayInstant } from '#domain/date.ts';
import type { Entry } from '#store/outbox.ts';
import type { ReadyState } from '#store/state.ts';
import { useSettled } from '#screens/parts/settled.ts';
import { hrefOf } from '#screens/route.ts';
import { sayTrouble } from '#screens/trouble-words.ts';
import { useSurroundings } from '#screens/use-store.ts';

const useStyles = makeStyles({
  waiting: { lineHeight: '24px', textDecorationLine: 'underline' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is under way and what is in the way, as it comes. */
export function HowItStands({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const { isRefreshing, error, loadedAt, lastSaved, outbox } = state;
  const isChecking = isRefreshing && isOld(loadedAt, store.world.now());
  const waiting = isChecking ? '' : waitingLine(outbox);
  // every save waits for a moment, which is no news
  const spoken = useSettled(waiting);
  return (
    <>
      {waiting === '' ? null : (
        <Text>
          <Link href={hrefOf({ at: 'outbox' })} className={styles.waiting}>
            {waiting}
          </Link>
        </Text>
      )}
      <span role="status">
        {isChecking ? (
          <Text>The plan of {sayInstant(loadedAt)}. Checking for changes…</Text>
        ) : waiting !== '' ? (
          <span className={styles.spoken}>{spoken}</span>
        ) : error === null ? (
          lastSaved === null ? null : (
            <Text>
              Action {lastSaved.ref}: update saved on {sayInstant(lastSaved.at)}
            </Text>
          )
        ) : (
          <Text>
            {sayTrouble(error).what} You see the plan of {sayInstant(loadedAt)}.{' '}
            <Button size="small" onClick={() => void store.load()}>
              Try again
            </Button>
          </Text>
        )}
      </span>
    </>
  );
}

// the look once a minute is nobody's concern; a plan painted from this device is
function isOld(loadedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(loadedAt) > 120_000;
}

// '2 waiting to send, 1 needs you'
function waitingLine(outbox: readonly Entry[]): string {
  const nStuck = outbox.filter((entry) => entry.state !== 'waiting').length;
  const nWaiting = outbox.length - nStuck;
  const parts = [
    ...(nWaiting > 0 ? [`${String(nWaiting)} waiting to send`] : []),
    ...(nStuck > 0 ? [`${String(nStuck)} ${nStuck === 1 ? 'needs' : 'need'} you`] : []),
  ];
  return parts.join(', ');
}
