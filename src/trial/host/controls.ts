import type { HostTab, TrialPerson } from '#trial/tenant.ts';

import { isInChannel } from './channel-tab.ts';
import { element } from './element.ts';
import { scriptNames, signInScripts } from './sign-in-script.ts';
import type { View } from './view.ts';

/** What the controls ask of the page. `onView` gets the raw values of the form, `onPage` a tab of the app. */
export type ControlAsks = {
  onView(values: Readonly<Record<string, string>>): void;
  onLink(typed: string): void;
  onPage(page: string): void;
};

/** Fills the controls and listens to them. Gives a function that brings them in line with a view and the tabs there are. */
export function connectControls(
  people: readonly TrialPerson[],
  asks: ControlAsks,
): (view: View, tabs: readonly HostTab[]) => void {
  const form = element('settings', HTMLFormElement);
  const link = element('link', HTMLInputElement);
  const nav = element('tabs', HTMLElement);
  field(form, 'person').replaceChildren(
    ...people.map(
      ({ email, name, post, organisation }) => new Option(`${name}, ${post}, ${organisation}`, email),
    ),
  );
  field(form, 'signIn').append(...scriptNames.map((name) => new Option(signInScripts[name].label, name)));
  form.addEventListener('change', ({ target }) => {
    if (target !== link) asks.onView(valuesOf(form));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asks.onLink(link.value);
  });
  foldOnPhones(form);
  return (view, tabs) => {
    for (const name of ['person', 'theme', 'width', 'surface', 'signIn'] as const)
      field(form, name).value = view[name];
    link.value = view.subPage;
    showTabs(nav, tabs, asks.onPage);
    for (const button of nav.querySelectorAll('button')) {
      if (button.value === view.page) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
  };
}

/** Moves the keyboard to the first control, as Teams takes it back from a tab. */
export function focusControls(): void {
  const form = element('settings', HTMLFormElement);
  const first = field(form, 'person');
  if (first.checkVisibility()) first.focus();
  else element('show-settings', HTMLButtonElement).focus();
}

function foldOnPhones(form: HTMLFormElement): void {
  const button = element('show-settings', HTMLButtonElement);
  button.addEventListener('click', () => {
    const isOpen = form.dataset['open'] !== 'true';
    form.dataset['open'] = String(isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  });
}

// a button that stays keeps the focus
function showTabs(nav: HTMLElement, tabs: readonly HostTab[], onPage: ControlAsks['onPage']): void {
  const shown = [...nav.querySelectorAll('button')].map(({ value }) => value);
  if (shown.join('\n') !== tabs.map(({ id }) => id).join('\n'))
    nav.replaceChildren(...tabs.map((tab) => tabButton(tab, onPage)));
  nav.hidden = tabs.length < 2;
}

function tabButton({ id, name }: HostTab, onPage: ControlAsks['onPage']): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    value: id,
    textContent: isInChannel(id) ? `${name} (in a channel)` : name,
  });
  button.addEventListener('click', () => onPage(id));
  return button;
}

function field(form: HTMLFormElement, name: string): HTMLSelectElement {
  const found = form.elements.namedItem(name);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`The simulator's form has no choice '${name}'`);
  return found;
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
