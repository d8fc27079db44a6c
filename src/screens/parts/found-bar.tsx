import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { focusTitle } from './focus-on.ts';

/** Says that a form is as somebody left it earlier, and lets them begin anew; nothing where it begins empty. */
export function FoundBar(props: { isFound: boolean; onDiscard: () => void }) {
  if (!props.isFound) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>You began this earlier. What you typed is still here.</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            props.onDiscard();
            focusTitle();
          }}
        >
          Begin anew
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
