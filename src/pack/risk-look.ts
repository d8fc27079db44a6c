import type { PackRisks } from '#domain/pack/pack-register-parts.ts';
import { productOf, type RiskKind, type Score } from '#domain/risk/risk.ts';
import { isHighGood } from '#domain/risk/risk-score.ts';
import { styles, type Paint, type SharedStyle } from './style.ts';

/** '3 Likely'; the number alone where the partnership has no word for it. */
export function numbered(words: readonly string[], n: number): string {
  return `${String(n)} ${words[n - 1] ?? ''}`.trim();
}

/** The place of a score among the bands, lowest first: above the last band, the last; -1 without bands. */
export function bandAt({ bands }: Pick<PackRisks, 'bands'>, score: Score): number {
  const found = bands.findIndex(({ upTo }) => productOf(score) <= upTo);
  return found === -1 ? bands.length - 1 : found;
}

/** The style of a cell that names a score in words. What is good news, a high opportunity, has no colour of danger. */
export function bandStyle(
  risks: Pick<PackRisks, 'bands'>,
  score: Score,
  kind: RiskKind,
  weight: Weight = 'text',
): SharedStyle {
  const at = Math.max(0, bandAt(risks, score));
  const step = risks.bands.length < 2 ? 0 : Math.round((at * 3) / (risks.bands.length - 1));
  return cells[weight][isHighGood(kind) ? 'chance' : 'threat'][step] ?? styles[weight];
}

/** The tints behind scores, lowest band first. Every pair has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const riskPaints: Readonly<Record<'threat' | 'chance', readonly Paint[]>> = {
  threat: ['DDEFE0', 'FFF0C2', 'FBD3B0', 'F3B3B3'].map(onTint),
  chance: ['EDEDED', 'D3ECEC', 'CBDDF3', 'DCD0EC'].map(onTint),
};

type Weight = 'text' | 'strong';

const cells = {
  text: cellsOf('text'),
  strong: cellsOf('strong'),
} satisfies Readonly<Record<Weight, unknown>>;

function onTint(fill: string): Paint {
  return { fill, ink: '1F1F1F' };
}

function cellsOf(weight: Weight): Readonly<Record<'threat' | 'chance', readonly SharedStyle[]>> {
  const tinted = ({ fill }: Paint): SharedStyle =>
    Object.freeze({
      ...styles[weight],
      fill: Object.freeze({
        type: 'pattern',
        pattern: 'solid',
        fgColor: Object.freeze({ argb: `FF${fill}` }),
      } as const),
    });
  return { threat: riskPaints.threat.map(tinted), chance: riskPaints.chance.map(tinted) };
}
