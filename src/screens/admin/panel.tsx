import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  words: { whiteSpace: 'pre-wrap' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A part of an admin page under its own heading, with what can be begun there. */
export function Panel(props: {
  title: string;
  /** True while its form is open, whose title says the same. */
  isOpen?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      {props.isOpen === true ? null : (
        <div className={styles.head}>
          <h2 className={styles.title}>{props.title}</h2>
          {props.actions}
        </div>
      )}
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
    <FactList>
      {facts.map(([name, value]) => (
        <Fact key={name} term={name}>
          <span className={value === '' ? styles.none : styles.words}>
            {value === '' ? 'Not given' : value}
          </span>
        </Fact>
      ))}
    </FactList>
  );
}
