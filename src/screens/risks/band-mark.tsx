import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { productOf, type RiskKind, type RiskRules, type Score } from '#domain/risk/risk.ts';
import { bandOf, isHighGood } from '#domain/risk/risk-score.ts';
import { useReady } from '#screens/use-store.ts';
import { sayParts } from './risk-words.ts';

const useStyles = makeStyles({
  mark: {
    // what is unseen in it may not widen the page from afar
    position: 'relative',
    display: 'inline-block',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    printColorAdjust: 'exact',
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

// Fluent's palette pairs keep 4.5:1 in light, dark and high contrast; what is good news has a scale of its own
const useColours = makeStyles({
  threat0: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  threat1: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  threat2: {
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    color: tokens.colorPalettePumpkinForeground2,
  },
  threat3: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  chance0: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  chance1: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  chance2: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  chance3: {
    backgroundColor: tokens.colorPaletteGrapeBackground2,
    color: tokens.colorPaletteGrapeForeground2,
  },
});

/** The class of the colour of a score: by its band, in the sense that the kind has. The word stands beside it. */
export function useBandColour(rules: RiskRules): (score: Score, kind: RiskKind) => string {
  const colours = useColours();
  return (score, kind) => {
    const at = rules.bands.indexOf(bandOf(rules, score));
    const step = rules.bands.length < 2 ? 0 : Math.round((at * 3) / (rules.bands.length - 1));
    const scale = isHighGood(kind)
      ? [colours.chance0, colours.chance1, colours.chance2, colours.chance3]
      : [colours.threat0, colours.threat1, colours.threat2, colours.threat3];
    return scale[step] ?? '';
  };
}

/** Words for those who hear the page, where others see what they say. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={useStyles().unseen}>{children}</span>;
}

/** A score as number, word and colour, and for those who hear it with its two parts. */
export function BandMark({ score, kind }: { score: Score; kind: RiskKind }) {
  return <ScoreMark rules={useReady().snapshot.settings.risks} score={score} kind={kind} />;
}

/** The same by rules of its own, such as those that a pack was frozen with. */
export function ScoreMark({ rules, score, kind }: { rules: RiskRules; score: Score; kind: RiskKind }) {
  const styles = useStyles();
  const colourOf = useBandColour(rules);
  return (
    <span className={mergeClasses(styles.mark, colourOf(score, kind))} title={sayParts(rules, score)}>
      {productOf(score)} {bandOf(rules, score).label}
      <Unseen>, {sayParts(rules, score)}</Unseen>
    </span>
  );
}
