import { Button, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { FrozenFileError, type FrozenFileFault } from '#store/frozen-file.ts';

/** What is wrong with a frozen file, what that means, and what to do. Anything else that went wrong is told as everywhere. */
export function FrozenTrouble(props: {
  error: unknown;
  /** What was kept, or what is in the way of what. */
  kept?: string;
  /** Null where something else on the page tries it again. */
  onRetry: (() => void) | null;
  /** Other ways to go on. */
  more?: ReactNode;
}) {
  const { error } = props;
  if (!(error instanceof FrozenFileError))
    return <TroubleBar error={error} kept={props.kept ?? null} onRetry={props.onRetry} />;
  const { what, next } = faults[error.fault];
  return (
    <HeardBar isUrgent intent="error">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> {props.kept === undefined ? '' : `${props.kept} `}
        {next}
        <details>
          <summary>Details for the help desk</summary>
          Frozen file {error.fault}: {error.file}
        </details>
      </MessageBarBody>
      {props.onRetry === null ? null : (
        <MessageBarActions>
          <Button onClick={props.onRetry}>Try again</Button>
          {props.more}
        </MessageBarActions>
      )}
    </HeardBar>
  );
}

const faults: Readonly<Record<FrozenFileFault, { readonly what: string; readonly next: string }>> = {
  missing: {
    what: 'The frozen plan of a pack is not in the library.',
    next: 'Somebody moved, renamed or deleted its file. Ask your SharePoint administrator to restore it from the recycle bin of the site, then try again.',
  },
  altered: {
    what: 'The frozen plan of a pack was altered after it was issued.',
    next: 'It is not shown, because it is not what was issued. Ask your SharePoint administrator to restore an earlier version of the file, then try again.',
  },
  unreadable: {
    what: 'The frozen plan of a pack cannot be read by this version of One Plan.',
    next: 'Open the tab again to get the newest version, then try again.',
  },
};
