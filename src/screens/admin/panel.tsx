import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    maxWidth: '1100px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A part of an admin page under its own heading, with what can be begun there. */
export function Panel(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </div>
  );
}

/** The button that opens a form; the focus comes back to it when the form closes. */
export function Begin(props: {
  id: string;
  children: string;
  /** What the button says to those who hear it on its own. */
  name?: string;
  size?: 'small';
  onBegin: () => void;
}) {
  return (
    <Button
      id={`begin-${props.id}`}
      {...(props.size === undefined ? {} : { size: props.size })}
      {...(props.name === undefined ? {} : { 'aria-label': props.name })}
      onClick={props.onBegin}
    >
      {props.children}
    </Button>
  );
}

/** Facts by their names; one that is not given says so. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => [
        <dt key={`${name} name`} className={styles.name}>
          {name}
        </dt>,
        <dd key={name} className={mergeClasses(styles.value, value === '' && styles.none)}>
          {value === '' ? 'Not given' : value}
        </dd>,
      ])}
    </dl>
  );
}
