import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
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
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** What something is linked to, counted in its heading, or `none` where nothing is; `children` stand below. */
export function LinkedList(props: {
  title: string;
  /** What the list is called by those who hear it. */
  label: string;
  none: string;
  items: readonly { readonly key: string; readonly words: ReactNode }[];
  children?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const { title, items } = props;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {items.length === 0 ? title : `${title} (${String(items.length)})`}
      </h2>
      {items.length === 0 ? (
        <Text>{props.none}</Text>
      ) : (
        <ul className={styles.list} aria-label={props.label}>
          {items.map(({ key, words }) => (
            <li key={key} className={styles.one}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </section>
  );
}
