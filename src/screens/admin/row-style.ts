import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The looks of a list of rows of fields, each with a button that removes it. */
export const useRowStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  heading: { ...typographyStyles.subtitle2, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
  },
  // in line with the fields beside it, whose labels stand above them
  remove: { marginTop: '24px' },
});
