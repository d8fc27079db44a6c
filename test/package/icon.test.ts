import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconFiles, manifestFor } from '#package/manifest.ts';
import { partsOf } from './package-kit.ts';
import { coloursOf, decodePng } from './png.ts';

const sizes = { color: 192, color32x32: 32, outline: 32 } as const;

test.each(Object.entries(iconFiles))('the icon %s is drawn from its picture, %s', (use, file) => {
  const picture = decodePng(readFileSync(`manifest/icon/${file}`));
  const size = Object.entries(sizes).find(([name]) => name === use)?.[1];
  expect([picture.width, picture.height]).toEqual([size, size]);
  const drawn = coloursOf(picture);
  const meant = coloursIn(svgOf(file));
  expect(meant.length).toBeGreaterThan(0);
  // each colour of the picture covers something, and what is no edge between two has one of them or nothing
  for (const colour of meant)
    expect(drawn.get(`${colour}ff`) ?? 0, `${colour} in ${file}`).toBeGreaterThan(2);
  const common = [...drawn].filter(([, n]) => n > areaOf(picture) * 0.02).map(([colour]) => colour);
  for (const colour of common)
    expect([...meant.map((one) => `${one}ff`), '#00000000', '#ffffff00']).toContain(colour);
});

test('the outline is white and nothing else, on nothing', () => {
  const colours = [...coloursOf(decodePng(readFileSync('manifest/icon/outline.png'))).keys()];
  expect(colours.filter((colour) => !colour.startsWith('#ffffff') && colour !== '#00000000')).toEqual([]);
});

test('the icons are drawn, not written: no letters in them', () => {
  for (const file of Object.values(iconFiles)) expect(svgOf(file)).not.toMatch(/<(text|tspan|image|use)\b/);
});

test('the colour of the app is that behind its icon', () => {
  const { accentColor } = manifestFor(partsOf().deployment, partsOf().languages);
  const drawn = coloursOf(decodePng(readFileSync('manifest/icon/color.png')));
  const [mostCommon] = [...drawn].sort(([, a], [, b]) => b - a);
  expect(mostCommon?.[0]).toBe(`${accentColor}ff`);
});

function svgOf(file: string): string {
  return readFileSync(`manifest/icon/${file.replace('.png', '.svg')}`, 'utf8');
}

function coloursIn(svg: string): readonly string[] {
  return [...new Set([...svg.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour))];
}

function areaOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return width * height;
}
