import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PackRisk, PackRisks } from '#domain/pack/pack-register-parts.ts';
import { productOf, type RiskKind, type RiskRules } from '#domain/risk/risk.ts';
import { bandOf } from '#domain/risk/risk-score.ts';
import { compareRefs } from '#domain/section.ts';
import { Unseen, useBandColour } from '#screens/risks/band-mark.tsx';
import { HeatGrid, useHeatStyles } from '#screens/risks/heat-grid.tsx';

const useStyles = makeStyles({
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
  const looks = useHeatStyles();
  const rules = rulesOf(props.risks);
  const colourOf = useBandColour(rules);
  return (
    <HeatGrid
      title={props.title}
      rules={rules}
      renderCell={(score) => {
        const here = props.entries
          .filter(({ [props.by]: own }) => own.likelihood === score.likelihood && own.impact === score.impact)
          .map(({ ref }) => ref)
          .sort(compareRefs);
        return (
          <td key={score.impact} className={mergeClasses(styles.cell, colourOf(score, props.kind))}>
            <span className={looks.count}>
              {here.length}
              <Unseen>{here.length === 1 ? ' entry' : ' entries'}</Unseen>
            </span>
            <span className={looks.refs}>{here.join(', ')}</span>
            <span className={looks.band}>
              {productOf(score)} {bandOf(rules, score).label}
            </span>
          </td>
        );
      }}
    />
  );
}

/** What the pack was frozen with, not what the plan scores with today. */
export function rulesOf({ bands, likelihoods, impacts }: PackRisks): RiskRules {
  return { bands, likelihoods, impacts, responses: [] };
}
