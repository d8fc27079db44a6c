import { Button, Text } from '@fluentui/react-components';
import { useId } from 'react';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { hrefOf } from '#screens/route.ts';
import { meetingKey } from './meetings.ts';
import { usePackStyles } from './pack-style.ts';
import { MeetingName } from './meeting-name.tsx';
import { sayMeeting } from './pack-words.ts';

/** Packs in preparation on this device that are for none of the meetings to come. Nothing where there are none. */
export function BegunPacks({ begun }: { begun: readonly Meeting[] }) {
  const styles = usePackStyles();
  const id = useId();
  if (begun.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Also being prepared on this device
      </h2>
      <ul className={styles.rows} aria-labelledby={id}>
        {begun.map((meeting) => (
          <li key={meetingKey(meeting)} className={styles.row}>
            <Text weight="semibold">
              <MeetingName meeting={meeting} />
            </Text>
            <Button
              as="a"
              href={hrefOf({ at: 'prepare-pack', ...meeting, part: 'facts' })}
              aria-label={`Go on preparing: ${sayMeeting(meeting)}`}
            >
              Go on preparing
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
