import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RiskCommand } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import { riskKinds, type Risk, type RiskKind } from '#domain/risk/risk.ts';
import { nextRiskRef } from '#domain/risk/risk-register.ts';
import { isScore, levelFor } from '#domain/risk/risk-score.ts';
import { ChoiceField, DayField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import { EntryFields, FieldGroup } from './entry-fields.tsx';
import { LevelField } from './level-field.tsx';
import { RiskForm } from './risk-form.tsx';
import type { RiskTyping } from './risk-typing.ts';
import { kindWords } from './risk-words.ts';
import { ScoreFields } from './score-fields.tsx';

/** A form for an entry that is not in the register yet. Its number follows the last one, its level its score until chosen. */
export function NewEntry(props: {
  name: string;
  start: Risk;
  /** True where the kind is to be chosen. */
  asksKind: boolean;
  commandFor: (risk: Risk, reviewId: string) => RiskCommand;
  /** Fields of the command itself, above those of the entry. */
  children?: (refusals: readonly Refusal[]) => ReactNode;
  typing: RiskTyping;
  verb: string;
  done: (ref: string) => string;
  back: string;
}) {
  const { snapshot } = useReady();
  const { typing } = props;
  const { id, risk: edits } = typing.value;
  const typed: Risk = { ...props.start, ...edits };
  const risk: Risk = {
    ...typed,
    ref: nextRiskRef(snapshot, typed.kind),
    level:
      edits.level ?? (isScore(typed.mitigated) ? levelFor(snapshot.settings.risks, typed.mitigated) : ''),
  };
  const set = (part: Partial<Risk>) => typing.change((now) => ({ ...now, risk: { ...now.risk, ...part } }));
  return (
    <RiskForm
      name={props.name}
      command={props.commandFor(risk, id)}
      label={`${props.name} ${risk.ref}`}
      verb={props.verb}
      entry={risk.ref}
      done={props.done(risk.ref)}
      back={props.back}
      typing={typing}
    >
      {(refusals) => (
        <>
          {props.children?.(refusals)}
          {props.asksKind ? (
            <ChoiceField
              id="kind"
              label="What is it?"
              value={risk.kind}
              refusals={refusals}
              options={riskKinds.map((kind) => ({ key: kind, words: kindChoice[kind] }))}
              onChange={(value) => {
                const kind = riskKinds.find((one) => one === value) ?? 'threat';
                set({ kind, ...scoresFor(kind, risk) });
              }}
            />
          ) : null}
          <Text>{`Its number will be ${risk.ref}. Numbers are never used again.`}</Text>
          <EntryFields risk={risk} refusals={refusals} onChange={set}>
            <FieldGroup title="Scores">
              <ScoreFields kind={risk.kind} scores={risk} refusals={refusals} onChange={set} />
              <LevelField
                level={risk.level}
                mitigated={risk.mitigated}
                refusals={refusals}
                onChange={(level) => set({ level })}
              />
              <DayField
                id="reviewOn"
                label="Next review"
                value={risk.reviewOn ?? ''}
                refusals={refusals}
                onChange={(value) => set({ reviewOn: value === '' ? null : value })}
              />
            </FieldGroup>
          </EntryFields>
        </>
      )}
    </RiskForm>
  );
}

const kindChoice: Readonly<Record<RiskKind, string>> = {
  threat: `${kindWords.threat.one}: it could harm what the plan is for`,
  opportunity: `${kindWords.opportunity.one}: it could help what the plan is for`,
  issue: `${kindWords.issue.one}: it is happening now`,
};

// an issue is happening, so its likelihood is no question; of another kind it is to be chosen
function scoresFor(kind: RiskKind, risk: Risk): Pick<Risk, 'unmitigated' | 'mitigated'> {
  const likelihood = kind === 'issue' ? 4 : risk.kind === 'issue' ? 0 : null;
  if (likelihood === null) return { unmitigated: risk.unmitigated, mitigated: risk.mitigated };
  return {
    unmitigated: { ...risk.unmitigated, likelihood },
    mitigated: { ...risk.mitigated, likelihood },
  };
}
