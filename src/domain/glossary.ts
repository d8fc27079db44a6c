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
  {
    term: 'Carried forward',
    meaning: 'No update came in this cycle. The last one is shown with its date.',
  },
  {
    term: 'Complete by',
    meaning: 'The completion date in the words of the plan. It counts as kept until its last possible day.',
  },
  { term: 'Cycle', meaning: 'A reporting round, from the day updates open to the day they are frozen.' },
  { term: 'Delivery lead', meaning: 'The person who carries an action and reports on it.' },
  { term: 'Done', meaning: 'Live actions whose status counts as done.' },
  {
    term: 'Forecast',
    meaning: 'When the lead now expects an action to be done. It does not change the completion date.',
  },
  { term: 'Impact', meaning: 'What changed for children, families or services, and how that is known.' },
  {
    term: 'Impact rating',
    meaning: 'How much evidence there is of a difference. It is judged apart from the status of the work.',
  },
  {
    term: 'Live',
    meaning: 'Actions that count: all but proposed, merged and withdrawn ones. Actions on hold are live.',
  },
  {
    term: 'Not updated',
    meaning:
      'Open actions without an update in the cycle that counts. None is due while an action is on hold.',
  },
  { term: 'Open', meaning: 'Live actions whose status counts as open: work remains.' },
  {
    term: 'Overdue',
    meaning:
      'Open actions whose completion date has passed, up to the last day its words allow. Actions on hold are not overdue.',
  },
  {
    term: 'RAG',
    meaning: 'The status of the work, after red, amber and green. It is always given as a word too.',
  },
  { term: 'Ref', meaning: 'The permanent number of an action. It is never used again.' },
];
