import { Button, Link, MessageBarBody, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { sayInstant } from '#domain/date.ts';
import { nameOf } from '#domain/snapshot.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { AtMeeting } from './at-meeting.ts';
import { useMeetingStyles } from './in-meeting-style.ts';
import { ItemBody } from './item-body.tsx';
import { itemIn, titleOf, wordOf } from './pack-item.ts';
import type { Marking } from './use-marking.ts';

/**
 * What the meeting is at: whole for who follows, else a way there. Said once by a screen reader when it changes; the focus
 * stays where it is.
 */
export function DiscussedNow(props: AtMeeting & { readonly isFollowing: boolean }) {
  const styles = useMeetingStyles();
  const id = useId();
  const { snapshot } = useReady();
  const { pack, content, discussed, marking, isFollowing } = props;
  const found = discussed === null ? null : itemIn(content, discussed.item);
  const by = discussed === null ? '' : nameOf(snapshot, discussed.by);
  return (
    <section className={styles.now} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Being discussed now
      </h2>
      <div role="status">
        {discussed === null ? (
          <Text>{nothingWords(marking !== null)}</Text>
        ) : found === null ? (
          <Text>Something that this pack does not have. Look for it in the plan.</Text>
        ) : (
          <Link
            href={hrefOf({ at: 'in-meeting', pack: pack.key, item: wordOf(discussed.item) })}
            className={styles.told}
            inline
          >
            {titleOf(found)}
          </Link>
        )}
      </div>
      {discussed === null ? null : (
        <Text size={200} className={styles.quiet}>
          Marked by {by}, {sayInstant(discussed.at)}
        </Text>
      )}
      {isFollowing && found !== null ? <ItemBody {...props} found={found} isBrief /> : null}
      {discussed === null || marking === null ? null : (
        <div>
          <Button size="small" disabledFocusable={marking.isRunning} onClick={() => void marking.mark(null)}>
            End this discussion
          </Button>
        </div>
      )}
      {marking === null ? null : <MarkingState marking={marking} />}
    </section>
  );
}

/** How the last mark ended, where it did not simply arrive. */
export function MarkingState({ marking }: { marking: Marking }) {
  return (
    <>
      <RefusalList refusals={marking.refusals} />
      {marking.error === null ? null : (
        <TroubleBar error={marking.error} kept="Nothing was marked." onRetry={null} />
      )}
      {marking.isKept ? (
        <HeardBar intent="warning">
          <MessageBarBody>
            The others do not see this yet: SharePoint could not be reached. It is sent if that is possible
            within two minutes, and else forgotten.
          </MessageBarBody>
        </HeardBar>
      ) : null}
    </>
  );
}

function nothingWords(mayMark: boolean): string {
  return mayMark
    ? 'Nothing is marked. Choose ‘Discuss now’ at a point below, and everybody who has this open sees it within half a minute.'
    : 'Nothing is marked. When the plan admin marks what is discussed, it is shown here.';
}
