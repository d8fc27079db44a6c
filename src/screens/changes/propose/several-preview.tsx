import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PlanChange } from '#domain/change/change.ts';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { listOf } from '#screens/changes/change-words.ts';
import { sayRefusal } from '#screens/words.ts';
import type { Sorted } from './several.ts';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What a change to several actions would do to each, which it leaves out and why, and what happens once it is sent. */
export function SeveralPreview(props: {
  /** Of how many actions it was asked. */
  asked: number;
  changes: readonly PlanChange[];
  sorted: Sorted;
  /** What happens then, in words; '' where nothing would. */
  next: string;
}) {
  const styles = useStyles();
  const headingId = useId();
  const { changes, sorted } = props;
  return (
    <section aria-labelledby={headingId} className={styles.all}>
      <h2 id={headingId} className={styles.heading}>
        What this does ({changes.length} of {props.asked})
      </h2>
      {sorted.alreadySo.length === 0 ? null : (
        <Text>Already so, left as they are: {listOf(sorted.alreadySo)}.</Text>
      )}
      {sorted.leftOut.length === 0 ? null : (
        <ul className={styles.list} aria-label="Left out">
          {sorted.leftOut.map(({ ref, refusal }) => (
            <li key={ref}>
              {ref} is left out: {sayRefusal(refusal)}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.list} aria-label="What changes">
        {changes.map((change) => (
          <li key={change.id} className={styles.one}>
            <ChangeParts change={change} />
          </li>
        ))}
      </ul>
      {props.next === '' ? null : <Text weight="semibold">{props.next}</Text>}
    </section>
  );
}
