import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Mine, MyAction } from '#domain/mine.ts';
import { ActionRow } from './action-row.tsx';

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
  mine: Mine;
  drafts: ReadonlySet<string>;
  isFiltered: boolean;
  isFolded?: boolean;
  whenEmpty?: string | null;
}) {
  const styles = useStyles();
  const id = useId();
  const title = `${props.title} (${String(props.actions.length)})`;
  if (props.actions.length === 0)
    return props.whenEmpty ? <Text className={styles.nothing}>{props.whenEmpty}</Text> : null;
  const rows = (
    <ul className={styles.rows} aria-labelledby={id}>
      {props.actions.map((one) => (
        <ActionRow
          key={one.action.ref}
          mine={props.mine}
          one={one}
          hasDraft={props.drafts.has(one.action.ref)}
        />
      ))}
    </ul>
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
