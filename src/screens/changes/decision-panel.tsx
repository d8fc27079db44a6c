import {
  Button,
  Field,
  Input,
  makeStyles,
  Spinner,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { decidesAtOnce } from '#domain/change/approval.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Refusal } from '#domain/refusal.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { approverName, changeTitle, listOf } from './change-words.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  day: { maxWidth: '220px' },
  note: { maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What is decided of a change. */
export type Verdict = 'approve' | 'decline';

/** Asks for the day and the note of a decision on one or several changes, and writes it. */
export function DecisionPanel(props: {
  changes: readonly PlanChange[];
  verdict: Verdict;
  /** It is done, or on its way, or somebody was faster; in words. */
  onDecided: (told: string) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const titleId = useId();
  const { snapshot, me, store } = useReady();
  const { changes, verdict } = props;
  const [decidedOn, setDecidedOn] = useState(store.today());
  const [note, setNote] = useState('');
  const running = useRun();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // whose decisions are recorded here, rather than made
  const others = [
    ...new Set(
      changes
        .filter((change) => !decidesAtOnce(snapshot, change, me, store.today()))
        .map((change) => approverName(change.approver, change, snapshot)),
    ),
  ];
  const what = changes.length === 1 ? 'this change' : `these ${String(changes.length)} changes`;
  const sayOf = (refusal: Refusal) => {
    const change = snapshot.changes.get(String(refusal.facts['id'] ?? ''));
    return change === undefined
      ? sayRefusal(refusal)
      : `${changeTitle(change, snapshot)}: ${sayRefusal(refusal)}`;
  };
  const handleDecide = async () => {
    const [first] = changes;
    if (first === undefined) return;
    const label = changes.length === 1 ? changeTitle(first, snapshot) : `${String(changes.length)} changes`;
    const outcome = await running.run(
      { kind: 'decide-changes', ids: changes.map((one) => one.id), verdict, decidedOn, note: note.trim() },
      label,
    );
    if (outcome === null) return;
    if (outcome.kind === 'refused') {
      // somebody was faster: what this panel stands in is about to go, so the sentence goes further up
      const faster = outcome.refusals.find((one) => one.code === 'change-decided');
      if (faster === undefined) focusNext('to-put-right');
      else props.onDecided(sayOf(faster));
      return;
    }
    const word = verdict === 'approve' ? 'Approved' : 'Declined';
    props.onDecided(
      outcome.kind === 'written'
        ? `${word}: ${label}.`
        : `${word} on this device, not in SharePoint yet: ${label}. See what waits on this device.`,
    );
  };
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h3 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
        {verdict === 'approve' ? `Approve ${what}` : `Decline ${what}`}
      </h3>
      {changes.length > 1 ? (
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={change.id}>{changeTitle(change, snapshot)}</li>
          ))}
        </ul>
      ) : null}
      <Text>{consequence(verdict, others)}</Text>
      <RefusalList refusals={running.refusals} say={changes.length > 1 ? sayOf : sayRefusal} />
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="Nothing was decided." onRetry={() => void handleDecide()} />
      )}
      {others.length > 0 ? (
        <Field
          label={`Day on which ${listOf(others)} decided`}
          className={styles.note}
          {...faultAt(running.refusals, 'decidedOn')}
        >
          <Input
            id="decidedOn"
            type="date"
            className={styles.day}
            value={decidedOn}
            max={store.today()}
            onChange={(_, { value }) => setDecidedOn(value)}
          />
        </Field>
      ) : null}
      <Field
        label={verdict === 'approve' ? 'Note of the decision (optional)' : 'Why it is declined'}
        className={styles.note}
        {...faultAt(running.refusals, 'note')}
      >
        <Textarea
          id="note"
          value={note}
          resize="vertical"
          textarea={{ rows: 2 }}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" aria-disabled={running.isRunning} onClick={() => void handleDecide()}>
          {verdict === 'approve' ? `Approve ${what}` : `Decline ${what}`}
        </Button>
        <Button onClick={props.onCancel}>Leave undecided</Button>
        <span role="status">{running.isRunning ? <Spinner size="tiny" label="Saving…" /> : null}</span>
      </div>
    </section>
  );
}

function consequence(verdict: Verdict, others: readonly string[]): string {
  const recorded = others.length === 0 ? '' : ` You record what ${listOf(others)} decided.`;
  return verdict === 'approve'
    ? `It takes effect at once, for everybody.${recorded}`
    : `The plan stays as it is; the proposal stays in the log.${recorded}`;
}
