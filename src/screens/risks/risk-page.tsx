import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import { mayReview } from '#domain/risk/risk-right.ts';
import { sayDate } from '#domain/date.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { levelFor } from '#domain/risk/risk-score.ts';
import { ToldBar } from '#screens/admin/told-bar.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { Page } from '#screens/parts/page.tsx';
import { sentence } from '#screens/parts/sentence.ts';
import { hrefOf, type RiskFormName } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { Going } from './register-table.tsx';
import { UnknownRisk } from './register.tsx';
import { Mitigations } from './mitigations.tsx';
import { RiskFacts } from './risk-facts.tsx';
import { RiskLineage } from './risk-lineage.tsx';
import { kindWords, sayChain, sayParts, stateWords } from './risk-words.ts';
import { ScoreHistory } from './score-history.tsx';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  chain: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxWidth: '75ch',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  link: { margin: 0, whiteSpace: 'pre-wrap' },
  lead: { display: 'block', color: tokens.colorNeutralForeground2 },
  scores: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '900px',
  },
  score: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Everything about one entry of the register. */
export function RiskPage({ riskRef }: { riskRef: string }) {
  const { snapshot } = useReady();
  const risk = snapshot.risks.get(riskRef);
  return risk === undefined ? <UnknownRisk riskRef={riskRef} /> : <Known risk={risk} />;
}

function Known({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const { me } = useReady();
  const scoresId = useId();
  const askId = useId();
  const isMine = mayReview(risk, me);
  return (
    <Page
      title={`${risk.ref} ${risk.title}`}
      windowTitle={`${kindWords[risk.kind].one} ${risk.ref}`}
      lead={`${kindWords[risk.kind].one}, ${stateWords[risk.state].toLowerCase()}, raised on ${sayDate(risk.raisedOn)}`}
      actions={isMine ? <Buttons risk={risk} /> : undefined}
    >
      <ToldBar />
      <Ended risk={risk} />
      <div className={styles.chain}>
        {sayChain(risk).map(({ lead, text }) => (
          <p key={lead} className={styles.link}>
            <strong className={styles.lead}>{lead}</strong>
            {text}
          </p>
        ))}
      </div>
      <section className={styles.part} aria-labelledby={scoresId}>
        <h2 id={scoresId} className={styles.heading}>
          Scores
        </h2>
        <Scores risk={risk} />
        {risk.state === 'open' ? <Level risk={risk} /> : null}
      </section>
      {risk.ask === '' ? null : (
        <section className={styles.part} aria-labelledby={askId}>
          <h2 id={askId} className={styles.heading}>
            Ask of the board
          </h2>
          <LongText text={risk.ask} what="the ask of the board" />
        </section>
      )}
      <RiskFacts risk={risk} />
      <Mitigations risk={risk} />
      <RiskLineage risk={risk} />
      <ScoreHistory risk={risk} />
    </Page>
  );
}

function Buttons({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const to = (form: RiskFormName) => hrefOf({ at: 'risk-form', ref: risk.ref, form });
  return (
    <div className={styles.buttons}>
      {risk.state === 'open' ? (
        <>
          <Button as="a" appearance="primary" href={to('review')}>
            Review it
          </Button>
          <Button as="a" href={to('edit')}>
            Edit
          </Button>
          {risk.kind === 'threat' ? (
            <Button as="a" href={to('happened')}>
              It has happened…
            </Button>
          ) : null}
          <Button as="a" href={to('close')}>
            Close…
          </Button>
        </>
      ) : risk.state === 'closed' ? (
        <Button as="a" href={to('reopen')}>
          Reopen…
        </Button>
      ) : null}
    </div>
  );
}

function Scores({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const rules = useReady().snapshot.settings.risks;
  const { kind } = risk;
  return (
    <>
      <div className={styles.scores}>
        <div className={styles.score}>
          <strong>Unmitigated</strong>
          <BandMark score={risk.unmitigated} kind={kind} />
          <Text className={styles.quiet}>{sentence(sayParts(rules, risk.unmitigated))}</Text>
        </div>
        <div className={styles.score}>
          <strong>Mitigated</strong>
          <BandMark score={risk.mitigated} kind={kind} />
          <Text className={styles.quiet}>{sentence(sayParts(rules, risk.mitigated))}</Text>
          <Going risk={risk} />
        </div>
        <div className={styles.score}>
          <strong>Target</strong>
          {risk.target === null ? (
            'None set'
          ) : (
            <>
              <BandMark score={risk.target} kind={kind} />
              <Text className={styles.quiet}>{sentence(sayParts(rules, risk.target))}</Text>
            </>
          )}
        </div>
      </div>
      {kind === 'opportunity' ? <Text>For an opportunity a high score is good.</Text> : null}
      {risk.scoreReason === '' ? null : (
        <LongText
          text={`Why it is scored higher with the controls: ${risk.scoreReason}`}
          what="the reason for the score"
        />
      )}
    </>
  );
}

/** Who looks after it, and whether its score says otherwise. */
function Level({ risk }: { risk: Risk }) {
  const { snapshot } = useReady();
  const proposed = levelFor(snapshot.settings.risks, risk.mitigated);
  if (proposed === risk.level)
    return <Text>{`The ${risk.level} looks after it, as its score asks for.`}</Text>;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {`By its score this belongs with the ${proposed}. The ${risk.level} looks after it now. A review can change that, with a reason.`}
      </MessageBarBody>
    </MessageBar>
  );
}

function Ended({ risk }: { risk: Risk }) {
  if (risk.state === 'open') return null;
  const on = risk.closedOn === null ? '' : ` on ${sayDate(risk.closedOn)}`;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{`${stateWords[risk.state]}${on}.`}</MessageBarTitle> {risk.closureReason}
        {risk.continuedAs === null ? null : (
          <>
            {' '}
            It goes on as{' '}
            <Link href={hrefOf({ at: 'risk', ref: risk.continuedAs })} inline>
              {risk.continuedAs}
            </Link>
            .
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
