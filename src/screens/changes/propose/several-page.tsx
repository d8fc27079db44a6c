import {
  Button,
  Link,
  makeStyles,
  Spinner,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { changeNames } from '#domain/change-words.ts';
import type { ChangeKind } from '#domain/change.ts';
import { compareRefs } from '#domain/section.ts';
import type { RunOutcome } from '#store/state.ts';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { kindVerbs, listOf } from '#screens/changes/change-words.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { keptWords } from '#screens/parts/kept-words.ts';
import { Page } from '#screens/parts/page.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { ReasonFields } from '#screens/changes/fields/reason-fields.tsx';
import { SeveralFields } from '#screens/changes/fields/several-fields.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { keepingOf } from './kept.ts';
import {
  noWish,
  proposalsFor,
  refOf,
  severalKinds,
  sortProposals,
  type SeveralKind,
  type Wish,
} from './several.ts';
import { whatHappens, wouldBe } from './would-be.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** One kind of change to several actions at once, with a preview of each and one reason for all. */
export function SeveralPage({ kind, refs }: { kind: ChangeKind; refs: readonly string[] }) {
  const { me } = useReady();
  const known = severalKinds.find((one) => one === kind);
  if (me.role !== 'admin' || known === undefined)
    return (
      <Page title="Change several actions">
        <Text>
          {known === undefined
            ? 'This cannot be done to several actions at once. Open an action to change it.'
            : 'Only a plan admin can change several actions at once. Open an action to propose a change of it.'}
        </Text>
        <Link href={plan}>Back to all actions</Link>
      </Page>
    );
  return <Several kind={known} refs={refs} />;
}

const plan = hrefOf({ at: 'plan', tab: 'actions', filter: {} });

type Filled = {
  readonly wish: Wish;
  readonly given: { readonly reason: string; readonly driver: string; readonly weight: 'minor' };
};

const nothingYet: Filled = { wish: noWish, given: { reason: '', driver: '', weight: 'minor' } };

const fillings = keepingOf<Filled>();

type Done = {
  readonly n: number;
  readonly isAtOnce: boolean;
  readonly outcome: Exclude<RunOutcome, { kind: 'refused' }>;
};

function Several({ kind, refs }: { kind: SeveralKind; refs: readonly string[] }) {
  const styles = useStyles();
  const previewId = useId();
  const { snapshot, me, store } = useReady();
  const place = hrefOf({ at: 'change-several', kind, refs });
  const [filled, setFilled] = useState(() => fillings.at(store, place) ?? nothingYet);
  const { wish, given } = filled;
  const fill = (set: Partial<Filled>) => {
    const next = { ...filled, ...set };
    fillings.keep(store, place, next);
    setFilled(next);
  };
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  // one id for each action, however often it is tried
  const [ids] = useState(() => new Map(refs.map((ref) => [ref, store.newId()])));
  const running = useRun();
  const actions = [...new Set(refs)]
    .sort(compareRefs)
    .map((ref) => snapshot.actions.get(ref))
    .filter((action) => action !== undefined);
  const proposals = proposalsFor(snapshot, kind, wish, actions, { ...given, ids });
  const sorted = sortProposals(snapshot, proposals, store.today());
  const isAsked = wish !== noWish;
  useWarnBeforeLoss(filled !== nothingYet && done === null);
  const form = isTried ? sorted.form : sorted.form.filter((one) => isAsked && one.code === 'review-past');
  const changes = proposals
    .filter((proposal) => !sorted.alreadySo.includes(refOf(proposal.proposed)))
    .filter((proposal) => !sorted.leftOut.some((one) => one.ref === refOf(proposal.proposed)))
    .map((proposal) => wouldBe(snapshot, proposal, me));
  const [first] = changes;
  const next = first === undefined ? null : whatHappens(snapshot, first, me, store.today());
  const title = `${kindVerbs[kind]}: ${String(actions.length)} actions`;
  const handleSend = async () => {
    setTried(true);
    if (sorted.form.length > 0 || sorted.going.length === 0 || next === null) {
      requestAnimationFrame(() => focusOn('to-put-right'));
      return;
    }
    const outcome = await running.run(
      { kind: 'propose-changes', proposals: sorted.going },
      `${changeNames[kind]} of ${String(sorted.going.length)} actions`,
    );
    if (outcome === null) return;
    if (outcome.kind === 'refused') requestAnimationFrame(() => focusOn('to-put-right'));
    else {
      fillings.keep(store, place, null);
      setDone({ n: sorted.going.length, isAtOnce: next.isAtOnce, outcome });
    }
  };
  if (done !== null) return <DonePage done={done} kind={kind} />;
  return (
    <Page title={title} lead={listOf(actions.map((action) => action.ref))}>
      <form
        className={styles.form}
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          void handleSend();
        }}
      >
        <RefusalList refusals={[...form, ...running.refusals]} />
        <SeveralFields
          kind={kind}
          wish={wish}
          refusals={form}
          onChange={(wanted) => fill({ wish: wanted })}
        />
        <ReasonFields
          proposal={given}
          asksWeight={false}
          refusals={form}
          onChange={({ reason = given.reason, driver = given.driver }) =>
            fill({ given: { ...given, reason, driver } })
          }
        />
        {isAsked ? (
          <section aria-labelledby={previewId} className={styles.form}>
            <h2 id={previewId} className={styles.heading}>
              What this does ({changes.length} of {actions.length})
            </h2>
            {sorted.alreadySo.length === 0 ? null : (
              <Text>Already so, left as they are: {listOf(sorted.alreadySo)}.</Text>
            )}
            {sorted.leftOut.length === 0 ? null : (
              <ul className={styles.list} aria-label="Left out">
                {sorted.leftOut.map(({ ref, refusal }) => (
                  <li key={ref}>
                    {ref} is left out: {sayRefusal(refusal)}
                  </li>
                ))}
              </ul>
            )}
            <ul className={styles.list} aria-label="What changes">
              {changes.map((change) => (
                <li key={change.id} className={styles.one}>
                  <ChangeParts change={change} />
                </li>
              ))}
            </ul>
            {next === null ? null : <Text weight="semibold">{next.words}</Text>}
          </section>
        ) : null}
        {running.error === null ? null : (
          <TroubleBar
            error={running.error}
            kept="What you filled in is still here; do not close this tab."
            onRetry={() => void handleSend()}
          />
        )}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            size="large"
            type="submit"
            aria-disabled={running.isRunning || (isAsked && changes.length === 0)}
          >
            {next === null || next.isAtOnce ? 'Change' : 'Propose for'} {isAsked ? changes.length : 'all'}{' '}
            {changes.length === 1 && isAsked ? 'action' : 'actions'}
          </Button>
          <Link href={plan}>Leave without sending</Link>
          <span role="status">
            {running.isRunning ? (
              <Spinner size="tiny" label="Saving…" />
            ) : filled === nothingYet ? null : (
              <Text className={styles.quiet}>
                Not sent yet. What you fill in stays here while this tab is open, wherever you go in One Plan.
              </Text>
            )}
          </span>
        </div>
      </form>
    </Page>
  );
}

function DonePage({ done, kind }: { done: Done; kind: SeveralKind }) {
  const styles = useStyles();
  const n = done.n === 1 ? '1 action' : `${String(done.n)} actions`;
  const isKept = done.outcome.kind === 'kept';
  return (
    <Page
      title={isKept ? 'Kept on this device' : done.isAtOnce ? `${n} changed` : `Proposed for ${n}`}
      lead={changeNames[kind]}
    >
      <Text>
        {done.outcome.kind === 'kept'
          ? keptWords(done.outcome.entry)
          : done.isAtOnce
            ? 'It is in force from now on; the log has an entry for each.'
            : 'Each waits for its decision. Until then the plan stays as it is.'}
      </Text>
      <div className={styles.buttons}>
        <Button as="a" appearance="primary" href={plan}>
          Back to all actions
        </Button>
        <Link href={hrefOf({ at: 'changes', tab: done.isAtOnce ? 'log' : 'awaiting', filter: {} })}>
          See the changes
        </Link>
      </div>
    </Page>
  );
}
