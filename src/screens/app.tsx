import { Spinner } from '@fluentui/react-components';
import { Component, lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import type { Host } from '#host/host.ts';
import type { Store } from '#store/state.ts';
import { Frame } from './frame.tsx';
import { MyActions } from './my-actions/my-actions.tsx';
import { Page } from './parts/page.tsx';
import { TroubleBar } from './parts/trouble-bar.tsx';
import { go, hrefOf, routeFrom, useRoute, type Route } from './route.ts';
import { SurroundingsContext, useStoreState } from './use-store.ts';

// the screens of leads and readers; each is a file of its own
const parts = {
  updateForm: async () => import('./update-form/update-page.tsx'),
  waiting: async () => import('./outbox/waiting.tsx'),
  actionPage: async () => import('./overview/action-page.tsx'),
  plan: async () => import('./overview/plan.tsx'),
};
const UpdateForm = lazy(async () => ({ default: (await parts.updateForm()).UpdatePage }));
const Waiting = lazy(async () => ({ default: (await parts.waiting()).Waiting }));
const ActionPage = lazy(async () => ({ default: (await parts.actionPage()).ActionPage }));
const Plan = lazy(async () => ({ default: (await parts.plan()).Plan }));
const BoardPack = lazy(async () => ({ default: (await import('./board-pack/board-pack.tsx')).BoardPack }));
const Import = lazy(async () => ({ default: (await import('./admin/import.tsx')).Import }));
const SetUp = lazy(async () => ({ default: (await import('./admin/set-up.tsx')).SetUp }));

/** How often the library is asked for changes while somebody looks, ms. */
const everyMs = 60_000;

/** Focus comes and goes; a look younger than this is not repeated, ms. */
const atOnceAfterMs = 5_000;

/** The app: its frame, and the screen the address asks for. */
export function App({ host, store }: { host: Host; store: Store }) {
  const surroundings = useMemo(() => ({ host, store }), [host, store]);
  useDeepLink(host);
  useRefresh(store);
  usePartsAhead(useStoreState(store).phase === 'ready');
  return (
    <SurroundingsContext value={surroundings}>
      <CatchBugs>
        <Frame>
          <Screen store={store} />
        </Frame>
      </CatchBugs>
    </SurroundingsContext>
  );
}

function Screen({ store }: { store: Store }) {
  const state = useStoreState(store);
  const route = useRoute();
  const waiting = <Spinner label="Loading" style={{ padding: '48px' }} />;
  if (state.phase === 'loading') return waiting;
  if (state.phase === 'failed')
    return (
      <Page title="The plan could not be loaded">
        <TroubleBar error={state.error} kept={null} onRetry={() => void store.load()} />
      </Page>
    );
  return (
    <Suspense fallback={waiting}>
      {state.phase === 'not-set-up' ? <SetUp /> : <RouteScreen key={keyOf(route)} route={route} />}
    </Suspense>
  );
}

// what is typed into the plan's filters changes its address, and must not begin the screen anew
function keyOf(route: Route): string {
  return route.at === 'plan' ? `plan ${route.tab}` : hrefOf(route);
}

function RouteScreen({ route }: { route: Route }) {
  switch (route.at) {
    case 'my-actions':
      return <MyActions />;
    case 'update':
      return <UpdateForm actionRef={route.ref} />;
    case 'plan':
      return <Plan tab={route.tab} filter={route.filter} />;
    case 'action':
      return <ActionPage actionRef={route.ref} />;
    case 'board-pack':
      return <BoardPack />;
    case 'outbox':
      return <Waiting />;
    case 'admin':
      return route.tab === 'import' ? <Import /> : <SetUp />;
  }
}

// a link from Teams names a place as its sub page, such as 'action/1.3.2'; a place in the address itself wins
function useDeepLink(host: Host): void {
  useEffect(() => {
    if (host.subPage !== '' && window.location.hash === '') go(routeFrom(host.subPage));
  }, [host]);
}

// while somebody looks: at once when they come back or come online, and once a minute
function useRefresh(store: Store): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void store.load();
    };
    const timer = setInterval(look, everyMs);
    const handleReturn = () => {
      const state = store.getState();
      const age =
        state.phase === 'ready' ? store.world.now().getTime() - Date.parse(state.loadedAt) : Infinity;
      if (age > atOnceAfterMs) look();
    };
    document.addEventListener('visibilitychange', handleReturn);
    window.addEventListener('focus', handleReturn);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', handleReturn);
      window.removeEventListener('focus', handleReturn);
      window.removeEventListener('online', look);
    };
  }, [store]);
}

// once the plan is there: what a lead goes to has to open when the network is gone
function usePartsAhead(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    // one that does not come is asked for again when it is wanted, and then says so
    for (const fetchPart of Object.values(parts)) fetchPart().catch(() => undefined);
  }, [isReady]);
}

/** A bug in a screen, or a part of the app that could not be fetched: shown instead of a blank page. */
class CatchBugs extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main>
        <Page title="One Plan stopped">
          <TroubleBar
            error={this.state.error}
            kept="What you typed is kept on this device where it allows that."
            onRetry={() => window.location.reload()}
          />
        </Page>
      </main>
    );
  }
}
