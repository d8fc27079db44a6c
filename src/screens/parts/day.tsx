import { makeStyles } from '@fluentui/react-components';
import { sayDate, type CivilDate } from '#domain/date.ts';

const useStyles = makeStyles({ day: { whiteSpace: 'nowrap' } });

/** A day in words that stays on one line, for narrow cells: '11 December 2026'. */
export function Day({ on }: { on: CivilDate }) {
  const styles = useStyles();
  return <span className={styles.day}>{sayDate(on)}</span>;
}
