import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { SummaryRow } from '#domain/overview.ts';
import type { Status } from '#domain/status.ts';
import { useStatusColours } from '#screens/parts/status-mark.tsx';
import { headingFilter, headingName } from './heading.ts';
import { actionsHref } from './plan-address.ts';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  sum: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', columnGap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  // narrow parts keep room for letter and number, so a part is never unreadable for being small
  part: { minWidth: '34px', flexBasis: 0, flexShrink: 1 },
  link: {
    display: 'block',
    padding: '3px 2px 4px',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** A priority's actions as one bar, a part for each status: letter and number in it, the words for whoever hears it. */
export function StatusBar({ row, statuses }: { row: SummaryRow; statuses: readonly Status[] }) {
  const styles = useStyles();
  const colours = useStatusColours();
  const titleId = useId();
  const parts = statuses
    .map((status, index) => ({ status, n: row.byStatus[index] ?? 0 }))
    .filter(({ n }) => n > 0);
  return (
    <div className={styles.one}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {headingName(row)}
        </h3>
        <span className={styles.sum}>
          {row.live === 1 ? '1 action' : `${String(row.live)} actions`}, {row.done} done
        </span>
      </div>
      {parts.length === 0 ? (
        <span className={styles.empty}>Nothing stands under this heading.</span>
      ) : (
        <ul className={styles.bar} aria-labelledby={titleId}>
          {parts.map(({ status, n }) => (
            <li key={status.code} className={styles.part} style={{ flexGrow: n }}>
              <a
                className={mergeClasses(styles.link, colours[status.colour])}
                href={actionsHref({ ...headingFilter(row), status: status.code })}
                title={`${status.label}: ${String(n)}`}
                aria-label={`${status.letter} ${String(n)}, ${status.label}`}
              >
                {status.letter} {n}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
