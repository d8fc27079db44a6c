import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  count: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    // room for a finger: WCAG 2.2, 2.5.8 asks for 24 px
    display: 'inline-block',
    minWidth: '24px',
    lineHeight: '24px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: '2px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A figure as the link to what it counts. A zero leads nowhere, so it is plain text. */
export function Count(props: {
  n: number;
  /** What is counted, for those who hear the link on its own: 'overdue in Right support'. */
  of: string;
  href: string;
  className?: string;
}) {
  const styles = useStyles();
  if (props.n === 0) return <span className={styles.none}>0</span>;
  return (
    <a
      className={mergeClasses(styles.count, props.className)}
      href={props.href}
      aria-label={`${String(props.n)} ${props.of}`}
    >
      {props.n}
    </a>
  );
}
