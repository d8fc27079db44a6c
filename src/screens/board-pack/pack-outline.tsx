import { Text } from '@fluentui/react-components';
import type { Pack } from '#domain/pack.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { usePackStyles } from './pack-style.ts';

/** The first pages of a pack in short: how the plan stands, its counts, its highlights and asks. */
export function PackOutline({ pack }: { pack: Pack }) {
  const styles = usePackStyles();
  const { overall, counts, highlights, asks } = pack.highlights;
  return (
    <article className={styles.part} aria-label="The pack">
      <p className={styles.words}>
        {overall === '' ? 'No sentence on how the plan stands was written.' : overall}
      </p>
      <ul className={styles.list} aria-label="Actions by status">
        {counts.map(({ status, now, before }) => (
          <li key={status.code}>
            <StatusMark status={status} /> {now}
            {before === null ? '' : `, ${String(before)} in the last pack`}
          </li>
        ))}
      </ul>
      <h3 className={styles.small}>Highlights</h3>
      <ol className={styles.list}>
        {highlights.map((one) => (
          <li key={`${one.ref} ${one.activity}`}>
            <Text weight="semibold">
              {one.ref} {one.title}
            </Text>
            <p className={styles.words}>{one.activity}</p>
            <p className={styles.words}>{one.impact}</p>
          </li>
        ))}
      </ol>
      <h3 className={styles.small}>Asked of the body</h3>
      <ol className={styles.list}>
        {asks.map((ask) => (
          <li key={ask.id}>{ask.text}</li>
        ))}
      </ol>
    </article>
  );
}
