/** What was told in section 1.3; the form is that of readTold. */
export const told = `
# 1.3.1
= 1 1
Did: Six of nine vacant posts advertised. Locality clinics started in the south and west.
So: No improvement yet: 62% seen within 18 weeks, same as the baseline.
Next: Interviews; move the admin for appointments into one team.
Why: Recruitment decides this. Three posts had no suitable applicant in the first round.
= 2 1
Did: Four therapists appointed, of whom three are newly qualified and start in {month -7}.
So: 61%. The newly qualified need a caseload they can manage, so the figure will dip before it rises.
Next: Clinics in the north.
Why: Five posts still empty. Steps to recover are known: bank staff, and advice at first contact.
= 3 2 by:speech-and-language-clinical-lead
Did: Entered for the Therapies Lead, who is on leave. Clinics now in all localities. All families get an advice call within three weeks of referral.
So: 63% within 18 weeks. The advice call matters more to families than we thought: 44 of 60 asked said it was the first time anybody explained what would happen.
Next: Text reminders, as one appointment in eight is missed.
Why: Wait is moving the right way but four posts remain open.
= 4 2
Did: Text reminders on. Missed appointments down from 12% to 7%, which is worth about one therapist.
So: 66% within 18 weeks; longest wait 41 weeks (was 58).
Next: Agree with commissioners what happens to the underspend from vacancies.
Why: On the way, but not fast enough for 92% by the date.
= 5 2
Did: Seven of nine posts filled. Underspend may be used for a waiting-list initiative on Saturdays.
So: 68%; longest wait 36 weeks.
Next: Saturday clinics for ten weeks.
Why: At this pace we reach about 80% by the date. The Saturday clinics have to make up the rest.
= 6 2
Did: Five Saturday clinics held: 94 children seen. Definition of “first contact” was changed nationally in {month -4}, so figures before and after do not compare exactly; I give both.
So: 70% within 18 weeks on the new definition (74% on the old). Longest wait 31 weeks.
Next: Five more Saturdays, then count again.
Why: Improving each month, still short of 92%. Two posts unfilled in the north.
= 7 2
Did: Two more Saturday clinics (38 children). One of the last two posts offered and accepted.
So: 72% within 18 weeks in the first month of the quarter.
Next: Three Saturdays left.
Why: Date in doubt, recovery plan on course.

# 1.3.2
= 1 1
Did: Advice line opened one morning a week. Films scripted.
So: 70 calls; we cannot show that referrals fell.
Next: Find a film maker within budget.
Why: Two of three staff who were to build the offer are covering statutory assessments.
= 2 1 forecast:-3
Did: Film maker found, nothing filmed. Advice line closed for five weeks owing to sickness.
So: Referrals up by 6% on last year. Families who rang and got no answer said so on social media, rightly.
Next: Agency cover until the new post starts.
Why: Past its date and the offer is not open. We need the band 6 post released from the vacancy freeze.
See: Note to the ICB about the vacancy freeze | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.3.2-freeze.docx
= 3 2 by:speech-and-language-clinical-lead forecast:-2
Did: Post released from the freeze after the panel asked for it; interviews held. Four films made with families.
So: First film watched 1,900 times. A school told us they stopped three referrals because of it.
Next: Line open two mornings from next month.
Why: Still off track: the date has gone by and the workshops have not begun. Help came, thank you; now it needs time.
= 5 3 public
Did: Line open two mornings, nine films, 14 workshops held (half of them in the evening), and a leaflet in six languages. The offer is complete.
So: 52% of enquiries are resolved without a referral. The wait for specialist assessment is 17 weeks, from 33. 93% of parents at workshops would recommend them.
Next: Reported through the contract from here.
Why: All parts are open and both measures were reached, seven months later than planned.

# 1.3.3
= 2 1 forecast:-7
Did: Clinical model discussed with 60 families at four meetings. They told us, politely, to start again with the words.
So: Median wait 71 weeks when we began, 72 now. No difference yet.
Next: Second round of design with six parent carers as equal members.
Why: Off track: model not agreed, and demand is 40% above what the old pathway was paid for.
= 3 1 forecast:-3
Did: Second round finished; model agreed by families and clinicians. Business case for five navigators with the ICB.
So: Median wait 72 weeks. Nothing can change for families until there are people to do it.
Next: Decision on the business case.
Why: Waiting for a funding decision that slipped from one committee to the next.
= 4 1 by:icb-childrens-commissioner forecast:+1
Did: The ICB approved three of five navigator posts. I am entering this as joint lead, because the delay was on our side.
So: Median 73 weeks. 212 children joined the list in two months and 171 left it.
Next: Recruit; open needs profiles in two localities first.
Why: Funding came five months late and for three posts. The date was moved again; it is now tied to recruitment.
= 5 2 forecast:+2
Did: Three navigators in post. Needs profiles offered in the south and west since four weeks ago.
So: 41 families have a profile. Early days, yet 33 of them said they could start something at school at once. Median wait 74 weeks.
Next: North and east when the other two posts are agreed.
Why: Two of five localities are served. Without the two posts the wait will go on growing elsewhere.
= 6 2 late forecast:+8
Did: 118 needs profiles done in the two localities that have navigators. What a profile is, since I was asked last time: an hour and a half with the family and, if they want, somebody from school; four pages in plain words about what is easy, what is hard and what helps; a plan for the next eight weeks; one name and number. It is not an assessment and does not replace one.

What happened with the 118:
• 71 started something at school within a month (quiet start to the day, movement breaks, one adult to go to)
• 39 were referred to the sleep or the anxiety course
• 22 families said that they no longer wish an assessment for now; we keep their place for a year in case they change their mind
• 9 were in a worse state than the referral said and were seen within two weeks

Schools in the south now accept the profile in place of a diagnosis when they ask for top-up funding, which removes one reason to join the list. The west will follow next term. In the north and east nothing has changed for anybody, and families there have begun to ask why. We have gone past the date.
So: Families with a profile wait for an assessment too, but not for help. Median wait 74 weeks: flat for the first time in two years.
Next: Decision on the last two posts; forecast assumes yes.
Why: It will not be open everywhere without two more navigators. We ask the panel to settle the funding with the ICB Place Director.
See: Demand and capacity, two years | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.3.3-demand.xlsx
See: Business case, short version | https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/1.3.3-business-case.pdf

# 1.3.4
= 1 2
Did: Monthly drop-in opened with the forum. 26 families came.
So: “I stopped feeling like a nuisance” (a mother, with her permission).
Next: Second venue.
= 2 2 by:parent-carer-forum-coordinator public
Did: We run the drop-ins now, the service sends a clinician. 61 families in two months, lots of cake.
So: 48 of 61 filled in the card. 39 say they cope a bit better or much better. The ones who do not say so want to know WHEN, and we cannot tell them.
Next: A course on sleep, because that is what everybody asks about.
= 3 2 late
Did: Welfare calls to the 300 families who have waited longest; 244 reached. Sleep course full.
So: 57% of those asked feel able to cope while they wait (target 60%).
Next: Calls to the next 300.
= 4 2 late by:parent-carer-forum-coordinator
Did: Sleep course has run three times now (34 families), plus one in Urdu with an interpreter which was the best one 🙂
So: On the sleep diaries the children sleep on average 50 minutes more. That is our own count, not a study.
Next: Dads’ group. Only one in nine people at the drop-in is a dad.
= 5 3
Did: All waiting families (1,460) have had one contact this year, 900 a second.
So: 61% feel able to cope. Calls to the service that ask “how long?” fell from 40 to 22 a week.
Next: Second contact for everybody.
= 6 3
Did: Drop-ins in all five localities. First dads’ group: eleven came.
So: 63% feel able to cope.
Next: Plan the second phase with the forum before the long holiday.
= 7 3 by:parent-carer-forum-coordinator public
Did: Sat down with the service and planned phase 2. We want the young people themselves to be asked, not only us.
So: 64% on the cards this time.
Next: Ask the young people’s forum (1.5.4) to write the questions.

# 1.3.5
= 1 1
Did: Staffing review started. One consultant post vacant since last year.
So: 58% of follow-ups on time, down from 60%.
Next: Nurse-led clinic for one condition as a trial.
Why: Consultant vacancy; locum found for three months only.
= 2 1
Did: Nurse-led trial agreed, nurse in training.
So: 57%.
Next: Start of trial.
Why: As before. The locum left early.
= 3 2
Did: Nurse-led clinic running weekly.
So: 61% of follow-ups on time; the clinic takes 30 children a month off the doctors’ list.
Next: Second nurse.
Why: Result is in doubt until the consultant post is filled.

# 1.3.6
= 2 0
Did: Action added at the last board. Kick-off meeting held with council and ICB.
Next: Map who does what today.
= 3 0
Did: Map done: there are seven ways to order a standing frame.
Next: Finance leads to say what they pay now.
= 4 0 late
Did: Waiting for figures from finance in two organisations.
= 5 0
Did: Figures received from one. Date cannot be set until both are in.
= 6 0
Did: All figures in at last. Draft process for discussion in three weeks.
Next: Propose a completion date to the board.
`;
