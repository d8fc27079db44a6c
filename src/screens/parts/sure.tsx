import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A button that asks once more in place before it does something that cannot be taken back. */
export function Sure(props: {
  label: string;
  name?: string;
  question: string;
  yes: string;
  onYes: () => void;
}) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const no = useRef<HTMLElement>(null);
  const start = useRef<HTMLElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) no.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <Button
        ref={(element: HTMLElement | null) => {
          start.current = element;
        }}
        {...(props.name === undefined ? {} : { 'aria-label': props.name })}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
    );
  return (
    <div className={styles.ask} role="group" aria-label={props.question}>
      <Text>{props.question}</Text>
      <Button
        onClick={() => {
          setAsking(false);
          props.onYes();
        }}
      >
        {props.yes}
      </Button>
      <Button
        ref={(element: HTMLElement | null) => {
          no.current = element;
        }}
        onClick={() => setAsking(false)}
      >
        Keep it
      </Button>
    </div>
  );
}
