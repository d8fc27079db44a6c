/** What was told in section 2.2; the form is that of readTold. */
export const told = `
# 2.2.1
= 1 1 late
Did: Expressions of interest from nine schools. Panel of heads and parent carers visited all of them.
So: No places yet.
Next: Choose six.
= 2 0 late
Did: Six chosen. Service agreement out for comment.
= 3 2
Did: First two (both primary) open with 15 pupils.
So: Attendance of the 15 is 94.1%. Each of them has an ordinary class they belong to, with a peg in the corridor, which was the pupils’ wish.
Next: Third and fourth.
= 4 2 late
Did: Third open. The fourth is waiting for a hygiene room.
So: 24 pupils, attendance 93.8%.
Next: Hygiene room by the break.
= 5 2 late
Did: Fourth open. Fifth (secondary) has staff and rooms and opens next term.
So: 33 of 58 places. Outreach teacher says that the provisions answer questions from neighbouring schools several times a week.
Next: Sixth: building work.
= 6 3
Did: Fifth provision open with ten pupils, our first in a secondary school. Things we did differently after the first four: the lead teacher started half a term before the pupils; every subject teacher spent an hour with her; form groups were told by the pupils’ own one-page profiles, and only what the pupils wanted told; and there is a rule that the base is a place to start from, not a place to be sent to.

At the sixth, asbestos was found above a ceiling. It is safe as long as nobody touches it, and to put in the hygiene room somebody has to. The work can only be done in the long holiday. The families of the nine pupils who were to start have been told by the head teacher; seven will stay where they are until then, the others have help from outreach (2.2.2).
So: 43 of 58 places. Reading progress over two terms is the same as in special schools or better. One family asked to move back to a special school and we helped.
Next: Building work as soon as the school is empty.
Why: Last school opens one term late. New date approved; the risk is what else is above that ceiling.

# 2.2.2
= 1 1
Did: Two special schools have staff to lend, three have not.
So: 14 pupils supported; too soon to say.
Next: Backfill money.
Why: Three localities have no outreach as schools cannot release staff.
= 2 1 late
Did: Backfill agreed at £42k a year for each locality.
So: 22 pupils. Two placements broke down during outreach, which was called too late.
Next: Ask earlier: rule of thumb for schools when to ring.
Why: Two localities still without. Staff start after half-term.
= 3 2 late
Did: All five localities served.
So: 41 pupils since the start; 35 are still at their school.
Next: Same-week reply to a call.
Why: Backfill works; staff in post everywhere.
= 4 2
Did: Taken over from the Inclusion Strategy Manager without a gap. Calls are answered within the week.
So: 58 pupils, 49 still at their school.
Next: Ask pupils what they think of it.
= 5 3
Did: 74 pupils. Interviews with 20 of them by the young people’s forum.
So: 83% are still at their school (target 80%). “She showed my teacher how I learn, and then she left, which was right.”
Next: Contract for next year.
= 6 3
Did: 91 pupils this year. Contract for next year agreed at the same price.
So: 84% still at their school. Estimated £0.5m of placements avoided, to be checked by finance.
Next: Review in {month +4} as planned.

# 2.2.3
= 2 0 late
Did: Scope agreed.
= 3 0
Did: Working group of nine heads, two governors and two parent carers started.
Next: Look at 100 real cases.
Why: Group in place and first meeting held.
= 4 0 late by:finance-business-partner
Did: 100 cases costed. Range for like cases: £3,100 to £9,800. That is the problem in one line.
Next: Draft bands.
= 5 1
Did: Draft bands A to F. Moderation of 60 cases by two panels, blind.
So: Panels agreed in 68% of cases; with the old bands it was 66%. No better yet.
Next: Shorter descriptors, with examples.
= 6 2 late
Did: Second moderation after shortening.
So: Agreement 81%. Schools rate the explanation 3.6 of 5.
Next: Consultation; families’ version on one page.

# 2.2.4
= 2 0
Did: 36 leaders trained as reviewers in two cohorts.
Next: First trios.
Why: Training done, dates in diaries.
= 3 2
Did: 12 schools reviewed.
So: Heads call it the most useful day of the year. All 12 chose a finding to act on.
= 4 2
Did: I lead this now. 22 schools reviewed, trios are mixed by phase.
So: Suspensions in the first 12 schools are 11% down, elsewhere 3%.
Next: Special schools to take part.
= 5 3
Did: 37 schools reviewed. Strongest practice shared at locality meetings, 20 minutes each time.
So: 15% down, elsewhere 4%.
= 6 3 late
Did: 48 of 48 schools reviewed, 46 have acted on a finding. Trios wish to go on and have their own dates for next year.
So: Suspensions of pupils with SEN 16% down in reviewed schools, 5% elsewhere. Small numbers in small schools, so read with care.
Next: Schools run it themselves; we pay for the training of new reviewers.
Why: All 48 reviews held and the measure met; it goes on without the project.

# 2.2.5
= 1 2
Did: Planning moved to year 5 in 70 primary schools; one-page profile agreed with pupils.
So: Pupils with a plan: 61%.
Next: Remaining 22 primaries.
= 2 2
Did: 90 of 92 primary schools take part. Six-week checks done for last year’s movers.
So: 27 placements at risk were found at six weeks, and all of them got help the same half term.
Next: The last two schools.
= 3 3 public
Did: All primaries and all 21 secondaries take part. Named person at both ends for every pupil with SEN who moves.
So: 93% of pupils have a plan by the end of year 5. Placements that broke down in year 7: 11, from 24 the year before.
Next: Goes on as an ordinary duty of the SENCOs.
Why: Measures reached for the first full year group.
= 6 4 by:business-development-manager
Did: Secondary heads’ group and the Parent Carer Forum each looked at the second year group without us.
So: Placements that broke down: ten. Second year at less than half of the old figure. Families: 88% say the move was planned well or very well (n=96).
Next: None for this board.
Why: Two year groups, two sources outside the service, same finding.

# 2.2.6
= 4 0
Did: New action. Template of another area found, with permission to adapt.
= 5 0 by:business-development-manager
Did: Entered on the lead’s behalf: waiting for the grant to be confirmed before schools are told.
= 6 0
Did: Grant not confirmed. We could start without it, but a plan without money is what schools have now.
Next: Ask finance for a yes or a no.
`;
