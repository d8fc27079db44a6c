import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { pastImports } from '#domain/intake-past.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import type { Running } from '#screens/parts/use-run.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const seeId = 'see-imported';

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
  useEffect(() => focusOn(seeId), []);
  const nWithout = command.people.filter((one) => one.kind === 'person' && one.email === '').length;
  const told = [
    sayWritten(command, tally),
    ...sayProposals(command.proposals, snapshot.settings),
    nWithout === 0
      ? ''
      : `${plural(nWithout, 'new person needs', 'new people need')} an e-mail address in the People list before they can update.`,
  ].filter((words) => words !== '');
  return (
    <div className={styles.part}>
      <MessageBar intent={isUndone ? 'info' : 'success'} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>
            {isUndone ? 'The import was undone.' : `Imported from ${props.name}.`}
          </MessageBarTitle>{' '}
          {isUndone ? 'The plan is as it was before it.' : told.join(' ')}
        </MessageBarBody>
      </MessageBar>
      <RefusalList refusals={props.remembering.refusals} />
      {props.remembering.error === null ? null : (
        <TroubleBar
          error={props.remembering.error}
          kept="The plan is imported; only the columns are not known for the next file."
          onRetry={null}
        />
      )}
      <div className={styles.buttons}>
        <Button
          id={seeId}
          as="a"
          appearance="primary"
          href={hrefOf({ at: 'plan', tab: 'actions', filter: {} })}
        >
          See the plan
        </Button>
        {past === undefined || past.waiting === 0 ? null : (
          <Button as="a" href={hrefOf({ at: 'changes', tab: 'awaiting', filter: {} })}>
            See the changes that wait
          </Button>
        )}
        <Button onClick={props.onAnother}>Import another file</Button>
      </div>
      {past === undefined ? null : <ImportUndo past={past} />}
    </div>
  );
}
