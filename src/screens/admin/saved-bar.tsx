import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { hrefOf } from '#screens/route.ts';

/** Something that was done: what the person calls it, and whether it still waits on this device. */
export type Saved = {
  readonly what: string;
  readonly did: 'saved' | 'removed';
  readonly isKept: boolean;
};

/** Says what was saved, or that it is kept here and on its way; nothing before. */
export function SavedBar({ saved }: { saved: Saved | null }) {
  return (
    <div role="status">
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
