import { activityTypes } from '#domain/cycle/chase-message.ts';
import { activityCall, mailCall } from '#graph/message.ts';
import type { Step } from './step.ts';

/** The calls the app makes to remind people. The check sends them to nobody but the person who runs it, and only if asked to. */
export const messageSteps: readonly Step[] = [
  {
    name: 'Notify oneself in Teams',
    part: 'remind',
    call: (known) =>
      activityCall(known.get('my id'), {
        type: activityTypes.due,
        topic: 'One Plan: a check',
        text: 'This is a check. There is nothing to do.',
        webUrl: 'https://teams.microsoft.com/l/entity/one-plan',
      }),
  },
  {
    name: 'Send oneself a mail',
    part: 'remind',
    call: (known) =>
      mailCall({
        to: known.get('my mail'),
        subject: 'One Plan: a check',
        html: '<p>This is a check. There is nothing to do.</p>',
      }),
  },
];
