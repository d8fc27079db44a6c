import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Action } from '#domain/action.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { listed } from './import-counts.ts';
import { sayMissing } from './import-rows-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

/** The actions of the plan that a file has no more, with their refs: nothing happens to them, and that is said. */
export function ImportMissing({ missing }: { missing: readonly Action[] }) {
  const styles = useStyles();
  const id = useId();
  if (missing.length === 0) return null;
  const { heading, about } = sayMissing(missing.length);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <Text>{about}</Text>
      <LongText text={listed(missing.map(({ ref }) => ref))} what="the refs of these actions" />
    </section>
  );
}
