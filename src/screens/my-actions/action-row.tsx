import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { dayOf, sayDate } from '#domain/date.ts';
import type { Mine, MyAction } from '#domain/mine.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    // marks and buttons stand below each other, however long their words are
    gridTemplateColumns: 'minmax(0, 1fr) 228px 132px',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  title: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { justifySelf: 'start' },
  button: { '@media (max-width: 639px)': { justifySelf: 'start', minWidth: '132px' } },
});

/** One action of My actions: what it is, how it stands, when it is due, and what is asked. */
export function ActionRow({ one, mine, hasDraft }: { one: MyAction; mine: Mine; hasDraft: boolean }) {
  const styles = useStyles();
  const { action } = one;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={hrefOf({ at: 'action', ref: action.ref })} className={styles.title}>
          {action.ref} {action.title}
        </Link>
        <Text size={200} className={styles.quiet}>
          {one.section === null ? `Section ${action.section}` : `${one.section.key} ${one.section.title}`}
          {one.insteadOf === null ? '' : ` · for ${one.insteadOf}`}
        </Text>
        <Text size={200} className={styles.quiet}>
          {one.isOverdue ? <span className={styles.overdue}>Overdue · </span> : null}
          {action.completionAsWritten === ''
            ? 'No completion date'
            : `Complete by: ${action.completionAsWritten}`}
          {' · '}
          {lastUpdateWords(one)}
        </Text>
        {askWords(one, mine, hasDraft) === '' ? null : (
          <Text size={200} weight="semibold">
            {askWords(one, mine, hasDraft)}
          </Text>
        )}
      </div>
      <div className={styles.mark}>
        <StatusMark status={one.status} />
      </div>
      <Button
        className={styles.button}
        aria-label={`${one.isReturned ? 'Update again' : 'Update'} ${action.ref} ${action.title}`}
        as="a"
        href={hrefOf({ at: 'update', ref: action.ref })}
      >
        {one.isReturned ? 'Update again' : 'Update'}
      </Button>
    </li>
  );
}

function lastUpdateWords(one: MyAction): string {
  return one.lastUpdate === null
    ? 'never updated'
    : `last update ${sayDate(dayOf(one.lastUpdate.submittedAt))}`;
}

/** What is asked of the lead, and by when; '' when nothing is. */
function askWords(one: MyAction, mine: Mine, hasDraft: boolean): string {
  if (one.isWaiting) return 'Your update waits on this device until SharePoint has it';
  const draft = hasDraft ? 'You began an update that is not sent yet. ' : '';
  if (mine.cycle === null || one.isReturned || one.status.countsAs === 'done') return draft.trim();
  if (mine.resting.includes(one)) return draft.trim();
  return `${draft}Update due by ${sayDate(mine.cycle.cutOffOn)}`;
}
