import { describe, expect, it } from 'vitest';
import { glossary } from '#domain/pack/glossary.ts';
import { definitionsIn } from '#pack/sheet/sheet-definitions.ts';
import { fullPlan, packWith } from '../fixture.ts';
import { packRisks } from '../register-fixture.ts';

const pack = { ...packWith(fullPlan()), risks: packRisks() };
const of = (kind: string) =>
  definitionsIn(pack)
    .filter((one) => one.kind === kind)
    .map(({ term, meaning }) => [term, meaning]);

describe('the definitions of a pack', () => {
  it('say of each status its shape, word and letter, what counts as what, and its colour as a word', () => {
    expect(of('RAG status')).toHaveLength(7);
    expect(of('RAG status')[3]).toEqual([
      '◆ Off track (R)',
      'It will miss its date or its result unless somebody helps. Counts as open. Always says why. ' +
        'Always says when it will now be done. Colour: red.',
    ]);
  });

  it('have the impact ratings and the ratings of measures, which are no statuses', () => {
    expect(of('Impact rating').map(([term]) => term)).toContain('Some evidence (2\u00A0of\u00A04)');
    expect(of('Measure rating').map(([term]) => term)).toEqual([
      '√ On target',
      '≈ Close to target',
      '× Off target',
      '– Not rated',
    ]);
  });

  it('have the bands of risks with their scores and who looks after them, and both scales', () => {
    expect(of('Risk band').map(([term, meaning]) => [term, meaning?.split('. ')[0]])).toEqual([
      ['Low', 'Scores from 1 to 3'],
      ['Medium', 'Scores from 4 to 6'],
      ['High', 'Scores from 7 to 9'],
      ['Very high', 'Scores from 10 to 16'],
    ]);
    expect(of('Risk band')[3]?.[1]).toContain('looked after by: Executive panel.');
    expect(of('Risk likelihood').map(([term]) => term)).toEqual([
      '1 Unlikely',
      '2 Possible',
      '3 Likely',
      '4 Very likely',
    ]);
    expect(of('Risk impact').map(([term]) => term)).toEqual([
      '1 Minor',
      '2 Moderate',
      '3 Major',
      '4 Critical',
    ]);
  });

  it('have the general terms last, in the order of the alphabet', () => {
    expect(of('Term').map(([term]) => term)).toEqual(glossary.map(({ term }) => term));
    expect(definitionsIn(pack).at(-1)?.kind).toBe('Term');
  });

  it('have no risk bands where a pack has none', () => {
    const risks = packRisks({ bands: [], likelihoods: [], impacts: [] });
    expect(definitionsIn({ ...pack, risks }).some(({ kind }) => kind.startsWith('Risk'))).toBe(false);
  });
});
