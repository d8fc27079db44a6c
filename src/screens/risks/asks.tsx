import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { Risk } from '#domain/risk/risk.ts';
import { nameOf } from '#domain/snapshot.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { kindWords } from './risk-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  ask: { ...typographyStyles.body1Strong },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the board is asked for, entry by entry, in the order of the register. */
export function Asks({ risks }: { risks: readonly Risk[] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  if (risks.length === 0) return <Text>No open entry asks anything of the board.</Text>;
  return (
    <ul className={styles.list} aria-label="Asks of the board">
      {risks.map((risk) => (
        <li key={risk.ref} className={styles.one}>
          <div className={styles.ask}>
            <LongText text={risk.ask} what={`the ask of ${risk.ref}`} />
          </div>
          <span>
            {kindWords[risk.kind].one}{' '}
            <Link href={hrefOf({ at: 'risk', ref: risk.ref })} inline>
              {risk.ref} {risk.title}
            </Link>{' '}
            <BandMark score={risk.mitigated} kind={risk.kind} />
          </span>
          <Text className={styles.quiet}>
            {risk.level} · {risk.owner === null ? 'Nobody named as owner' : nameOf(snapshot, risk.owner)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
