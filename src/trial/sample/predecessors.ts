import type { Disposition, Predecessor } from '#domain/predecessor/predecessor.ts';

import { guidOf } from './seed.ts';

/** The actions of earlier plans: 46 that 19 actions of the launch combine, and 31 that were closed before it. */
export const samplePredecessors: readonly Predecessor[] = [
  ...read(
    `
SEND Strategy | 1.1.2 | 1.1.1 | Publish guidance on the graduated approach for schools. | One guide for every setting replaces four.
SEND improvement plan | A4 | 1.1.1 | Make clear what evidence a request for assessment needs. | Part of the same guide.
SEND Strategy | 1.2.1 | 1.2.1 | Offer SEND training to all school staff. | One programme for all services.
SEND improvement plan | B1 | 1.2.1 | Train family help and health staff together with schools. | One programme for all services.
JSNA | recommendation 5 | 1.3.1 | Bring down the wait for speech and language therapy. | Same wait, one action.
SEND improvement plan | C1 | 1.3.1 | Fill the vacant therapy posts. | Filling posts is how the wait comes down.
JSNA | recommendation 4 | 1.3.3 | Review the neurodevelopmental pathway. | The review is done; the new pathway is the action.
SEND Strategy | 1.3.1 | 1.3.3 | Agree a pathway for autism and ADHD across health and education. | One pathway, one action.
SEND improvement plan | C3 | 1.3.3 | Give every waiting family a named contact. | The contact is part of the new pathway.
SEND improvement plan | D2 | 1.4.2 | Commission holiday places for children with complex needs. | Same places.
SEND Strategy | 1.4.3 | 1.4.2 | Extend weekend short breaks to all localities. | Bought under the same contract.
SEND Strategy | 1.5.1 | 1.5.2 | Keep the Local Offer up to date. | The rebuilt site is easier to keep up to date.
SEND improvement plan | E1 | 1.5.2 | Redesign the Local Offer with families. | Same site.
Partnership workshop: families | | 1.5.2 | Let us find answers without knowing the name of the service. | The test of the rebuilt site.
Partnership workshop: families | | 1.5.5 | Answer us within a time we know beforehand. | Became the first promise of the standard.
SEND improvement plan | E3 | 1.5.5 | Introduce a communication standard in the SEND service. | Widened to all services.
DSG management plan | M1 | 2.1.1 | Forecast the specialist places that are needed. | The forecast is a chapter of the statement.
SEND Strategy | 2.1.1 | 2.1.1 | Publish a sufficiency strategy. | Renewed each year instead of every four.
SEND improvement plan | F1 | 2.1.1 | Tell providers what the area will need. | The statement is written for them as well.
DSG management plan | M4 | 2.1.3 | Add places at Brook Lane School instead of buying them elsewhere. | Same building.
SEND Strategy | 2.1.3 | 2.1.3 | Expand special schools that are rated good. | Brook Lane is the one with land.
DSG management plan | M8 | 2.2.1 | Place more pupils in resourced provision. | Same six provisions.
SEND Strategy | 2.2.1 | 2.2.1 | Open resourced provision in every locality. | Same six provisions.
SEND improvement plan | F3 | 2.2.1 | Agree what a resourced provision must offer. | Part of each agreement.
DSG management plan | M9 | 2.2.2 | Use special school outreach before a change of placement. | One contract for both aims.
SEND improvement plan | F4 | 2.2.2 | Make outreach available in all localities. | One contract for both aims.
DSG management plan | M13 | 2.3.2 | Reduce the use of full-time places in the pupil referral unit. | The second tier does this.
SEND improvement plan | G1 | 2.3.2 | Describe alternative provision in three tiers. | The tiers are the action.
SEND Strategy | 2.3.2 | 2.3.2 | Return pupils to mainstream within two terms. | The measure of the second tier.
ILACS improvement plan | 4.2 | 2.3.2 | Keep children in care in school when a placement moves. | The first tier works in the schools.
DSG management plan | M15 | 2.4.2 | Review high-cost placements. | Same placements, with the family in the room.
SEND improvement plan | H2 | 2.4.2 | Check that therapy in plans is delivered in independent schools. | Checked in the same visit.
SEND improvement plan | J1 | 3.1.1 | Clear the backlog of assessments. | Same backlog.
DSG management plan | M19 | 3.1.1 | Add case officers to the assessment team. | The officers clear the backlog.
SEND Strategy | 3.1.1 | 3.1.1 | Issue plans within 20 weeks. | The measure of the action.
SEND improvement plan | J2 | 3.1.2 | Recruit educational psychologists. | One plan for staffing.
DSG management plan | M20 | 3.1.2 | Use locums only where no psychologist can be recruited. | One plan for staffing.
SEND improvement plan | K2 | 3.2.2 | Introduce a new plan template. | One template with trained writers.
SEND Strategy | 3.2.1 | 3.2.2 | Make outcomes specific and measurable. | The template asks for it.
Partnership workshop: families | | 3.3.3 | Do not make the review about the paperwork. | The training begins with this sentence.
SEND improvement plan | L3 | 3.3.3 | Train SENCOs to lead annual reviews. | Same training.
SEND Strategy | 3.4.1 | 3.4.1 | Publish a preparing for adulthood pathway. | Same pathway, written with young people.
SEND improvement plan | N1 | 3.4.1 | Say who does what between 14 and 25. | The second half of the pathway.
Partnership workshop: young people | | 3.4.1 | Write it so that we can read it. | Easy read is part of the action.
SEND Strategy | 3.4.4 | 3.4.3 | Plan the move to adult social care from year 9. | Same protocol.
ILACS improvement plan | 5.3 | 3.4.3 | No gap in support at 18 for care leavers with a disability. | The protocol covers them.
`,
    'combined',
  ),
  ...read(
    `
SEND Strategy | 1.1.1 | | Set up the ordinarily available offer. | Published; schools use it.
SEND Strategy | 1.1.3 | | Run a SENCO conference each year. | Held three times and now in the school calendar.
SEND Strategy | 1.2.2 | | Write a workforce survey. | Done; the results went into the new programme.
SEND Strategy | 1.2.3 | | Appoint a designated clinical officer. | In post.
SEND Strategy | 1.3.2 | | Publish the criteria for occupational therapy. | Published on the Local Offer.
SEND Strategy | 1.4.2 | | Bring the short breaks contracts together. | Let as one contract.
SEND Strategy | 1.5.3 | | Agree terms with the Parent Carer Forum. | Signed, and renewed once.
SEND Strategy | 1.5.4 | | Put a parent carer on the board. | Two sit on the board.
SEND Strategy | 2.1.2 | | Buy the site for a free school. | Bought.
SEND Strategy | 2.2.2 | | Agree a fair access protocol for pupils with SEND. | Agreed by all schools.
SEND Strategy | 2.3.1 | | Visit every alternative provider once a year. | Visits are normal practice.
SEND Strategy | 3.1.2 | | Bring in a case management system. | In use.
SEND Strategy | 3.3.1 | | Write an annual review procedure. | Written and in use.
SEND Strategy | 3.4.3 | | Start a supported internship forum. | Meets each term.
SEND improvement plan | A1 | | Write a self-evaluation for the area. | Written; renewed each year.
SEND improvement plan | A2 | | Set up a data group. | Meets each month.
SEND improvement plan | B2 | | Train board members. | Done for all members.
SEND improvement plan | C4 | | Agree a protocol for hospital discharge. | In force.
SEND improvement plan | G2 | | Publish who is on a reduced timetable. | Reported to the board each term.
SEND improvement plan | M1 | | Write a complaints guide for families. | On the Local Offer.
DSG management plan | M26 | | Move the specialist teaching service to one budget. | Done in the last budget.
ILACS improvement plan | 1.2 | | Name a lead for disabled children in the front door. | Named and trained.
`,
    'complete',
  ),
  ...read(
    `
SEND Strategy | 1.1.4 | | Pilot a school-led SEND hub in one locality. | Schools preferred the advice line, 1.1.6.
SEND Strategy | 1.3.3 | | Move therapists into children’s centres. | The centres have closed since.
SEND Strategy | 1.5.6 | | Print a yearly directory of services. | The Local Offer has replaced it.
SEND Strategy | 2.2.3 | | Give an inclusion award to schools. | Peer reviews, 2.2.4, do more for the same effort.
SEND Strategy | 2.4.2 | | Join the former regional contract for transport. | The contract no longer exists.
SEND improvement plan | D1 | | Open a second respite house. | Families asked for places nearer to home instead.
SEND improvement plan | E2 | | Start a telephone helpline for families. | Independent advice, 1.5.7, is better placed to run one.
DSG management plan | M27 | | Charge schools for late requests. | Not lawful as it was written.
DSG management plan | M28 | | Close two small bases. | Demand has grown; both are needed.
`,
    'not-needed',
  ),
];

// plan | ref there | successor here | wording | reason
function read(text: string, disposition: Disposition): readonly Predecessor[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [plan = '', ref = '', successor = '', wording = '', reason = ''] = line
        .split('|')
        .map((part) => part.trim());
      return {
        row: null,
        id: guidOf(`predecessor ${plan} ${ref} ${successor}`),
        plan,
        ref,
        wording,
        disposition,
        reason,
        successors: successor === '' ? [] : [successor],
      };
    });
}
