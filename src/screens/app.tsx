import { Component, useEffect, useMemo, type ReactNode } from 'react';
import type { Host } from '#host/host.ts';
import type { Access } from '#host/scope.ts';
import { placeToOpen } from '#host/tab-place.ts';
import type { Store } from '#store/state.ts';
import { senderNotFetched, type Entry } from '#store/outbox.ts';
import { Frame } from './frame/frame.tsx';
import { MyActions } from './my-actions/my-actions.tsx';
import { lookForNewVersion } from './new-version.tsx';
import { part } from './part.tsx';
import { Loading } from './parts/loading.tsx';
import { Page } from './parts/page.tsx';
import { TroubleBar } from './parts/trouble-bar.tsx';
import { go, hrefOf, type Route } from './route.ts';
import { routeFrom, useRoute } from './route-from.ts';
import { useRefresh } from './use-refresh.ts';
import { SurroundingsContext, useStoreState } from './use-store.ts';

const Blocked = part(async () => (await import('./sign-in/blocked.tsx')).Blocked);

// every other screen is a file of its own, and so is the list of them
const Others = part(async () => (await import('./other-screens.tsx')).OtherScreen);

/** The app: its frame, and the screen the address asks for. */
export function App({ host, store, access }: { host: Host; store: Store; access: Access }) {
  const surroundings = useMemo(() => ({ host, store }), [host, store]);
  useDeepLink(host);
  useOthersAhead();
  useRefresh(store);
  const state = useStoreState(store);
  usePartsAhead(state.phase === 'ready');
  useWarnOfUnsent(state.phase === 'ready' && state.outbox.length > 0);
  useLookForSender(state.phase === 'ready' && state.outbox.some(isWithoutSender));
  return (
    <SurroundingsContext value={surroundings}>
      <CatchBugs isWhole>
        <Frame>
          <Screen store={store} access={access} />
        </Frame>
      </CatchBugs>
    </SurroundingsContext>
  );
}

function Screen({ store, access }: { store: Store; access: Access }) {
  const state = useStoreState(store);
  const route = useRoute();
  if (state.phase === 'loading') return <Loading />;
  if (state.phase === 'failed')
    return (
      <Blocked
        error={state.error}
        site={{ address: store.world.site, access }}
        title="The plan could not be loaded"
        now={() => store.world.now()}
        onRetry={() => void store.load()}
      />
    );
  if (state.phase === 'not-set-up') return <Others route={{ at: 'admin', tab: 'set-up' }} />;
  const key = keyOf(route);
  return (
    <CatchBugs key={key}>{route.at === 'my-actions' ? <MyActions /> : <Others route={route} />}</CatchBugs>
  );
}

// what is typed into the plan's filters changes its address, and must not begin the screen anew
function keyOf(route: Route): string {
  if ('tab' in route) return `${route.at} ${route.tab}`;
  // what was opened for one part of a pack serves the others too
  if (route.at === 'prepare-pack') return hrefOf({ ...route, part: 'facts' });
  if (route.at === 'issued-pack') return hrefOf({ ...route, part: 'read' });
  if (route.at === 'compare-packs' || route.at === 'in-meeting') return route.at;
  return hrefOf(route);
}

// a link from Teams names a place as its sub page, such as 'action/1.3.2', and a tab of a channel was saved with one; where
// somebody went since wins over both
function useDeepLink(host: Host): void {
  useEffect(() => {
    const wanted = host.subPage === '' ? placeToOpen(window.location.href, host) : host.subPage;
    if (wanted !== null && window.location.hash === '') go(routeFrom(wanted));
  }, [host]);
}

// whoever opens another screen than My actions does not wait for it after the plan
function useOthersAhead(): void {
  const { at } = useRoute();
  useEffect(() => {
    if (at !== 'my-actions') Others.fetch().catch(() => undefined);
  }, [at]);
}

// once the plan is there: what a lead goes to has to open when the network is gone
function usePartsAhead(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    // what does not come is asked for again when it is wanted, and then says so
    Others.fetch()
      .then(async () => (await import('./other-screens.tsx')).fetchAhead())
      .catch(() => undefined);
  }, [isReady]);
}

// what waits goes on when the tab is opened again, but nobody should leave believing that it has been sent
function useWarnOfUnsent(hasUnsent: boolean): void {
  useEffect(() => {
    if (!hasUnsent) return undefined;
    const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [hasUnsent]);
}

function isWithoutSender({ setback }: Entry): boolean {
  return setback?.code === senderNotFetched;
}

// what sends may not come because a new version of the app has taken its place: then the page offers it
function useLookForSender(isWanted: boolean): void {
  useEffect(() => {
    if (isWanted) lookForNewVersion();
  }, [isWanted]);
}

/** A bug, shown instead of a blank page: in a screen, with the frame around it still there; or, `isWhole`, in the frame. */
class CatchBugs extends Component<{ children: ReactNode; isWhole?: boolean }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    const page = (
      <Page title="One Plan stopped">
        <TroubleBar
          error={this.state.error}
          kept="What you typed is kept on this device where it allows that."
          onRetry={() => window.location.reload()}
        />
      </Page>
    );
    return this.props.isWhole ? <main>{page}</main> : page;
  }
}
