import { Link } from '@fluentui/react-components';
import { mayRaise } from '#domain/risk/risk-right.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** The way from an action to a new entry of the register about it; nothing for those who may not raise one. */
export function RaiseRiskLink({ actionRef }: { actionRef: string }) {
  const { me } = useReady();
  if (!mayRaise(me)) return null;
  return (
    <Link href={hrefOf({ at: 'add-risk', filter: { action: actionRef } })} inline>
      Raise a risk or issue about {actionRef}
    </Link>
  );
}
