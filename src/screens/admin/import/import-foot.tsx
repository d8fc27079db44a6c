import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { hrefOf } from '#screens/route.ts';
import { plural } from './import-counts.ts';
import { importRoute } from './import-steps.tsx';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // on a low window, or one that is zoomed in, it would cover what is read
    '@media (max-height: 479px)': { position: 'static' },
  },
  words: { flexBasis: '240px', flexGrow: 1 },
});

/** The height that the foot keeps free under what has the focus, so that it never covers it. */
const clearance = '120px';

/** Stays in sight below the preview: the one button that writes, and what stands in its way. */
export function ImportFoot(props: {
  nWritten: number;
  nUndecided: number;
  onImport: () => void;
  onUndecided: () => void;
}) {
  const styles = useStyles();
  const { nWritten, nUndecided } = props;
  useEffect(() => {
    const { style } = document.documentElement;
    const before = style.scrollPaddingBottom;
    style.scrollPaddingBottom = clearance;
    return () => {
      style.scrollPaddingBottom = before;
    };
  }, []);
  return (
    <div className={styles.foot}>
      <Button appearance="primary" onClick={props.onImport}>
        {nWritten === 0 ? 'Import it' : `Import ${plural(nWritten, 'action', 'actions')}`}
      </Button>
      <Button as="a" href={hrefOf(importRoute('columns'))}>
        Back to the columns
      </Button>
      <Text className={styles.words}>
        {nUndecided === 0 ? (
          'Nothing is written before you import. You can undo it afterwards.'
        ) : (
          <>
            <Link as="button" inline onClick={props.onUndecided}>
              {plural(nUndecided, 'action is', 'actions are')} still to be decided.
            </Link>{' '}
            Nothing is written yet.
          </>
        )}
      </Text>
    </div>
  );
}
