import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
  },
  way: {
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  closed: { color: tokens.colorNeutralForeground3 },
  numberClosed: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  // filled, so that it is told from the others without its colour
  numberHere: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  // said, not shown: the circle is for the eye
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'pre',
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
          const current = isHere ? 'step' : undefined;
          const look = mergeClasses(styles.step, isHere && styles.here);
          const words = (
            <>
              <span
                className={mergeClasses(
                  styles.number,
                  href === null && styles.numberClosed,
                  isHere && styles.numberHere,
                )}
                aria-hidden="true"
              >
                {index + 1}
              </span>
              <span>
                <span className={styles.said}>{index + 1}. </span>
                {name}
              </span>
            </>
          );
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
