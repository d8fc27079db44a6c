import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the cards that stand for the rows of a table where the window is too narrow for one. */
export const useCardStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});
