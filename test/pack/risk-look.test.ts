import { describe, expect, it, test } from 'vitest';
import { bandAt, bandStyle, numbered, riskPaints } from '#pack/risk-look.ts';
import { contrast } from '#pack/style.ts';
import { packRisks } from './register-fixture.ts';

const fillOf = (style: object) => JSON.stringify('fill' in style ? style.fill : null);

describe('the colours of scores', () => {
  it('can be read on paper and on screen', () => {
    for (const { fill, ink } of [...riskPaints.threat, ...riskPaints.chance])
      expect(contrast(fill, ink)).toBeGreaterThan(4.5);
  });

  it('have none of danger for opportunities', () => {
    const risks = packRisks();
    const scores = [1, 2, 3, 4].flatMap((likelihood) =>
      [1, 2, 3, 4].map((impact) => ({ likelihood, impact })),
    );
    const fills = (kind: 'threat' | 'opportunity') =>
      new Set(scores.map((score) => fillOf(bandStyle(risks, score, kind))));
    expect(fills('threat').size).toBe(4);
    expect([...fills('opportunity')].filter((fill) => fills('threat').has(fill))).toEqual([]);
  });

  it('are the same for an issue as for a threat, bold or not', () => {
    const [risks, score] = [packRisks(), { likelihood: 4, impact: 4 }];
    const plain = bandStyle(risks, score, 'threat');
    expect(bandStyle(risks, score, 'issue')).toBe(plain);
    const strong = bandStyle(risks, score, 'threat', 'strong');
    expect([strong.font?.bold, plain.font?.bold]).toEqual([true, false]);
    expect(fillOf(strong)).toBe(fillOf(plain));
  });

  it('go from the lowest to the highest band, however many there are', () => {
    const score = { likelihood: 4, impact: 4 };
    const [low, high] = [
      { label: 'Low', upTo: 8, level: '' },
      { label: 'High', upTo: 16, level: '' },
    ];
    const two = packRisks({ bands: [low, high] });
    expect(fillOf(bandStyle(two, score, 'threat'))).toContain(riskPaints.threat[3]?.fill);
    // one band alone says nothing of danger, and none is no colour of its own
    expect(fillOf(bandStyle(packRisks({ bands: [low] }), score, 'threat'))).toContain(
      riskPaints.threat[0]?.fill,
    );
    expect(bandStyle(packRisks({ bands: [] }), score, 'threat').font).toBeDefined();
  });
});

test('a score above the last band belongs to the last', () => {
  const risks = packRisks({ bands: [{ label: 'Low', upTo: 3, level: '' }] });
  expect(bandAt(risks, { likelihood: 4, impact: 4 })).toBe(0);
  expect(bandAt(packRisks({ bands: [] }), { likelihood: 1, impact: 1 })).toBe(-1);
  expect(bandAt(packRisks(), { likelihood: 3, impact: 2 })).toBe(1);
});

test('a step of a scale is its number and its word', () => {
  expect(numbered(['Unlikely', 'Possible'], 2)).toBe('2 Possible');
  expect(numbered([], 3)).toBe('3');
});
