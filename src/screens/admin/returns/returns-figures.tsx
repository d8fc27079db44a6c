import { Link, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { CivilDate } from '#domain/date.ts';
import type { Return, ReturnCounts } from '#domain/cycle/returns.ts';
import { returnsHref, stateName, type ReturnsView } from './returns-view.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '720px',
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  here: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  number: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
});

/** How much came and how much did not; each figure is the way to the list behind it. */
export function ReturnsFigures(props: {
  counts: ReturnCounts;
  view: ReturnsView;
  /** True while the list behind the figures is on screen. */
  isListed: boolean;
  today: CivilDate;
}) {
  const styles = useStyles();
  const { counts, view, today } = props;
  const isHere = (show: Return['state'] | null) => props.isListed && view.show === show;
  const figures: readonly (readonly [Return['state'] | null, number, string])[] = [
    [null, counts.due, 'Due'],
    ['on-time', counts.onTime, 'Received on time'],
    ['late', counts.late, 'Received late'],
    ['missing', counts.none, stateName('missing', view.cycle, today)],
  ];
  return (
    <ul className={styles.figures} aria-label="Returns">
      {figures.map(([show, n, words]) => (
        <li key={words}>
          <Link
            href={returnsHref({ ...view, show })}
            className={mergeClasses(styles.figure, isHere(show) && styles.here)}
            aria-current={isHere(show) ? 'true' : undefined}
          >
            <span className={styles.number}>{n}</span>
            <Text>{words}</Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
