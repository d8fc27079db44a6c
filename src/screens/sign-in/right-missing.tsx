import {
  Button,
  makeStyles,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { sayFacts, type SignInError } from '#host/sign-in-error.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { MessageToSend } from './message-to-send.tsx';
import { wordsForRight, type RightJob } from './right-words.ts';
import { helperNames, messageOf } from './sign-in-message.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  details: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What stopped a job for which more is asked than for the plan itself, what to do, and a message for whoever can help. */
export function RightMissing(props: {
  /** What was not given, the first one first. */
  errors: readonly [SignInError, ...(readonly SignInError[])];
  job: RightJob;
  /** What became of the person's own work. */
  kept: string;
  now: () => Date;
  onRetry: (() => void) | null;
}) {
  const styles = useStyles();
  const [at] = useState(props.now);
  const { errors, job } = props;
  const [first] = errors;
  const { title, what, next, asks } = wordsForRight(first, job);
  const scopes = [...new Set(errors.flatMap((error) => error.asked.scopes))];
  return (
    <div className={styles.part}>
      <HeardBar isUrgent={props.onRetry !== null} intent={props.onRetry === null ? 'warning' : 'error'}>
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {what} {props.kept} {next}
          <details className={styles.details}>
            <summary>Details for the help desk</summary>
            {errors.map(sayFacts).join('; ')}
          </details>
        </MessageBarBody>
        {props.onRetry === null ? null : (
          <MessageBarActions>
            <Button onClick={props.onRetry}>
              {next.startsWith('Choose ‘Sign in’') ? 'Sign in' : 'Try again'}
            </Button>
          </MessageBarActions>
        )}
      </HeardBar>
      {asks === null ? null : (
        <MessageToSend to={helperNames[asks.of]} text={messageOf(first, asks.what, at, scopes)} />
      )}
    </div>
  );
}
