import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import type { CoverSheet } from './pack-output.ts';

/** What a cover of a report to scrutiny begins with. Bodies that had the pack are named without being written here. */
export function coverFromPack(facts: Pick<PackFacts, 'planTitle' | 'asAt'>): CoverSheet {
  return {
    committee: '',
    meetingOn: null,
    title: `${facts.planTitle}: progress as at ${sayDate(facts.asAt)}`,
    author: '',
    contact: '',
    purposes: ['information'],
    whyHere: '',
    recommendations: '',
    consideredBy: '',
    publicVoice: '',
    benefit: '',
  };
}
