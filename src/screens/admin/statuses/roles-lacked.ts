import { completeStatus, embeddedStatus, holdStatus } from '#domain/status-role.ts';
import type { StatusScheme } from '#domain/status.ts';

/**
 * What changes of the plan cannot do as they should while a scheme is in force because no status on offer stands for it, a
 * sentence each with the way out; empty when actions can be put on hold, completed and confirmed as embedded.
 */
export function rolesLacked(scheme: StatusScheme): readonly string[] {
  const wayBack = (code: string, label: string, kind: string): string => {
    const retired = scheme.retiredStatuses.find((one) => one.code === code);
    return retired === undefined
      ? `Add a status ‘${label}’ that counts as ${kind}.`
      : `Offer ‘${retired.label}’ again, and let it count as ${kind}.`;
  };
  return [
    ...(holdStatus(scheme) === null
      ? [
          `An action put on hold keeps the status it has and is counted by it, because no status stands for a pause. ${wayBack('on-hold', 'On hold', 'open')}`,
        ]
      : []),
    ...(completeStatus(scheme) === null
      ? [`No action can be proposed as complete. ${wayBack('complete', 'Complete', 'done')}`]
      : []),
    ...(embeddedStatus(scheme) === null
      ? [`No action can be confirmed as embedded. ${wayBack('embedded', 'Embedded', 'done')}`]
      : []),
  ];
}
