import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { mayRaise } from '#domain/risk/risk-right.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { asksOfBoard, registerOf } from '#domain/risk/risk-register.ts';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { Page } from '#screens/parts/page.tsx';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { useView } from '#screens/parts/use-view.ts';
import { hrefOf, type RiskTab } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { Asks } from './asks.tsx';
import { HeatMaps } from './heat-maps.tsx';
import { RegisterFilter } from './register-filter.tsx';
import { RegisterTable } from './register-table.tsx';
import { addressOf, entriesIn, viewFrom } from './register-view.ts';
import { kindWords } from './risk-words.ts';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
});

const windowTitles = {
  threats: 'Risks and issues',
  opportunities: 'Risks: opportunities',
  asks: 'Risks: asks of the board',
} as const satisfies Readonly<Record<RiskTab, string>>;

/** The risk and issue register: threats and issues, opportunities apart, and what the board is asked for. */
export function Register(props: { tab: RiskTab; filter: Readonly<Record<string, string>> }) {
  const styles = useStyles();
  const { snapshot, me } = useReady();
  const { tab } = props;
  const asks = useMemo(() => asksOfBoard(snapshot), [snapshot]);
  const place = (name: string, to: RiskTab) => ({
    name,
    href: hrefOf({ at: 'risks', tab: to, filter: {} }),
    isHere: tab === to,
  });
  return (
    <Page
      title="Risks and issues"
      windowTitle={windowTitles[tab]}
      lead="What could harm or help the plan, what is happening now, who looks after it, and what the board is asked for."
      actions={
        mayRaise(me) ? (
          <div className={styles.buttons}>
            <Button as="a" appearance="primary" href={hrefOf({ at: 'add-risk', filter: {} })}>
              Add a risk or issue
            </Button>
            {me.role === 'admin' ? (
              <Button as="a" href={hrefOf({ at: 'merge-risks' })}>
                Merge entries
              </Button>
            ) : null}
          </div>
        ) : undefined
      }
    >
      <SubPlaces
        label="Register"
        places={[
          place('Threats and issues', 'threats'),
          place('Opportunities', 'opportunities'),
          place(`Asks of the board (${String(asks.length)})`, 'asks'),
        ]}
      />
      {tab === 'asks' ? (
        <Asks risks={asks} />
      ) : (
        <Entries key={tab} isChance={tab === 'opportunities'} tab={tab} filter={props.filter} />
      )}
    </Page>
  );
}

function Entries(props: { isChance: boolean; tab: RiskTab; filter: Readonly<Record<string, string>> }) {
  const { snapshot, store } = useReady();
  const { isChance, tab } = props;
  const today = store.today();
  const [view, show] = useView(viewFrom(props.filter), (next) =>
    hrefOf({ at: 'risks', tab, filter: addressOf(next) }),
  );
  const shownView = useDeferredValue(view);
  const register = useMemo(() => registerOf(snapshot), [snapshot]);
  const open: readonly Risk[] = isChance ? register.opportunities : [...register.threats, ...register.issues];
  const ended = useMemo(
    () =>
      [...snapshot.risks.values()]
        .filter((risk) => risk.state !== 'open' && (risk.kind === 'opportunity') === isChance)
        .sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? '')),
    [snapshot, isChance],
  );
  if (open.length + ended.length === 0)
    return (
      <Text>
        {isChance
          ? 'The register has no opportunity yet: something that could help the plan, and that can be made more likely.'
          : 'The register is empty. A risk is something that could harm or help what the plan is for; an issue is happening now.'}
      </Text>
    );
  const from = shownView.state === 'ended' ? ended : open;
  const found = entriesIn(snapshot, from, shownView, today);
  const kinds = isChance ? (['opportunity'] as const) : (['threat', 'issue'] as const);
  return (
    <>
      <HeatMaps risks={open} kind={isChance ? 'opportunity' : 'threat'} view={view} onView={show} />
      <RegisterFilter risks={[...open, ...ended]} view={view} onView={show} />
      <Text role="status">
        {found.length === from.length
          ? `All ${String(from.length)} ${shownView.state === 'ended' ? 'that ended' : 'open entries'}`
          : `${String(found.length)} of ${String(from.length)} ${shownView.state === 'ended' ? 'that ended' : 'open entries'}`}
      </Text>
      {found.length === 0 ? (
        <NoneFits
          words="No entry fits all of this."
          verb="Show all open entries"
          onShowAll={() => show({ ...viewFrom({}), since: view.since })}
        />
      ) : (
        kinds.map((kind) => {
          const entries = found.filter((risk) => risk.kind === kind);
          return entries.length === 0 ? null : (
            <RegisterTable key={kind} title={kindWords[kind].many} risks={entries} />
          );
        })
      )}
    </>
  );
}

/** An address that nobody has in the register. */
export function UnknownRisk({ riskRef }: { riskRef: string }) {
  return (
    <Page title="No such entry" windowTitle={`Risk ${riskRef}`}>
      <Text>The register has no entry ‘{riskRef}’. The reference may be mistyped.</Text>
      <Link href={hrefOf({ at: 'risks', tab: 'threats', filter: {} })}>See the register</Link>
    </Page>
  );
}
