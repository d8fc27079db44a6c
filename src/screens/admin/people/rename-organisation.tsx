import {
  Button,
  Field,
  Input,
  makeStyles,
  Spinner,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { isCivilDate, sayDate } from '#domain/date.ts';
import type { Organisation } from '#domain/people/organisation.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { DayField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '860px',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  line: { maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Gives an organisation its name from a day on; the name of another one joins the two. Says what it would do. */
export function RenameOrganisation(props: {
  from: string;
  organisations: readonly Organisation[];
  onEnd: () => void;
}) {
  const styles = useStyles();
  const listId = useId();
  const headingId = useId();
  const { store } = useReady();
  const { from, organisations } = props;
  const [to, setTo] = useState('');
  const [on, setOn] = useState(() => store.today());
  const running = useRun();
  useEffect(() => focusOn('to'), []);
  const name = to.trim();
  const nPeople = organisations.find((one) => one.name === from)?.people.length ?? 0;
  const joins = organisations.find((one) => one.name === name && name !== from);
  const handleSave = async () => {
    const outcome = await running.run({ kind: 'rename-organisation', from, to, on }, `${from} is ${name}`);
    if (outcome === null || outcome.kind === 'refused') requestAnimationFrame(() => focusOn('to-put-right'));
    else props.onEnd();
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby={headingId}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <h2 id={headingId} className={styles.heading}>
        Rename or merge {from}
      </h2>
      <RefusalList refusals={running.refusals} />
      <Field
        label="Its name from now on"
        className={styles.line}
        hint="Choose another organisation to go into it."
        {...faultAt(running.refusals, 'to')}
      >
        <Input id="to" list={listId} value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <datalist id={listId}>
        {organisations
          .filter((one) => one.name !== from)
          .map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
      </datalist>
      <DayField id="on" label="Since" value={on} refusals={running.refusals} onChange={setOn} />
      {name === '' || !isCivilDate(on) ? null : (
        <Text role="status">
          {nPeople === 1 ? 'One person moves' : `${String(nPeople)} people move`} from {from} to {name}
          {joins === undefined ? '' : `, where ${String(joins.people.length)} are already`}, since{' '}
          {sayDate(on)}.
        </Text>
      )}
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept={null} onRetry={() => void handleSave()} />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" aria-disabled={running.isRunning}>
          {joins === undefined ? 'Rename' : 'Merge'}
        </Button>
        <Button onClick={props.onEnd}>Leave it</Button>
        <span role="status">{running.isRunning ? <Spinner size="tiny" label="Saving…" /> : null}</span>
      </div>
    </form>
  );
}
