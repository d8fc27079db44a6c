import type { ChangeKind } from '#domain/change/change.ts';

/** Where in the app somebody is. It lives in the part of the address after '#', which no server sees. */
export type Route =
  | { readonly at: 'my-actions' }
  | {
      readonly at: 'plan';
      readonly tab: (typeof planTabs)[number];
      readonly filter: Readonly<Record<string, string>>;
    }
  | { readonly at: 'action'; readonly ref: string }
  | { readonly at: 'update'; readonly ref: string }
  | { readonly at: 'propose'; readonly ref: string; readonly kind: ChangeKind }
  /** A new action, under a heading where one is named. */
  | { readonly at: 'add-action'; readonly section: string }
  /** One kind of change to several actions at once. */
  | { readonly at: 'change-several'; readonly kind: ChangeKind; readonly refs: readonly string[] }
  | {
      readonly at: 'changes';
      readonly tab: (typeof changeTabs)[number];
      readonly filter: Readonly<Record<string, string>>;
    }
  | { readonly at: 'change'; readonly id: string }
  | {
      readonly at: 'risks';
      readonly tab: RiskTab;
      readonly filter: Readonly<Record<string, string>>;
    }
  /** A new entry of the register; `filter` fills in what it begins with. */
  | { readonly at: 'add-risk'; readonly filter: Readonly<Record<string, string>> }
  | { readonly at: 'merge-risks' }
  | { readonly at: 'risk'; readonly ref: string }
  | { readonly at: 'risk-form'; readonly ref: string; readonly form: RiskFormName }
  | {
      readonly at: 'measures';
      readonly tab: MeasureTab;
      readonly filter: Readonly<Record<string, string>>;
    }
  | { readonly at: 'measure'; readonly key: string }
  /** The form of a measure; of a new one where the key is ''. */
  | { readonly at: 'measure-form'; readonly key: string }
  | { readonly at: 'board-pack' }
  /** Making a body's pack for the meeting of a day, or for another occasion. */
  | { readonly at: 'prepare-pack'; readonly body: string; readonly on: string; readonly part: PreparePart }
  | { readonly at: 'issued-pack'; readonly key: string; readonly part: PackPart }
  /** Two issued packs side by side; a key is '' where that one is still to be chosen. */
  | { readonly at: 'compare-packs'; readonly a: string; readonly b: string }
  /** What a meeting has before it; `pack` and `item` are '' for the usual pack and for its agenda. */
  | { readonly at: 'in-meeting'; readonly pack: string; readonly item: string }
  | { readonly at: 'outbox' }
  /** What is chosen on a page of Admin, where it has to be found again by its address. */
  | {
      readonly at: 'admin';
      readonly tab: AdminTab;
      readonly filter?: Readonly<Record<string, string>>;
    };

/** The parts of the register. */
export type RiskTab = (typeof riskTabs)[number];

/** What waits for a decision, and the log of all. */
export const changeTabs = ['awaiting', 'log'] as const;

/** In the order in which the register names them. */
export const riskTabs = ['threats', 'opportunities', 'asks'] as const;

/** What can be done with one entry of the register. */
export type RiskFormName = (typeof riskForms)[number];

/** In the order of an entry’s life. */
export const riskForms = ['edit', 'review', 'close', 'reopen', 'happened'] as const;

/** The parts of Measures. */
export type MeasureTab = (typeof measureTabs)[number];

/** In the order in which Measures names them. */
export const measureTabs = ['list', 'enter', 'paste'] as const;

/** The steps of making a pack, in their order. */
export type PreparePart = (typeof prepareParts)[number];

/** What these steps are called in an address, in the same order. */
export const prepareParts = ['facts', 'readiness', 'highlights', 'words', 'preview', 'issue'] as const;

/** What there is to see of an issued pack. */
export type PackPart = (typeof packParts)[number];

/** What they are called in an address, the one that opens by itself first. */
export const packParts = ['read', 'files', 'outcomes', 'versions'] as const;

/** The pages of Admin. */
export type AdminTab = (typeof adminTabs)[number];

/** In the order in which Admin names them. */
export const adminTabs = [
  'cycles',
  'returns',
  'reminders',
  'questions',
  'plan',
  'structure',
  'statuses',
  'rules',
  'predecessors',
  'import',
  'people',
  'health',
  'set-up',
] as const;

/** The parts of the plan, in the order in which it names them. */
export const planTabs = ['summary', 'actions', 'outline', 'cycles'] as const;

/** The address of a route, for links. */
export function hrefOf(route: Route): string {
  switch (route.at) {
    case 'my-actions':
      return '#/my-actions';
    case 'plan': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/plan/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
    case 'action':
      return `#/action/${encodeURIComponent(route.ref)}`;
    case 'update':
      return `#/action/${encodeURIComponent(route.ref)}/update`;
    case 'propose':
      return `#/action/${encodeURIComponent(route.ref)}/change/${route.kind}`;
    case 'add-action':
      return `#/plan/add${route.section === '' ? '' : `/${encodeURIComponent(route.section)}`}`;
    case 'change-several':
      return `#/plan/change/${route.kind}?${new URLSearchParams(route.refs.map((ref) => ['ref', ref])).toString()}`;
    case 'changes': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/changes/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
    case 'change':
      return `#/changes/${encodeURIComponent(route.id)}`;
    case 'risks': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/risks/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
    case 'add-risk': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/risks/add${query === '' ? '' : `?${query}`}`;
    }
    case 'merge-risks':
      return '#/risks/merge';
    case 'risk':
      return `#/risk/${encodeURIComponent(route.ref)}`;
    case 'risk-form':
      return `#/risk/${encodeURIComponent(route.ref)}/${route.form}`;
    case 'measures': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/measures/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
    case 'measure':
      return `#/measure/${encodeURIComponent(route.key)}`;
    case 'measure-form':
      return route.key === '' ? '#/measures/add' : `#/measure/${encodeURIComponent(route.key)}/edit`;
    case 'board-pack':
      return '#/board-pack';
    case 'prepare-pack':
      return packHref('prepare', { body: route.body, on: route.on, ...partOf(route.part, prepareParts) });
    case 'issued-pack':
      return packHref('pack', { key: route.key, ...partOf(route.part, packParts) });
    case 'compare-packs':
      return packHref('compare', { a: route.a, b: route.b });
    case 'in-meeting': {
      const given = Object.entries({ pack: route.pack, item: route.item }).filter(([, text]) => text !== '');
      return `#/in-meeting${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`;
    }
    case 'outbox':
      return '#/outbox';
    case 'admin': {
      const query = new URLSearchParams(route.filter).toString();
      return `#/admin/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
  }
}

function packHref(page: string, query: Readonly<Record<string, string>>): string {
  return `#/board-pack/${page}?${new URLSearchParams(query).toString()}`;
}

// the first part is where a plain address leads
function partOf(part: string, [first]: readonly string[]): Readonly<Record<string, string>> {
  return part === first ? {} : { part };
}

/** Goes to a route, as a link would. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}
