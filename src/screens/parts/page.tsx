import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '1400px',
    boxSizing: 'border-box',
    '@media (max-width: 639px)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': typographyStyles.title3,
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
});

/**
 * One screen: its title gets the focus when it opens, and names the browser's window. Every page is as wide as its window, up
 * to 1,400 px, and what stands on it fills that; only running text ends earlier, after 75 characters, and a form's own
 * fields where they hold little.
 */
export function Page(props: {
  title: string;
  /** What the window is called; the title, when left out. */
  windowTitle?: string;
  lead?: ReactNode;
  /** The one thing to do here, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = props.windowTitle ?? props.title;
  useEffect(() => {
    document.title = `${name} – One Plan`;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [name]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {props.title}
        </h1>
        {props.actions}
      </div>
      {props.lead === undefined ? null : <Text className={styles.lead}>{props.lead}</Text>}
      {props.children}
    </div>
  );
}
