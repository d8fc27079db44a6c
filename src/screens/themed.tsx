import { FluentProvider, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Host, Theme } from '#host/host.ts';
import { themes } from './themes.ts';

/** Gives everything inside the host's theme, and follows it when the person changes it. */
export function Themed({ host, children }: { host: Host; children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => host.theme());
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider
      theme={themes[theme]}
      // as styles, not as a class: Fluent gives its classes to every tooltip and callout too, which then hid the page
      style={{
        minHeight: '100%',
        backgroundColor: tokens.colorNeutralBackground2,
        // what the browser itself draws, such as the calendar of a date field, follows the theme too
        colorScheme: theme === 'default' ? 'light' : 'dark',
      }}
      data-theme={theme}
    >
      {children}
    </FluentProvider>
  );
}
