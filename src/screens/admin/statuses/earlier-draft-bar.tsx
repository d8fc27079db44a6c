import {
  Button,
  makeStyles,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { StatusScheme } from '#domain/status.ts';
import { focusTitle } from '#screens/parts/focus-on.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { differencesOf } from './scheme-draft.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

/** Says what somebody had changed in a version that is no longer the one in force: it can be changed again, or forgotten. */
export function EarlierDraftBar(props: {
  version: number;
  begun: StatusScheme;
  draft: StatusScheme;
  onForget: () => void;
}) {
  const styles = useStyles();
  const name = `What you changed in version ${String(props.begun.version)}`;
  return (
    <HeardBar isUrgent intent="warning">
      <MessageBarBody>
        <MessageBarTitle>Version {props.version} came in force after you began.</MessageBarTitle> It stands
        below. {name} is not in it; change it here again where it is still wanted:
        <ul className={styles.list} aria-label={name}>
          {differencesOf(props.begun, props.draft).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            props.onForget();
            focusTitle();
          }}
        >
          Forget these
        </Button>
      </MessageBarActions>
    </HeardBar>
  );
}
