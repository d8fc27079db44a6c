import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { laterEditsOf } from '#domain/change/change-effect.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { sayInstant } from '#domain/date.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { changeTitle } from './change-words.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  edit: { display: 'block' },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Changes that were approved while not all of their actions could be written, each with the way to finish it. */
export function Unfinished({ changes }: { changes: readonly PlanChange[] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const running = useRun();
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {changes.length === 1
              ? 'One approved change does not show on all its actions.'
              : `${String(changes.length)} approved changes do not show on all their actions.`}
          </MessageBarTitle>{' '}
          The decision is recorded. Either it was not fully written, as when a page was closed in the middle,
          or somebody changed an action back in the SharePoint list.
          <ul className={styles.list}>
            {changes.map((change) => {
              const title = changeTitle(change, snapshot);
              return (
                <li key={change.id} className={styles.one}>
                  <span>
                    {title}
                    {laterEditsOf(snapshot, change).map(({ ref, byName, at }) => (
                      <span key={ref} className={styles.edit}>
                        The row of {ref} was written after the decision, by {byName} on {sayInstant(at)}. If
                        it was changed back on purpose, propose a change that says so; finishing writes the
                        decision again.
                      </span>
                    ))}
                  </span>
                  <Button
                    size="small"
                    aria-label={`Finish ${title}`}
                    aria-disabled={running.isRunning}
                    onClick={() => void running.run({ kind: 'finish-change', id: change.id }, title)}
                  >
                    Finish
                  </Button>
                </li>
              );
            })}
          </ul>
        </MessageBarBody>
      </MessageBar>
      <RefusalList refusals={running.refusals} />
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="Nothing was lost." onRetry={null} />
      )}
    </>
  );
}
