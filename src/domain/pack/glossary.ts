/** A word of the plan and what it means. */
export type Term = { readonly term: string; readonly meaning: string };

/** The words a reader of the plan or a pack meets, in the order of the alphabet. */
export const glossary: readonly Term[] = [
  {
    term: 'Accountable officer',
    meaning: 'The senior person who answers for an action, whoever carries it out.',
  },
  { term: 'Action', meaning: 'A numbered commitment of the plan with a lead and a completion date.' },
  { term: 'Activity', meaning: 'What was done since the update before.' },
  { term: 'As at', meaning: 'The day by which everything in this pack is counted.' },
  { term: 'Baseline', meaning: 'Where a measure stood before the plan, with its day.' },
  { term: 'Carried forward', meaning: 'No update came in this cycle. The last one is shown with its date.' },
  { term: 'Comparator', meaning: 'The same figure elsewhere, such as in England or in neighbouring areas.' },
  {
    term: 'Complete by',
    meaning: 'The completion date in the words of the plan. It counts as kept until its last possible day.',
  },
  { term: 'Cycle', meaning: 'A reporting round, from the day updates open to the day they are frozen.' },
  { term: 'Delivery lead', meaning: 'The person who carries an action and reports on it.' },
  {
    term: 'Direction',
    meaning: 'Whether a mitigated score went up or down at the last review. For an opportunity, up is good.',
  },
  { term: 'Done', meaning: 'Live actions whose status counts as done.' },
  {
    term: 'Escalation level',
    meaning: 'The body or group that looks after a risk or issue, by its score or by decision.',
  },
  {
    term: 'Forecast',
    meaning: 'When the lead now expects an action to be done. It does not change the completion date.',
  },
  {
    term: 'Highlight',
    meaning:
      'What a lead reported that the body is asked to notice, in the lead’s own words unless it says edited.',
  },
  { term: 'Impact', meaning: 'What changed for children, families or services, and how that is known.' },
  {
    term: 'Impact rating',
    meaning: 'How much evidence there is of a difference. It is judged apart from the status of the work.',
  },
  {
    term: 'Issue',
    meaning:
      'Something that is happening now and stands in the way. It is kept in the register with the risks.',
  },
  {
    term: 'Late complete',
    meaning: 'Done, but decided or reported as done after the last day of its completion date.',
  },
  {
    term: 'Live',
    meaning: 'Actions that count: all but proposed, merged and withdrawn ones. Actions on hold are live.',
  },
  {
    term: 'Material change',
    meaning: 'A change of what was promised. A minor change keeps the promise as it is.',
  },
  { term: 'Measure', meaning: 'A figure by which the partnership judges whether the plan works.' },
  {
    term: 'Merged',
    meaning: 'Several actions became one. The ones that ended keep their numbers and their history.',
  },
  {
    term: 'Mitigated score',
    meaning: 'Likelihood times impact, 1 to 16, with everything that is done about a risk.',
  },
  { term: 'Movement', meaning: 'Every status that is another than in this body’s last pack.' },
  {
    term: 'Not updated',
    meaning:
      'Open actions without an update in the cycle that counts. None is due while an action is on hold.',
  },
  { term: 'On hold', meaning: 'Paused by decision until a review date. It still counts as live.' },
  { term: 'Open', meaning: 'Live actions whose status counts as open: work remains.' },
  {
    term: 'Opportunity',
    meaning: 'Something that may happen and would help the plan. A high score is good.',
  },
  { term: 'Original date', meaning: 'The first completion date that was approved. It never changes.' },
  {
    term: 'Overdue',
    meaning:
      'Open actions whose completion date has passed, up to the last day its words allow. Actions on hold are not overdue.',
  },
  { term: 'Provisional', meaning: 'A figure that may still be corrected by whoever publishes it.' },
  {
    term: 'Quarter (Q1 to Q4)',
    meaning:
      'Three months of the financial year: Q1 is April to June, Q2 July to September, Q3 October to December, Q4 January to March.',
  },
  {
    term: 'RAG',
    meaning: 'The status of the work, after red, amber and green. It is always given as a word too.',
  },
  {
    term: 'Re-dated',
    meaning: 'Given another completion date by decision. The original date stays on record.',
  },
  {
    term: 'Reconciliation',
    meaning:
      'How the number of live actions came about: those of the last pack, with new and split ones, without merged and withdrawn ones.',
  },
  { term: 'Ref', meaning: 'The permanent number of an action. It is never used again.' },
  {
    term: 'Return rate',
    meaning: 'The share of the updates due in a cycle that came, late ones among them.',
  },
  {
    term: 'Series break',
    meaning: 'Where the definition of a measure changed. Figures before and after are not compared.',
  },
  { term: 'Split', meaning: 'One action became several. The new ones have numbers of their own.' },
  {
    term: 'Superseded',
    meaning: 'Issued again since, with a higher version for the same meeting. The highest version counts.',
  },
  { term: 'Suppressed', meaning: 'Not shown, because a count of one to four could tell who somebody is.' },
  { term: 'Target', meaning: 'What a measure is to reach, and by when.' },
  { term: 'Threat', meaning: 'Something that may happen and would harm the plan.' },
  {
    term: 'Unmitigated score',
    meaning: 'Likelihood times impact, 1 to 16, if nothing were done about a risk.',
  },
  { term: 'Withdrawn', meaning: 'Ended by decision without being done, with a reason.' },
];
