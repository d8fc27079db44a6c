import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';

const askId = 'issue-pack';
const noId = 'issue-not-yet';

/** The button that freezes and issues; it asks once more in place. */
export function ConfirmIssue(props: { version: number; asAt: CivilDate; onIssue: () => void }) {
  const styles = usePackStyles();
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) focusOn(noId);
    else if (wasAsking.current) focusOn(askId);
    wasAsking.current = isAsking;
  }, [isAsking]);
  const version = String(props.version);
  const question = `Freeze the plan as at ${sayDate(props.asAt)} and issue version ${version}? It cannot be changed afterwards.`;
  if (!isAsking)
    return (
      <div className={styles.buttons}>
        <Button id={askId} appearance="primary" size="large" onClick={() => setAsking(true)}>
          Freeze and issue version {version}
        </Button>
      </div>
    );
  return (
    <div className={styles.card} role="group" aria-label={question}>
      <Text weight="semibold">{question}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={props.onIssue}>
          Issue version {version}
        </Button>
        <Button id={noId} onClick={() => setAsking(false)}>
          Not yet
        </Button>
      </div>
    </div>
  );
}
