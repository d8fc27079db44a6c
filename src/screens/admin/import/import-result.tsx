import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { pastImports } from '#domain/intake/intake-past.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import type { Running } from '#screens/parts/use-run.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { peopleHref } from '#screens/admin/people/people-address.ts';
import { peopleHere } from '#screens/admin/people/people-row.ts';
import { plural } from './import-counts.ts';
import type { Sent } from './import-preview.tsx';
import { sayProposals } from './proposal-words.ts';
import { ImportUndo } from './import-undo.tsx';
import { sayWritten } from './match-words.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '800px',
  },
  told: { outlineStyle: 'none', width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const resultId = 'import-result';

/** What an import has written, and the ways on: see it, take it back, bring in more. */
export function ImportResult(props: {
  sent: Sent;
  name: string;
  /** The keeping of what was chosen for the columns. */
  remembering: Running;
  onAnother: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { command, tally } = props.sent;
  const past = pastImports(snapshot).find((one) => one.importId === command.importId);
  // what was written and is in the plan no more has been undone; before the plan is read again it is not there yet
  const [wasThere, setWasThere] = useState(past !== undefined);
  if (past !== undefined && !wasThere) setWasThere(true);
  const isUndone = wasThere && past === undefined;
  const [titleId, toldId] = [useId(), useId()];
  // what came of it is heard before the ways on
  useEffect(() => focusOn(resultId), []);
  useEffect(() => {
    // what was pressed to undo it has gone
    if (isUndone) focusOn(resultId);
  }, [isUndone]);
  const nWithout = command.people.filter((one) => one.kind === 'person' && one.email === '').length;
  const nNobody = command.people.filter((one) => one.kind !== 'person' && one.updaters.length === 0).length;
  const told = [
    sayWritten(command, tally),
    ...sayProposals(command.proposals, snapshot.settings),
    nWithout === 0
      ? ''
      : `${plural(nWithout, 'new person needs', 'new people need')} an e-mail address in the People list before they can update.`,
    nNobody === 0
      ? ''
      : `${plural(nNobody, 'new post or group has', 'new posts or groups have')} nobody yet who updates for ${nNobody === 1 ? 'it' : 'them'}.`,
    snapshot.cycles.size === 0 ? 'No cycle is planned yet, so nobody is asked for updates.' : '',
  ].filter((words) => words !== '');
  return (
    <div className={styles.part}>
      <div
        id={resultId}
        tabIndex={-1}
        className={styles.told}
        role="group"
        aria-labelledby={titleId}
        aria-describedby={toldId}
      >
        <MessageBar intent={isUndone ? 'info' : 'success'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle id={titleId}>
              {isUndone ? 'The import was undone.' : `Imported from ${props.name}.`}
            </MessageBarTitle>{' '}
            <span id={toldId}>{isUndone ? 'The plan is as it was before it.' : told.join(' ')}</span>
          </MessageBarBody>
        </MessageBar>
      </div>
      <RefusalList refusals={props.remembering.refusals} />
      {props.remembering.error === null ? null : (
        <TroubleBar
          error={props.remembering.error}
          kept="The plan is imported; only the columns are not known for the next file."
          onRetry={null}
        />
      )}
      <div className={styles.buttons}>
        <Button as="a" appearance="primary" href={hrefOf({ at: 'plan', tab: 'actions', filter: {} })}>
          See the plan
        </Button>
        {past === undefined || past.waiting === 0 ? null : (
          <Button as="a" href={hrefOf({ at: 'changes', tab: 'awaiting', filter: {} })}>
            See the changes that wait
          </Button>
        )}
        {nNobody === 0 || isUndone ? null : (
          <Button as="a" href={peopleHref({ ...peopleHere, state: 'no-updater' })}>
            Name who updates
          </Button>
        )}
        {snapshot.cycles.size > 0 || isUndone ? null : (
          <Button as="a" href={hrefOf({ at: 'admin', tab: 'cycles' })}>
            Plan the first cycle
          </Button>
        )}
        <Button onClick={props.onAnother}>Import another file</Button>
      </div>
      {past === undefined ? null : <ImportUndo past={past} />}
    </div>
  );
}
