import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { IntakePreview } from '#domain/intake.ts';
import { pastImports } from '#domain/intake-past.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { countsOf, plural } from './import-counts.ts';
import { ImportUndo } from './import-undo.tsx';

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
export function ImportResult(props: { preview: IntakePreview; name: string; onAnother: () => void }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { actions, people, sections, importId } = props.preview;
  const past = pastImports(snapshot).find((one) => one.importId === importId);
  // what was written and is in the plan no more has been undone; before the plan is read again it is not there yet
  const [wasThere, setWasThere] = useState(past !== undefined);
  if (past !== undefined && !wasThere) setWasThere(true);
  const isUndone = wasThere && past === undefined;
  useEffect(() => focusOn(seeId), []);
  const nWithout = people.filter((person) => person.email === '').length;
  const counts = countsOf({ actions: actions.length, people: people.length, sections: sections.length });
  return (
    <div className={styles.part}>
      <MessageBar intent={isUndone ? 'info' : 'success'} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>
            {isUndone ? 'The import was undone.' : `Imported from ${props.name}.`}
          </MessageBarTitle>{' '}
          {isUndone ? 'What it added has been removed.' : `${counts} were added to the plan.`}
          {isUndone || nWithout === 0
            ? ''
            : ` ${plural(nWithout, 'new person needs', 'new people need')} an e-mail address in the People list before they can update.`}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button
          id={seeId}
          as="a"
          appearance="primary"
          href={hrefOf({ at: 'plan', tab: 'actions', filter: {} })}
        >
          See the plan
        </Button>
        <Button onClick={props.onAnother}>Import another file</Button>
      </div>
      {past === undefined ? null : <ImportUndo past={past} />}
    </div>
  );
}
