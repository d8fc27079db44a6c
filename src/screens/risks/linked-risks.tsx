import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { risksOf } from '#domain/risk/risk-register.ts';
import { LinkedList } from '#screens/parts/linked-list.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { RaiseRiskLink } from './raise-risk-link.tsx';
import { Going } from './register-table.tsx';
import { kindWords } from './risk-words.ts';

/** The open risks and issues that an action or a measure is linked to; from an action one more can be raised. */
export function LinkedRisks({ link, of }: { link: 'actions' | 'measures'; of: string }) {
  const { snapshot } = useReady();
  const risks = useMemo(() => risksOf(snapshot, link, of), [snapshot, link, of]);
  return (
    <LinkedList
      title="Risks and issues"
      label="Linked risks and issues"
      none={`No open risk or issue is linked to ${of}.`}
      items={risks.map((risk) => ({
        key: risk.ref,
        words: (
          <>
            <span>
              {kindWords[risk.kind].one}{' '}
              <Link href={hrefOf({ at: 'risk', ref: risk.ref })} inline>
                {risk.ref} {risk.title}
              </Link>
            </span>
            <BandMark score={risk.mitigated} kind={risk.kind} />
            <Going risk={risk} />
          </>
        ),
      }))}
    >
      {link === 'actions' ? <RaiseRiskLink actionRef={of} /> : null}
    </LinkedList>
  );
}
