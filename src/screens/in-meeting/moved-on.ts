import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import type { Frozen } from '#domain/frozen/frozen-pack.ts';
import { statusOf, type StatusScheme } from '#domain/status.ts';

/** In what an action is another now than in a frozen pack, a sentence each; empty where it is as it was. */
export function movedOn(
  then: Frozen<Action>,
  now: Action | undefined,
  scheme: StatusScheme,
): readonly string[] {
  if (now === undefined) return ['It is not in the plan any more.'];
  const gone: Partial<Record<Action['lifecycle'], string>> = {
    merged: now.mergedInto === null ? 'It was merged.' : `It was merged into ${now.mergedInto}.`,
    withdrawn: 'It was withdrawn.',
  };
  const left = now.lifecycle === then.lifecycle ? undefined : gone[now.lifecycle];
  const status = statusOf(scheme, now.status);
  return [
    ...(left === undefined ? [] : [left]),
    ...(now.status === then.status ? [] : [`It is now ${status.label} (${status.letter}).`]),
    ...(now.lastUpdateId === then.lastUpdateId || now.lastUpdatedAt === null
      ? []
      : [`An update came on ${sayInstant(now.lastUpdatedAt)}.`]),
    ...(now.completionAsWritten === then.completionAsWritten
      ? []
      : [
          now.completionAsWritten === ''
            ? 'It has no completion date any more.'
            : `It is now to be complete by ${now.completionAsWritten}.`,
        ]),
    ...(now.title === then.title ? [] : [`It is now called ‘${now.title}’.`]),
  ];
}
