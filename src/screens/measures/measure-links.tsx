import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Measure } from '#domain/measure.ts';
import { statusOf } from '#domain/status.ts';
import { headingName } from '#screens/parts/heading-name.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** The actions that should move a measure, each with its status, and the headings it belongs to. */
export function MeasureLinks({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {measure.actions.length === 0 ? 'Actions' : `Actions (${String(measure.actions.length)})`}
      </h2>
      {measure.actions.length === 0 ? (
        <Text>No action is linked to this measure.</Text>
      ) : (
        <ul className={styles.list} aria-label="Linked actions">
          {measure.actions.map((ref) => {
            const action = snapshot.actions.get(ref);
            return (
              <li key={ref} className={styles.one}>
                <Link href={hrefOf({ at: 'action', ref })} inline>
                  {ref} {action?.title ?? ''}
                </Link>
                {action === undefined ? (
                  <Text>Not in the plan any more</Text>
                ) : (
                  <StatusMark status={statusOf(snapshot.scheme, action.status)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {measure.sections.length === 0 ? null : (
        <Text>In the plan under: {measure.sections.map((key) => headingName(key, snapshot)).join('; ')}</Text>
      )}
    </section>
  );
}
