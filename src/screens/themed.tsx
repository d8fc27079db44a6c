import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Host, Theme } from '#host/host.ts';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

const useStyles = makeStyles({
  page: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground2 },
});

/** Gives everything inside the host's theme, and follows it when the person changes it. */
export function Themed({ host, children }: { host: Host; children: ReactNode }) {
  const styles = useStyles();
  const [theme, setTheme] = useState<Theme>(() => host.theme());
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider
      theme={themes[theme]}
      className={styles.page}
      // what the browser itself draws, such as the calendar of a date field, follows the theme too
      style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}
      data-theme={theme}
    >
      {children}
    </FluentProvider>
  );
}
