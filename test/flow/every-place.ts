import { changeKinds } from '#domain/change/change.ts';
import { severalKinds } from '#screens/changes/propose/several.ts';
import {
  adminTabs,
  changeTabs,
  hrefOf,
  measureTabs,
  packParts,
  planTabs,
  prepareParts,
  riskForms,
  riskTabs,
  type Route,
} from '#screens/route.ts';

import { nextBoard } from './board-pack-kit.ts';

/** A place of the app: its address, and its name for whoever reads the report of a test. */
export type Place = { readonly name: string; readonly hash: string };

/** What a test has to find out before it can name every place. */
export type Found = { readonly change: string; readonly packs: readonly [string, string] };

const whole = [''] as const;

/** What there is of each kind of place; [''] where it has no parts. A new kind without an entry is an error of types. */
export const partsOf: { readonly [At in Route['at']]: readonly string[] } = {
  'my-actions': whole,
  plan: planTabs,
  action: whole,
  update: whole,
  propose: changeKinds,
  'add-action': whole,
  'change-several': severalKinds,
  changes: changeTabs,
  change: whole,
  risks: riskTabs,
  'add-risk': whole,
  'merge-risks': whole,
  risk: whole,
  'risk-form': riskForms,
  measures: measureTabs,
  measure: whole,
  'measure-form': ['', 'edit'],
  'board-pack': whole,
  'prepare-pack': prepareParts,
  'issued-pack': packParts,
  'compare-packs': whole,
  'in-meeting': whole,
  outbox: whole,
  admin: adminTabs,
};

/** The place at a route. */
export function placeAt(route: Route): Place {
  const filter = 'filter' in route ? new URLSearchParams(route.filter).toString() : '';
  return { name: [route.at, partOf(route), filter].filter(Boolean).join(' '), hash: hrefOf(route) };
}

/** Which of its kind's parts a route is. */
export function partOf(route: Route): string {
  switch (route.at) {
    case 'measure-form':
      return route.key === '' ? '' : 'edit';
    case 'risk-form':
      return route.form;
    case 'propose':
    case 'change-several':
      return route.kind;
    case 'prepare-pack':
    case 'issued-pack':
      return route.part;
    default:
      return 'tab' in route ? route.tab : '';
  }
}

/** Every place of the app for its admin, who may go to all of them, with all that the sample plan can show there. */
export function everyRoute({ change, packs: [pack, other] }: Found): readonly Route[] {
  return [...ofThePlan(change), ...ofTheRegister, ...ofThePacks(pack, other), ...ofAdmin];
}

function ofThePlan(change: string): readonly Route[] {
  return [
    { at: 'my-actions' },
    ...planTabs.map((tab) => ({ at: 'plan', tab, filter: {} }) as const),
    { at: 'plan', tab: 'actions', filter: { q: 'no action says this' } },
    { at: 'action', ref: '1.3.1' },
    { at: 'action', ref: '9.9.9' },
    { at: 'update', ref: '1.3.1' },
    ...changeKinds.map((kind) => ({ at: 'propose', ref: refFor[kind] ?? '1.3.1', kind }) as const),
    { at: 'add-action', section: '1.1' },
    ...severalKinds.map((kind) => ({ at: 'change-several', kind, refs: ['1.1.4', '1.1.6'] }) as const),
    ...changeTabs.map((tab) => ({ at: 'changes', tab, filter: {} }) as const),
    { at: 'changes', tab: 'log', filter: { q: 'no change says this' } },
    { at: 'change', id: change },
    { at: 'change', id: 'there-is-none' },
    { at: 'outbox' },
  ];
}

// the sample's own actions in the states that these kinds are for
const refFor: Readonly<Record<string, string>> = { embed: '1.1.3', reopen: '1.1.3' };

const ofTheRegister: readonly Route[] = [
  ...riskTabs.map((tab) => ({ at: 'risks', tab, filter: {} }) as const),
  { at: 'risks', tab: 'threats', filter: { q: 'no risk says this' } },
  { at: 'add-risk', filter: {} },
  { at: 'merge-risks' },
  { at: 'risk', ref: 'R5' },
  { at: 'risk', ref: 'R99' },
  ...riskForms.map((form) => ({ at: 'risk-form', ref: form === 'reopen' ? 'R13' : 'R5', form }) as const),
  ...measureTabs.map((tab) => ({ at: 'measures', tab, filter: {} }) as const),
  { at: 'measure', key: 'K16' },
  { at: 'measure', key: 'K99' },
  { at: 'measure-form', key: '' },
  { at: 'measure-form', key: 'K16' },
];

function ofThePacks(key: string, other: string): readonly Route[] {
  return [
    { at: 'board-pack' },
    ...prepareParts.map((part) => ({ at: 'prepare-pack', ...nextBoard, part }) as const),
    ...packParts.map((part) => ({ at: 'issued-pack', key, part }) as const),
    { at: 'issued-pack', key: 'there-is-none', part: 'read' },
    { at: 'compare-packs', a: key, b: other },
    { at: 'compare-packs', a: '', b: '' },
    { at: 'in-meeting', pack: '', item: '' },
    { at: 'in-meeting', pack: key, item: '' },
  ];
}

const ofAdmin: readonly Route[] = [
  ...adminTabs.map((tab) => ({ at: 'admin', tab }) as const),
  { at: 'admin', tab: 'cycles', filter: { cycle: '2026-11' } },
  { at: 'admin', tab: 'cycles', filter: { view: 'add' } },
  { at: 'admin', tab: 'people', filter: { q: 'nobody is called this' } },
  { at: 'admin', tab: 'people', filter: { view: 'organisations' } },
  { at: 'admin', tab: 'people', filter: { view: 'add' } },
  ...['', 'edit', 'leave', 'hand-over'].map(
    (doing) =>
      ({
        at: 'admin',
        tab: 'people',
        filter: { person: 'therapies-lead', ...(doing === '' ? {} : { do: doing }) },
      }) as const,
  ),
];

/** Where somebody goes in a plan that has no actions, risks, measures, packs or changes yet. */
export const whereNothingIs: readonly Route[] = [
  { at: 'my-actions' },
  ...planTabs.map((tab) => ({ at: 'plan', tab, filter: {} }) as const),
  ...changeTabs.map((tab) => ({ at: 'changes', tab, filter: {} }) as const),
  ...riskTabs.map((tab) => ({ at: 'risks', tab, filter: {} }) as const),
  ...measureTabs.map((tab) => ({ at: 'measures', tab, filter: {} }) as const),
  { at: 'board-pack' },
  ...adminTabs.map((tab) => ({ at: 'admin', tab }) as const),
];
