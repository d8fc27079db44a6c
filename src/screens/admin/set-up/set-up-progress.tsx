import { MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { GraphError } from '#graph/graph-error.ts';
import { SignInError } from '#host/sign-in-error.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { Progress } from '#screens/admin/progress.tsx';
import { ReloadButton } from '#screens/new-version.tsx';
import { RightMissing } from '#screens/sign-in/right-missing.tsx';
import { useSurroundings } from '#screens/use-store.ts';
import { NewerSchemaError } from '#store/schema.ts';
import { sayTrouble } from '#screens/trouble-words.ts';
import type { SetUpRun } from './set-up-run.ts';

/** Set-up under way, or what it ran into. */
export function SetUpProgress({ run, onRetry }: { run: SetUpRun; onRetry: () => void }) {
  const { store } = useSurroundings();
  if (run.at === 'working')
    return (
      <Progress
        label={run.what === '' ? 'Reading the site' : `Working on the list ${run.what}`}
        name="Lists looked at"
        done={run.done}
        of={run.of}
        counted={['list', 'lists']}
        begins="Reading the site"
      />
    );
  if (run.at !== 'failed') return null;
  if (run.error instanceof NewerSchemaError)
    return (
      <HeardBar isUrgent intent="error">
        <MessageBarBody>
          <MessageBarTitle>A newer version of One Plan made these lists.</MessageBarTitle> This version must
          not change them. Reload the page to get the new version. If you see this again, ask whoever
          installed One Plan to update it. Nothing was changed.
        </MessageBarBody>
        <MessageBarActions>
          <ReloadButton />
        </MessageBarActions>
      </HeardBar>
    );
  if (run.error instanceof GraphError && run.error.status === 403)
    return (
      <HeardBar isUrgent intent="error">
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
      </HeardBar>
    );
  if (run.error instanceof SignInError)
    return (
      <RightMissing
        errors={[run.error]}
        job="set-up"
        kept={kept}
        now={() => store.world.now()}
        onRetry={onRetry}
      />
    );
  return <TroubleBar error={run.error} kept={kept} onRetry={onRetry} />;
}

const kept = 'What was created so far stays, and the next run goes on from there.';
