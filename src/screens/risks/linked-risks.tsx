import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { risksOf } from '#domain/risk-register.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { RaiseRiskLink } from './raise-risk-link.tsx';
import { Going } from './register-table.tsx';
import { kindWords } from './risk-words.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** The open risks and issues that an action or a measure is linked to; from an action one more can be raised. */
export function LinkedRisks({ link, of }: { link: 'actions' | 'measures'; of: string }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const risks = useMemo(() => risksOf(snapshot, link, of), [snapshot, link, of]);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {risks.length === 0 ? 'Risks and issues' : `Risks and issues (${String(risks.length)})`}
      </h2>
      {risks.length === 0 ? (
        <Text>{`No open risk or issue is linked to ${of}.`}</Text>
      ) : (
        <ul className={styles.list} aria-label="Linked risks and issues">
          {risks.map((risk) => (
            <li key={risk.ref} className={styles.one}>
              <span>
                {kindWords[risk.kind].one}{' '}
                <Link href={hrefOf({ at: 'risk', ref: risk.ref })} inline>
                  {risk.ref} {risk.title}
                </Link>
              </span>
              <BandMark score={risk.mitigated} kind={risk.kind} />
              <Going risk={risk} />
            </li>
          ))}
        </ul>
      )}
      {link === 'actions' ? <RaiseRiskLink actionRef={of} /> : null}
    </section>
  );
}
