import { Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { hrefOf } from '#screens/route.ts';

const useStyles = makeStyles({
  // while it says nothing it makes no gap
  place: { ':empty': { position: 'absolute' } },
});

/** Something that was done: what the person calls it, and whether it still waits on this device. */
export type Saved = {
  readonly what: string;
  readonly did: 'saved' | 'removed';
  readonly isKept: boolean;
};

/** Says what was saved, or that it is kept here and on its way; nothing before. */
export function SavedBar({ saved }: { saved: Saved | null }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.place}>
      {saved === null ? null : saved.isKept ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {saved.what}: not in SharePoint yet. It is kept on this device, which says what it waits for.{' '}
            <Link href={hrefOf({ at: 'outbox' })} inline>
              See what waits
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {saved.what}: {saved.did}.
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
