import { sayDate } from './date.ts';
import type { FrozenPack } from './frozen-pack.ts';
import type { CoverSheet } from './pack-output.ts';

/** What the pack itself knows for the cover of a report to scrutiny: its title, and which bodies had the pack before. */
export function coverFromPack({ facts, elsewhere }: Pick<FrozenPack, 'facts' | 'elsewhere'>): CoverSheet {
  const considered = [...elsewhere, facts].map(({ body, meetingOn }) => `${body}, ${sayDate(meetingOn)}`);
  return {
    committee: '',
    meetingOn: null,
    title: `${facts.planTitle}: progress as at ${sayDate(facts.asAt)}`,
    author: '',
    contact: '',
    purposes: ['information'],
    whyHere: '',
    recommendations: '',
    consideredBy: considered.join('\n'),
    publicVoice: '',
    benefit: '',
  };
}
