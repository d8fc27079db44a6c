import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { MyAction } from '#domain/people/mine.ts';
import { checkNoChangeLine, ownUpdateNeeded } from '#domain/no-change.ts';
import { questionsOf } from '#domain/questions.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { focusNext, focusOn } from '#screens/parts/focus-on.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useTyping, type Typing } from '#screens/parts/use-typing.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import type { NoChangeDraft } from '#store/form-typing.ts';
import { sayEnd, type NoChangeEnd } from './no-change-end.ts';
import { NoChangeTicks } from './no-change-ticks.tsx';
import { useNoChange } from './use-no-change.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { maxWidth: '75ch' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const titleId = 'no-change';
const nothing: NoChangeDraft = { words: '', ticked: [] };

type Props = {
  /** Key of the cycle the updates are for: what is filled in here is kept for it. */
  cycle: string;
  owed: readonly MyAction[];
  /** Refs of the actions of which an update has been begun. */
  drafts: ReadonlySet<string>;
  /** Called with what became of them. */
  onDone: (end: NoChangeEnd) => void;
  onCancel: () => void;
};

/**
 * Confirms for several actions at once that nothing changed: one line of what was done, an update for each. What is filled in
 * is kept on the device until it is sent or cancelled.
 */
export function NoChange(props: Props) {
  const typing = useTyping('noChange', props.cycle);
  return typing === 'opening' ? (
    <Spinner label="Looking for a draft on this device" />
  ) : (
    <Panel {...props} typing={typing} />
  );
}

function Panel(props: Props & { typing: Typing<NoChangeDraft> }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { typing } = props;
  const today = store.today();
  const { words, ticked } = typing.words ?? nothing;
  const [isTried, setTried] = useState(false);
  const sending = useNoChange();
  useWarnBeforeLoss(words !== '' && !typing.isKept);
  useEffect(() => focusOn(titleId), []);
  const lines = props.owed.map((one) => ({ one, why: whyNot(one) }));
  const may = lines.filter(({ why }) => why === '').map(({ one }) => one);
  const others = lines.filter(({ why }) => why !== '');
  const chosen = may.filter(({ action }) => ticked.includes(action.ref));
  const refusals = isTried ? rulesBroken() : [];
  const questions = useMemo(
    () => new Map(props.owed.map(({ action }) => [action.ref, questionsOf(snapshot, action, today)])),
    [props.owed, snapshot, today],
  );
  const questionsAbout = ({ action }: MyAction) => questions.get(action.ref) ?? [];
  const change = (part: Partial<NoChangeDraft>) => {
    if (!sending.isSending) typing.change((now) => ({ ...(now ?? nothing), ...part }));
  };

  function whyNot({ action, capacity }: MyAction): string {
    if (props.drafts.has(action.ref)) return 'You began an update of it.';
    return ownUpdateNeeded(snapshot, action, capacity, today).map(sayRefusal).join(' ');
  }

  function rulesBroken(): readonly Refusal[] {
    // what was said and confirmed before differs from action to action
    const wrong = (chosen.length > 0 ? chosen : may.slice(0, 1))
      .map((one) => checkNoChangeLine(snapshot, one.action, one.capacity, words, today))
      .find((found) => found.length > 0);
    return [...(chosen.length === 0 ? [refusal('nothing-ticked', 'no-change-ticks')] : []), ...(wrong ?? [])];
  }

  const handleSend = async () => {
    if (sending.isSending) return;
    setTried(true);
    if (rulesBroken().length > 0) {
      focusNext('to-put-right');
      return;
    }
    const end = await sending.send(chosen, words);
    if (end === null) return;
    // where none was taken, the line waits for the panel to be opened again
    if (end.saved + end.kept.length > 0) typing.change(() => null);
    props.onDone(end);
  };

  return (
    <form
      className={styles.panel}
      noValidate
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSend();
      }}
    >
      <h2 id={titleId} tabIndex={-1} className={styles.title}>
        No change for several
      </h2>
      <Text className={styles.text}>
        Each action you tick gets an update for the board. Status, impact and next steps stay as they are, and
        every reader sees that it says ‘No change’.
      </Text>
      <RefusalList refusals={refusals} />
      {may.length === 0 ? (
        <Text>None of them can be confirmed like this.</Text>
      ) : (
        <>
          <WordsField
            id="activity"
            label="What was done meanwhile? One line for all of them"
            rows={2}
            value={words}
            refusals={refusals}
            onChange={(typed) => change({ words: typed })}
          />
          {refusals.some(({ code }) => code === 'personal-data') ? (
            <Text>Where it is meant, give the action an update of its own: there you can say so.</Text>
          ) : null}
          {may.some((one) => questionsAbout(one).length > 0) ? (
            <Text className={styles.text}>
              Where a question stands under an action, give that action an update of its own unless the line
              answers it.
            </Text>
          ) : null}
          <NoChangeTicks
            actions={may}
            ticked={ticked}
            questionsOf={questionsAbout}
            onChange={(refs) => change({ ticked: refs })}
          />
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <Text>These need an update of their own:</Text>
          <ul className={styles.list} aria-label="Need an update of their own">
            {others.map(({ one, why }) => (
              <li key={one.action.ref}>
                {one.action.ref} {one.action.title}. {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {sending.broken === null ? null : (
        <TroubleBar
          error={sending.broken.error}
          kept={`${sayEnd(sending.broken.end, true)} What you typed is still here.`}
          onRetry={() => void handleSend()}
        />
      )}
      <div className={styles.buttons}>
        {may.length === 0 ? null : (
          <Button appearance="primary" type="submit" aria-disabled={sending.isSending}>
            {chosen.length < 2 ? 'Confirm no change' : `Confirm no change for ${String(chosen.length)}`}
          </Button>
        )}
        <Button
          onClick={() => {
            typing.change(() => null);
            props.onCancel();
          }}
        >
          Cancel
        </Button>
        <span role="status">{sending.isSending ? <Spinner size="tiny" label="Saving…" /> : null}</span>
        {words === '' || sending.isSending ? null : (
          <Text className={styles.quiet}>
            {typing.isKept
              ? 'Draft kept on this device. Not sent yet.'
              : 'This browser does not let drafts be kept on this device. Confirm before you close the tab.'}
          </Text>
        )}
      </div>
    </form>
  );
}
