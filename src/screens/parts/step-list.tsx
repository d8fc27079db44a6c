import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    // in forced colours 'transparent' is drawn like any border, and every step would look like this one
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  way: {
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  closed: { color: tokens.colorNeutralForeground3 },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** A step of something that is done in order; `href` is null while it cannot be gone to yet. */
export type Step = { readonly name: string; readonly href: string | null; readonly isHere: boolean };

/** The steps of something that is done in order, numbered: where somebody is, and the ways to the others. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {steps.map(({ name, href, isHere }, index) => {
          const words = `${String(index + 1)}. ${name}`;
          const current = isHere ? 'step' : undefined;
          const look = mergeClasses(styles.step, isHere && styles.here);
          return (
            <li key={name}>
              {href === null ? (
                <span className={mergeClasses(look, !isHere && styles.closed)} aria-current={current}>
                  {words}
                </span>
              ) : (
                <a href={href} className={mergeClasses(look, styles.way)} aria-current={current}>
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
