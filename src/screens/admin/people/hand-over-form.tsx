import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { isCivilDate, sayDate } from '#domain/date.ts';
import type { Person } from '#domain/person.ts';
import { approverFor } from '#domain/plan-settings.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { goAndTell } from '#screens/admin/told.ts';
import { DayField, LineField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { handOverSteps, type Step, type Thing } from './hand-over-plan.ts';
import { HandOverThings } from './hand-over-things.tsx';
import { leavingReason } from './owner-words.ts';
import { personHref } from './people-address.ts';
import { useSteps } from './use-steps.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The form that gives everything, or some of it, to others, and sends it in one step. */
export function HandOverForm(props: { person: Person; things: readonly Thing[]; isLeaving: boolean }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { person, things, isLeaving } = props;
  const [on, setOn] = useState(person.leftOn ?? store.today());
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [ownReason, setReason] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly Refusal[]>([]);
  const stepping = useSteps();
  const reason = ownReason ?? leavingReason(person, isLeaving || !person.isActive ? on : null, store.today());
  const nGiven = things.filter((thing) => (given[thing.id] ?? '') !== '').length;
  const isAction = (thing: Thing) => thing.as === 'lead' || thing.as === 'accountable';
  const asksReason = things.some((thing) => isAction(thing) && (given[thing.id] ?? '') !== '');
  const approver = approverFor(snapshot.settings.approval, 'lead', 'minor');
  const refusals = [...wrong, ...stepping.refusals];
  const handleSend = async () => {
    const found: readonly Refusal[] = [
      ...(isLeaving && !isCivilDate(on) ? [refusal('date-invalid', 'on')] : []),
      ...(asksReason && reason.trim() === '' ? [refusal('change-reason-missing', 'reason')] : []),
      ...(!isLeaving && nGiven === 0 ? [refusal('nothing-given', things[0]?.id ?? null)] : []),
    ];
    setWrong(found);
    const leaving: readonly Step[] = isLeaving
      ? [{ command: { kind: 'person-leaves', key: person.key, on }, label: `${person.name} leaves` }]
      : [];
    const steps = [...leaving, ...handOverSteps(snapshot, person, things, given, reason.trim(), store.newId)];
    if (found.length === 0 && (await stepping.run(steps)))
      goAndTell(
        { at: 'admin', tab: 'people', filter: { person: person.key } },
        doneWords(person, isLeaving ? on : null, nGiven, things.length, approver.by === 'admin'),
      );
    else requestAnimationFrame(() => focusOn('to-put-right'));
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Hand over"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSend();
      }}
    >
      <RefusalList refusals={refusals} />
      {stepping.done.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            This went through before: {stepping.done.join('; ')}. What is still below did not.
          </MessageBarBody>
        </MessageBar>
      )}
      {isLeaving ? (
        <DayField
          id="on"
          label={person.kind === 'person' ? 'Their last day' : 'Its last day'}
          hint="A day to come is noted, and they can go on until then. What you give to others below goes to them at once."
          value={on}
          refusals={refusals}
          onChange={setOn}
        />
      ) : null}
      {things.length === 0 ? (
        <Text>Nothing that is open is in these hands.</Text>
      ) : (
        <HandOverThings person={person} things={things} given={given} refusals={refusals} onGive={setGiven} />
      )}
      {asksReason ? (
        <LineField
          id="reason"
          label="Reason, for the log of each action"
          value={reason}
          refusals={refusals}
          onChange={setReason}
          {...(approver.by === 'admin'
            ? {}
            : {
                hint: `By the rules of this plan ${approver.by === 'body' ? approver.body : 'the accountable officer'} decides who leads. Until then the actions stay where they are.`,
              })}
        />
      ) : null}
      {stepping.error === null ? null : (
        <TroubleBar
          error={stepping.error}
          kept="What you chose is still here; do not close this tab."
          onRetry={() => void handleSend()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={stepping.isRunning}>
          {buttonWords(isLeaving, nGiven)}
        </Button>
        <Link href={personHref(person.key)}>Leave without saving</Link>
        <span role="status">{stepping.isRunning ? <Spinner size="tiny" label="Saving…" /> : null}</span>
      </div>
    </form>
  );
}

function buttonWords(isLeaving: boolean, nGiven: number): string {
  const give = `hand over ${String(nGiven)}`;
  if (!isLeaving) return nGiven === 0 ? 'Hand over' : `Hand over ${String(nGiven)}`;
  return nGiven === 0 ? 'Save their last day' : `Save their last day and ${give}`;
}

function doneWords(
  person: Person,
  on: string | null,
  nGiven: number,
  nThings: number,
  isAtOnce: boolean,
): string {
  const left = on === null ? '' : `The last day of ${person.name} is ${sayDate(on)}. `;
  if (nThings === 0) return left.trim();
  const given = `${String(nGiven)} of ${String(nThings)} ${nThings === 1 ? 'thing' : 'things'} ${isAtOnce ? 'went to others' : 'went to others, or wait for the decision on them'}.`;
  return nGiven === 0 ? `${left}Everything is still in their hands.` : `${left}${given}`;
}
