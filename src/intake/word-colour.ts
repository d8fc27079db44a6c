import type { XmlElement } from './read-xml.ts';

/** The colours of a document's theme by the names shading uses, as 'RRGGBB'. */
export type ThemeColours = ReadonlyMap<string, string>;

/** Reads the colours of a theme part; its XML is small and regular (ECMA-376 part 1, 20.1.6.2). */
export function themeColours(xml: string): ThemeColours {
  const colours = new Map<string, string>();
  const scheme = /<(?:\w+:)?clrScheme\b[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(xml.slice(0, 200_000))?.[0] ?? '';
  const named =
    /<(?:\w+:)?(dk1|lt1|dk2|lt2|accent[1-6])>\s*<(?:\w+:)?(?:srgbClr val|sysClr [^>]*?lastClr)="([\dA-Fa-f]{6})"/g;
  for (const [, name = '', rgb = ''] of scheme.matchAll(named))
    for (const one of aliases[name] ?? [name]) colours.set(one, rgb.toUpperCase());
  return colours;
}

const aliases: Readonly<Record<string, readonly string[]>> = {
  dk1: ['dark1', 'text1'],
  lt1: ['light1', 'background1'],
  dk2: ['dark2', 'text2'],
  lt2: ['light2', 'background2'],
};

/** The background that a shading gives, as 'RRGGBB'; null for none and for automatic (ECMA-376 part 1, 17.3.5). */
export function shadeOf(shading: XmlElement | undefined, theme: ThemeColours): string | null {
  if (shading === undefined) return null;
  const { val = '', fill = '', color = '' } = shading.attributes;
  if (val === 'nil') return null;
  // a solid pattern covers the background with its own colour
  if (val === 'solid' && isColour(color)) return color.toUpperCase();
  if (isColour(fill)) return fill.toUpperCase();
  const base = theme.get(shading.attributes['themeFill'] ?? '');
  if (base === undefined) return null;
  return mixed(base, shading.attributes['themeFillTint'], shading.attributes['themeFillShade']);
}

/** The colour of a highlighter (ECMA-376 part 1, 17.18.40), or null. */
export function highlightOf(name: string): string | null {
  return highlights[name] ?? null;
}

/** True for a colour as Word writes it: six hexadecimal digits. */
export function isColour(text: string): boolean {
  return /^[\dA-F]{6}$/i.test(text);
}

const highlights: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  green: '00FF00',
  red: 'FF0000',
  blue: '0000FF',
  darkBlue: '00008B',
  darkGreen: '006400',
  darkRed: '8B0000',
  darkYellow: '808000',
};

function mixed(rgb: string, tint: string | undefined, shade: string | undefined): string {
  const share = (hex: string | undefined) =>
    hex !== undefined && /^[\dA-F]{2}$/i.test(hex) ? Number.parseInt(hex, 16) / 255 : 1;
  const [towardsWhite, towardsBlack] = [share(tint), share(shade)];
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(rgb.slice(at, at + 2), 16) * towardsBlack;
      return Math.round(value * towardsWhite + 255 * (1 - towardsWhite));
    })
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
