import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PackRisk, PackRisks } from '#domain/pack-register-parts.ts';
import { productOf, type RiskKind, type RiskRules, type Score } from '#domain/risk.ts';
import { bandOf } from '#domain/risk-score.ts';
import { compareRefs } from '#domain/section.ts';
import { Unseen, useBandColour } from '#screens/risks/band-mark.tsx';
import { numbered, sayParts } from '#screens/risks/risk-words.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    breakInside: 'avoid',
  },
  caption: { ...typographyStyles.subtitle2, textAlign: 'left', padding: `0 0 ${tokens.spacingVerticalXS}` },
  head: {
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    '@media (max-width: 479px)': { padding: '2px', fontSize: tokens.fontSizeBase100 },
  },
  side: { verticalAlign: 'middle' },
  cell: {
    position: 'relative',
    height: '68px',
    padding: '4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    printColorAdjust: 'exact',
    '@media print': { height: '10mm', padding: '0.5mm 1mm' },
  },
  count: { fontSize: tokens.fontSizeBase500, lineHeight: 1.1, fontWeight: tokens.fontWeightSemibold },
  refs: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: 1.3 },
  band: { display: 'block', fontSize: tokens.fontSizeBase100, lineHeight: 1.2 },
  mark: {
    position: 'relative',
    display: 'inline-block',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    printColorAdjust: 'exact',
  },
});

/** A heat map as a plain table: likelihood down, impact across, in each cell how many entries there are and which. */
export function HeatTable(props: {
  title: string;
  risks: PackRisks;
  entries: readonly PackRisk[];
  by: 'unmitigated' | 'mitigated';
  /** The sense of the colours. */
  kind: RiskKind;
}) {
  const styles = useStyles();
  const rules = rulesOf(props.risks);
  const colourOf = useBandColour(rules);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Likelihood down, impact across
          </th>
          {[1, 2, 3, 4].map((impact) => (
            <th key={impact} scope="col" className={styles.head}>
              {numbered(rules.impacts, impact)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[4, 3, 2, 1].map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row" className={mergeClasses(styles.head, styles.side)}>
              {numbered(rules.likelihoods, likelihood)}
            </th>
            {[1, 2, 3, 4].map((impact) => {
              const here = props.entries
                .filter((one) => one[props.by].likelihood === likelihood && one[props.by].impact === impact)
                .map(({ ref }) => ref)
                .sort(compareRefs);
              const score = { likelihood, impact };
              return (
                <td key={impact} className={mergeClasses(styles.cell, colourOf(score, props.kind))}>
                  <span className={styles.count}>
                    {here.length}
                    <Unseen>{here.length === 1 ? ' entry' : ' entries'}</Unseen>
                  </span>
                  <span className={styles.refs}>{here.join(', ')}</span>
                  <span className={styles.band}>
                    {productOf(score)} {bandOf(rules, score).label}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A score as number, band and colour; for those who hear it with its two parts. */
export function ScoreMark({ risks, score, kind }: { risks: PackRisks; score: Score; kind: RiskKind }) {
  const styles = useStyles();
  const rules = rulesOf(risks);
  const colourOf = useBandColour(rules);
  return (
    <span className={mergeClasses(styles.mark, colourOf(score, kind))} title={sayParts(rules, score)}>
      {productOf(score)} {bandOf(rules, score).label}
      <Unseen>, {sayParts(rules, score)}</Unseen>
    </span>
  );
}

// what the pack was frozen with, not what the plan scores with today
function rulesOf({ bands, likelihoods, impacts }: PackRisks): RiskRules {
  return { bands, likelihoods, impacts, responses: [] };
}
