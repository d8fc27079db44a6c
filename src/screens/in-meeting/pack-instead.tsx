import { Link, MessageBarBody } from '@fluentui/react-components';
import { discussedNow } from '#domain/meeting/discussed.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { packInstead } from '#domain/meeting/meeting-pack.ts';
import { sayPack } from '#screens/board-pack/pack-words.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** Says that the pack on the screen was superseded, or that the meeting is at another one, with the way there. */
export function PackInstead({ pack }: { pack: IssuedPack }) {
  const { snapshot, store } = useReady();
  const now = store.world.now().toISOString();
  const found = packInstead(
    snapshot.packs.values(),
    pack,
    ({ key }) => discussedNow(snapshot, key, now) !== null,
  );
  if (found === null) return null;
  const isNewer = found.why === 'newer';
  return (
    <HeardBar intent={isNewer ? 'warning' : 'info'}>
      <MessageBarBody>
        {isNewer ? 'This version is superseded. Go to ' : 'Something is being discussed in another pack: '}
        <Link inline href={hrefOf({ at: 'in-meeting', pack: found.pack.key, item: '' })}>
          {sayPack(found.pack)}
        </Link>
        .
      </MessageBarBody>
    </HeardBar>
  );
}
