import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { download } from './download.ts';
import { sayBytes } from './output-words.ts';
import type { Made, Making } from './makings.ts';

// it goes on elsewhere in the app, but not without its window
const stay = 'Leave this tab open until it is saved.';

/** How far an output is and how it ended, with the ways to go on. */
export function MakingState(props: {
  making: Making;
  name: string;
  cancelId: string;
  onSaveAgain: (made: Made) => void;
  onCancel: () => void;
}) {
  const styles = usePackStyles();
  const { making, name } = props;
  switch (making.at) {
    case 'idle':
      return (
        <Text role="status" className={styles.status}>
          {making.wasCancelled ? 'Cancelled. Nothing was saved.' : null}
        </Text>
      );
    case 'writing':
    case 'saving': {
      const isWriting = making.at === 'writing';
      const share = isWriting ? making.share : making.total === 0 ? 0 : making.sent / making.total;
      return (
        <div className={styles.part}>
          <Field
            label={isWriting ? `Writing: ${name}` : `Saving in the library: ${name}`}
            hint={
              isWriting
                ? `${String(Math.round(share * 100))}% written. ${stay}`
                : `${sayBytes(making.sent)} of ${sayBytes(making.total)} sent. ${stay}`
            }
          >
            <ProgressBar value={share} />
          </Field>
          <div className={styles.buttons}>
            <Button id={props.cancelId} aria-label={`Cancel: ${name}`} onClick={props.onCancel}>
              Cancel
            </Button>
          </div>
        </div>
      );
    }
    case 'saved': {
      const { uploaded, made } = making;
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Saved as {uploaded.file.name}.</MessageBarTitle>
            {uploaded.instead === null
              ? ''
              : ` A file named ${uploaded.instead} is there already, perhaps open, and was left as it is.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              aria-label={`Download what was made: ${name}`}
              onClick={() => download(made.blob, uploaded.file.name)}
            >
              Download
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    }
    case 'not-saved': {
      const { made } = making;
      return (
        <div className={styles.part}>
          <TroubleBar
            error={making.error}
            kept="The file is made, but not in the library. It stays here as long as this tab is open: download it, or try to save it again."
            onRetry={() => props.onSaveAgain(made)}
          />
          <div className={styles.buttons}>
            <Button
              aria-label={`Download what was made: ${name}`}
              onClick={() => download(made.blob, made.name)}
            >
              Download
            </Button>
          </div>
        </div>
      );
    }
    case 'not-made':
      return <TroubleBar error={making.error} kept="Nothing was saved." onRetry={null} />;
  }
}
