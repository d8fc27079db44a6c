import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { focusSearch } from './focus-on.ts';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '75ch',
  },
});

/** Says that nothing of a list fits its filters, with a button that takes them back and leads to the search. */
export function NoneFits(props: { words: string; verb: string; onShowAll: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.none}>
      <Text>{props.words}</Text>
      <Button
        onClick={() => {
          props.onShowAll();
          // the button goes with what it takes back
          focusSearch();
        }}
      >
        {props.verb}
      </Button>
    </div>
  );
}
