import { Link, Text } from '@fluentui/react-components';
import { mayReview } from '#domain/risk/risk-right.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf, type RiskFormName } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { EditRisk } from './edit-risk.tsx';
import { CloseRisk, ReopenRisk } from './end-risk.tsx';
import { Happened } from './happened.tsx';
import { UnknownRisk } from './register.tsx';
import { ReviewRisk } from './review-risk.tsx';
import { riskName } from './risk-words.ts';

/** The page of a form about one entry, for those who may use it. */
export function EntryForm({ riskRef, form }: { riskRef: string; form: RiskFormName }) {
  const { snapshot, me } = useReady();
  const risk = snapshot.risks.get(riskRef);
  if (risk === undefined) return <UnknownRisk riskRef={riskRef} />;
  const isFit = form === 'reopen' ? risk.state === 'closed' : risk.state === 'open';
  if (!mayReview(risk, me) || !(isFit || form === 'edit'))
    return (
      <Page title={riskName(snapshot, riskRef)}>
        <Text>
          {mayReview(risk, me)
            ? `${riskRef} is ${risk.state === 'open' ? 'open' : 'not open any more'}, so this cannot be done with it. `
            : `The owner and the actioners of ${riskRef} and the plan admins can change it. `}
          <Link href={hrefOf({ at: 'risk', ref: riskRef })} inline>
            Look at {riskRef}
          </Link>
        </Text>
      </Page>
    );
  switch (form) {
    case 'edit':
      return <EditRisk risk={risk} />;
    case 'review':
      return <ReviewRisk risk={risk} />;
    case 'close':
      return <CloseRisk risk={risk} />;
    case 'reopen':
      return <ReopenRisk risk={risk} />;
    case 'happened':
      return <Happened risk={risk} />;
  }
}
