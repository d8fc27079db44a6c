import { teamsLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';

type Printed = Pick<PackFacts, 'marking' | 'body' | 'meetingOn' | 'version' | 'asAt'>;

/**
 * While the caller is shown, printing prints only what is marked with data-printed: in light colours whatever the theme is,
 * on A4 on its side, because most parts are tables of many columns and each turn of the paper would begin a new page; with the marking at the head of every page and, at its foot, which pack it is and 'Page 2 of 9'. Browsers without
 * margin boxes (css-page-3; Chromium has them from 131) print the marking at the start only.
 */
export function usePrintStyle(facts: Printed): void {
  const { marking, body, meetingOn, version, asAt } = facts;
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printCss({ marking, body, meetingOn, version, asAt }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [marking, body, meetingOn, version, asAt]);
}

/** The style sheet of a printed pack. */
export function printCss({ marking, body, meetingOn, version, asAt }: Printed): string {
  const light = Object.entries(teamsLightTheme)
    .map(([name, value]) => `--${name}: ${String(value)};`)
    .join(' ');
  const foot = `${body}, ${sayDate(meetingOn)} · version ${String(version)} · as at ${sayDate(asAt)}`;
  const box = 'font: 8pt "Segoe UI", Arial, sans-serif; color: #242424;';
  return `
@page {
  size: A4 landscape;
  margin: 14mm 12mm 13mm;
  @top-left { content: ${cssString(marking)}; ${box} font-weight: 600; }
  @bottom-left { content: ${cssString(foot)}; ${box} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${box} }
}
@media print {
  html, body, body :has([data-printed]) {
    display: block !important; min-height: 0 !important; height: auto !important; margin: 0 !important;
    padding: 0 !important; max-width: none !important; background: #fff !important; color-scheme: light !important;
  }
  body :not([data-printed], [data-printed] *, :has([data-printed])) { display: none !important; }
  [data-printed] { ${light} color: ${teamsLightTheme.colorNeutralForeground1}; font-size: 9.5pt; line-height: 1.3; color-scheme: light; }
  [data-printed] * { overflow: visible !important; }
  [data-printed] :is(h1, h2, h3, caption, figcaption) { break-after: avoid; }
  [data-printed] thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
  [data-printed] tbody tr:first-child { break-before: avoid; }
  [data-printed] td :is(span, strong) { font-size: inherit !important; line-height: inherit !important; white-space: pre-line !important; }
  [data-printed] p { orphans: 3; widows: 3; }
  [data-printed] a { color: inherit; text-decoration: none; }
  [data-printed] :is(span, li, td):has(> svg) { print-color-adjust: exact; }
}`;
}

/** A text as a string of CSS. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} .,:()·-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${escaped}"`;
}
