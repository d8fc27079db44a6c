import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FilterLine, FilterLineProps } from './filter-line.tsx';

const useStyles = makeStyles({
  // as wide and as high as what comes here, so that nothing moves when it does
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flexGrow: 1, flexBasis: '130px', minWidth: '130px', maxWidth: '360px', height: '58px' },
  status: { width: '200px', height: '58px', '@media (max-width: 639px)': { width: '150px' } },
  overdue: { width: '135px', height: '32px' },
});

let fetched: typeof FilterLine | null = null;

/** Where the filters stand: they are fetched when the rows are painted, which wait for nothing else. */
export function FilterPlace(props: FilterLineProps) {
  const styles = useStyles();
  const [Line, setLine] = useState(() => fetched);
  useEffect(() => {
    if (fetched !== null) return;
    import('./filter-line.tsx').then(
      (file) => {
        fetched = file.FilterLine;
        setLine(() => fetched);
      },
      // without the network the rows are there all the same
      () => undefined,
    );
  }, []);
  if (Line !== null) return <Line {...props} />;
  return (
    <div className={styles.line} aria-hidden>
      <div className={styles.search} />
      <div className={styles.status} />
      <div className={styles.overdue} />
    </div>
  );
}
