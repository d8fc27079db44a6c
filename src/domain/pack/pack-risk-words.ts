import type { PackRisk } from './pack-register-parts.ts';
import { isHighGood } from '#domain/risk/risk-score.ts';
import { productOf } from '#domain/risk/risk.ts';

/** How the mitigated score stands to that of the last pack: 'Up from 9, worse'; for an opportunity up is better. */
export function sinceLastPack({
  before,
  mitigated,
  kind,
}: Pick<PackRisk, 'before' | 'mitigated' | 'kind'>): string {
  if (before === null) return 'Not in the last pack';
  const [was, is] = [productOf(before), productOf(mitigated)];
  if (was === is) return 'No change';
  const isGood = is > was === isHighGood(kind);
  return `${is > was ? 'Up' : 'Down'} from ${String(was)}, ${isGood ? 'better' : 'worse'}`;
}

/** Cause, event and effect, as far as they are given, one a line with what leads to it. */
export function sayChain({ kind, cause, event, effect }: PackRisk): string {
  return [
    { lead: 'Because: ', text: cause },
    { lead: kind === 'issue' ? 'This is happening: ' : 'This may happen: ', text: event },
    { lead: 'So that: ', text: effect },
  ]
    .filter(({ text: said }) => said.trim() !== '')
    .map(({ lead, text: said }) => `${lead}${said.trim()}`)
    .join('\n');
}
