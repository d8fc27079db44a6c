import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { changeNames } from '#domain/change/change-words.ts';
import type { RunOutcome } from '#store/state.ts';
import { keptWords } from '#screens/parts/kept-words.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import type { SeveralKind } from './several.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { maxWidth: '75ch' },
});

/** Proposals for several actions that were sent: how many, and how the sending ended. */
export type Done = {
  readonly n: number;
  readonly isAtOnce: boolean;
  readonly outcome: Exclude<RunOutcome, { kind: 'refused' }>;
};

/** What became of a change to several actions, and the ways on. */
export function SeveralDone(props: { done: Done; kind: SeveralKind; back: string }) {
  const styles = useStyles();
  const { done, kind } = props;
  const n = done.n === 1 ? '1 action' : `${String(done.n)} actions`;
  const isKept = done.outcome.kind === 'kept';
  return (
    <Page
      title={isKept ? 'Kept on this device' : done.isAtOnce ? `${n} changed` : `Proposed for ${n}`}
      lead={changeNames[kind]}
    >
      <Text className={styles.text}>
        {done.outcome.kind === 'kept'
          ? keptWords(done.outcome.entry)
          : done.isAtOnce
            ? 'It is in force from now on; the log has an entry for each.'
            : 'Each waits for its decision. Until then the plan stays as it is.'}
      </Text>
      <div className={styles.ways}>
        <Button as="a" appearance="primary" href={props.back}>
          Back to all actions
        </Button>
        <Link href={hrefOf({ at: 'changes', tab: done.isAtOnce ? 'log' : 'awaiting', filter: {} })}>
          See the changes
        </Link>
      </div>
    </Page>
  );
}
