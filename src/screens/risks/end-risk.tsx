import type { Risk } from '#domain/risk/risk.ts';
import { DayField, WordsField } from '#screens/parts/plain-fields.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { RiskForm } from './risk-form.tsx';
import { useRiskTyping } from './risk-typing.ts';

/** Closes an entry with a reason. It stays to be seen, and its number is not used again. */
export function CloseRisk({ risk }: { risk: Risk }) {
  const { store } = useReady();
  const typing = useRiskTyping(`Close ${risk.ref}`);
  const { id: reviewId, words: reason } = typing.value;
  const on = typing.value.on ?? store.today();
  return (
    <Page
      title={`Close ${risk.ref}`}
      lead={`${risk.title}. It stays to be seen with its history, and counts in no figure any more.`}
    >
      <RiskForm
        name={`Close ${risk.ref}`}
        command={{ kind: 'close-risk', ref: risk.ref, reviewId, on, reason }}
        label={`Closing of ${risk.ref}`}
        verb="Close it"
        entry={risk.ref}
        done={`${risk.ref} is closed.`}
        back={hrefOf({ at: 'risk', ref: risk.ref })}
        typing={typing}
      >
        {(refusals) => (
          <>
            <WordsField
              id="reason"
              label="Why is it closed?"
              rows={3}
              value={reason}
              refusals={refusals}
              onChange={(words) => typing.set({ words })}
            />
            <DayField
              id="on"
              label="Closed on"
              value={on}
              refusals={refusals}
              onChange={(day) => typing.set({ on: day })}
            />
          </>
        )}
      </RiskForm>
    </Page>
  );
}

/** Opens a closed entry again, with a reason. */
export function ReopenRisk({ risk }: { risk: Risk }) {
  const typing = useRiskTyping(`Reopen ${risk.ref}`);
  const { id: reviewId, words: reason } = typing.value;
  return (
    <Page title={`Reopen ${risk.ref}`} lead={`${risk.title}. Closed, because: ${risk.closureReason}`}>
      <RiskForm
        name={`Reopen ${risk.ref}`}
        command={{ kind: 'reopen-risk', ref: risk.ref, reviewId, reason }}
        label={`Reopening of ${risk.ref}`}
        verb="Reopen it"
        entry={risk.ref}
        done={`${risk.ref} is open again. Review it if its scores are others now.`}
        back={hrefOf({ at: 'risk', ref: risk.ref })}
        typing={typing}
      >
        {(refusals) => (
          <WordsField
            id="reason"
            label="Why is it opened again?"
            rows={3}
            value={reason}
            refusals={refusals}
            onChange={(words) => typing.set({ words })}
          />
        )}
      </RiskForm>
    </Page>
  );
}
