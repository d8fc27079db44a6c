import type { Entry } from '#store/outbox.ts';

/** What became of a change of the plan that SharePoint does not have: still on its way, or refused. */
export function keptWords(entry: Pick<Entry, 'state'>): string {
  return entry.state === 'waiting'
    ? 'SharePoint does not have it yet. It is sent as soon as that is possible; until then nobody else sees it.'
    : 'SharePoint did not take it, and the plan stays as it was. ‘This device’ says why, and what you can do.';
}
