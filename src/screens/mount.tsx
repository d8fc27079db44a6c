import { StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Host, TabSettings } from '#host/host.ts';
import type { Access } from '#host/scope.ts';
import type { Store } from '#store/state.ts';
import { App } from './app.tsx';
import { part } from './part.tsx';
import { Themed } from './themed.tsx';

// what most people never see
const Outside = part(async () => (await import('./outside.tsx')).Outside);
const Failure = part(async () => (await import('./outside.tsx')).Failure);
const TabChoice = part(async () => (await import('./configure/tab-choice.tsx')).TabChoice);

/** Puts the app on the page. */
export function mountApp(host: Host, store: Store, access: Access): void {
  mount(host, <App host={host} store={store} access={access} />);
}

/** Puts the page on screen that people see who open the address without Teams around it and are not signed in. */
export function mountOutside(host: Host, openIn: string, signIn: () => Promise<void>): void {
  mount(host, <Outside openIn={openIn} signIn={signIn} />);
}

/** Puts the page on screen that asks what a new tab of a channel, a chat or a meeting opens. */
export function mountTabChoice(host: Host, settings: TabSettings): void {
  mount(host, <TabChoice settings={settings} page={window.location.href} />);
}

/** Puts on screen why the app could not start. */
export function mountFailure(host: Host, error: unknown): void {
  mount(host, <Failure error={error} />);
}

let root: Root | null = null;

// what is on screen already, such as the page to sign in, gives way
function mount(host: Host, content: ReactNode): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('index.html has no place for the app');
  root ??= createRoot(place);
  root.render(
    <StrictMode>
      <Themed host={host}>{content}</Themed>
    </StrictMode>,
  );
}
