import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { StatusScheme } from '#domain/status.ts';
import { rolesLacked } from './roles-lacked.ts';

/** What a scheme leaves nobody able to do, said before it is put in force and for as long as it is. */
export function RolesLackedBar({ scheme }: { scheme: StatusScheme }) {
  const lacked = rolesLacked(scheme);
  if (lacked.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>A status is missing for a kind of change</MessageBarTitle>
        {lacked.map((one) => (
          <div key={one}>{one}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
