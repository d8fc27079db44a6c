import { useSyncExternalStore } from 'react';
import { changeKinds, type ChangeKind } from '#domain/change/change.ts';
import { isCivilDate } from '#domain/date.ts';
import {
  adminTabs,
  measureTabs,
  packParts,
  planTabs,
  prepareParts,
  riskForms,
  riskTabs,
  type Route,
} from './route.ts';

/** The route we are at, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return routeFrom(hash);
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
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
  if (place === 'in-meeting')
    return { at: place, pack: asked.get('pack') ?? '', item: asked.get('item') ?? '' };
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
