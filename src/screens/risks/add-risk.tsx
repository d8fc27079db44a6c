import { Text } from '@fluentui/react-components';
import { mayRaise } from '#domain/risk/risk-right.ts';
import { blankRisk, riskKinds } from '#domain/risk/risk.ts';
import { nextReviewOn } from '#domain/risk/risk-register.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { NewEntry } from './new-entry.tsx';
import { useRiskTyping } from './risk-typing.ts';

/** Adds a threat, an opportunity or an issue; from an action it begins with that action and its lead. */
export function AddRisk({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { snapshot, store, me } = useReady();
  const today = store.today();
  const kind = riskKinds.find((one) => one === filter['kind']) ?? 'threat';
  const action = snapshot.actions.get(filter['action'] ?? '');
  const name = action === undefined ? 'Add a risk or issue' : `Add a risk or issue about ${action.ref}`;
  const typing = useRiskTyping(name);
  const likelihood = kind === 'issue' ? 4 : 0;
  if (!mayRaise(me))
    return (
      <Page title="Add a risk or issue">
        <Text>Only people with a role in the plan can raise a risk. Ask the plan admin to add it.</Text>
      </Page>
    );
  return (
    <Page
      title="Add a risk or issue"
      lead={
        action === undefined
          ? 'A risk may happen; an issue is happening now.'
          : `Raised from action ${action.ref} ${action.title}`
      }
    >
      <NewEntry
        name="Add a risk or issue"
        start={{
          ...blankRisk('', kind, today),
          unmitigated: { likelihood, impact: 0 },
          mitigated: { likelihood, impact: 0 },
          reviewOn: nextReviewOn(snapshot.cycles.values(), today),
          owner: action?.leads[0] ?? null,
          actions: action === undefined ? [] : [action.ref],
          sections: action === undefined ? [] : [action.section],
        }}
        asksKind
        typing={typing}
        commandFor={(risk, reviewId) => ({ kind: 'save-risk', risk, reviewId })}
        verb="Add it to the register"
        done={(ref) => `${ref} is in the register.`}
        back={
          action === undefined
            ? hrefOf({ at: 'risks', tab: 'threats', filter: {} })
            : hrefOf({ at: 'action', ref: action.ref })
        }
      />
    </Page>
  );
}
