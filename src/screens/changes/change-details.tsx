import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { PlanChange } from '#domain/change.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { useReady } from '#screens/use-store.ts';
import { ChangeParts } from './change-parts.tsx';
import { approverName, decidedLine, effectOnCounts, proposedLine } from './change-words.ts';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  told: { margin: 0, overflowWrap: 'anywhere' },
});

/** Everything about a change below its name: what it does, why, who proposed it, who decides or decided. */
export function ChangeDetails(props: { change: PlanChange }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { change } = props;
  const decided = decidedLine(change, snapshot);
  const cycle = snapshot.cycles.get(change.cycle);
  return (
    <div className={styles.all}>
      <div className={styles.line}>
        <StateMark state={change.state} />
        <Text>{change.weight === 'material' ? 'Material' : 'Minor'}</Text>
        {cycle === undefined ? null : <Text>Counts in {cycle.title}</Text>}
      </div>
      <ChangeParts change={change} isNamed={change.parts.length > 1} />
      <dl className={styles.facts}>
        <Fact term="Why" text={change.reason} />
        <Fact term="Driven from outside by" text={change.driver} />
        <Fact term="Proposed" text={proposedLine(change, snapshot)} />
        {change.state === 'proposed' ? (
          <>
            <Fact
              term="Decides, by the rule in force when it was proposed"
              text={startUpper(approverName(change.approver, change, snapshot))}
            />
            <Fact term="If approved" text={effectOnCounts(change, snapshot)} />
          </>
        ) : (
          <Fact term="Decision" text={decided} />
        )}
        <Fact term="Note of the decision" text={change.decisionNote} />
      </dl>
    </div>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>
        <LongText text={text} what={term.toLowerCase()} />
      </dd>
    </div>
  );
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
