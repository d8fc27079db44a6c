import type { Host, Theme } from './host.ts';

/** True when no page frames ours: then there is no Teams to ask. */
export function isUnframed(view: { readonly parent: unknown; readonly self: unknown }): boolean {
  return view.parent === view.self;
}

/** The page opened on its own in a browser; it takes the colours the system prefers. */
export function connectBrowser(view: Window): Host {
  const dark = view.matchMedia('(prefers-color-scheme: dark)');
  const contrast = view.matchMedia('(forced-colors: active)');
  const theme = (): Theme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'default');
  return {
    kind: 'browser',
    name: 'browser',
    hint: { loginHint: null, tenantId: null, objectId: null },
    isSidePanel: false,
    subPage: '',
    theme,
    onTheme: (changed) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => changed(theme()));
    },
    openLink: (url) => {
      view.open(url, '_blank', 'noopener,noreferrer');
      return Promise.resolve();
    },
    pickPerson: null,
    tabSettings: null,
    ready: () => undefined,
  };
}
