import { expect, test } from 'vitest';
import { connectBrowser, isUnframed } from '#host/browser.ts';
import { themeFrom } from '#host/host.ts';

test('a page whose parent is itself is framed by nobody', () => {
  const self = {};
  expect(isUnframed({ parent: self, self })).toBe(true);
  expect(isUnframed({ parent: {}, self })).toBe(false);
});

test.for<[string | undefined, string]>([
  ['default', 'default'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'default'],
  [undefined, 'default'],
])('the theme %o is shown as %s', ([word, wanted]) => {
  expect(themeFrom(word)).toBe(wanted);
});

test.for<[readonly string[], string]>([
  [[], 'default'],
  [['(prefers-color-scheme: dark)'], 'dark'],
  [['(forced-colors: active)'], 'contrast'],
  [['(forced-colors: active)', '(prefers-color-scheme: dark)'], 'contrast'],
])('a system that wants %o gets the %s theme', ([wanted, theme]) => {
  expect(connectBrowser(viewOf(wanted).view).theme()).toBe(theme);
});

test('a change of the system’s colours is told', () => {
  const { view, become } = viewOf([]);
  const host = connectBrowser(view);
  const told: string[] = [];
  host.onTheme((theme) => told.push(theme));
  become(['(prefers-color-scheme: dark)']);
  expect(told).toContain('dark');
  expect(host.theme()).toBe('dark');
});

test('a link opens elsewhere and learns nothing of this page', async () => {
  const { view, opened } = viewOf([]);
  await connectBrowser(view).openLink('https://example.org/');
  expect(opened).toEqual([['https://example.org/', '_blank', 'noopener,noreferrer']]);
});

test('a browser says nothing of who is signed in, and was asked for no sub-page', () => {
  const host = connectBrowser(viewOf([]).view);
  expect(host.hint).toEqual({ loginHint: null, tenantId: null, objectId: null });
  expect([host.kind, host.subPage]).toEqual(['browser', '']);
});

function viewOf(matching: readonly string[]) {
  let now = matching;
  const opened: unknown[][] = [];
  const listeners: (() => void)[] = [];
  const view = {
    matchMedia: (query: string) => ({
      get matches() {
        return now.includes(query);
      },
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    }),
    open: (...parts: unknown[]) => opened.push(parts),
  };
  const become = (next: readonly string[]) => {
    now = next;
    for (const listener of listeners) listener();
  };
  // of a window, only what a browser host uses
  return { view: view as unknown as Window, opened, become };
}
