import { Button, Link, Text } from '@fluentui/react-components';
import { sayDate } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayMeeting } from '#screens/board-pack/pack-words.ts';

/** Says that a pack is issued, and what can be done with it now. */
export function IssuedResult({ pack }: { pack: IssuedPack }) {
  const styles = usePackStyles();
  return (
    <Page title={`Version ${String(pack.version)} is issued`}>
      <Text className={styles.text}>
        The pack for {sayMeeting({ body: pack.body, on: pack.meetingOn })} is issued, as at{' '}
        {sayDate(pack.asAt)}. Its frozen plan is kept in the site’s library.
        {pack.version > 1 ? ` Version ${String(pack.version - 1)} is marked as superseded.` : ''}
      </Text>
      <div className={styles.buttons}>
        <Button
          as="a"
          appearance="primary"
          href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'files' })}
        >
          Make the workbook and the report
        </Button>
        <Button as="a" href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'read' })}>
          Read the pack
        </Button>
        <Link href={hrefOf({ at: 'board-pack' })}>All packs</Link>
      </div>
    </Page>
  );
}
