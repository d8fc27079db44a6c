import { Button, Link, mergeClasses, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { sayDate, sayInstant } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { nameOf } from '#domain/snapshot.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { issuedGroups, issuedOf, meetingKey } from './meetings.ts';
import { usePackStyles } from './pack-style.ts';
import { MeetingName } from './meeting-name.tsx';
import { sayMeeting, sayPack } from './pack-words.ts';
import { SupersededMark } from './superseded-mark.tsx';

/** Of how many meetings the packs stand there at once; the rest opens on request. */
const shownAtOnce = 6;

/** Every pack that was issued, by meeting: its versions with their reasons, and the ways to read, take and compare them. */
export function IssuedPacks() {
  const styles = usePackStyles();
  const id = useId();
  const { snapshot } = useReady();
  const [isWhole, setWhole] = useState(false);
  const groups = issuedGroups(issuedOf(snapshot.packs.values()));
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Issued packs
      </h2>
      {groups.length === 0 ? (
        <Text>No board pack has been issued yet.</Text>
      ) : (
        groups.slice(0, isWhole ? groups.length : shownAtOnce).map(({ latest, packs }, index) => {
          const meeting = { body: latest.body, on: latest.meetingOn };
          return (
            <article
              key={meetingKey(meeting)}
              className={mergeClasses(styles.part, styles.group)}
              aria-label={sayMeeting(meeting)}
            >
              <h3 id={meetingHeadingId(index)} tabIndex={-1} className={styles.small}>
                <MeetingName meeting={meeting} />
              </h3>
              <ul className={styles.rows} aria-label={`Versions for ${sayMeeting(meeting)}`}>
                {packs.map((pack) => (
                  <Issued key={pack.key} pack={pack} latest={latest} />
                ))}
              </ul>
            </article>
          );
        })
      )}
      {isWhole || groups.length <= shownAtOnce ? null : (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              setWhole(true);
              focusNext(meetingHeadingId(shownAtOnce));
            }}
          >
            Show the packs of {groups.length - shownAtOnce} earlier{' '}
            {groups.length - shownAtOnce === 1 ? 'meeting' : 'meetings'}
          </Button>
        </div>
      )}
    </section>
  );
}

function Issued({ pack, latest }: { pack: IssuedPack; latest: IssuedPack }) {
  const styles = usePackStyles();
  const { snapshot, store } = useReady();
  const isOver = pack.meetingOn <= store.today();
  const cycle = snapshot.cycles.get(pack.cycle)?.title;
  const undecided = pack.outcomes.filter((one) => one.words.trim() === '').length;
  const decided =
    undecided === 0
      ? 'What the meeting decided is written down.'
      : `${String(undecided)} of ${String(pack.outcomes.length)} asks without a decision written down.`;
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <span className={styles.links}>
          <Text weight="semibold">Version {pack.version}</Text>
          {pack === latest ? null : <SupersededMark />}
        </span>
        <Text>
          As at {sayDate(pack.asAt)}
          {cycle === undefined ? '' : `, with the updates of ${cycle}`}.
        </Text>
        <Text className={styles.quiet}>
          Issued on {sayInstant(pack.frozenAt)} by {nameOf(snapshot, pack.preparedBy)}.
        </Text>
        {pack.reason === '' ? null : <Text>Why it was issued again: {pack.reason}</Text>}
        {pack === latest && isOver && pack.outcomes.length > 0 ? (
          <Link
            href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'outcomes' })}
            aria-label={`${decided} (${sayPack(pack)})`}
          >
            {decided}
          </Link>
        ) : null}
      </div>
      <span className={styles.links}>
        <Link
          href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'read' })}
          aria-label={`Read ${sayPack(pack)}`}
        >
          Read
        </Link>
        <Link
          href={hrefOf({ at: 'issued-pack', key: pack.key, part: 'files' })}
          aria-label={`Files of ${sayPack(pack)}`}
        >
          Files
        </Link>
        <Link
          href={hrefOf({ at: 'compare-packs', a: '', b: pack.key })}
          aria-label={`Compare ${sayPack(pack)}`}
        >
          Compare
        </Link>
      </span>
    </li>
  );
}

function meetingHeadingId(index: number): string {
  return `issued-${String(index)}`;
}
