/** What was told in section 3.2; the form is that of readTold. */
export const told = `
# 3.2.1
= 1 1
Did: First audit of 40 plans with all services.
So: 34% good or better. Baseline, and no surprise to families.
Next: Feedback to writers in person, not by email.
= 2 2
Did: Feedback sessions held. Tool shortened from 61 questions to 24.
So: Auditors agree with each other in 85% of plans.
Next: Second audit.
= 3 2
Did: Second audit.
So: 41% good or better. Outcomes improved; health provision did not.
Next: Health sections (3.2.3).
= 5 3
Did: Third audit. Question of what families think moved into its own action (3.2.5), because auditors cannot judge that from paper.
So: 49% good or better.
Next: Look at plans amended after annual review, which are the weakest.
= 6 3
Did: Fourth audit, for the first time including ten plans amended after review.
So: 55% of all, 63% of new plans, 30% of amended ones. Repeat faults are down from 2.9 a plan to 1.4.
Next: Template for amendments.
See: Audit 4: what we learned | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/3.2.1-audit-4.docx

# 3.2.2
= 1 2
Did: Template agreed with families, schools and health. Writers trained (14 of 14).
So: Second readers find 3.1 things to mend in each draft.
Next: All drafts on the template.
= 2 3
Did: Every draft since the start of term is on the template and has a second reader.
So: Outcomes specific and measurable in 76% of plans sampled; second readers now find 1.2 things.
Next: Audit will tell.
Why: Template, training and second reader are all in place.
= 4 4 by:business-development-manager
Did: Two audits by the workstream, none of whose members write plans, and a sample by the Parent Carer Forum.
So: Outcomes rated specific and measurable in 83% and 85% of plans (target 80%).
Next: None.
Why: Confirmed in two audits in a row and by the forum.
See: Audit 3, page 4 | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/3.2.1-audit-3.docx

# 3.2.3
= 1 0
Did: Waiting for the audit to tell us where to begin.
= 2 1
Did: Read 30 health sections with three clinicians.
So: Baseline: 45% specified. The word “access to” appears 51 times.
Next: Ban it.
Why: Audit result is in and the work has begun.
= 3 2 after
Did: Missed the freeze for this one because the sample came late. Clinicians now check every new health section before the draft goes out.
So: 58% specified.
Next: Send back what is not.
= 4 2
Did: 41 sections sent back, all but six mended within a week.
So: 77%.
Next: Mental health sections, which are the hardest.
= 5 3
Did: Mental health team has written its own examples. Check is part of the process chart and of induction.
So: 91% specified in the last audit (target 90%).
Next: Sample goes on in 1.2.6.
Why: Measure met and the check is now routine.

# 3.2.4
= 1 1
Did: Offer of a meeting put in letters.
So: 11 meetings; no effect on appeals, 96 in twelve months.
Next: Independent chair.
= 2 2
Did: Chair found: a retired head teacher.
So: 19 meetings, eight ended in agreement.
Next: Within ten days.
= 3 2
Did: Meetings take 17 days to arrange. Asked to move the date and was refused.
So: 24 meetings, 11 agreed. Appeals 101 in twelve months.
Next: Two fixed slots a week.
Why: Appeals are rising, and the meetings come too late to prevent them.
= 4 2
Did: Two fixed slots a week.
So: Ten days kept in 71%. Appeals 106.
Next: Offer it by telephone when the letter goes out.
Why: As above; the letter is where people decide to appeal.
= 5 2 late
Did: Call on the day of the letter in three of five localities.
So: In these, 52% of meetings end with agreement, elsewhere 40%. Appeals 108.
Next: All five.
Why: Twelve-month figure lags by a year; I look at the last quarter, which is flat.
= 6 2
Did: Call in all localities. One in four appeals is about a school that is full, which no meeting can solve (see 2.1).
So: 50% of meetings end with agreement. Appeals 109 in twelve months, the last quarter lower than the same a year ago (24, was 27).
Next: Publish what families told us about the calls.
Why: Half of the measure is reached, the other half is not near.

# 3.2.5
= 5 1
Did: Split from 3.2.1. Five questions agreed with the forum. First 60 families asked.
So: 14 answered (23%), too few to say anything.
Next: Send at 7pm and not at 10am.
Why: Begun as soon as it was split off; the questions and the first round are on time.
= 6 2
Did: Sent at 7pm, with a paper version for those without a mobile. 84 asked.
So: 34 answered (40%). 65% say that the plan describes their child. The rest mostly say that it is “about any child”.
Next: Tell the plan writers, kindly.
`;
