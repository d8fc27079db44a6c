import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import type { Question } from '#domain/question.ts';
import { questionsOf } from '#domain/questions.ts';
import { sayQuestion } from '#screens/question-words.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', color: tokens.colorNeutralForeground1 },
  one: { overflowWrap: 'anywhere' },
});

/** The questions of one action as a list in neutral words; nothing where none is asked. */
export function QuestionList({ questions, label }: { questions: readonly Question[]; label: string }) {
  const styles = useStyles();
  if (questions.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {questions.map((question) => (
        <li key={question.code} className={styles.one}>
          {sayQuestion(question)}
        </li>
      ))}
    </ul>
  );
}

/** What an action's status has to answer today, for its page and its form; nothing where nothing is asked. */
export function Questions({ action }: { action: Action }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const questions = useMemo(() => questionsOf(snapshot, action, today), [snapshot, action, today]);
  if (questions.length === 0) return null;
  const title = questions.length === 1 ? 'One question about this action' : 'Questions about this action';
  return (
    <section aria-label={title}>
      <strong>{title}</strong>
      <QuestionList questions={questions} label={title} />
    </section>
  );
}
