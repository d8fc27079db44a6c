import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { CivilDate } from '#domain/date.ts';
import type { MyAction } from '#domain/people/mine.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ActionRow, type RowWords } from './action-row.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  nothing: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', width: 'fit-content', padding: '4px 0' },
});

/** A titled list of actions; folded away where nothing is asked. Without actions it is left out, or says why. */
export function ActionGroup(props: {
  title: string;
  actions: readonly MyAction[];
  wordsOf: (one: MyAction) => RowWords;
  today: CivilDate;
  isFiltered: boolean;
  isFolded?: boolean;
  whenEmpty?: string | null;
}) {
  const styles = useStyles();
  const id = useId();
  const { shown, grow } = useGrowing(props.actions.length, 0, props.title);
  const title = `${props.title} (${String(props.actions.length)})`;
  if (props.actions.length === 0)
    return props.whenEmpty ? <Text className={styles.nothing}>{props.whenEmpty}</Text> : null;
  const rows = (
    <>
      <ul className={styles.rows} aria-labelledby={id}>
        {props.actions.slice(0, shown).map((one) => (
          <ActionRow key={one.action.ref} one={one} today={props.today} {...props.wordsOf(one)} />
        ))}
      </ul>
      <EndOfList shown={shown} total={props.actions.length} onNear={grow} />
    </>
  );
  if (props.isFolded && !props.isFiltered)
    return (
      <details className={styles.group}>
        <summary className={styles.summary}>
          <Text as="h2" id={id} className={styles.title} style={{ display: 'inline' }}>
            {title}
          </Text>
        </summary>
        {rows}
      </details>
    );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {rows}
    </section>
  );
}
