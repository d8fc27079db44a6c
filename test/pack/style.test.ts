import { describe, expect, it, test } from 'vitest';
import { contrast, palette, statusStyle, styles } from '#pack/style.ts';

describe('palette', () => {
  test.each(Object.entries(palette))('%s can be read on its fill', (_, { fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('paints no two statuses alike', () => {
    const fills = Object.values(palette).map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(fills.length);
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21);
    expect(contrast('B3122A', 'B3122A')).toBe(1);
  });

  it('is below 4.5 for a grey that is too light', () => {
    expect(contrast('777777', 'FFFFFF')).toBeLessThan(4.5);
  });
});

describe('styles', () => {
  test.each(Object.entries(styles))('%s can be read and cannot be changed', (_, style) => {
    const fill = 'fill' in style && style.fill?.type === 'pattern' ? style.fill.fgColor?.argb : undefined;
    expect(contrast(style.font?.color?.argb?.slice(2) ?? '', fill?.slice(2) ?? 'FFFFFF')).toBeGreaterThan(
      4.5,
    );
    expect(Object.isFrozen(style) && Object.isFrozen(style.font)).toBe(true);
  });

  it('are the same object for the same status, so that the file holds each once', () => {
    expect(statusStyle('amber')).toBe(statusStyle('amber'));
  });
});
