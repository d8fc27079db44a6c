import { usePackStyles } from './pack-style.ts';

/** Says that a later version of a pack was issued. */
export function SupersededMark() {
  const styles = usePackStyles();
  return <span className={styles.mark}>Superseded</span>;
}
