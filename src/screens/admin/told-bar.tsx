import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { toldHere } from './told.ts';

/** What was done on the page before, while nothing of it waits on this device. */
export function ToldBar() {
  const { outbox } = useReady();
  const [told] = useState(toldHere);
  if (told === null) return null;
  const isWaiting = outbox.some((entry) => entry.kind === 'plan');
  return (
    <MessageBar intent={isWaiting ? 'info' : 'success'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {told}
        {isWaiting ? (
          <>
            {' '}
            SharePoint has not answered yet; until then it is kept on this device.{' '}
            <Link href={hrefOf({ at: 'outbox' })} inline>
              See what is waiting
            </Link>
          </>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
