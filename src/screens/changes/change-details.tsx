import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { checkApproval } from '#domain/change/check-approval.ts';
import { cycleOfChange, type Approver, type PlanChange } from '#domain/change/change.ts';
import { approverFor } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { sentence } from '#screens/parts/sentence.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { ChangeParts } from './change-parts.tsx';
import { approverName, decidedLine, proposerOf } from './change-words.ts';
import { effectOnCounts } from './count-words.ts';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Everything about a change below its name: what it does, why, who proposed it, who decides or decided. */
export function ChangeDetails(props: { change: PlanChange }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { change } = props;
  const decided = decidedLine(change, snapshot);
  const cycle = snapshot.cycles.get(cycleOfChange(snapshot.cycles, change));
  return (
    <div className={styles.all}>
      <div className={styles.line}>
        <StateMark state={change.state} />
        <Text>{change.weight === 'material' ? 'Material change' : 'Minor change'}</Text>
        {cycle === undefined ? null : <Text>Counts in {cycle.title}</Text>}
      </div>
      <Overtaken change={change} />
      <ChangeParts change={change} isNamed={change.parts.length > 1} />
      <FactList>
        <Words term="Why" text={change.reason} />
        <Words term="Driven from outside by" text={change.driver} />
        <Words term="Proposed by" text={proposerOf(change, snapshot)} />
        {change.state === 'proposed' ? (
          <>
            <Words
              term="Who decides"
              text={`${sentence(approverName(change.approver, change, snapshot))}${isByEarlierRule(change, snapshot) ? ', by the rule in force when it was proposed' : ''}`}
            />
            <Words term="If approved" text={effectOnCounts(change, snapshot, store.today())} />
          </>
        ) : (
          <Words term="Decision" text={decided} />
        )}
        <Words term="Note of the decision" text={change.decisionNote} />
      </FactList>
    </div>
  );
}

/** Says of a change that waits why it can no longer be approved as it was proposed. */
function Overtaken({ change }: { change: PlanChange }) {
  const { snapshot, store } = useReady();
  const wrong = change.state === 'proposed' ? checkApproval(snapshot, change, store.today()) : [];
  const words = [...new Set(wrong.map(sayRefusal))];
  if (words.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>It can no longer be approved as it was proposed.</MessageBarTitle> {words.join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}

function Words({ term, text }: { term: string; text: string }) {
  if (text === '') return null;
  return (
    <Fact term={term}>
      <LongText text={text} what={term.toLowerCase()} />
    </Fact>
  );
}

// the rules may name somebody else by now
function isByEarlierRule({ kind, weight, approver }: PlanChange, { settings }: Snapshot): boolean {
  const now = approverFor(settings.approval, kind, weight);
  const bodyOf = (one: Approver) => (one.by === 'body' ? one.body : '');
  return now.by !== approver.by || bodyOf(now) !== bodyOf(approver);
}
