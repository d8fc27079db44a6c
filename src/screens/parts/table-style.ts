import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of every table of rows: a tinted head, lines between the rows, and what each row is about in its first cell. */
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
    // words, links, marks and buttons of a row stand on one line
    verticalAlign: 'baseline',
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
  // what a row is about stays in sight while the rest of it scrolls
  first: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  name: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  firm: { whiteSpace: 'nowrap' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // a row that adds others up, or is the heading of those below it
  group: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block', fontSize: tokens.fontSizeBase200 },
});
