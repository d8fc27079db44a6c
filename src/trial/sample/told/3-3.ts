/** What was told in section 3.3; the form is that of readTold. */
export const told = `
# 3.3.1
= 1 1
Did: Counted for the first time: 611 reviews overdue, of which 233 by more than a term.
So: 52% on time. The count is the first step; nothing is better yet.
Next: Order of work: children in care, out of school, years 6, 9, 11.
Why: Four officers for 4,900 plans.
= 2 2
Did: Children in care done first: none overdue by more than a term except those out of area (3.3.5).
So: 214 overdue by more than a term.
Next: Those out of school.
Why: Two of the four officer posts are empty as of this month.
= 3 2
Did: Out of school done. Weekly figure to the Director.
So: 198; on time 54%.
Next: Agency staff for years 9 and 11.
Why: Agency staff start in three weeks. Without them the date is lost.
= 4 1 forecast:+1
Did: Agency supplied one of three people, who left after two weeks.
So: 207, up. On time 53%.
Next: Ask the board for help with recruitment.
Why: Two posts empty since {month -8}, the legal date cannot be met for all. I need two people, even from another team, for six months.
= 5 2 forecast:+3
Did: Two colleagues lent from the assessment team for half the week, thank you.
So: 189. On time 55%.
Next: One of the empty posts has been filled.
Why: Past its date. The loan ends in two months.
= 6 2 forecast:+4
Did: One post filled, one not. 96 reviews closed, 71 fell due. Amended plans within the legal time: 44%.

What holds us up, by count of the 164 that are left:
- no paperwork from the school: 58
- waiting for advice: 41
- decision made, amended plan not written: 52
- we have not started: 13
So: 164 overdue by more than a term, from 233. On time 58%, target 80%.
Next: Template for amendments (3.2.1); ask the Director to write to the nine schools that owe us most paperwork.
Why: It is a legal duty and we do not meet it. With the second post filled we would be done in four months; without, in nine.

# 3.3.2
= 1 0 late
Did: Calendar planned backwards from 15 February. 402 young people on the list.
= 2 2
Did: 71% of year 5 and year 10 reviews held early, so that preferences are known.
So: Consultations can start four weeks sooner than last year.
Next: Consult.
= 3 2 late
Did: 388 of 402 consulted on. 31 schools answered late, nine not at all.
So: Families get a likely school before the holidays for the first time.
Next: Heads of the nine.
= 4 3 late
Did: All 402 decided. The last eleven went out three weeks before the legal date.
So: 100% by the date (last year 87%). Phase transfer appeals so far: 14, at this point last year 22.
Next: Same calendar next year. Post-16 follows the same way and is on course.
Why: Every plan final ahead of the legal date.

# 3.3.3
= 1 0 late
Did: Course planned.
= 2 1 late
Did: First 32 SENCOs trained.
So: No change yet in paperwork: 48% within two weeks.
Next: Head teachers.
Why: First course held.
= 3 2
Did: 71 SENCOs and 30 heads trained. Form cut from 14 pages to five.
So: 59%.
= 4 2
Did: 104 schools trained.
So: 74%. Children’s own views recorded in 80%: drawings, photographs, one rap.
Next: Last 14 schools.
= 5 3
Did: All 118 schools have somebody trained. Films of two model reviews, with actors.
So: 86% of paperwork within two weeks (target 85%); views recorded in 92%.
Next: Part of the induction of new SENCOs (1.2.3).
Why: Everybody trained and both measures met.

# 3.3.4
= 1 0
Did: Waits for the pathway (3.4.1).
= 2 0 late
Did: Still waits.
= 3 0
Did: Waits. First draft of the pathway seen.
= 4 0
Did: Not started; the officers who would do it are on overdue reviews.
= 6 1
Did: Pathway is published, so we began: 22 reviews in year 9 with somebody from the preparing for adulthood team.
So: Asked 15 young people: seven said that it was about what they want. No better than before, but now we know.
Next: Questions to be sent to young people a week ahead.
Why: Pathway published and first reviews held in the new way.

# 3.3.5
= 1 1
Did: List made: 57 children.
So: 63% on time.
Next: Named officers.
Why: Depends on 19 other areas that hold the reviews.
= 5 2
Did: Named officers for all. Both meetings held as one in 40% of cases. (No updates from me for three rounds: post vacant.)
So: 74% on time.
Next: Letter to the virtual heads of the areas with most of our children.
Why: Two large areas do not answer.
= 6 2
Did: One of the two answers now.
So: 79% on time; both meetings as one in 52%.
Next: Travel to the other.
Why: Improving, but depends on one area.
`;
