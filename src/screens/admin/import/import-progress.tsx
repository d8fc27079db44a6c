import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Progress } from '#screens/admin/progress.tsx';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { useOnline } from '#screens/parts/online.ts';
import { sayStop } from '#screens/outbox/plan-words.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { saySetback } from '#screens/trouble-words.ts';
import type { Entry } from '#store/outbox.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '640px' },
});

/** Rows being written or removed: how many of how many, and what holds them up. They go on when this page is left. */
export function ImportProgress({ what, entry }: { what: string; entry: Entry | null }) {
  const styles = useStyles();
  const { store } = useReady();
  const total = entry?.total ?? 0;
  const done = total - (entry?.writes.length ?? 0);
  const isOnline = useOnline();
  const isHeldUp = isOnline && entry !== null && entry.setback !== null && entry.stop === undefined;
  return (
    <div className={styles.part}>
      <Progress
        label={what}
        hint={total === 0 ? 'Beginning' : sayProgress(done, total, isOnline)}
        name={what}
        done={done}
        of={total}
        counted={['row', 'rows']}
      />
      <div role="status">
        {isOnline ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              There is no connection. What is not written yet is kept on this device, and goes on by itself
              when the connection is back.
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {isHeldUp ? (
        <HeardBar intent="warning">
          <MessageBarBody>
            {saySetback(entry)} {String(done)} of {String(total)} rows are in the lists. The rest is kept on
            this device.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void store.retry(entry.id)}>Try again now</Button>
          </MessageBarActions>
        </HeardBar>
      ) : null}
      {entry?.stop === undefined ? null : (
        <HeardBar intent="warning">
          <MessageBarBody>{sayStop(entry)} You decide what happens to it among what waits.</MessageBarBody>
          <MessageBarActions>
            <Button as="a" href={hrefOf({ at: 'outbox' })}>
              See what waits
            </Button>
          </MessageBarActions>
        </HeardBar>
      )}
    </div>
  );
}

function sayProgress(done: number, total: number, isOnline: boolean): string {
  const rows = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} rows.`;
  return isOnline ? `${rows} You can leave this page; it goes on while One Plan is open.` : rows;
}
