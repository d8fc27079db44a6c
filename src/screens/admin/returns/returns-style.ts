import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** How the tables of returns and reminders look. */
export const useReturnsStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  words: { minWidth: '160px' },
  cards: { margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  title: { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
});
