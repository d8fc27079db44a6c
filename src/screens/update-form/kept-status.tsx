import { Link, Text } from '@fluentui/react-components';
import { isOnHold, keptStatus } from '#domain/action-state.ts';
import type { Action } from '#domain/action.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** Why no other status is offered for an action on hold or confirmed as embedded, and the way to ask for it; else nothing. */
export function KeptStatus({ action }: { action: Action }) {
  const { snapshot } = useReady();
  if (keptStatus(snapshot.scheme, action) === null) return null;
  const isPaused = isOnHold(snapshot.scheme, action);
  return (
    <Text>
      {isPaused
        ? 'This action is on hold by decision, and an update leaves it so. '
        : 'This action was confirmed as embedded, and an update leaves it so. '}
      <Link href={hrefOf({ at: 'propose', ref: action.ref, kind: isPaused ? 'resume' : 'reopen' })} inline>
        {isPaused ? 'Propose to resume it' : 'Propose to reopen it'}
      </Link>
    </Text>
  );
}
