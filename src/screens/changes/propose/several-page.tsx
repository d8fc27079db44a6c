import { Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { changeNames } from '#domain/change/change-words.ts';
import type { ChangeKind } from '#domain/change/change.ts';
import { compareRefs } from '#domain/section.ts';
import { kindVerbs, listOf } from '#screens/changes/change-words.ts';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ReasonFields } from '#screens/changes/fields/reason-fields.tsx';
import { SeveralFields } from '#screens/changes/fields/several-fields.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { useKept } from '#screens/parts/use-kept.ts';
import { SendForm } from './send-form.tsx';
import { SeveralDone, type Done } from './several-done.tsx';
import { SeveralPreview } from './several-preview.tsx';
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

function Several({ kind, refs }: { kind: SeveralKind; refs: readonly string[] }) {
  const { snapshot, me, store } = useReady();
  const place = hrefOf({ at: 'change-several', kind, refs });
  const kept = useKept(fillings, place, nothingYet);
  const { wish, given } = kept.value;
  const fill = (set: Partial<Filled>) => kept.change((now) => ({ ...now, ...set }));
  const [isTried, setTried] = useState(false);
  const discard = () => {
    kept.forget();
    setTried(false);
  };
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
  useWarnBeforeLoss(kept.isTouched && done === null);
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
    if (sorted.form.length > 0 || sorted.going.length === 0 || next === null) return 'refused';
    const outcome = await running.run(
      { kind: 'propose-changes', proposals: sorted.going },
      `${changeNames[kind]} of ${String(sorted.going.length)} actions`,
    );
    if (outcome === null) return 'over';
    if (outcome.kind === 'refused') return 'refused';
    kept.forget();
    setDone({ n: sorted.going.length, isAtOnce: next.isAtOnce, outcome });
    return 'over';
  };
  if (done !== null) return <SeveralDone done={done} kind={kind} back={plan} />;
  return (
    <Page title={title} lead={listOf(actions.map((action) => action.ref))}>
      <SendForm
        name={title}
        verb={`${next === null || next.isAtOnce ? 'Change' : 'Propose for'} ${isAsked ? String(changes.length) : 'all'} ${changes.length === 1 && isAsked ? 'action' : 'actions'}`}
        isEmpty={isAsked && changes.length === 0}
        isTouched={kept.isTouched}
        refusals={[...form, ...running.refusals]}
        running={running}
        back={plan}
        onSend={handleSend}
      >
        <FoundBar isFound={kept.isFound} onDiscard={discard} />
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
          <SeveralPreview asked={actions.length} changes={changes} sorted={sorted} next={next?.words ?? ''} />
        ) : null}
      </SendForm>
    </Page>
  );
}
