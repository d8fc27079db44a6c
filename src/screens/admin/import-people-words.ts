import type { Action } from '#domain/action.ts';
import type { PersonAnswer } from '#domain/person-answer.ts';
import { plural } from './import-counts.ts';

/** 'Leads 1.1.1 and 1.1.2. Accountable for 2.1.1.' of somebody whom a file names. */
export function partOf(key: string, actions: readonly Action[]): string {
  const led = actions.filter((action) => action.leads.includes(key)).map((action) => action.ref);
  const answered = actions.filter((action) => action.accountable === key).map((action) => action.ref);
  return [
    ...(led.length === 0 ? [] : [`Leads ${listed(led)}.`]),
    ...(answered.length === 0 ? [] : [`Accountable for ${listed(answered)}.`]),
  ].join(' ');
}

/** What still keeps the new people of a file from updating, as one sentence or two. */
export function lackOf(answers: readonly PersonAnswer[]): string {
  const joining = answers.filter((answer) => answer.kind === 'join');
  const silent = joining.filter((one) => one.owner === 'person' && one.email.trim() === '').length;
  const without = joining.filter((one) => one.owner !== 'person' && one.updater === null).length;
  return silent + without === 0
    ? 'Everybody new can update.'
    : [
        ...(silent === 0
          ? []
          : [`${plural(silent, 'new person has', 'new people have')} no e-mail address yet.`]),
        ...(without === 0
          ? []
          : [
              `${plural(without, 'new post or group has', 'new posts and groups have')} nobody who updates yet.`,
            ]),
      ].join(' ');
}

function listed(refs: readonly string[]): string {
  const shown = refs.length > 9 ? [...refs.slice(0, 8), `${String(refs.length - 8)} more`] : refs;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
