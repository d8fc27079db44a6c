import { Link, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayDate } from '#domain/date.ts';
import type { PackRisk } from '#domain/pack/pack-register-parts.ts';
import { sayChain, sinceLastPack } from '#domain/pack/pack-risk-words.ts';
import { productOf } from '#domain/risk/risk.ts';
import { rulesOf } from '#screens/board-pack/view/heat-table.tsx';
import { ScoreMark } from '#screens/risks/band-mark.tsx';
import { MeasureCard } from '#screens/board-pack/view/view-measures.tsx';
import { leadsOf } from '#screens/board-pack/view/view-words.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { AtMeeting } from './at-meeting.ts';
import { useMeetingStyles } from './in-meeting-style.ts';
import { movedOn } from './moved-on.ts';
import { itemIn, titleOf, wordOf, type PackItem } from './pack-item.ts';

type Of<K extends PackItem['kind']> = Extract<PackItem, { kind: K }>;

/** What the pack says of a thing, in the words of the pack; and where the plan has gone on since, the way there. */
export function ItemBody(
  props: AtMeeting & {
    readonly found: PackItem;
    /** Where it stands among other things: only what is said of it, not all that is known. */
    readonly isBrief?: boolean;
  },
) {
  const { found } = props;
  switch (found.kind) {
    case 'ask':
      return <AskBody {...props} {...found} />;
    case 'action':
      return <ActionBody {...props} {...found} />;
    case 'risk':
      return <RiskBody {...props} {...found} />;
    case 'measure':
      return (
        <ul style={{ margin: 0, padding: 0, listStyleType: 'none' }}>
          <MeasureCard measure={found.measure} isNamed={false} />
        </ul>
      );
  }
}

function AskBody({ pack, content, ask }: AtMeeting & Of<'ask'>) {
  const styles = useMeetingStyles();
  const decided = pack.outcomes.find((one) => one.ask === ask.id)?.words.trim() ?? '';
  return (
    <dl className={styles.facts}>
      {ask.about.length === 0 ? null : (
        <Fact term="About">
          {ask.about.map((ref, index) => {
            const about =
              itemIn(content, { kind: 'action', id: ref }) ?? itemIn(content, { kind: 'risk', id: ref });
            return (
              <span key={ref} style={{ display: 'block' }}>
                {about === null ? (
                  (ask.aboutWords[index] ?? ref)
                ) : (
                  <Link
                    inline
                    href={hrefOf({
                      at: 'in-meeting',
                      pack: pack.key,
                      item: wordOf({ kind: about.kind, id: ref }),
                    })}
                  >
                    {titleOf(about)}
                  </Link>
                )}
              </span>
            );
          })}
        </Fact>
      )}
      <Fact term="What was decided">{decided || 'No decision is written down yet.'}</Fact>
    </dl>
  );
}

function ActionBody(props: AtMeeting & Of<'action'> & { readonly isBrief?: boolean }) {
  const styles = useMeetingStyles();
  const { action, why, highlights, isBrief = false } = props;
  const { statusBefore: before } = action;
  const dates = [
    action.completionAsWritten || 'No date',
    ...(action.isOverdue ? ['Overdue'] : []),
    ...(action.isOnHold ? ['On hold'] : []),
    ...(action.forecastOn === null ? [] : [`Now expected by ${sayDate(action.forecastOn)}`]),
  ];
  return (
    <>
      <dl className={styles.facts}>
        <Fact term="RAG">
          <StatusMark status={action.status} />
          {before === null || before.code === action.status.code
            ? ''
            : ` Was ${before.label} (${before.letter})`}
        </Fact>
        {why.length === 0 ? null : <Fact term="Why it is an exception">{why.join('\n')}</Fact>}
        {action.reason === '' ? null : <Fact term="Why">{action.reason}</Fact>}
        <Fact term="Complete by">{dates.join('\n')}</Fact>
        <Fact term="Lead">{leadsOf(action) || 'None'}</Fact>
        {highlights.map((one) => (
          <Fact key={one.activity} term="Highlight">
            {[one.activity, one.impact].filter((words) => words.trim() !== '').join('\n')}
          </Fact>
        ))}
        {isBrief ? null : (
          <>
            {['', action.title].includes(action.description.trim()) ? null : (
              <Fact term="What is promised">{action.description}</Fact>
            )}
            <Fact term="What was done">
              {[action.activity, action.freshness].filter((words) => words !== '').join('\n') || '–'}
            </Fact>
            <Fact term="What difference it made">
              <ImpactMark impact={action.impactRating} />
              {action.impact === '' ? '' : `\n${action.impact}`}
            </Fact>
            {action.nextSteps === '' ? null : <Fact term="What happens next">{action.nextSteps}</Fact>}
            {action.evidence.length === 0 ? null : (
              <Fact term="Shown by">
                {action.evidence.map(({ label, url }) => (
                  <span key={url} style={{ display: 'block' }}>
                    <OutsideLink url={url}>{label || url}</OutsideLink>
                  </span>
                ))}
              </Fact>
            )}
          </>
        )}
      </dl>
      <Since {...props} />
    </>
  );
}

/** What the plan says otherwise than the pack by now, and the way to it. */
function Since({ frozen, action }: AtMeeting & Of<'action'>) {
  const styles = useMeetingStyles();
  const { snapshot } = useReady();
  const then = frozen.plan.actions.find(({ ref }) => ref === action.ref);
  const moved = then === undefined ? [] : movedOn(then, snapshot.actions.get(action.ref), snapshot.scheme);
  if (moved.length === 0)
    return <Text className={styles.quiet}>Nothing about it has changed in the plan since this pack.</Text>;
  return (
    <Text>
      <strong>Since this pack:</strong> {moved.join(' ')}{' '}
      <Link inline href={hrefOf({ at: 'action', ref: action.ref })}>
        See {action.ref} as it is now
      </Link>
    </Text>
  );
}

function RiskBody({
  content,
  risk,
  isBrief = false,
}: AtMeeting & Of<'risk'> & { readonly isBrief?: boolean }) {
  const styles = useMeetingStyles();
  const done = [risk.response, ...risk.mitigations].filter((words) => words.trim() !== '');
  return (
    <dl className={styles.facts}>
      <Fact term="Mitigated score">
        <ScoreMark rules={rulesOf(content.risks)} score={risk.mitigated} kind={risk.kind} />
        {content.movement.since === null ? '' : ` ${sinceLastPack(risk)}`}
      </Fact>
      {risk.ask.trim() === '' ? null : <Fact term="Asked of the board">{risk.ask}</Fact>}
      <Fact term="What it is">{sayChain(risk) || '–'}</Fact>
      <Fact term="What is done about it">{done.join('\n') || '–'}</Fact>
      {isBrief ? null : (
        <>
          <Fact term="Score before anything is done">{String(productOf(risk.unmitigated))}</Fact>
          <Fact term="Next review">{reviewOf(risk)}</Fact>
        </>
      )}
      <Fact term="Owner">{[risk.owner, risk.level].filter(Boolean).join('\n') || 'Nobody'}</Fact>
    </dl>
  );
}

function reviewOf({ reviewOn, isReviewDue }: PackRisk): string {
  return `${reviewOn === null ? 'None is set' : sayDate(reviewOn)}${isReviewDue ? '. Review due' : ''}`;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useMeetingStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>{children}</dd>
    </div>
  );
}
