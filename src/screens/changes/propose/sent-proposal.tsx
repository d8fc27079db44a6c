import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { approverName, changeTitle } from '#screens/changes/change-words.ts';
import { keptWords } from '#screens/parts/kept-words.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { SentProposal } from './propose-form.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { maxWidth: '75ch' },
});

/** What became of a proposal that was sent, and the ways on. */
export function SentProposalPage(props: {
  sent: SentProposal;
  /** Where most go on. */
  back: { readonly href: string; readonly words: string };
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { change, isAtOnce, outcome } = props.sent;
  const isKept = outcome.kind === 'kept';
  return (
    <Page
      title={isKept ? 'Kept on this device' : isAtOnce ? 'Changed' : 'Proposed'}
      windowTitle={`${isAtOnce ? 'Changed' : 'Proposed'}: ${changeTitle(change, snapshot)}`}
      lead={changeTitle(change, snapshot)}
    >
      <Text className={styles.text}>
        {outcome.kind === 'kept'
          ? keptWords(outcome.entry)
          : isAtOnce
            ? 'It is in force from now on, and in the log of changes.'
            : `It waits for the decision of ${approverName(change.approver, change, snapshot)}. Until then the plan stays as it is, and everybody sees it as proposed.`}
      </Text>
      <ChangeParts change={change} />
      <div className={styles.ways}>
        <Button as="a" appearance="primary" href={props.back.href}>
          {props.back.words}
        </Button>
        {isKept ? (
          <Link href={hrefOf({ at: 'outbox' })}>Look at what waits</Link>
        ) : (
          <Link href={hrefOf({ at: 'change', id: change.id })}>See this change</Link>
        )}
      </div>
    </Page>
  );
}
