import { expect, test } from 'vitest';

import { themes } from '#screens/themes.ts';

// relative luminance and contrast as WCAG 2.2 defines them
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is counted as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48);
});

test.each(['default', 'dark'] as const)(
  'words and links stand out on every message of the theme %s',
  (name) => {
    const theme = themes[name];
    for (const ground of [
      theme.colorStatusWarningBackground1,
      theme.colorStatusDangerBackground1,
      theme.colorStatusSuccessBackground1,
      theme.colorNeutralBackground3,
    ])
      for (const words of [
        theme.colorBrandForegroundLink,
        theme.colorBrandForegroundLinkHover,
        theme.colorNeutralForeground1,
      ])
        expect([ground, words, contrast(ground, words) >= 4.5]).toEqual([ground, words, true]);
  },
);
