/** What was told in section 3.4; the form is that of readTold. */
export const told = `
# 3.4.1
= 1 0
Did: Young people invited.
= 2 1
Did: Eleven young people, four workshops. They threw out the word “pathway”, then brought it back as nothing else worked.
So: Nothing published yet.
Next: Draft.
Why: Workshops have begun.
= 3 2
Did: Draft on four pages, one each for work, home, health and friends.
So: Social workers copied it before it was finished, which we take as praise.
Next: Easy read.
= 4 2
Did: Easy read made by a company of people with learning disabilities.
So: 8 of 10 young testers could say what happens at 16 and who to ask.
Next: Take in the options events (former 3.4.5).
= 5 2 late
Did: Events programme joined to the pathway: five evenings, 287 visitors.
So: Of 90 visitors who filled in the card, 71 learned of an option that they did not know.
Next: Publish.
= 6 3 public
Did: Published on the Local Offer and as a pocket card. Used in 26 of 32 reviews sampled. Five events, 341 visitors in the year.
So: 81% of reviews (target 80%).
Next: Young people review it each year; the events are in the participation budget.
Why: Published in time and used in more than eight of ten reviews.
See: The pathway | https://localoffer.oakshire.example/adult-life

# 3.4.2
= 1 0
Did: Starts with the new academic year.
= 2 0
Did: Grant applied for.
= 4 2
Did: Grant received (£198k). Hospital and council will start internships.
So: 36 interns, from 28.
Next: Job coaches.
Why: Grant received, first new employers signed.
= 5 2
Did: Five job coaches trained. First private employer signed for eight places.
So: 41 interns; 24 of last year’s 28 finished, 15 of them are in paid work.
Next: Second private employer.
= 6 2 late
Did: Second private employer signed. Interviews for the coming year: 58 applicants for 64 places, so for once we have more places than people.
So: 55% in paid work after six months.
Next: Tell the colleges.
= 7 2
Did: Colleges told. 63 applicants now.
So: Same figure as last time, next count in three months.

# 3.4.3
= 1 0
Did: Not started.
= 2 0
Did: Not started: adult social care review in progress.
= 3 0 late
Did: Review finished.
= 4 0
Did: Workshop booked.
= 5 0
Did: Workshop held, both services, 26 people. Shared list from 14 agreed: 214 names on it.
Next: Protocol.
Why: Review is out of the way and the first joint step is done.
= 6 2
Did: Protocol in draft, seven pages and a picture. Fortnightly meeting of both services about those turning 17.
So: 31 of 38 young people who turn 17 this year have a named adult worker. In the last year four of ten had none.
Next: Sign.

# 3.4.4
= 1 0
Did: Task group formed.
= 2 1
Did: Needs sorted into those that move, end or go to the GP. Adults’ services attended twice, which helps.
So: No handover letters yet.
Next: Letter.
Why: Task group has begun its work.
= 3 2
Did: Letter designed with six young people.
So: First nine letters. “It is to me, not about me.”
= 4 2
Did: 22 letters.
So: No referral returned this term.
Next: Agree age limits for physiotherapy.
= 5 2
Did: 31 letters. Adults’ physiotherapy has closed its list to new referrals until further notice.
So: Nine referrals returned because of age or list.
Next: Commissioners to decide.
Why: Result is in doubt while adults’ physiotherapy is closed.
= 6 2
Did: 44 letters (71% of those due). Physiotherapy still closed; children’s team keeps 14 young people meanwhile.
So: No young person went without, but our own waits carry it.
Next: Decision by the ICB, promised for next month.
Why: Same as last time. It is not about the letters.

# 3.4.5
= 1 2
Did: North and south: 102 visitors.
So: 61 of 70 cards say worth the evening.
= 2 2
Did: East: 44 visitors. Rain.
So: Same.
= 3 2
Did: West and centre: 98 visitors.
So: 83% of cards: learned something new.
= 4 2
Did: Planned next year with the pathway group. It would be one programme if it were one action.
So: As last time.
Next: Merge with 3.4.1.

# 3.4.6
= 1 0 late
Did: Due in year 3.
= 2 0
Did: -
= 4 0
Did: First talk with one of the two colleges. Interested, no money.
= 5 0
Did: Nothing new.
= 6 0
Did: Second college asks for numbers. From the forecast (2.1.6) about 60 students a year would stay if the courses existed.
Next: Numbers by subject.

# 3.4.7
= 2 0
Did: Two landlords short-listed.
= 3 0 late
Did: Landlords chosen; planning application for site A approved.
Next: Start on site A.
Why: Contracts for site A signed.
= 4 1 by:business-development-manager
Did: Entered on behalf of the lead. Site A has started. Site B: neighbours object, decision put off.
So: None yet; nobody has moved.
Next: Meeting with neighbours.
Why: Half of the homes depend on site B.
= 5 1
Did: Neighbours’ meeting held, 60 people, two young adults spoke and changed the mood. Application must be made anew because of the access road.
So: None yet.
Next: New application.
Why: New date approved for site B. Site A on time.
= 6 1 forecast:+14
Did: New application for site B refused by one vote. Reason given is the access road, which the highways officer had called acceptable. Site A: roof on, windows in, 12 flats ready in four months, support provider appointed after a day on which six young adults asked the questions.

Options for the other 12 homes, with what I know today:
1. Appeal. About nine months. Our planning adviser puts it at better than even. Landlord would wait six months, not nine.
2. Same site, other access. Needs a strip of land from a garage that is not keen. Four months if they are.
3. Council land: two plots are on the disposal list, one of them near a bus route. Needs somebody senior to take it off that list.
4. Buy flats in ordinary blocks. Quickest, and what two of the young people say they would like best. More costly support, as it would not be on one site.

My order would be 3, 4, 2, 1.
So: None yet. Four families have given notice to residential colleges for dates that we may not keep.
Next: Appeal or other site: options in three weeks. Meanwhile talk to the families this week and not after.
Why: 12 of 24 homes have no site. An appeal takes about nine months, another site longer. We ask for the panel’s help to find council land.

# 3.4.8
= 1 0
Did: Not yet started. List of GP practices compiled.
= 2 0
Did: No change.
= 3 0
Did: Baseline confirmed: 48%.
= 4 0 by:childrens-commissioning-officer
Did: Entered as deputy: incentive scheme for practices drafted.
= 6 1
Did: Incentive scheme in force since last month in all 41 practices. Special schools have a film and a bag of things that doctors use, to practise with.
So: 48% to 49%: no real change after five weeks.
Next: Practices with fewer than half invited.
Why: Scheme in force, invitations going out.
`;
