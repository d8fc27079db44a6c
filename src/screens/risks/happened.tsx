import type { Risk } from '#domain/risk/risk.ts';
import { nextReviewOn } from '#domain/risk/risk-register.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { NewEntry } from './new-entry.tsx';
import { useRiskTyping } from './risk-typing.ts';

/** A threat that has happened: it ends, and an issue goes on for it, which begins with all that the threat said. */
export function Happened({ risk }: { risk: Risk }) {
  const { snapshot, store } = useReady();
  const typing = useRiskTyping(`${risk.ref} has happened`);
  const { words: note } = typing.value;
  const today = store.today();
  const happening = (impact: number) => ({ likelihood: 4, impact });
  return (
    <Page
      title={`${risk.ref} has happened`}
      lead={`${risk.title}. The threat ends, and an issue goes on for it with its history.`}
    >
      <NewEntry
        name={`${risk.ref} has happened`}
        start={{
          ...risk,
          row: null,
          kind: 'issue',
          unmitigated: happening(risk.unmitigated.impact),
          mitigated: happening(risk.mitigated.impact),
          scoreReason: '',
          raisedOn: today,
          reviewOn: nextReviewOn(snapshot.cycles.values(), today),
        }}
        asksKind={false}
        commandFor={(issue, reviewId) => ({
          kind: 'risk-happened',
          ref: risk.ref,
          reviewId,
          issue,
          note,
        })}
        typing={typing}
        verb="Make it an issue"
        done={(ref) => `${risk.ref} has ended, and goes on as ${ref}.`}
        back={hrefOf({ at: 'risk', ref: risk.ref })}
      >
        {(refusals) => (
          <WordsField
            id="note"
            label="What has happened?"
            rows={3}
            value={note}
            refusals={refusals}
            onChange={(words) => typing.set({ words })}
          />
        )}
      </NewEntry>
    </Page>
  );
}
