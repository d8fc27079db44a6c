import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';
import { plural } from './import-counts.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What a file tells otherwise of actions of the plan and no rule lets an import take over; `field` is the ref there. */
export function ImportNotTaken({ left }: { left: readonly Refusal[] }) {
  const styles = useStyles();
  const id = useId();
  if (left.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {plural(left.length, 'thing', 'things')} of the file not taken over
      </h2>
      <Text>The rest of what the file says of these actions is. These stay as the plan has them.</Text>
      <ul className={styles.list}>
        {left.map((one) => (
          <li key={JSON.stringify(one)}>
            {one.field === null ? '' : `${one.field}: `}
            {sayRefusal(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
