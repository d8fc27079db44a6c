import { roles } from '#domain/people/person.ts';
import { hrefOf } from '#screens/route.ts';
import { peopleHere, type PeopleFilter } from './people-row.ts';

/** What is open under People: the list, the organisations, a new person, or somebody and what is done about them. */
export type PeoplePlace =
  | { readonly at: 'list'; readonly filter: PeopleFilter }
  | { readonly at: 'organisations' }
  | { readonly at: 'add' }
  | { readonly at: 'person'; readonly key: string; readonly doing: 'look' | 'edit' | 'leave' | 'hand-over' };

type Address = Readonly<Record<string, string>>;

/** The place an address asks for; what it does not know is left out. */
export function peoplePlace(address: Address): PeoplePlace {
  const { person, view, do: asked } = address;
  if (view === 'organisations') return { at: 'organisations' };
  if (view === 'add') return { at: 'add' };
  if (person !== undefined)
    return {
      at: 'person',
      key: person,
      doing: asked === 'edit' || asked === 'leave' || asked === 'hand-over' ? asked : 'look',
    };
  return { at: 'list', filter: filterFrom(address) };
}

/** The address of the list as it is narrowed. What is as at first is left out. */
export function listAddress(filter: PeopleFilter): Address {
  const parts = [
    ['q', filter.text],
    ['role', filter.role],
    ['kind', filter.kind],
    ['organisation', filter.organisation],
    ['state', filter.state === peopleHere.state ? '' : filter.state === '' ? 'all' : filter.state],
  ] as const;
  return Object.fromEntries(parts.filter(([, value]) => value !== ''));
}

/** The link to the list. */
export function peopleHref(filter: PeopleFilter = peopleHere): string {
  return hrefOf({ at: 'admin', tab: 'people', filter: listAddress(filter) });
}

/** The link to a person, or to something done about them. */
export function personHref(key: string, doing: 'look' | 'edit' | 'leave' | 'hand-over' = 'look'): string {
  return hrefOf({
    at: 'admin',
    tab: 'people',
    filter: { person: key, ...(doing === 'look' ? {} : { do: doing }) },
  });
}

/** The link to a page beside the list. */
export function peopleViewHref(view: 'add' | 'organisations'): string {
  return hrefOf({ at: 'admin', tab: 'people', filter: { view } });
}

function filterFrom(address: Address): PeopleFilter {
  const state = address['state'];
  const kind = address['kind'];
  return {
    text: address['q'] ?? '',
    role: roles.find((role) => role === address['role']) ?? '',
    kind: kind === 'person' || kind === 'post' || kind === 'group' ? kind : '',
    organisation: address['organisation'] ?? '',
    state:
      state === 'all'
        ? ''
        : state === 'left' ||
            state === 'no-updater' ||
            state === 'no-address' ||
            state === 'by-address' ||
            state === 'outside'
          ? state
          : 'here',
  };
}
