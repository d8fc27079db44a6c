/** What was told in section 2.1; the form is that of readTold. */
export const told = `
# 2.1.1
= 1 0
Did: Data from census and case system joined.
= 2 0
Did: First forecast shared with head teachers of special schools. They think we are too low by 30 places in the north.
Next: Look at it again with them.
= 3 2 late
Did: Forecast revised: they were right about 18 of the 30. Draft statement with finance.
So: Two trusts have changed their plans since they saw the draft.
Next: Cabinet.
= 4 3 public
Did: Approved by cabinet and published, with a page for each locality.
So: Last year’s forecast made in the same way was 3.8% off, inside the 5% we set.
Next: Next one with the coming census; it is in the calendar.
Why: Published ahead of the date in the plan.
See: Sufficiency statement | https://localoffer.oakshire.example/sufficiency

# 2.1.2
= 1 0
Did: Site handed over to the contractor for surveys. Planning application validated.
Next: Feasibility report.
= 2 0 by:business-development-manager
Did: Entered for the lead after our monthly meeting. Feasibility report accepted; trust has appointed a head designate.
Next: Department’s approval to go to tender.
= 3 0 forecast:+4
Did: The department has paused all free schools not yet in contract, ours among them, pending a national review. Work on site stopped.
Next: Write to the department with the council’s own money on the table; think about where the first pupils go (see 2.1.7).
Why: Straight from green to red, and I know how that looks: until the letter came there was nothing wrong. No date holds while the pause lasts.
See: Letter to the department | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/2.1.2-letter.pdf
= 4 0 forecast:+4
Did: No decision. Council offered £2.1m towards abnormal costs to get out of the queue.
Next: Meeting with the regional director.
Why: Paused nationally. Each month costs about £40k in holding costs and an intake we have to place elsewhere.
= 5 1 forecast:+15
Did: Pause lifted for 20 schools including Millbrook. Contractor’s new programme is 15 months from start on site.
So: The 48 children of the first intake need another place for a year longer than families were told. We have met 31 of the families.
Next: Contract.
Why: Will open a year and a half after the first date. The new date has been approved.
= 6 1 forecast:+17
Did: Contract documents are with both sets of lawyers. Contractor asks for inflation since the tender: £1.3m on £18.9m, that is 6.9%. We checked it against the published index and get 5.8%, so there is something to talk about.

Where the £1.3m could come from: (1) the department, which has said no once; (2) the trust, which could phase the furniture (about £0.2m); (3) the council’s capital reserve, up to £0.5m, by a decision of cabinet; (4) scope: the climbing hall is £0.4m, the second playground £0.15m. The head designate would rather lose the hall than the playground and I agree with her.

Families of the first intake have been written to, rung, and invited to two evenings. Most have accepted a place at Ashdown (2.1.7) for the year between.
So: No places open yet; £0.6m more in independent fees this year than planned.
Next: Negotiate; look at leaving out the climbing hall.
Why: Cost gap of £1.3m. If it is not closed within six weeks the start on site, and so the opening, slips by another term.

# 2.1.3
= 1 0
Did: Design stage.
= 2 0
Did: Contractor appointed. Start on site in three weeks.
Next: Ground works.
Why: Contract signed.
= 3 0
Did: Ground works 60% done. Pupils named the diggers.
= 4 1
Did: Soft ground under the east wing, not in the survey. Needs 22 piles. I paste the site log, because several people asked for it and I would rather send it once.

- Week 1, day 1: trial pit 4 dug by hand next to the old boiler house. Water at 1.1 m. Engineer called.
- Week 1, day 2: engineer on site. Asks for two more pits, 5 and 6. Work goes on in the west wing, where the ground is as the survey said.
- Week 1, day 3: pit 5 the same as pit 4. Pit 6 dry. Somebody remembers that there was a pond here long ago; the caretaker has a photograph of it.
- Week 1, day 4: photograph compared with the old map. The pond was 31 m long and lies under half of the new classrooms.
- Week 1, day 5: school told. Head teacher asks only whether it is safe for the children in the building next to it. It is: fence moved 6 m out.
- Week 2, day 1: options from the engineer: (a) deep trench fill, (b) raft, (c) piles. Prices asked for by Friday.
- Week 2, day 2: drilling rig booked for boreholes. Neighbours told by letter; two rang, both kind.
- Week 2, day 3: boreholes 1 to 3. Made ground to 3.4 m, then stiff clay. Good news of a sort.
- Week 2, day 4: boreholes 4 and 5. Same. Rig leaves.
- Week 2, day 5: price for (a) £410k and not certain to work; (b) £330k and eight weeks for a new structural design; (c) £240k and 16 weeks in all.
- Week 3, day 1: meeting with contractor, engineer, school and council. Piles agreed by everybody. Head teacher asks for no piling in the two weeks of examinations and in the hour after lunch, when several pupils rest.
- Week 3, day 2: piling contractor can come in five weeks; another in three weeks for £9k more. Second one chosen.
- Week 3, day 3: notice of change signed. Contingency £400k, less £240k, leaves £160k. Reported to finance the same day.
- Week 3, day 4: programme redrawn. Roof was to be on before the wet months and will now be on after them, so temporary weatherproofing goes in: £14k.
- Week 3, day 5: the families whose children were to come back from independent schools have been rung by the school, one after another. Nobody was told by letter. Some asked whether the places are still theirs. They are.
- Week 4, day 1: test of noise and vibration with a small rig, with pupils in the building. Sensory lead from the school stood in each room. Two rooms cannot be used on piling days; the school moves those classes to the hall and the library.
- Week 4, day 2: pupils’ council asks what the machine is called and whether it may have a name. Vote arranged.
- Week 4, day 3: piling mat laid in the west half of the area. Delivery lorries only between 9.30 and 2.30, as agreed for the whole site.
- Week 4, day 4: the machine is called Pile O’Brien. It won by 41 votes.
- Week 4, day 5: mat finished. Weather closes the site at noon.
- Week 5, day 1: reinforcement cages delivered. One was 40 cm short and went back.
- Week 5, day 2: safety walk with the school’s site manager, 11 points, nine closed on the day.
- Week 5, day 3: the others closed: a gate that did not lock and a sign that pupils could not read. New sign has a picture.
- Week 5, day 4: asked the contractor where six weeks could be found elsewhere. Answer: two by building the west wing’s inner walls while the piles go in, two by ordering windows now, two not found.
- Week 5, day 5: windows ordered. Colour chosen by the pupils’ council last year, so no delay there.
- Week 6, day 1: insurer’s engineer visits. No objection. Wants the survey that missed the pond. So do we.
- Week 6, day 2: letter to the survey company. Their answer will take time and I do not count on money from it.
- Week 6, day 3: drawings for pile caps issued. Building control agrees by return, which has never happened to me before.
- Week 6, day 4: school’s open morning for families who start with the new places. 27 came. We showed them the model and the log, and they asked better questions than the last three meetings together: where will the taxis wait, can the sensory garden be used before the block is open, who has the key to the hygiene suite.
- Week 6, day 5: answers: in the new lay-by; yes, from the day the fence goes; each class has one.
- Week 7, day 1: rig arrives tomorrow week. Road closure not needed, as it fits through the gate by 12 cm.
- Week 7, day 2: everything above has been read by the project board. They accept the new date and ask for a line each week on the contingency, and nothing else unless something changes. That seems right to me.
- Week 7, day 3: contingency line number one: £160k less £14k for weatherproofing, less £9k for the quicker rig, leaves £137k with a bit more than half of the building still to do. I am not comfortable with that and have said so.
- Week 7, day 4: list made of what could be left out without hurting the pupils: the climbing wall in the hall, the second canopy, timber instead of concrete for the planters. Worth £52k together. The school would give up the wall last.
- Week 7, day 5: the school’s kitchen asks whether lunch can be half an hour later while the hall is two classrooms. It can, and the pupils who need to eat at a fixed time eat in class with their own adult. Put into the risk assessment.
- Week 8, day 1: meeting with the sufficiency team about the intake. If the block is not ready by {month +6}, the fallback is the two hired classrooms planned for Ashdown (2.1.7), which could take 8 of the 40. Hire for a further year would be £96k.
- Week 8, day 2: contractor’s new programme received, 214 lines. I have been through it with the engineer. It has no float on the pile caps and three weeks on the roof. We asked for the roof’s three weeks to be shown at the end and not spent on the way.
- Week 8, day 3: agreed. Next report to the board will be half a page, as they asked.
So: Ten pupils who were to move back from independent schools will stay there until it opens, at about £310k.
Next: Piling starts in a fortnight; contractor to find six weeks elsewhere in the programme.
Why: 16 weeks lost to piling. New date approved; little slack in it.
= 5 1 by:school-organisation-lead
Did: Entered as deputy. Piling finished, steel going up. £240k of the contingency of £400k is spent.
So: None yet.
Next: Roof on by {month +3}.
Why: On the new programme, but 60% of the contingency is gone with half of the work to do.

# 2.1.4
= 1 0
Did: Four host schools chosen.
= 2 0
Did: Agreements signed with two, two with governors.
= 4 2
Did: First two satellites open: 17 pupils.
So: A mother told us that he now asks to go to school on Saturday too. Attendance of the 17 is 95%; it was 88%.
Next: Rooms at site 3.
= 5 2
Did: Site 3 open (9 pupils). Rooms at site 4 come free a term early, so we asked for an earlier date and got it.
So: 26 of 36 places in use; pupils spend a fifth of the week with mainstream classes.
Next: Staff for site 4.
= 6 3
Did: Staff for site 4 appointed, including two who work there already as teaching assistants.
So: Pupils at the first site spend 28% of the week with mainstream peers (target 25%).
Next: Open site 4 with the new school year.

# 2.1.5
= 2 0
Did: Starts in year 2.
= 4 0
Did: Nothing due.
= 5 0 late
Did: Nothing due. College has a new principal, first meeting arranged.
= 6 0
Did: First meeting held, she is keen. North campus has an empty floor.
Next: Outline of the need, by numbers and kind.

# 2.1.6
= 2 0
Did: Not started.
= 3 0
Did: Workstream agreed what the forecast has to answer: 14 questions.
Next: Get transport’s data.
Why: First meeting of the modelling group held, data requested from all four services.
= 4 2
Did: Version 1 runs. Transport’s data came as 1,400 lines of free text.
So: It already settled one argument, about how many places the north needs.
Next: Cost.
= 5 2
Did: Cost added. Compared with last year’s actuals: 4.1% off for numbers, 11% for cost.
So: Finance now use it for budget monitoring.
Next: Find the 11%; we think it is the price of independent placements.
= 6 3
Did: It was. After correcting, cost is 7% off. Three of four services use the forecast.
So: One number in all board papers for the first time.
Next: Transport.
= 7 3
Did: Transport loaded their routes. First joint forecast of transport cost to be checked.
So: Four of four services use it as of this month.
Next: Phase 2: post-16.

# 2.1.7
= 4 0
Did: Hire prices in from three firms. Planning says a temporary consent is enough.
Next: Order.
= 5 0
Did: Ordered two classrooms. Base slab goes in over the holiday.
Next: Furniture; staff.
Why: Money approved by the panel, order placed.
= 6 0 late
Did: Slab is in, power and drains connected. Delivery of the classrooms is booked for the second week of the long holiday. Head teacher has recruited for one class and is interviewing for the other.
Next: Visits for the 16 families.

# 2.1.8
= 6 0
Did: Added by the board as a new action. Brief drafted.
Next: Workshop with head teachers from the north; ask the department what it would fund.
`;
