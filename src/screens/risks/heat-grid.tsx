import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RiskRules, Score } from '#domain/risk/risk.ts';
import { numbered } from './risk-words.ts';

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
});

/** The looks of what stands in a cell: how many entries, which, and the score. */
export const useHeatStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase500, lineHeight: 1.1, fontWeight: tokens.fontWeightSemibold },
  refs: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: 1.3 },
  band: { display: 'block', fontSize: tokens.fontSizeBase100, lineHeight: 1.2 },
});

const fromHigh = [4, 3, 2, 1] as const;
const fromLow = [1, 2, 3, 4] as const;

/** A table of likelihood, the highest first, by impact, the lowest first. `renderCell` gives the td of a score, with its key. */
export function HeatGrid(props: {
  title: string;
  rules: Pick<RiskRules, 'likelihoods' | 'impacts'>;
  renderCell: (score: Score) => ReactNode;
}) {
  const styles = useStyles();
  const { rules, renderCell } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Likelihood down, impact across
          </th>
          {fromLow.map((impact) => (
            <th key={impact} scope="col" className={styles.head}>
              {numbered(rules.impacts, impact)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fromHigh.map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row" className={mergeClasses(styles.head, styles.side)}>
              {numbered(rules.likelihoods, likelihood)}
            </th>
            {fromLow.map((impact) => renderCell({ likelihood, impact }))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
