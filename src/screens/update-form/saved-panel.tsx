import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import type { Status } from '#domain/status.ts';
import { hrefOf } from '#screens/route.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Shown only when the library has the update. */
export function SavedPanel(props: {
  action: Action;
  at: string;
  status: Status;
  /** The next action that is owed, or null when this was the last. */
  next: string | null;
  left: number;
}) {
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Saved on {sayInstant(props.at)}.</MessageBarTitle> {props.action.ref}{' '}
          {props.action.title} is now {props.status.label} ({props.status.letter}).{' '}
          {props.next === null
            ? 'You owe no further update.'
            : `${String(props.left)} ${props.left === 1 ? 'update is' : 'updates are'} still owed.`}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        {props.next === null ? null : (
          <Button appearance="primary" as="a" href={hrefOf({ at: 'update', ref: props.next })}>
            Next update
          </Button>
        )}
        <Button as="a" href={hrefOf({ at: 'my-actions' })}>
          Back to My actions
        </Button>
        <Button as="a" href={hrefOf({ at: 'action', ref: props.action.ref })}>
          Look at the action
        </Button>
      </div>
    </>
  );
}
