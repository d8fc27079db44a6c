import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { CivilDate } from '#domain/date.ts';
import type { MyAction } from '#domain/people/mine.ts';
import type { Question } from '#domain/question.ts';
import { Day } from '#screens/parts/day.tsx';
import { QuestionList } from '#screens/parts/questions.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { reviewWords, type DatedWords } from './row-words.ts';

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
  // in the columns of the row; on a phone beside each other under its words
  stand: {
    display: 'contents',
    '@media (max-width: 639px)': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: tokens.spacingVerticalS,
    },
  },
  mark: { justifySelf: 'start' },
  button: { '@media (max-width: 639px)': { minWidth: '132px' } },
});

/** What of My actions a row shows beside its action. */
export type RowWords = {
  /** 'carried forward, last updated' 29 September 2026. */
  readonly updated: DatedWords;
  /** What of an update is on this device only; '' for nothing. */
  readonly unsent: string;
  /** What its status has to answer. */
  readonly questions: readonly Question[];
};

/** One action of My actions: what it is, how it stands, when it is due, and what is asked. Drawn again only when it changed. */
export const ActionRow = memo(function ActionRow(props: {
  one: MyAction;
  updated: DatedWords;
  unsent: string;
  questions: readonly Question[];
  today: CivilDate;
}) {
  const styles = useStyles();
  const { one, unsent, questions } = props;
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
          {review === null ? null : <Dated {...review} />}
          <Dated {...props.updated} />
        </Text>
        {unsent === '' ? null : (
          <Text size={200} weight="semibold">
            {unsent}
          </Text>
        )}
        <div className={styles.questions}>
          <QuestionList questions={questions} label={`Questions about ${action.ref}`} />
        </div>
      </div>
      <div className={styles.stand}>
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
      </div>
    </li>
  );
});

function Dated({ words, on }: DatedWords) {
  return (
    <>
      {` · ${words}`}
      {on === null ? null : (
        <>
          {' '}
          <Day on={on} />
        </>
      )}
    </>
  );
}
