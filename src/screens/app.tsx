import { Spinner } from '@fluentui/react-components';
import { Component, useEffect, useMemo, type ReactNode } from 'react';
import type { Host } from '#host/host.ts';
import type { Access } from '#host/scope.ts';
import { placeOfTab } from '#host/tab-place.ts';
import type { Store } from '#store/state.ts';
import { Frame } from './frame.tsx';
import { MyActions } from './my-actions/my-actions.tsx';
import { part } from './part.tsx';
import { Page } from './parts/page.tsx';
import { TroubleBar } from './parts/trouble-bar.tsx';
import { go, hrefOf, routeFrom, useRoute, type Route } from './route.ts';
import { Blocked } from './sign-in/blocked.tsx';
import { SurroundingsContext, useStoreState } from './use-store.ts';

// each screen is a file of its own
const UpdateForm = part(async () => (await import('./update-form/update-page.tsx')).UpdatePage);
const Waiting = part(async () => (await import('./outbox/waiting.tsx')).Waiting);
const ActionPage = part(async () => (await import('./overview/action/action-page.tsx')).ActionPage);
const Plan = part(async () => (await import('./overview/plan.tsx')).Plan);
const PlanCycles = part(async () => (await import('./overview/plan-cycles.tsx')).PlanCycles);
const Changes = part(async () => (await import('./changes/changes.tsx')).Changes);
const ChangePage = part(async () => (await import('./changes/change-page.tsx')).ChangePage);
const Propose = part(async () => (await import('./changes/propose/propose-page.tsx')).ProposePage);
const AddAction = part(async () => (await import('./changes/propose/add-page.tsx')).AddPage);
const ChangeSeveral = part(async () => (await import('./changes/propose/several-page.tsx')).SeveralPage);
const Register = part(async () => (await import('./risks/register.tsx')).Register);
const AddRisk = part(async () => (await import('./risks/add-risk.tsx')).AddRisk);
const MergeRisks = part(async () => (await import('./risks/merge-risks.tsx')).MergeRisks);
const RiskPage = part(async () => (await import('./risks/risk-page.tsx')).RiskPage);
const MeasureList = part(async () => (await import('./measures/measure-list.tsx')).MeasureList);
const MeasurePage = part(async () => (await import('./measures/measure-page.tsx')).MeasurePage);
const MeasureForm = part(async () => (await import('./measures/measure-form.tsx')).MeasureForm);
const EnterValues = part(async () => (await import('./measures/enter-values.tsx')).EnterValues);
const PasteValues = part(async () => (await import('./measures/paste-values.tsx')).PasteValues);
const EntryForm = part(async () => (await import('./risks/entry-form.tsx')).EntryForm);
const BoardPack = part(async () => (await import('./board-pack/board-pack.tsx')).BoardPack);
const ComparePacks = part(async () => (await import('./board-pack/compare/compare-packs.tsx')).ComparePacks);
const PreparePack = part(async () => (await import('./board-pack/prepare/prepare-pack.tsx')).PreparePack);
const IssuedPackPage = part(async () => (await import('./board-pack/issued/issued-pack.tsx')).IssuedPackPage);
const Cycles = part(async () => (await import('./admin/cycles/cycles.tsx')).Cycles);
const People = part(async () => (await import('./admin/people/people.tsx')).People);
const Import = part(async () => (await import('./admin/import.tsx')).Import);
const PlanFacts = part(async () => (await import('./admin/plan/plan-facts.tsx')).PlanFacts);
const StructurePage = part(async () => (await import('./admin/structure/structure.tsx')).StructurePage);
const Statuses = part(async () => (await import('./admin/statuses/statuses.tsx')).Statuses);
const Rules = part(async () => (await import('./admin/rules/rules.tsx')).Rules);
const Predecessors = part(async () => (await import('./admin/predecessors/predecessors.tsx')).Predecessors);
const SetUp = part(async () => (await import('./admin/set-up.tsx')).SetUp);
const Health = part(async () => (await import('./admin/health/health.tsx')).Health);
const Returns = part(async () => (await import('./admin/returns/returns.tsx')).Returns);
const Reminders = part(async () => (await import('./admin/chase/chase.tsx')).Chase);
const Questions = part(async () => (await import('./admin/returns/questions.tsx')).QuestionsToAsk);

// what a lead goes to has to open when the network is gone
const partsAhead = [UpdateForm, Waiting, ActionPage, Plan];

/** How often the library is asked for changes while somebody looks, ms. */
const everyMs = 60_000;

/** Focus comes and goes; a look younger than this is not repeated, ms. */
const atOnceAfterMs = 5_000;

/** The app: its frame, and the screen the address asks for. */
export function App({ host, store, access }: { host: Host; store: Store; access: Access }) {
  const surroundings = useMemo(() => ({ host, store }), [host, store]);
  useDeepLink(host);
  useRefresh(store);
  const state = useStoreState(store);
  usePartsAhead(state.phase === 'ready');
  useWarnOfUnsent(state.phase === 'ready' && state.outbox.length > 0);
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
  if (state.phase === 'loading') return <Spinner label="Loading" style={{ padding: '48px' }} />;
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
  if (state.phase === 'not-set-up') return <SetUp />;
  const key = keyOf(route);
  return (
    <CatchBugs key={key}>
      <RouteScreen route={route} />
    </CatchBugs>
  );
}

// what is typed into the plan's filters changes its address, and must not begin the screen anew
function keyOf(route: Route): string {
  if ('tab' in route) return `${route.at} ${route.tab}`;
  // what was opened for one part of a pack serves the others too
  if (route.at === 'prepare-pack') return hrefOf({ ...route, part: 'facts' });
  if (route.at === 'issued-pack') return hrefOf({ ...route, part: 'read' });
  if (route.at === 'compare-packs') return route.at;
  return hrefOf(route);
}

function RouteScreen({ route }: { route: Route }) {
  switch (route.at) {
    case 'my-actions':
      return <MyActions />;
    case 'update':
      return <UpdateForm actionRef={route.ref} />;
    case 'plan':
      return route.tab === 'cycles' ? (
        <PlanCycles filter={route.filter} />
      ) : (
        <Plan tab={route.tab} filter={route.filter} />
      );
    case 'action':
      return <ActionPage actionRef={route.ref} />;
    case 'propose':
      return <Propose actionRef={route.ref} kind={route.kind} />;
    case 'add-action':
      return <AddAction section={route.section} />;
    case 'change-several':
      return <ChangeSeveral kind={route.kind} refs={route.refs} />;
    case 'changes':
      return <Changes tab={route.tab} filter={route.filter} />;
    case 'change':
      return <ChangePage id={route.id} />;
    case 'risks':
      return <Register tab={route.tab} filter={route.filter} />;
    case 'add-risk':
      return <AddRisk filter={route.filter} />;
    case 'merge-risks':
      return <MergeRisks />;
    case 'risk':
      return <RiskPage riskRef={route.ref} />;
    case 'risk-form':
      return <EntryForm riskRef={route.ref} form={route.form} />;
    case 'measures':
      return <MeasuresScreen route={route} />;
    case 'measure':
      return <MeasurePage measureKey={route.key} />;
    case 'measure-form':
      return <MeasureForm measureKey={route.key} />;
    case 'board-pack':
      return <BoardPack />;
    case 'compare-packs':
      return <ComparePacks a={route.a} b={route.b} />;
    case 'prepare-pack':
      return <PreparePack body={route.body} on={route.on} part={route.part} />;
    case 'issued-pack':
      return <IssuedPackPage packKey={route.key} part={route.part} />;
    case 'outbox':
      return <Waiting />;
    case 'admin':
      return <AdminScreen route={route} />;
  }
}

function MeasuresScreen({ route }: { route: Extract<Route, { at: 'measures' }> }) {
  switch (route.tab) {
    case 'list':
      return <MeasureList filter={route.filter} />;
    case 'enter':
      return <EnterValues key={hrefOf(route)} filter={route.filter} />;
    case 'paste':
      return <PasteValues key={hrefOf(route)} filter={route.filter} />;
  }
}

function AdminScreen({ route }: { route: Extract<Route, { at: 'admin' }> }) {
  switch (route.tab) {
    case 'cycles':
      return <Cycles address={route.filter ?? {}} />;
    case 'people':
      return <People address={route.filter ?? {}} />;
    case 'import':
      return <Import />;
    case 'returns':
      return <Returns filter={route.filter ?? {}} />;
    case 'reminders':
      return <Reminders filter={route.filter ?? {}} />;
    case 'questions':
      return <Questions />;
    case 'plan':
      return <PlanFacts />;
    case 'structure':
      return <StructurePage />;
    case 'statuses':
      return <Statuses />;
    case 'rules':
      return <Rules />;
    case 'predecessors':
      return <Predecessors />;
    case 'health':
      return <Health />;
    case 'set-up':
      return <SetUp />;
  }
}

// a link from Teams names a place as its sub page, such as 'action/1.3.2', and a tab of a channel was saved with one; where
// somebody went since wins over both
function useDeepLink(host: Host): void {
  useEffect(() => {
    const wanted = host.subPage === '' ? placeOfTab(window.location.href) : host.subPage;
    if (wanted !== null && window.location.hash === '') go(routeFrom(wanted));
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
    for (const one of partsAhead) one.fetch().catch(() => undefined);
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
