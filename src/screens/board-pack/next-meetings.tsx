import { Button, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CivilDate } from '#domain/date.ts';
import { sayDate } from '#domain/date.ts';
import { hrefOf } from '#screens/route.ts';
import { meetingKey, type Meetings, type PlannedMeeting } from './meetings.ts';
import { usePackStyles } from './pack-style.ts';
import { MeetingName } from './meeting-name.tsx';
import { sayMeeting, sayState } from './pack-words.ts';

/** How many meetings stand there at once; the rest opens on request. */
const shownAtOnce = 4;

/** The meetings to come and those that are over, each with how far its pack is and the way to go on. */
export function NextMeetings(props: {
  meetings: Meetings;
  today: CivilDate;
  /** Keys of the meetings whose pack is being made on this device. */
  begun: ReadonlySet<string>;
  /** The one whose button is the page's first; null for none. */
  first: PlannedMeeting | null;
}) {
  const styles = usePackStyles();
  const id = useId();
  const { meetings } = props;
  const { toCome, over } = meetings;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Next meetings
      </h2>
      {toCome.length === 0 ? (
        <Text className={styles.text}>
          No meeting is planned. Meetings are planned with their cycle, in Admin under Cycles.
        </Text>
      ) : (
        <Lines {...props} name="Next meetings" lines={toCome.slice(0, shownAtOnce)} />
      )}
      <Folded {...props} name="Later meetings" lines={toCome.slice(shownAtOnce)} />
      <Folded {...props} name="Meetings that are over" lines={over} />
    </section>
  );
}

type LinesProps = Parameters<typeof NextMeetings>[0] & {
  name: string;
  lines: readonly PlannedMeeting[];
};

function Folded(props: LinesProps) {
  const styles = usePackStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (props.lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {props.name.toLowerCase()} ({props.lines.length})
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Lines {...props} /> : null}
      </div>
    </div>
  );
}

function Lines(props: LinesProps) {
  const styles = usePackStyles();
  return (
    <ul className={styles.rows} aria-label={props.name}>
      {props.lines.map((line) => (
        <Line key={meetingKey(line.meeting)} line={line} {...props} />
      ))}
    </ul>
  );
}

function Line({ line, today, begun, first }: LinesProps & { line: PlannedMeeting }) {
  const styles = usePackStyles();
  const { meeting, cycle, latest, onItsWay } = line;
  const isBegun = begun.has(meetingKey(meeting));
  const verb = isBegun ? 'Go on preparing' : 'Prepare';
  const freeze =
    cycle.freezeOn < today ? `Froze on ${sayDate(cycle.freezeOn)}` : `Freezes on ${sayDate(cycle.freezeOn)}`;
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <Text weight="semibold">
          <MeetingName meeting={meeting} />
        </Text>
        <Text>
          {onItsWay === null
            ? sayState(latest, isBegun)
            : `Version ${String(onItsWay.version)} is frozen, and waits on this device to be recorded`}
        </Text>
        <Text size={200} className={styles.quiet}>
          {cycle.title}. {freeze}.
        </Text>
      </div>
      {latest !== null && !isBegun ? (
        <Button
          as="a"
          href={hrefOf({ at: 'issued-pack', key: latest.key, part: 'read' })}
          aria-label={`Read version ${String(latest.version)} for ${sayMeeting(meeting)}`}
        >
          Read version {latest.version}
        </Button>
      ) : (
        <Button
          as="a"
          appearance={line === first ? 'primary' : 'secondary'}
          href={hrefOf({ at: 'prepare-pack', body: meeting.body, on: meeting.on, part: 'facts' })}
          aria-label={`${verb}: ${sayMeeting(meeting)}`}
        >
          {verb}
        </Button>
      )}
    </li>
  );
}
