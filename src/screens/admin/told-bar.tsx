import { Link, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { keptWords } from '#screens/parts/kept-words.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { toldHere } from './told.ts';

/** What was done on the page before, while nothing of it waits on this device. */
export function ToldBar() {
  const { outbox } = useReady();
  const [told] = useState(toldHere);
  if (told === null) return null;
  const waiting = outbox.find((entry) => entry.kind === 'plan');
  return (
    <HeardBar intent={waiting === undefined ? 'success' : 'info'}>
      <MessageBarBody>
        {told}
        {waiting === undefined ? null : (
          <>
            {' '}
            {keptWords(waiting)}{' '}
            <Link href={hrefOf({ at: 'outbox' })} inline>
              See what is waiting
            </Link>
          </>
        )}
      </MessageBarBody>
    </HeardBar>
  );
}
