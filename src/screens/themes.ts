import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

/** The colours of Teams' three themes, by the names by which the host tells them apart. */
export const themes = {
  default: teamsLightTheme,
  // a link on Fluent's own (#4a1e04) stands out 4.45 to 1, and WCAG 2.2 (1.4.3) asks for 4.5
  dark: { ...teamsDarkTheme, colorStatusWarningBackground1: '#461c04' },
  contrast: teamsHighContrastTheme,
} as const;
