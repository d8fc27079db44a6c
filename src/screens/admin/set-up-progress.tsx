import {
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import { GraphError } from '#graph/graph-error.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { ReloadButton } from '#screens/new-version.tsx';
import { NewerSchemaError } from '#store/schema.ts';
import { sayTrouble } from '#screens/words.ts';
import type { SetUpRun } from './set-up-run.ts';

/** Set-up under way, or what it ran into. */
export function SetUpProgress({ run, onRetry }: { run: SetUpRun; onRetry: () => void }) {
  if (run.at === 'working')
    return (
      <Field label={run.what === '' ? 'Reading the site' : `Working on the list ${run.what}`} role="status">
        <ProgressBar value={run.of === 0 ? 0 : run.done / run.of} />
      </Field>
    );
  if (run.at !== 'failed') return null;
  if (run.error instanceof NewerSchemaError)
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>A newer version of One Plan made these lists.</MessageBarTitle> This version must
          not change them. Reload the page to get the new version. If you see this again, ask whoever
          installed One Plan to update it. Nothing was changed.
        </MessageBarBody>
        <MessageBarActions>
          <ReloadButton />
        </MessageBarActions>
      </MessageBar>
    );
  if (run.error instanceof GraphError && run.error.status === 403)
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>You may not create lists on this site.</MessageBarTitle> Setting up One Plan needs
          the rights of a site owner. Ask an owner of the site to open One Plan and set it up, or to make you
          an owner.
          {kept}
          <details>
            <summary>Details for the help desk</summary>
            {sayTrouble(run.error).forHelpDesk}
          </details>
        </MessageBarBody>
      </MessageBar>
    );
  return <TroubleBar error={run.error} kept={kept} onRetry={onRetry} />;
}

const kept = 'What was created so far stays, and the next run goes on from there.';
