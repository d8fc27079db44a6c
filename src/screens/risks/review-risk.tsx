import type { RiskReviewEntry } from '#domain/command.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { nextReviewOn } from '#domain/risk/risk-register.ts';
import { isScore, levelFor, levelMove } from '#domain/risk/risk-score.ts';
import { DayField, WordsField } from '#screens/parts/plain-fields.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { LevelField } from './level-field.tsx';
import { RiskForm } from './risk-form.tsx';
import { useRiskTyping } from './risk-typing.ts';
import { sayProduct } from './risk-words.ts';
import { ScoreFields } from './score-fields.tsx';

/** A review of an entry: its scores now, who looks after it from here, why, and when somebody looks again. */
export function ReviewRisk({ risk }: { risk: Risk }) {
  const { snapshot, store } = useReady();
  const { risks: rules } = snapshot.settings;
  const typing = useRiskTyping(`Review ${risk.ref}`);
  const { id: reviewId, review: edits } = typing.value;
  const { unmitigated, mitigated, target, scoreReason, level } = risk;
  const review: RiskReviewEntry = {
    unmitigated,
    mitigated,
    target,
    scoreReason,
    level,
    reviewOn: nextReviewOn(snapshot.cycles.values(), store.today()),
    note: '',
    ...edits,
  };
  const set = (part: Partial<RiskReviewEntry>) =>
    typing.change((now) => ({ ...now, review: { ...now.review, ...part } }));
  const move = levelMove(rules, level, review.level);
  const isProposed = isScore(review.mitigated) && levelFor(rules, review.mitigated) === review.level;
  return (
    <Page
      title={`Review ${risk.ref}`}
      lead={`${risk.title}. Mitigated score now: ${sayProduct(rules, mitigated)}, looked after by the ${level}.`}
    >
      <RiskForm
        name={`Review ${risk.ref}`}
        command={{ kind: 'review-risk', ref: risk.ref, reviewId, review }}
        label={`Review of ${risk.ref}`}
        verb="Save the review"
        entry={risk.ref}
        done={`The review of ${risk.ref} is saved.`}
        back={hrefOf({ at: 'risk', ref: risk.ref })}
        typing={typing}
      >
        {(refusals) => (
          <>
            <ScoreFields kind={risk.kind} scores={review} refusals={refusals} onChange={set} />
            <LevelField
              level={review.level}
              mitigated={review.mitigated}
              refusals={refusals}
              onChange={(to) => set({ level: to })}
            />
            <WordsField
              id="note"
              label={
                move === null
                  ? 'Note (may be left empty)'
                  : `Why is it ${move}${isProposed ? '' : ', other than its score proposes'}?`
              }
              rows={3}
              value={review.note}
              refusals={refusals}
              onChange={(note) => set({ note })}
            />
            <DayField
              id="reviewOn"
              label="Next review"
              value={review.reviewOn ?? ''}
              refusals={refusals}
              onChange={(value) => set({ reviewOn: value === '' ? null : value })}
            />
          </>
        )}
      </RiskForm>
    </Page>
  );
}
