import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { checkApproval } from '#domain/check-approval.ts';
import { cycleOfChange, type PlanChange } from '#domain/change.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { ChangeParts } from './change-parts.tsx';
import { approverName, decidedLine, proposedLine } from './change-words.ts';
import { effectOnCounts } from './count-words.ts';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  facts: {
    display: 'grid',
    // as wide as the names of the fields above them
    gridTemplateColumns: 'minmax(120px, 200px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, paddingTop: '2px' },
  told: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { marginBottom: tokens.spacingVerticalS },
  },
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
        <Text>{change.weight === 'material' ? 'Material' : 'Minor'}</Text>
        {cycle === undefined ? null : <Text>Counts in {cycle.title}</Text>}
      </div>
      <Overtaken change={change} />
      <ChangeParts change={change} isNamed={change.parts.length > 1} />
      <dl className={styles.facts}>
        <Fact term="Why" text={change.reason} />
        <Fact term="Driven from outside by" text={change.driver} />
        <Fact term="Proposed" text={proposedLine(change, snapshot)} />
        {change.state === 'proposed' ? (
          <>
            <Fact
              term="Who decides"
              text={`${startUpper(approverName(change.approver, change, snapshot))}, by the rule in force when it was proposed`}
            />
            <Fact term="If approved" text={effectOnCounts(change, snapshot, store.today())} />
          </>
        ) : (
          <Fact term="Decision" text={decided} />
        )}
        <Fact term="Note of the decision" text={change.decisionNote} />
      </dl>
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

function Fact({ term, text }: { term: string; text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>
        <LongText text={text} what={term.toLowerCase()} />
      </dd>
    </>
  );
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
