import { MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { isCivilDate, sayDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { approverFor } from '#domain/plan-settings.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { PageForm } from '#screens/admin/page-form.tsx';
import { goAndTell } from '#screens/admin/told.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { DayField, LineField } from '#screens/parts/plain-fields.tsx';
import { useKept } from '#screens/parts/use-kept.ts';
import { useReady } from '#screens/use-store.ts';
import { handOverSteps, type Step, type Thing } from './hand-over-plan.ts';
import { HandOverThings } from './hand-over-things.tsx';
import { leavingReason } from './owner-words.ts';
import { personHref } from './people-address.ts';
import { useSteps } from './use-steps.ts';

/** What is filled in: the last day, who gets what by its id, and the reason where it is not the proposed one. */
type Typed = {
  readonly on: string;
  readonly given: Readonly<Record<string, string>>;
  readonly reason: string | null;
};

const typings = keepingOf<Typed>();

/** The form that gives everything, or some of it, to others, and sends it in one step. */
export function HandOverForm(props: { person: Person; things: readonly Thing[]; isLeaving: boolean }) {
  const { snapshot, store } = useReady();
  const { person, things, isLeaving } = props;
  const [begin] = useState<Typed>({ on: person.leftOn ?? store.today(), given: {}, reason: null });
  const typing = useKept(typings, `${person.key} ${isLeaving ? 'leaves' : ''}`, begin);
  const { on, given, reason: ownReason } = typing.value;
  const set = (part: Partial<Typed>) => typing.change((now) => ({ ...now, ...part }));
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
    if (found.length > 0 || !(await stepping.run(steps))) return false;
    goAndTell(
      { at: 'admin', tab: 'people', filter: { person: person.key } },
      doneWords(person, isLeaving ? on : null, nGiven, things.length, approver.by === 'admin'),
    );
    return true;
  };
  return (
    <PageForm
      name="Hand over"
      verb={buttonWords(isLeaving, nGiven)}
      running={stepping}
      refusals={refusals}
      typing={typing}
      kept="What you chose"
      back={personHref(person.key)}
      onSave={handleSend}
    >
      {stepping.done.length === 0 ? null : (
        <HeardBar isUrgent intent="warning">
          <MessageBarBody>
            This went through before: {stepping.done.join('; ')}. What is still below did not.
          </MessageBarBody>
        </HeardBar>
      )}
      {isLeaving ? (
        <DayField
          id="on"
          isAlone
          label={person.kind === 'person' ? 'Their last day' : 'Its last day'}
          hint="A day to come is noted, and they can go on until then. What you give to others below goes to them at once."
          value={on}
          refusals={refusals}
          onChange={(next) => set({ on: next })}
        />
      ) : null}
      {things.length === 0 ? (
        <Text>Nothing that is open is in these hands.</Text>
      ) : (
        <HandOverThings
          person={person}
          things={things}
          given={given}
          refusals={refusals}
          onGive={(next) => set({ given: next })}
        />
      )}
      {asksReason ? (
        <LineField
          id="reason"
          label="Reason, for the log of each action"
          value={reason}
          refusals={refusals}
          onChange={(next) => set({ reason: next })}
          {...(approver.by === 'admin'
            ? {}
            : {
                hint: `By the rules of this plan ${approver.by === 'body' ? approver.body : 'the accountable officer'} decides who leads. Until then the actions stay where they are.`,
              })}
        />
      ) : null}
    </PageForm>
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
