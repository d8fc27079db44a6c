import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { PlanCommand } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { withOwn } from '#screens/parts/fault.ts';
import { focusNext, focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { SavedBar, type Saved } from './saved-bar.tsx';
import type { SaveTyping } from './use-save-typing.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  top: { ...typographyStyles.subtitle1 },
  effect: { color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** A wish of a form, as it stands when it is sent: the command, and what the person calls it. */
export type Wish = { readonly command: PlanCommand; readonly label: string };

/**
 * A form of Admin that saves with one command: its rules at the fields and in a summary after a first try, who it concerns
 * and from when, and what went wrong. Its title takes the focus when it opens.
 */
export function SaveForm(props: {
  title: string;
  /** True where no other heading stands between the form and the title of the page. */
  isTop?: boolean;
  /** When it takes effect, and for whom. */
  effect: string;
  verb?: string;
  cancelVerb?: string;
  /** The rules as the form stands. */
  check: () => readonly Refusal[];
  wish: () => Wish;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
  /** What is filled in, where it is found again by whoever goes elsewhere, until it is saved or cancelled. */
  typing?: Pick<SaveTyping<unknown>, 'shown' | 'isTouched' | 'isFound' | 'forget' | 'catchUp'>;
  /** What stands apart from saving, such as removing. */
  aside?: ReactNode;
  children: (refusals: readonly Refusal[]) => ReactNode;
}) {
  const styles = useStyles();
  const running = useRun();
  // a later look at the library must not hide what somebody else changed under an open form
  const { snapshot } = useReady();
  const [opened] = useState(snapshot);
  const { typing } = props;
  const [isTried, setTried] = useState(false);
  const [isTouched, setTouched] = useState(false);
  useWarnBeforeLoss(typing?.isTouched ?? isTouched);
  const [titleId] = useState(() => `form-${props.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`);
  useEffect(() => focusOn(titleId), [titleId]);
  // what the library refused stands until the next try; what the form itself knows follows the typing
  const own = isTried ? props.check() : [];
  const refusals = withOwn(own, running.refusals);
  const handleSave = async () => {
    setTried(true);
    if (props.check().length > 0) {
      focusSummary();
      return;
    }
    const { command, label } = props.wish();
    const outcome = await running.run(command, label, typing?.shown ?? opened);
    if (outcome === null || outcome.kind === 'refused') {
      // they have now been told what changed, and see what it says
      if (outcome !== null) typing?.catchUp();
      focusSummary();
      return;
    }
    typing?.forget();
    props.onSaved({ what: label, did: 'saved', isKept: outcome.kind === 'kept' });
  };
  const handleCancel = () => {
    typing?.forget();
    props.onCancel();
  };
  const handleDiscard = () => {
    typing?.forget();
    running.forget();
    setTried(false);
    focusNext(titleId);
  };
  const Title = props.isTop ? 'h2' : 'h3';
  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby={titleId}
      onInput={() => setTouched(true)}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <Title id={titleId} tabIndex={-1} className={mergeClasses(styles.title, props.isTop && styles.top)}>
        {props.title}
      </Title>
      <FoundBar isFound={typing?.isFound === true} onDiscard={handleDiscard} />
      <RefusalList refusals={refusals} />
      {props.children(refusals)}
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept="What you typed is still here."
          onRetry={() => void handleSave()}
        />
      )}
      <Text className={styles.effect}>{props.effect}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" aria-disabled={running.isRunning}>
          {props.verb ?? 'Save'}
        </Button>
        <Button onClick={handleCancel}>{props.cancelVerb ?? 'Cancel'}</Button>
        <span role="status">{running.isRunning ? <Spinner size="tiny" label="Saving…" /> : null}</span>
        {props.aside}
      </div>
    </form>
  );
}

/** What was saved on a page, until something else is begun: `open` is the id of the form that is open, or null. */
export function useSaving(): {
  readonly open: string | null;
  readonly bar: ReactNode;
  begin(id: string): void;
  cancel(): void;
  saved(saved: Saved): void;
} {
  const [state, setState] = useState<{ open: string | null; saved: Saved | null; last: string | null }>({
    open: null,
    saved: null,
    last: null,
  });
  const { open, last } = state;
  // whoever closes a form goes on from the button that opened it
  useEffect(() => {
    if (open === null && last !== null) focusOn(`begin-${last}`);
  }, [open, last]);
  return {
    open,
    bar: <SavedBar saved={state.saved} />,
    begin: (id) => setState({ open: id, saved: null, last: null }),
    cancel: () => setState({ open: null, saved: null, last: open }),
    saved: (saved) => setState({ open: null, saved, last: open }),
  };
}

// the summary is drawn in the same pass as the attempt, so it can take the focus once that is on screen
function focusSummary(): void {
  requestAnimationFrame(() => focusOn('to-put-right'));
}
