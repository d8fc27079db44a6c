import { useSyncExternalStore } from 'react';

/** Where in the app somebody is. It lives in the part of the address after '#', which no server sees. */
export type Route =
  | { readonly at: 'my-actions' }
  | {
      readonly at: 'plan';
      readonly tab: 'summary' | 'actions';
      readonly filter: Readonly<Record<string, string>>;
    }
  | { readonly at: 'action'; readonly ref: string }
  | { readonly at: 'update'; readonly ref: string }
  | { readonly at: 'board-pack' }
  | { readonly at: 'outbox' }
  | { readonly at: 'admin'; readonly tab: 'import' | 'set-up' };

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
    case 'board-pack':
      return '#/board-pack';
    case 'outbox':
      return '#/outbox';
    case 'admin':
      return `#/admin/${route.tab}`;
  }
}

/** The route an address leads to; anything unknown leads to My actions. */
export function routeFrom(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [place, second, third] = path.split('/').map(decodePart);
  if (place === 'plan')
    return {
      at: 'plan',
      tab: second === 'actions' ? 'actions' : 'summary',
      filter: Object.fromEntries(new URLSearchParams(query)),
    };
  if (place === 'action' && second)
    return third === 'update' ? { at: 'update', ref: second } : { at: 'action', ref: second };
  if (place === 'board-pack' || place === 'outbox') return { at: place };
  if (place === 'admin') return { at: 'admin', tab: second === 'set-up' ? 'set-up' : 'import' };
  return { at: 'my-actions' };
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

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // a hand-made address with a stray '%': taken as it stands, it simply finds nothing
    return part;
  }
}
