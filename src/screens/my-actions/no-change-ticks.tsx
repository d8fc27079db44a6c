import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MyAction } from '#domain/people/mine.ts';
import type { Question } from '#domain/question.ts';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { QuestionList } from '#screens/parts/questions.tsx';

const useStyles = makeStyles({
  ticks: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  // under the words of its action, not under the box
  questions: {
    paddingLeft: '26px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The actions of which it can be said together that nothing changed, each with what its status has to answer. */
export function NoChangeTicks(props: {
  actions: readonly MyAction[];
  ticked: readonly string[];
  questionsOf: (one: MyAction) => readonly Question[];
  onChange: (ticked: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { actions, ticked, onChange } = props;
  const areAll = actions.every(({ action }) => ticked.includes(action.ref));
  return (
    <fieldset className={styles.ticks} aria-label="Actions without a change">
      <div>
        <Button
          id="no-change-ticks"
          size="small"
          onClick={() => onChange(areAll ? [] : actions.map(({ action }) => action.ref))}
        >
          {areAll ? 'Untick all' : `Tick all ${String(actions.length)}`}
        </Button>
      </div>
      {actions.map((one) => {
        const { ref, title } = one.action;
        return (
          <div key={ref}>
            <TickField
              id={`no-change-${ref}`}
              label={`${ref} ${title}: ${one.status.label} (${one.status.letter})`}
              isOn={ticked.includes(ref)}
              onChange={(isOn) => onChange([...ticked.filter((at) => at !== ref), ...(isOn ? [ref] : [])])}
            />
            <div className={styles.questions}>
              <QuestionList questions={props.questionsOf(one)} label={`What ${ref} has to answer`} />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
