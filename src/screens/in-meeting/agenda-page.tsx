import { Link, Switch, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sayDate } from '#domain/date.ts';
import { asAtWords } from '#domain/pack/pack-sentences.ts';
import { sayMeeting } from '#screens/board-pack/pack-words.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { agendaOf } from './agenda.ts';
import { AgendaList } from './agenda-list.tsx';
import type { AtMeeting } from './at-meeting.ts';
import { DiscussedNow } from './discussed-now.tsx';
import { FindInPack } from './find-in-pack.tsx';
import { useMeetingStyles } from './in-meeting-style.ts';
import { PackInstead } from './pack-instead.tsx';
import { useSession } from './session.ts';

/** The pack of a meeting at a glance: what is discussed now, a way to find anything in it, and the agenda it gives. */
export function AgendaPage(props: AtMeeting & { readonly choice: React.JSX.Element | null }) {
  const styles = useMeetingStyles();
  const { store } = useReady();
  const { pack, content, marking } = props;
  const [isFollowing, follow] = useSession('follow the chair', true);
  const agenda = useMemo(() => agendaOf(content), [content]);
  const { facts } = content;
  const isOver = pack.meetingOn <= store.today();
  return (
    <Page title="In this meeting">
      {props.choice}
      <Text className={styles.quiet}>
        {props.choice === null
          ? `${sayMeeting({ body: pack.body, on: pack.meetingOn })}, version ${String(pack.version)}. `
          : ''}
        As at {asAtWords(facts)}.{facts.marking === '' ? '' : ` ${facts.marking}.`}
      </Text>
      <PackInstead pack={pack} />
      <DiscussedNow {...props} isFollowing={isFollowing} />
      <Switch label="Follow the chair" checked={isFollowing} onChange={(_, { checked }) => follow(checked)} />
      <FindInPack content={content} pack={pack} />
      <AgendaList agenda={agenda} {...props} />
      <div className={styles.links}>
        <Link href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'read' })}>Read the whole pack</Link>
        {marking === null || pack.outcomes.length === 0 ? null : isOver ? (
          <Link href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'outcomes' })}>
            Write down what was decided
          </Link>
        ) : (
          <Text className={styles.quiet}>
            From {sayDate(pack.meetingOn)} on you can write down here what was decided.
          </Text>
        )}
      </div>
    </Page>
  );
}
