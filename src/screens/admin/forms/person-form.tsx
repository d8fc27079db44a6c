import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { hasLeft, type Person } from '#domain/people/person.ts';
import { useReady } from '#screens/use-store.ts';
import { FormButton } from './form-button.tsx';
import { actionsFor } from './form-people.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '75ch',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

/** The way to the update form of somebody, on their page. Nothing for those who left or have nothing to update. */
export function PersonForm({ person }: { person: Person }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  const n = hasLeft(person, today) ? 0 : actionsFor(snapshot, person, today);
  if (n === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Update form
      </h2>
      <Text>
        {n === 1 ? 'One action' : `${String(n)} actions`} as a workbook to fill in, for somebody who cannot
        open One Plan. When it comes back, choose it under Import: you see it beside the plan, and enter it.
      </Text>
      <FormButton person={person} />
    </section>
  );
}
