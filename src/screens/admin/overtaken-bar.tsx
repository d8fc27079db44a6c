import { MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { HeardBar } from '#screens/parts/heard-bar.tsx';

/** Says that somebody else changed the same fields while a form was open. `says` is each field with what it says now. */
export function OvertakenBar(props: {
  by: string;
  says: readonly { readonly field: string; readonly now: string }[];
}) {
  if (props.says.length === 0) return null;
  return (
    <HeardBar isUrgent intent="warning">
      <MessageBarBody>
        <MessageBarTitle>{props.by} changed this while you had it open.</MessageBarTitle>{' '}
        {props.says.map(({ field, now }) => `${field} is now ‘${now === '' ? 'empty' : now}’.`).join(' ')}{' '}
        What you typed is still here, and takes its place when you save.
      </MessageBarBody>
    </HeardBar>
  );
}
