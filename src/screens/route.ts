import { useSyncExternalStore } from 'react';
import { changeKinds, type ChangeKind } from '#domain/change.ts';
import { isCivilDate } from '#domain/date.ts';

/** Where in the app somebody is. It lives in the part of the address after '#', which no server sees. */
export type Route =
  | { readonly at: 'my-actions' }
  | {
      readonly at: 'plan';
      readonly tab: 'summary' | 'actions' | 'outline' | 'cycles';
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
      readonly tab: 'awaiting' | 'log';
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
  | { readonly at: 'outbox' }
  /** What is chosen on a page of Admin, where it has to be found again by its address. */
  | {
      readonly at: 'admin';
      readonly tab: AdminTab;
      readonly filter?: Readonly<Record<string, string>>;
    };

/** The parts of the register. */
export type RiskTab = (typeof riskTabs)[number];

const riskTabs = ['threats', 'opportunities', 'asks'] as const;

/** What can be done with one entry of the register. */
export type RiskFormName = (typeof riskForms)[number];

const riskForms = ['edit', 'review', 'close', 'reopen', 'happened'] as const;

/** The parts of Measures. */
export type MeasureTab = (typeof measureTabs)[number];

const measureTabs = ['list', 'enter', 'paste'] as const;

/** The steps of making a pack, in their order. */
export type PreparePart = (typeof prepareParts)[number];

export const prepareParts = ['facts', 'readiness', 'highlights', 'words', 'preview', 'issue'] as const;

/** What there is to see of an issued pack. */
export type PackPart = (typeof packParts)[number];

export const packParts = ['read', 'files', 'outcomes', 'versions'] as const;

/** The pages of Admin. */
export type AdminTab = (typeof adminTabs)[number];

const adminTabs = [
  'cycles',
  'returns',
  'reminders',
  'questions',
  'people',
  'plan',
  'structure',
  'statuses',
  'rules',
  'predecessors',
  'import',
  'health',
  'set-up',
] as const;

const planTabs = ['summary', 'actions', 'outline', 'cycles'] as const;

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

/** The route an address leads to; anything unknown leads to My actions. */
export function routeFrom(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [place, second, third, fourth] = path.split('/').map(decodePart);
  const asked = new URLSearchParams(query);
  const filter = Object.fromEntries(asked);
  if (place === 'plan' && second === 'add') return { at: 'add-action', section: third ?? '' };
  if (place === 'plan' && second === 'change') {
    const kind = kindFrom(third);
    const refs = asked.getAll('ref');
    if (kind !== null && refs.length > 0) return { at: 'change-several', kind, refs };
  }
  if (place === 'plan')
    return { at: 'plan', tab: planTabs.find((tab) => tab === second) ?? 'summary', filter };
  if (place === 'action' && second) {
    const kind = third === 'change' ? kindFrom(fourth) : null;
    if (kind !== null) return { at: 'propose', ref: second, kind };
    return third === 'update' ? { at: 'update', ref: second } : { at: 'action', ref: second };
  }
  if (place === 'changes' && second && second !== 'awaiting' && second !== 'log')
    return { at: 'change', id: second };
  if (place === 'changes') return { at: 'changes', tab: second === 'log' ? 'log' : 'awaiting', filter };
  if (place === 'risks') {
    if (second === 'add') return { at: 'add-risk', filter };
    if (second === 'merge') return { at: 'merge-risks' };
    return { at: 'risks', tab: riskTabs.find((one) => one === second) ?? 'threats', filter };
  }
  if (place === 'risk' && second) {
    const form = riskForms.find((one) => one === third);
    return form === undefined ? { at: 'risk', ref: second } : { at: 'risk-form', ref: second, form };
  }
  if (place === 'measures')
    return second === 'add'
      ? { at: 'measure-form', key: '' }
      : { at: 'measures', tab: measureTabs.find((one) => one === second) ?? 'list', filter };
  if (place === 'measure' && second)
    return third === 'edit' ? { at: 'measure-form', key: second } : { at: 'measure', key: second };
  if (place === 'board-pack') return packRoute(second, asked);
  if (place === 'outbox') return { at: place };
  if (place === 'admin') {
    const tab = adminTabs.find((one) => one === second) ?? 'cycles';
    return query === '' ? { at: 'admin', tab } : { at: 'admin', tab, filter };
  }
  return { at: 'my-actions' };
}

function packRoute(page: string | undefined, asked: URLSearchParams): Route {
  const named = (name: string) => asked.get(name) ?? '';
  const part = asked.get('part');
  if (page === 'prepare' && named('body') !== '' && isCivilDate(named('on')))
    return {
      at: 'prepare-pack',
      body: named('body'),
      on: named('on'),
      part: prepareParts.find((one) => one === part) ?? 'facts',
    };
  if (page === 'pack' && named('key') !== '')
    return { at: 'issued-pack', key: named('key'), part: packParts.find((one) => one === part) ?? 'read' };
  if (page === 'compare') return { at: 'compare-packs', a: named('a'), b: named('b') };
  return { at: 'board-pack' };
}

/** Goes to a route, as a link would. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** The route we are at, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return routeFrom(hash);
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function kindFrom(text: string | undefined): ChangeKind | null {
  return changeKinds.find((kind) => kind === text) ?? null;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // a hand-made address with a stray '%': taken as it stands, it simply finds nothing
    return part;
  }
}
