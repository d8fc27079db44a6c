import { makeStyles, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { FormProblem } from '#domain/form/returned-cell.ts';
import { sayFormProblem } from './form-words.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' } });

/** What somebody should look at in a returned form; nothing where all was read as it stands. */
export function FormProblems({ problems }: { problems: readonly FormProblem[] }) {
  const styles = useStyles();
  const sentences = [...new Set(problems.map((one) => sayFormProblem(one)))];
  if (sentences.length === 0) return null;
  return (
    <HeardBar intent="warning">
      <MessageBarBody>
        <MessageBarTitle>
          {sentences.length === 1 ? 'One thing to look at' : `${String(sentences.length)} things to look at`}
        </MessageBarTitle>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </HeardBar>
  );
}
