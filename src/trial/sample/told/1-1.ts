/** What was told in section 1.1; the form is that of readTold. */
export const told = `
# 1.1.1
= 1 3 public
Did: The guide went live on the Local Offer and every school, nursery and college had two printed copies. SENCO briefings in all five localities, 164 people in the room.
So: In the first poll of SENCOs 71% had already used it to plan support. Two panels told us that requests arrive with better evidence.
Next: Short films for teaching assistants. Count of requests refused for lack of evidence, to report once a full term is in.
Why: Published on the date in the plan, after a last round of comments from the Parent Carer Forum.
See: The guide on the Local Offer | https://localoffer.oakshire.example/graduated-approach
= 3 4 by:business-development-manager
Did: Quality and assurance group looked at 40 requests from before and 40 from after publication, and rang ten SENCOs and ten parent carers who had not been part of the writing.
So: Requests refused for lack of evidence fell from 34% to 21%, two terms running. 92% of SENCOs use the guide. Parent carers: “I knew what school was supposed to try, so I could ask.”
Next: Guide reviewed once a year by the SENCO network; no longer an item for this board.
Why: Assured by the quality group, not by the lead: the fall has held for two terms and the guide has an owner for yearly review.
See: Assurance note, 40 before and after | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.1.1-assurance.docx

# 1.1.2
= 1 0 late
Did: Joint review form agreed with the health visiting service and tried in six nurseries.
Next: Train health visiting teams in the north and east.
= 2 0
Did: Training dates had to be moved twice. Only the east team is trained.
Next: Head of service to agree protected time for the north team.
Why: Health visiting is carrying eight vacancies and cannot release staff, so roll-out in the north is a term behind.
= 3 1 late
Did: 38 joint reviews held in the east. In the north reviews are still separate, and two nurseries went back to the old form because nobody came.
So: No difference yet that we can measure: 29% of reviews on the inclusion list are joint, which is what it was before we started.
Next: Try video calls for the health visitor’s part.
Why: Same as last time: vacancies in the north. Video is the way round it.
= 4 2
Did: Video reviews tried in nine northern nurseries. Parents liked not having to take a second morning off work.
So: Joint reviews up to 44%. One nursery found a hearing problem six months earlier than it would have been, because both professionals had a piece of the picture.
Next: Offer video to all settings; evening slots once a week.
Why: Gap is closing but 44% is a long way from 70%.
= 5 2
Did: Video and evening slots open to all 74 nurseries. Five of eight health visiting vacancies filled.
So: 58% joint in the last eight weeks. Average time from concern to first support is down from 13 to 10 weeks.
Next: Keep going; review the evening slots.
Why: Staffing has recovered and the last two months are above the line we need to reach 70% by {month +4}.
= 6 3
Did: 61% of reviews joint. All health visiting teams now trained, and the review is in the induction of new staff.
So: Time from concern to first support nine weeks. In the parents’ survey (n=87) 79% said that they did not have to repeat themselves.
Next: Work with the four nurseries that have not yet held one.

# 1.1.3
= 1 1
Did: Screen chosen with the therapy service after a trial of two. 31 nursery classes trained.
So: We looked at the first results and there is no difference yet; the children have only had three weeks of the activities.
Next: Train the remaining 43 classes.
= 2 2 by:therapies-lead public
Did: 60 of 74 classes trained. Our therapists held a drop-in for each cluster to talk about results.
So: Of the children below the threshold at the first screen, 41% had caught up at the second. Referrals are down a little and the ones that come are the right ones.
Next: Last 14 classes, mostly private nurseries with one qualified member of staff.
= 3 3 public
Did: All 74 classes screen on entry. Activities pack printed in four languages.
So: 63% of children below the threshold caught up within two terms (target 60%). Staff in 9 of 10 classes say they feel confident to start support without waiting for us.
Next: Therapy service keeps the yearly refresher; results to the board once a year.
Why: All classes screen, and the catch-up target was met in the second term.
See: Results by cluster (no names) | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.1.3-results.xlsx

# 1.1.4
= 1 1 late
Did: Visit form tested in eight schools; 22 visits done.
So: We asked heads a month later: nothing has changed in the classroom yet, although most found the conversation fair.
Next: 15 visits a week from now on.
= 2 2
Did: 71 of 118 schools visited. Most common finding: good plans on paper, little record of what was reviewed.
So: 19 schools have finished the improvement they chose. Pupils in three of them told the reviewer that they now know who to go to.
Next: Remaining 47, with the secondary schools first.
= 3 2
Did: All visits done according to the tracker. Summary report for heads sent out.
So: 58 schools completed their improvement; 31 are part way.
Next: Follow-up calls next half term.
Why: The visit programme is finished. Follow-up is ordinary work of the advisers from here.
= 4 2
Did: I took this action over from the Inclusion Strategy Manager and checked the tracker against the visit notes. For 26 schools there is a date but no note, and the heads confirm that the visit was booked and not held.
So: What we know of the 92 schools that were visited still stands: two thirds finished their improvement.
Next: Visit the 26, starting with those where most pupils are suspended.
Why: Reopened. It was reported complete, but 26 visits were not held. I would rather say so now than have an inspector find it.
= 5 2
Did: Nine of the 26 visited. Two advisers have been away ill.
So: In the schools visited last year, 71% have completed their improvement.
Next: Buy in 12 days of a retired head teacher’s time.
Why: Past its date with 17 visits to do. Recovery depends on the extra days.
= 6 2
Did: 14 of 26 done with the help of the bought-in days; 12 left.
So: 76% of the improvements completed across all schools visited, against the 80% we want.
Next: Two visits a week until the end of term. I asked to move the date; the board said finish it, which is fair.
Why: Still past its date. 12 visits left, all booked.

# 1.1.5
= 1 0
Did: Steering group of 11 SENCOs and three parent carers met twice. First draft on two sides of A4.
Next: Try it in 12 schools.
= 2 1 after
Did: Apologies, this reached me after the papers had gone. Pilot running in 12 schools since the start of term.
So: Too few reviews so far to see a difference. SENCOs say it takes 20 minutes where the old one took an hour.
Next: Second draft after half term.
= 3 2
Did: Second draft agreed. 46 schools use it; two trusts adopted it for all their schools.
So: Parent carers in the pilot group of 30 say it is the first plan they could read without help: “one page, and it has my son in it”.
Next: Launch at the SENCO conference.
= 4 3
Did: Launched. 81 of 118 schools (69%) use the plan. Sample of 60 plans read by three SENCOs from other schools.
So: 83% of the sample show a review with the family in the last term; it was 47% in the old plans.
Next: The network keeps the template. Sample again in a year.
Why: Two thirds of schools use it and the sample passed the measure, both ahead of the end of term.
See: Sample of 60: summary | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.1.5-sample.docx

# 1.1.6
= 1 2 late
Did: Line opened two afternoons a week; 24 calls in the first month.
So: 17 of 24 SENCOs changed what they planned to do next.
Next: Evening slots for small schools.
= 2 2
Did: 61 calls to date.
So: About four in five callers change their plan. Too soon for figures on repeat requests.
Next: Continue.
= 3 2 late
Did: 103 calls. Written note now goes out the same day.
So: SENCOs use the note with families; one head said it stopped a disagreement before it began.
Next: Look at which schools never call.
= 4 3
Did: 148 calls. We rang the 20 schools that had never used the line: 13 did not know of it.
So: 84% changed their plan. Requests for assessment from schools that use the line are 9% down, from other schools 6% up.
Next: Poster in every staff room, sounds silly but heads asked for it.
= 5 3
Did: 190 calls. Slots cut to one afternoon for six weeks so that psychologists could write statutory advice (see 3.1.2).
So: No change in what SENCOs say about the calls.
Next: Restore the second afternoon.
= 6 3
Did: 221 calls against the 300 a year we wanted. Second afternoon back since last week.
So: Repeat requests for the same pupil down from 31 to 19 in the year.
Next: Keep both afternoons. I still rate this green: the line works, it is the count that is short.

# 1.1.7
= 1 0
Did: No work due yet.
= 3 0
Did: Not started. Analyst post was vacant for seven months; somebody is appointed and starts when their notice is worked.
Next: Join census and needs assessment as soon as they are here.
= 5 0
Did: Census and needs assessment joined for the first time, after three weeks of cleaning. First cut shows girls identified on average 14 months after boys with the same primary need.
Next: Check by year group before anybody quotes that number.
Why: Analyst in post, data joined, first findings on the table.
= 6 2
Did: Report with five findings went to the localities. Besides girls: children new to English, children with three or more school moves, summer-born boys, and pupils of two towns in the north.
So: Two localities have already changed their new-starter meeting because of it.
Next: Responses from all five localities to the board.
See: Who do we spot late? | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.1.7-report.pdf
`;
