import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the tables of an import. */
export const useTableStyles = makeStyles({
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  wide: { minWidth: '900px', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    // a narrow window scrolls the table rather than cutting words in two
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    verticalAlign: 'bottom',
    overflowWrap: 'normal',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  firm: { whiteSpace: 'nowrap' },
  group: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block', fontSize: tokens.fontSizeBase200 },
});
