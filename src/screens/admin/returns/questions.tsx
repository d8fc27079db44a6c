import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nameOf } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { questionsIn } from '#domain/questions.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { Page } from '#screens/parts/page.tsx';
import { QuestionList } from '#screens/parts/questions.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  title: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the statuses of the plan have to answer, before a board asks. Their leads see the same questions. */
export function QuestionsToAsk() {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const today = store.today();
  const all = useMemo(() => [...questionsIn(snapshot, today)], [snapshot, today]);
  const { shown, grow } = useGrowing(all.length, 0, '');
  const count = all.reduce((sum, [, questions]) => sum + questions.length, 0);
  return (
    <AdminOnly title="Questions">
      <Page title="Questions" lead={leadLine(count, all.length)}>
        <AdminPlaces />
        {all.length === 0 ? null : (
          <ul className={styles.list} aria-label="Questions by action">
            {all.slice(0, shown).map(([ref, questions]) => {
              const action = snapshot.actions.get(ref);
              if (action === undefined) return null;
              return (
                <li key={ref} className={styles.one}>
                  <Link href={hrefOf({ at: 'action', ref })} className={styles.title}>
                    {ref} {action.title}
                  </Link>
                  <span className={styles.facts}>
                    <StatusMark status={statusOf(snapshot.scheme, action.status)} />
                    <Text size={200}>
                      {action.leads.length === 0
                        ? 'Nobody is named as its lead'
                        : action.leads.map((key) => nameOf(snapshot, key)).join(', ')}
                    </Text>
                  </span>
                  <QuestionList questions={questions} label={`Questions about ${ref}`} />
                </li>
              );
            })}
          </ul>
        )}
        <EndOfList shown={shown} total={all.length} onNear={grow} />
      </Page>
    </AdminOnly>
  );
}

function leadLine(questions: number, actions: number): string {
  if (questions === 0) return 'No status of the plan leaves a question open.';
  return `${String(questions)} ${questions === 1 ? 'question' : 'questions'} about ${String(actions)} ${actions === 1 ? 'action' : 'actions'}. Leads see them with their actions; they are questions, not faults.`;
}
