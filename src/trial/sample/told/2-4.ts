/** What was told in section 2.4; the form is that of readTold. */
export const told = `
# 2.4.1
= 2 0
Did: First conversation between the two directors. Not started otherwise.
= 3 0
Did: Joint needs summary on two pages. List of 17 contracts that could become eight.
Next: Legal form: shared budget or aligned budgets.
Why: Directors agreed the scope and named leads on both sides.
= 4 1 by:head-of-childrens-commissioning late
Did: Lawyers favour a section 75 agreement for equipment and therapies and aligned budgets for the rest. I think they are right.
So: Families are still being asked who pays. Nothing has changed for them yet.
Next: Draft agreement.
= 5 1
Did: Draft agreement with both finance teams.
So: No change yet.
Next: £6.2m to go in, subject to both boards.
= 7 2
Did: Both boards agreed to the shared budget for equipment (£1.1m) from the start of the next quarter; therapies follow.
So: Equipment orders where payment is disputed: 6 in ten weeks, from 15 in the same weeks last year.
Next: Therapies.

# 2.4.2
= 1 1 late
Did: 12 of 164 placements reviewed. One reviewer in post of three.
So: £38k saved, one young person’s therapy hours restored. Too few to claim more.
Next: Recruit.
Why: Two posts vacant.
= 2 1 forecast:-3
Did: 23 reviewed. Date passed and was moved.
So: £55k.
Next: Second reviewer starts in four weeks.
Why: At this pace it would take six years. Posts are everything.
= 3 2 late forecast:-3
Did: 48 reviewed. Second reviewer here.
So: £310k saved or better used. 9 of 48 pupils were not getting the hours of therapy that we pay for.
Next: Third post; letters about the hours.
Why: Pace has doubled but the new date needs it to double again.
= 4 2 forecast:-1
Did: 79 reviewed. Third reviewer started.
So: £690k. Seven pupils have a plan to come back nearer home, all at their family’s wish.
Next: Two reviews a day.
Why: 85 left and one month to the date.
= 5 2 forecast:+0
Did: 131 of 164 reviewed. How a review goes, for new members of the board: we ask the young person and the family first; then the school for attendance, progress and hours of therapy given against hours paid for; then visit; then sit down with all of them. The price comes last, on purpose. What we find most often:
- hours of therapy not given: 27 of 131
- a fee that rose each year without anybody asking why: 44
- a placement that does exactly what it should at a fair price: 61, and we tell them so in writing
- a young person who would like to come home and was not asked: 9
So: £1.4m saved or better used, checked by finance.
Next: Last 33.
Why: Past the date by a month; all remaining reviews are booked.
= 6 3 late
Did: All 164 placements reviewed with family and school. Checklist and price file handed to contract managers, who will repeat it every two years.
So: £1.9m saved or put to better use (target £1.8m), of which £1.2m is confirmed by finance. Attendance raised in 31 cases. No child was moved without a better plan; 11 came back nearer home.
Next: Contract managers.
Why: All reviews done, three months late; value above target.

# 2.4.3
= 1 1 late
Did: Criteria drafted. Panel meets monthly.
So: 38% of decisions within ten days.
Next: Meet every two weeks.
= 2 2
Did: Panel meets every two weeks.
So: 57%.
= 3 2
Did: Criteria signed by all three partners.
So: 71% of decisions within ten days. One case took 61 days because two partners used different forms.
Next: One form.
= 4 1 by:childrens-commissioning-officer
Did: Entered as deputy. The panel had to cancel twice, as the continuing care nurse post is vacant and nobody else may assess.
So: Back to 52%.
Next: Agency nurse.
Why: Panel is not quorate without the nurse. Interviews next week.
= 5 2
Did: Agency nurse two days a week.
So: 66%.
Next: Permanent appointment.
Why: Below 90%, and it stands on an agency contract.
= 6 2 late
Did: Nurse appointed, starts in a month. One form in use.
So: 74% in ten days. No placement was delayed this time; two would have been a year ago.
Next: Weekly slots for urgent cases.
Why: The date has passed at 74%. It should be reached within a quarter of the nurse starting.

# 2.4.4
= 1 0
Did: Not begun. Waiting for the lead authority’s timetable.
= 2 0
Did: Still waiting.
= 3 0
Did: Rumours that the lead authority will stop. Asked in writing.

# 2.4.5
= 1 0
Did: Due from next year.
= 2 0
Did: Nothing due.
= 3 0
Did: Visited another area that trains 60 young people a year with four trainers. Cost £3,900 each, paid back in under eight months of taxi fares.
= 4 0
Did: Business case drafted on that basis.
= 5 0 late
Did: -
Next: Approval.
= 6 1
Did: Business case approved at £212k over two years. Two trainers appointed.
So: Nobody trained yet. Taxi spend is £38k over profile for the year to date, which this will not change before {month +4}.
Next: First 12 young people, from three schools.
Why: Funding approved, trainers appointed, so the first phase has begun ahead of its start.

# 2.4.6
= 1 0
Did: Not due to start.
= 2 0
Did: No change.
= 3 0
Did: No change. (Contract in force runs for another year.)
= 4 0
Did: No change.
= 5 0
Did: Asked the special schools for hours written and hours delivered; answers from five of nine.
= 6 0
Did: Eight of nine. On a first look 82% of hours are delivered, from 61% to 97% by school.
Next: Terms for the specification once 2.4.1 is signed.
`;
