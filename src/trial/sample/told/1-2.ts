/** What was told in section 1.2; the form is that of readTold. */
export const told = `
# 1.2.1
= 1 0 late
Did: Steering group formed, three levels agreed, parent carers recruited as co-trainers (nine of them).
Next: Write level 1.
= 2 1
Did: Level 1 written except for the health part. The trust’s contract for training ends this quarter and nobody can sign for new content.
So: Pilot group of 18: liked it, but three weeks on only four could name anything they do differently.
Next: Open level 1 without the health part if need be.
Why: Health content depends on a contract that is not ours to sign.
= 3 2 late
Did: Level 1 open without the health part: 212 people so far. E-learning about autism (former action 1.2.4) is now a unit of it.
So: In a call after six weeks, 11 of 20 could name a change in what they do.
Next: Health unit once the new contract starts.
Why: Behind by one term on health content; the date was moved for that reason.
= 4 2
Did: New contract in force and the health unit is written. 604 people have completed level 1. Level 2 has dates.
So: Six in ten name a change three months on. A midday supervisor told us she now gives children “the ten-second wait”.
Next: Level 2 for 60 people this term.
Why: What held it up is solved and numbers are ahead of the new timetable.
= 5 3
Did: 938 people through level 1, 57 through level 2.
So: 68% name something they do differently after three months. Schools with more than half of staff trained have 12% fewer calls to the advice line about behaviour, which may or may not be cause and effect.
Next: Level 3 with the university.
= 6 3 public
Did: 1,204 people through level 1: 611 from schools, 248 from early years, 203 from health, 97 from social care, and 45 from elsewhere (libraries, leisure, two bus drivers). Level 3 is agreed with the university and starts in {month +4} with 24 places, of which eight are for health.

The parent carers who deliver it with us have written a page on what they would change: shorter slides, longer silences, and never again a session after a school’s own data meeting. We have changed all three.
So: 72% name something they do differently (target 70%).
Next: Transport staff are the largest group not reached. Two sessions at the depot, at 5am, at their request.

# 1.2.2
= 1 2
Did: Supervision groups running in four of five localities.
So: Assistants say that they feel less alone with what children tell them.
Next: West locality from next term.
= 2 2
Did: All five localities have a group. 19 new assistants trained.
So: Attendance at supervision 82%.
Next: Second training course next term.
= 3 2
Did: Groups continue, course 2 full.
So: Head teachers in a short survey: 31 of 38 see calmer starts to the day.
= 4 3 late
Did: 40 new assistants trained, which completes that part.
So: For pupils who were supported for two terms, days lost to anxiety fell from 9.1 to 6.4 on average (n=112).
Next: Keep supervision at twice a term.
= 5 3 late
Did: Groups held but two cancelled, as psychologists were moved to statutory advice.
So: Effect for pupils has held so far.
Next: Protect the dates for next term.
= 6 2
Did: Four of ten groups cancelled this term. Assistants in the south had none.
So: Attendance is down to 61%. It is too early to say what that does to pupils, but two assistants have stopped taking new children.
Next: Ask the mental health support teams to lead three groups.
Why: Psychologist vacancies (3.1.2). Statutory work comes first by law, and supervision is what gives.

# 1.2.3
= 1 2
Did: 22 mentors recruited, 17 new SENCOs matched.
So: Every new SENCO met a mentor within four weeks of starting.
Next: Twilight sessions 1 and 2.
= 2 3 public
Did: All six sessions have dates, materials and a leader. Place on the national qualification found for everybody who needs one.
So: None of the SENCOs who started last year has left. Before, about a third went within two years.
Next: Programme runs every year from now on.
Why: Everything the action asked for is in place and funded from the ordinary training budget.
= 5 4 by:business-development-manager
Did: Teaching School Hub reviewed the programme from outside: mentors’ logs, a survey of 34 SENCOs, and turnover figures for two years.
So: Turnover of SENCOs in their first two years is 16% (was 31%), in two counts a year apart. Pupils’ plans in mentored schools were rated better than in the comparison group.
Next: Hub takes it over.
Why: Confirmed by the Teaching School Hub, which was not involved in running it.
See: Review by the Teaching School Hub | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.2.3-hub-review.pdf

# 1.2.4
= 1 0
Did: Three suppliers asked for prices.
Next: Choose one.
= 2 0
Did: Prices are in (between £4 and £11 a head). Before we buy: the core programme will have a unit on autism, so do we need this?
Next: Ask the board whether to merge with 1.2.1.

# 1.2.5
= 1 0 late
Did: Nothing yet, planned for later in the year.
= 2 0
Did: Course outline agreed with the principal social worker.
Next: First two dates.
= 3 0
Did: First two half-days held, 46 staff.
Next: Four more dates before the end of term.
Why: Trainer in place and the first sessions were full.
= 5 2
Did: 188 of 265 staff trained (71%). Champions named in 11 of 14 teams.
So: In the last audit SEND needs were considered in eight of ten plans, from six of ten.
Next: Night and weekend teams, who cannot attend in the day.

# 1.2.6
= 1 0
Did: Template drafted with two parent carers, who struck out a good deal.
= 2 1
Did: Training began; 24 clinicians so far. First sample of 20 read.
So: Baseline only: 11 of 20 pieces of advice met the standard, no better than last year.
Next: Feedback on two pieces of advice for each clinician.
Why: Training dates agreed with all three clinical services, first group trained.
= 3 2
Did: 57 clinicians trained.
So: 13 of 20 in the sample met the standard. Plan writers say they go back with questions less often.
Next: Paediatricians in their own session.
= 4 2 late
Did: Paediatricians trained (all but two). Worked examples now on the intranet.
So: 15 of 20.
Next: Nurses in special schools.
= 5 3
Did: Everybody who writes advice is trained; feedback given on 140 pieces.
So: 17 of 20. A parent: “I understood it the first time. I did not cry, either.”
Next: Keep the monthly sample.
= 6 3
Did: Sample reached 18 of 20 for the second month running. Template and training are part of induction.
So: 90% of advice meets the standard. Queries from plan writers to health down by half.
Next: Clinical officer keeps the sample going, ten a month.
Why: Measure reached in two months in a row and the work continues in the ordinary round.

# 1.2.7
= 1 0
Did: Planned to start in year 2 of the plan.
= 2 0
Did: No change.
= 4 0
Did: Coaching model chosen. 12 settings have put their names down already.
Next: Recruit two coaches once the therapy vacancies (1.3.1) are filled. Not before, or we rob one to pay the other.
= 5 0
Did: Nothing to report.
= 7 0
Did: Job descriptions for the two coaches are out for comment; first ten settings picked so that each locality has two.
Next: Advertise.
`;
