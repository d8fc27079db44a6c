import { Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import type { Opening } from '#screens/board-pack/use-frozen.ts';
import { PackView } from '#screens/board-pack/view/pack-view.tsx';
import { FrozenTrouble } from './frozen-trouble.tsx';

/** The pack as its body reads it. */
export function ReadPack({ opening }: { opening: Opening & { readonly again: () => void } }) {
  switch (opening.at) {
    case 'open':
      return <Read frozen={opening.frozen} />;
    case 'failed':
      return <FrozenTrouble error={opening.error} onRetry={opening.again} />;
    default:
      return <Spinner label="Opening the frozen plan" style={{ padding: '48px' }} />;
  }
}

function Read({ frozen }: { frozen: FrozenPack }) {
  const pack = useMemo(() => packOf(frozen), [frozen]);
  return <PackView pack={pack} />;
}
