import { Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { packFolder } from '#domain/pack/pack-file.ts';
import { isPublicOutput, outputKinds } from '#domain/pack/pack-output.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useFrozen } from '#screens/board-pack/use-frozen.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { OutputCard } from './output-card.tsx';
import { useFiles } from './use-files.ts';

/** The files of an issued pack: what can be made of it, what lies in the library, and for an admin the ways to make it. */
export function OutputsPanel({ pack }: { pack: IssuedPack }) {
  const styles = usePackStyles();
  const { me, store } = useReady();
  const opening = useFrozen(store.world, pack);
  const files = useFiles(pack);
  const [isAsking, setAsking] = useState(false);
  const isAdmin = me.role === 'admin' && me.isActive;
  const groups = [
    { title: 'For the board', note: '', kinds: outputKinds.filter((kind) => !isPublicOutput(kind)) },
    {
      title: 'For everybody',
      note: 'Public texts only: nothing that only the board may read is in these.',
      kinds: outputKinds.filter(isPublicOutput),
    },
  ];
  return (
    <div className={styles.step}>
      <Text className={styles.text}>
        Every file is made from the frozen plan, so one that is made again says the same. Files lie in the
        site’s library, in the folder {packFolder(pack.body, pack.meetingOn).join(' › ')}.
        {isAdmin ? '' : ' A plan admin makes them; everybody who can read the plan can open them.'}
      </Text>
      {opening.at === 'failed' ? (
        <FrozenTrouble
          error={opening.error}
          kept="No file can be made without it. The files in the library stay as they are."
          onRetry={opening.again}
        />
      ) : null}
      {files.at === 'failed' ? (
        <TroubleBar
          error={files.error}
          kept="The files in the library could not be listed."
          onRetry={files.again}
        />
      ) : null}
      {files.at === 'asking' ? <Spinner size="tiny" label="Looking in the library" /> : null}
      {groups.map(({ title, note, kinds }) => (
        <section key={title} className={styles.part} aria-label={title}>
          <h2 className={styles.heading}>{title}</h2>
          {note === '' ? null : <Text className={styles.text}>{note}</Text>}
          {kinds.map((kind) => (
            <OutputCard
              key={kind}
              kind={kind}
              pack={pack}
              files={files.at === 'listed' ? files.files.filter((file) => file.kind === kind) : null}
              frozen={opening.at === 'open' ? opening.frozen : null}
              mayMake={isAdmin}
              isAsking={isAsking}
              onAsk={setAsking}
              onSaved={files.again}
            />
          ))}
        </section>
      ))}
      <Text size={200} className={styles.quiet}>
        Teams on the desktop lets only the first download of a page through; opening a file from the library
        always works.
      </Text>
    </div>
  );
}
