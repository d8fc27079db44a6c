import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { compareRefs } from '#domain/section.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  one: { minHeight: '24px' },
});

/** The measures that were retired, for admins who may take one back into use; nothing where there are none. */
export function RetiredMeasures() {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  const retired = [...snapshot.measures.values()]
    .filter((measure) => !measure.isActive)
    .sort((a, b) => compareRefs(a.key, b.key));
  if (retired.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Retired ({retired.length})
      </h2>
      <ul className={styles.list}>
        {retired.map(({ key, title }) => (
          <li key={key} className={styles.one}>
            <Link href={hrefOf({ at: 'measure', key })} inline>
              {key} {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
