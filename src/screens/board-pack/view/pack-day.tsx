import { makeStyles } from '@fluentui/react-components';
import { sayDate, type CivilDate } from '#domain/date.ts';

const useStyles = makeStyles({
  // paper is too narrow for that
  day: { whiteSpace: 'nowrap', '@media print': { whiteSpace: 'normal' } },
});

/** A day in a pack's table, on one line of the screen; a dash for none. */
export function PackDay({ on }: { on: CivilDate | null }) {
  const styles = useStyles();
  return on === null ? '–' : <span className={styles.day}>{sayDate(on)}</span>;
}
