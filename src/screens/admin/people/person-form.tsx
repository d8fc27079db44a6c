import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Person } from '#domain/person.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { goAndTell } from '#screens/admin/told.ts';
import { PersonFields } from './person-fields.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The form for a person, a post or a group, and its sending. */
export function PersonForm(props: {
  name: string;
  /** The person as they would be saved. */
  person: Person;
  isTouched: boolean;
  /** What is said once it is saved. */
  done: string;
  /** Where one goes without saving. */
  back: string;
  onChange: (part: Partial<Person>) => void;
}) {
  const styles = useStyles();
  const running = useRun();
  useWarnBeforeLoss(props.isTouched);
  const { person } = props;
  const handleSave = async () => {
    const outcome = await running.run({ kind: 'save-person', person }, person.name);
    if (outcome !== null && outcome.kind !== 'refused')
      goAndTell({ at: 'admin', tab: 'people', filter: { person: person.key } }, props.done);
    else requestAnimationFrame(() => focusOn('to-put-right'));
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <RefusalList refusals={running.refusals} />
      <PersonFields person={person} refusals={running.refusals} onChange={props.onChange} />
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept="What you filled in is still here; do not close this tab."
          onRetry={() => void handleSave()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={running.isRunning}>
          Save
        </Button>
        <Link href={props.back}>Leave without saving</Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : props.isTouched ? (
            <Text>Not saved yet.</Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}
