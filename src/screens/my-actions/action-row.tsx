import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { sayDate, type CivilDate } from '#domain/date.ts';
import type { MyAction } from '#domain/mine.ts';
import type { Question } from '#domain/question.ts';
import { QuestionList } from '#screens/parts/questions.tsx';
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
  questions: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mark: { justifySelf: 'start' },
  button: { '@media (max-width: 639px)': { justifySelf: 'start', minWidth: '132px' } },
});

/** What of My actions a row shows beside its action. */
export type RowWords = {
  /** 'Carried forward, last updated 29 September 2026'. */
  readonly updated: string;
  /** What is asked of the lead, and by when; '' when nothing is. */
  readonly asked: string;
  /** What its status has to answer. */
  readonly questions: readonly Question[];
};

/** One action of My actions: what it is, how it stands, when it is due, and what is asked. Drawn again only when it changed. */
export const ActionRow = memo(function ActionRow(props: {
  one: MyAction;
  updated: string;
  asked: string;
  questions: readonly Question[];
  today: CivilDate;
}) {
  const styles = useStyles();
  const { one, asked, questions } = props;
  const { action } = one;
  const review = reviewWords(one, props.today);
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
          {review === '' ? '' : ` · ${review}`}
          {' · '}
          {props.updated}
        </Text>
        {asked === '' ? null : (
          <Text size={200} weight="semibold">
            {asked}
          </Text>
        )}
        <div className={styles.questions}>
          <QuestionList questions={questions} label={`Questions about ${action.ref}`} />
        </div>
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
});

// a day on which somebody looks again, while work remains
function reviewWords({ action, status }: MyAction, today: CivilDate): string {
  if (action.reviewOn === null || status.countsAs === 'done') return '';
  return `${action.reviewOn < today ? 'review was due on' : 'review on'} ${sayDate(action.reviewOn)}`;
}
