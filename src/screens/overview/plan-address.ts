import type { Lifecycle } from '#domain/action.ts';
import type { SortColumn } from '#domain/plan-row.ts';
import { noFilter, type RowFilter } from '#domain/row-filter.ts';
import { hrefOf } from '#screens/route.ts';

/** What the list of all actions shows: which rows, and in which order. It lives in the address. */
export type ActionsView = {
  readonly filter: RowFilter;
  readonly sort: SortColumn;
  readonly direction: 'ascending' | 'descending';
};

/** Every live action in the order of the refs. */
export const wholeView: ActionsView = { filter: noFilter, sort: 'ref', direction: 'ascending' };

/** The view an address asks for. What it does not know is left out; a heading or person unknown to the plan finds nothing. */
export function viewFrom(address: Readonly<Record<string, string>>): ActionsView {
  const counts = address['counts'];
  const sort = sortColumns.find((column) => column === address['sort']);
  return {
    filter: {
      text: address['q'] ?? '',
      priority: address['priority'] ?? null,
      section: address['section'] ?? null,
      direct: address['directly'] ?? null,
      status: address['status'] ?? null,
      countsAs: counts === 'open' || counts === 'done' ? counts : null,
      lead: address['lead'] ?? null,
      lifecycle: lifecycles.find((one) => one === address['lifecycle']) ?? null,
      theme: address['theme'] ?? null,
      alignment: address['serves'] ?? null,
      isOverdueOnly: address['overdue'] === 'yes',
      isNotUpdatedOnly: address['not-updated'] === 'yes',
      isReDatedOnly: address['re-dated'] === 'yes',
      isOpenEndedOnly: address['no-last-day'] === 'yes',
      isDateUnreadOnly: address['date-not-understood'] === 'yes',
      isStatutoryOnly: address['statutory'] === 'yes',
    },
    sort: sort ?? wholeView.sort,
    direction: address['order'] === 'descending' ? 'descending' : 'ascending',
  };
}

/** The address of a view; what is as in the whole view is left out. */
export function addressOf(view: ActionsView): Readonly<Record<string, string>> {
  const { filter } = view;
  const parts: readonly (readonly [string, string | null])[] = [
    ['q', filter.text === '' ? null : filter.text],
    ['priority', filter.priority],
    ['section', filter.section],
    ['directly', filter.direct],
    ['status', filter.status],
    ['counts', filter.countsAs],
    ['lead', filter.lead],
    ['lifecycle', filter.lifecycle],
    ['theme', filter.theme],
    ['serves', filter.alignment],
    ['overdue', filter.isOverdueOnly ? 'yes' : null],
    ['not-updated', filter.isNotUpdatedOnly ? 'yes' : null],
    ['re-dated', filter.isReDatedOnly ? 'yes' : null],
    ['no-last-day', filter.isOpenEndedOnly ? 'yes' : null],
    ['date-not-understood', filter.isDateUnreadOnly ? 'yes' : null],
    ['statutory', filter.isStatutoryOnly ? 'yes' : null],
    ['sort', view.sort === wholeView.sort ? null : view.sort],
    ['order', view.direction === 'ascending' ? null : view.direction],
  ];
  return Object.fromEntries(parts.filter((part): part is readonly [string, string] => part[1] !== null));
}

/** The link to a view. */
export function viewHref(view: ActionsView): string {
  return hrefOf({ at: 'plan', tab: 'actions', filter: addressOf(view) });
}

/** The link to the actions behind a figure: those that pass a filter. */
export function actionsHref(filter: Partial<RowFilter>): string {
  return viewHref({ ...wholeView, filter: { ...noFilter, ...filter } });
}

/** In the order in which people choose them. Without one, live ones and those on hold are shown. */
export const lifecycles: readonly Lifecycle[] = ['live', 'on-hold', 'proposed', 'merged', 'withdrawn'];

/** What each is called where one chooses it. */
export const lifecycleFilterWords: Readonly<Record<Lifecycle, string>> = {
  live: 'Live, not on hold',
  'on-hold': 'On hold by decision',
  proposed: 'Proposed',
  merged: 'Merged',
  withdrawn: 'Withdrawn',
};

/** True for a view of actions that have left the counts, or have not come into them yet. */
export function isBeyondLive(lifecycle: Lifecycle | null): lifecycle is 'proposed' | 'merged' | 'withdrawn' {
  return lifecycle === 'proposed' || lifecycle === 'merged' || lifecycle === 'withdrawn';
}

const sortColumns: readonly SortColumn[] = [
  'ref',
  'title',
  'section',
  'status',
  'impact',
  'lead',
  'owner',
  'completion',
  'lastUpdated',
];
