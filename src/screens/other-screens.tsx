import type { ComponentType } from 'react';
import { fetchWriting } from '#store/writing.ts';
import { part, type Part } from './part.tsx';
import { hrefOf, type Route } from './route.ts';

// each screen is a file of its own, and comes with what it takes to save what is typed on it: the network may go meanwhile
const screen = <P extends object>(load: () => Promise<ComponentType<P>>): Part<P> =>
  part(async () => (await Promise.all([load(), fetchWriting()]))[0]);
const UpdateForm = screen(async () => (await import('./update-form/update-page.tsx')).UpdatePage);
const Waiting = screen(async () => (await import('./outbox/waiting.tsx')).Waiting);
const ActionPage = screen(async () => (await import('./overview/action/action-page.tsx')).ActionPage);
const Plan = screen(async () => (await import('./overview/plan.tsx')).Plan);
const PlanCycles = screen(async () => (await import('./overview/plan-cycles.tsx')).PlanCycles);
const Changes = screen(async () => (await import('./changes/changes.tsx')).Changes);
const ChangePage = screen(async () => (await import('./changes/change-page.tsx')).ChangePage);
const Propose = screen(async () => (await import('./changes/propose/propose-page.tsx')).ProposePage);
const AddAction = screen(async () => (await import('./changes/propose/add-page.tsx')).AddPage);
const ChangeSeveral = screen(async () => (await import('./changes/propose/several-page.tsx')).SeveralPage);
const Register = screen(async () => (await import('./risks/register.tsx')).Register);
const AddRisk = screen(async () => (await import('./risks/add-risk.tsx')).AddRisk);
const MergeRisks = screen(async () => (await import('./risks/merge-risks.tsx')).MergeRisks);
const RiskPage = screen(async () => (await import('./risks/risk-page.tsx')).RiskPage);
const MeasureList = screen(async () => (await import('./measures/measure-list.tsx')).MeasureList);
const MeasurePage = screen(async () => (await import('./measures/measure-page.tsx')).MeasurePage);
const MeasureForm = screen(async () => (await import('./measures/measure-form.tsx')).MeasureForm);
const EnterValues = screen(async () => (await import('./measures/enter-values.tsx')).EnterValues);
const PasteValues = screen(async () => (await import('./measures/paste-values.tsx')).PasteValues);
const EntryForm = screen(async () => (await import('./risks/entry-form.tsx')).EntryForm);
const BoardPack = screen(async () => (await import('./board-pack/board-pack.tsx')).BoardPack);
const InMeeting = screen(async () => (await import('./in-meeting/in-meeting.tsx')).InMeeting);
const ComparePacks = screen(
  async () => (await import('./board-pack/compare/compare-packs.tsx')).ComparePacks,
);
const PreparePack = screen(async () => (await import('./board-pack/prepare/prepare-pack.tsx')).PreparePack);
const IssuedPackPage = screen(
  async () => (await import('./board-pack/issued/issued-pack.tsx')).IssuedPackPage,
);
const Cycles = screen(async () => (await import('./admin/cycles/cycles.tsx')).Cycles);
const People = screen(async () => (await import('./admin/people/people.tsx')).People);
const Import = screen(async () => (await import('#screens/admin/import/import.tsx')).Import);
const PlanFacts = screen(async () => (await import('./admin/plan/plan-facts.tsx')).PlanFacts);
const StructurePage = screen(async () => (await import('./admin/structure/structure.tsx')).StructurePage);
const Statuses = screen(async () => (await import('./admin/statuses/statuses.tsx')).Statuses);
const Rules = screen(async () => (await import('./admin/rules/rules.tsx')).Rules);
const Predecessors = screen(async () => (await import('./admin/predecessors/predecessors.tsx')).Predecessors);
const SetUp = screen(async () => (await import('#screens/admin/set-up/set-up.tsx')).SetUp);
const Health = screen(async () => (await import('./admin/health/health.tsx')).Health);
const Returns = screen(async () => (await import('./admin/returns/returns.tsx')).Returns);
const Reminders = screen(async () => (await import('./admin/chase/chase.tsx')).Chase);
const Questions = screen(async () => (await import('./admin/returns/questions.tsx')).QuestionsToAsk);

/** Fetches what a lead goes to, which has to open when the network is gone. Rejects where one does not come. */
export async function fetchAhead(): Promise<void> {
  await Promise.all([UpdateForm, Waiting, ActionPage, Plan].map(async (one) => one.fetch()));
}

/** Every address but that of My actions. */
type OtherRoute = Exclude<Route, { at: 'my-actions' }>;

/** The screen of an address, but for My actions, which is there from the start. */
export function OtherScreen({ route }: { route: OtherRoute }) {
  switch (route.at) {
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
    case 'in-meeting':
      return <InMeeting wanted={route} />;
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
