import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Page } from '#screens/parts/page.tsx';
import { MessageToSend } from './message-to-send.tsx';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '75ch' },
  details: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What is shown in place of the plan: what stopped it, what to do, and a message for whoever can help. */
export function StoppedPage(props: {
  title: string;
  what: string;
  next: string;
  /** The one thing to do here, and what its button is called. */
  again: { readonly label: string; readonly onClick: () => void };
  /** `to` is a name as it stands within a sentence. */
  message: { readonly to: string; readonly text: string } | null;
  /** For the help desk; never texts of the plan, and nobody's name. */
  facts: string;
}) {
  const styles = useStyles();
  return (
    <Page title={props.title}>
      <div className={styles.words}>
        <Text size={400}>{props.what}</Text>
        <Text size={400}>{props.next}</Text>
      </div>
      <div>
        <Button appearance="primary" onClick={props.again.onClick}>
          {props.again.label}
        </Button>
      </div>
      {props.message === null ? null : <MessageToSend to={props.message.to} text={props.message.text} />}
      <details className={styles.details}>
        <summary>Details for the help desk</summary>
        {props.facts}
      </details>
    </Page>
  );
}
