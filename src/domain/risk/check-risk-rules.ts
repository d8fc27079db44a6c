import { checkLine, checkUnique, tidyLine } from '#domain/check-text.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { RiskRules } from './risk.ts';

/** Longest words of the rules of risks, in characters. */
export const riskRuleLimits = { word: 40, level: 255 } as const;

/**
 * The rules about how a partnership scores, each at its field, such as 'risks.bands.1.upTo': bands that rise and end at 16,
 * each with a word and a level (a body of the plan or any other group); four words for each scale; responses. Refuses
 * number-outside, band-not-higher, band-end, band-missing, score-words, response-missing, not-given, text-too-long, used-twice.
 */
export function checkRiskRules(rules: RiskRules): readonly Refusal[] {
  const { bands, likelihoods, impacts, responses } = rules;
  return [
    ...(bands.length === 0 ? [refusal('band-missing', 'risks.bands')] : []),
    ...bands.flatMap((band, index) => {
      const field = `risks.bands.${String(index)}`;
      return [
        ...checkBound(bands, index, `${field}.upTo`),
        ...checkLine(band.label, `${field}.label`, riskRuleLimits.word),
        ...checkLine(band.level, `${field}.level`, riskRuleLimits.level),
      ];
    }),
    ...checkUnique(
      bands.map((band, index) => ({ field: `risks.bands.${String(index)}.label`, text: band.label })),
    ),
    ...checkScale(likelihoods, 'risks.likelihoods'),
    ...checkScale(impacts, 'risks.impacts'),
    ...(responses.length === 0 ? [refusal('response-missing', 'risks.responses')] : []),
    ...checkWords(responses, 'risks.responses'),
  ];
}

/** The rules as they are stored: words in one line each. */
export function tidyRiskRules(rules: RiskRules): RiskRules {
  return {
    bands: rules.bands.map((band) => ({
      ...band,
      label: tidyLine(band.label),
      level: tidyLine(band.level),
    })),
    likelihoods: rules.likelihoods.map(tidyLine),
    impacts: rules.impacts.map(tidyLine),
    responses: rules.responses.map(tidyLine),
  };
}

function checkBound(bands: RiskRules['bands'], index: number, field: string): readonly Refusal[] {
  const upTo = bands[index]?.upTo ?? Number.NaN;
  const after = bands[index - 1]?.upTo ?? 0;
  if (!Number.isInteger(upTo) || upTo < 1 || upTo > 16)
    return [refusal('number-outside', field, { from: 1, to: 16 })];
  if (upTo <= after) return [refusal('band-not-higher', field, { after })];
  return index === bands.length - 1 && upTo !== 16 ? [refusal('band-end', field)] : [];
}

function checkScale(words: readonly string[], name: string): readonly Refusal[] {
  return words.length === 4 ? checkWords(words, name) : [refusal('score-words', name)];
}

function checkWords(words: readonly string[], name: string): readonly Refusal[] {
  const fields = words.map((text, index) => ({ field: `${name}.${String(index)}`, text }));
  return [
    ...fields.flatMap(({ field, text }) => checkLine(text, field, riskRuleLimits.word)),
    ...checkUnique(fields),
  ];
}
