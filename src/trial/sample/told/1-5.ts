/** What was told in section 1.5; the form is that of readTold. */
export const told = `
# 1.5.1
= 1 1
Did: Three evenings with parent carers, young people and managers about what co-production means. Agreement on one sentence: “nothing about us is finished without us”.
So: No difference yet, though the talk was honest.
Next: Draft charter.
= 2 2 by:parent-carer-forum-coordinator
Did: We drafted it together, two of us and two of them, on the same screen. Draft is with all partners.
So: The short breaks group used the draft straight away and it worked.
Next: Signing. We would like chief executives and not deputies.
= 3 3 public
Did: Signed by all eight partners, by the chief executives, at a public meeting. Every board paper now has a box: how did families shape this?
So: The forum checked 20 papers: it agreed with what the box said in 17.
Next: Check again in half a year.
Why: Charter signed by everybody and in use in board papers.
See: The charter | https://localoffer.oakshire.example/charter
= 5 4 by:business-development-manager
Did: Forum and internal audit looked independently at 30 papers and five projects.
So: Forum agrees in 28 of 30 papers (93%). In the yearly survey 37% rate their experience good or better, from 31%, the first rise in four years.
Next: Check is part of internal audit’s yearly round.
Why: Two independent looks, six months apart, found the charter in use.

# 1.5.2
= 1 1
Did: Questions families ask collected from calls, emails and the forum’s group: 214 of them, in 12 kinds.
So: Baseline test: families answered 1.6 of 5 set questions.
Next: New structure.
= 2 2
Did: Structure tested. Supplier has moved our slot because of an upgrade for another customer.
So: With the new structure on paper, testers answer 3.9 of 5.
Next: Press the supplier; look at doing the search ourselves.
Why: Date has passed because the supplier delivered late. New slot confirmed in writing.
= 3 2 late
Did: New site in testing. Security test found an embedded form with <script>alert('hello')</script> left in it by the old supplier, now removed. Newsletter (former 1.5.3) will be written from the site’s news pages.
So: 4.1 of 5 questions answered on a phone.
Next: Fix 31 small faults, then release.
Why: Still past its date; release depends on faults found in testing.
= 4 3 public
Did: New Local Offer is live: search that works on a phone, 40 easy-read pages, 11 films. Tested with 25 families before release, including some who do not like computers.
So: 84% of testers find the answer to all five questions. Visits that end on the first page fell from 64% to 38%.
Next: Release every month, tested with five families each time.
Why: Live, and both measures reached; four months after the date.
See: The Local Offer | https://localoffer.oakshire.example/

# 1.5.3
= 1 2
Did: First issue sent to 2,100 addresses.
So: 38% opened it.
Next: Shorter. Much shorter.
= 2 2
Did: Second issue: one page, six items, big type.
So: 47% opened it; three wrote to say thank you, which has not happened before.
Next: Write it from the news pages of the new Local Offer, so that nobody types things twice.

# 1.5.4
= 1 0
Did: Youth workers asked; no members yet.
= 2 2
Did: First meeting, seven young people, pizza. They chose the first topic: buses.
So: They asked for the board’s answer in writing, by a date. Fair enough.
Next: Members from the north.
Why: Forum has begun to meet.
= 3 2
Did: Twelve members, three meetings. Two questions went to the board: why taxis come too early and why nobody asks us before changing a timetable.
So: Board replied within three weeks. Taxi contract now says “not more than ten minutes early”.
Next: Own logo. There are strong views.
= 4 3
Did: 14 members from four localities. They interviewed for the post of participation worker and chose the person.
So: Both questions from last time have a written reply. Members say they feel “listened to, mostly”.
Next: Last locality; a deputy for the chair.
= 5 3 public
Did: 17 members from all five localities, their own chair, logo and rules. Standing item at every board.
So: Eight questions asked, eight answered in writing within four weeks, and three things changed.
Next: Runs from the participation budget from now on.
Why: Members from all localities and every question answered in time, both for a full term.

# 1.5.5
= 1 1
Did: Standard written with parent carers. Officers tell us that caseloads of 290 make five days for an email hard.
So: First sample of 100 contacts: standard met in 54%. This is the baseline.
Next: Duty rota for calls.
= 2 2
Did: Duty rota started, every family has a letter with the name of an officer and a deputy.
So: 61%.
Next: Look at what the calls are about.
= 3 2
Did: Most calls ask where a case stands, so that is what the portal (3.1.5) should answer first.
So: 66%. Complaints about communication 14 in the quarter, from 19.
Next: Plain-words letters.
= 4 2
Did: Nine letters rewritten with three parent carers. They took out “unfortunately”, all 22 of them.
So: 70%.
= 5 2
Did: Rota holds. Two officers left, two started. We sat in on the duty line for a week with two parent carers and wrote down what people asked, and what they were told. The board wanted to see it, so here it is in short, without anything that would show who rang.

WHAT PEOPLE ASKED (214 calls)

1) Where is my child’s case? – 61 calls. Answered on the spot in 44. In the other 17 the officer had to ask somebody else, and in six of these nobody rang back within two days.
2) When will I get the draft? – 29 calls. The honest answer was “we do not know until the last piece of advice is in”. Callers took that well when they were told which piece was missing, and badly when they were not.
3) May I send you something? – 22 calls. Yes, always. But three addresses are in use and one of them bounces. Now mended.
4) Why was it refused? – 19 calls. Most had the letter in their hand. We read it with them. It was eight paragraphs long before it came to the reason.
5) What happens at the meeting? – 17 calls. One caller said: “Nobody told me that I may bring my sister.” A line about that is now in the invitation.
6) School says they cannot do what is in the plan. – 15 calls. These take longest, 25 minutes on average, and they matter most. There is no single person to pass them to. We have asked for one.
7) Transport. – 14 calls. Passed on to the transport team, who have their own line, which the callers had already tried.
8) Can I have it in writing? – 11 calls. Yes. Five-line email template made, sent while the caller is still on the telephone.
9) I would like to complain. – 9 calls. Seven of them did not, after they had been listened to. The others were given the form and the advice service’s number.
10) Thank you. – 6 calls. We had no box for that on the sheet and have added one.
11) All else. – 11 calls.

WHAT WE LEARNED

• Nearly half of all calls would not be needed if a family could see where the case stands. That is the portal (3.1.5), and the first page of it should answer questions 1 and 2 and nothing else.
• “Named officer and deputy” works when both know the case. It does not when the deputy learns of it from the caller. A one-line note on the file, updated each Friday, takes an officer 12 minutes for the whole caseload; we timed it.
• Two working days for a call back is the right standard. We keep it in 83% of cases. Where we do not, the reason is nearly always that a third person has to answer first: a psychologist, a therapist, finance. So the standard has to bind them too. The Designated Clinical Officer and the Principal Educational Psychologist have agreed to it in principle.
• Emails: 69% within five working days. The inbox is read by whoever is on duty, in the order in which things arrive, so that an urgent one waits behind a request for a leaflet. From next month a first look at 9am sorts them into three piles.
• Plain words: we counted in 40 letters. “EHCNA” 31 times, “SENDIASS” 22 times, “pursuant” four times. The parent carers made a list of 25 words to stop using, and three to use more: “because”, “by” and “sorry”.
• What the officers said: caseloads of 290 make this hard, and they would still rather ring than write. They asked for headsets, a quiet room for difficult calls, and for somebody to say thank you now and then. The first two cost £640 and are ordered.

WHAT THE TWO PARENT CARERS SAID (their words, agreed with them)

“We came expecting to be cross. We were, twice. But most of the time we heard somebody who was trying to help with half of the information. Give them the other half.”

“The best call of the week was a no. The officer said no in the first minute, said why, said what could be done instead, and then listened for a quarter of an hour. Nobody shouted.”

“The worst was a yes that was really a maybe.”

WHAT WE DO NOW

– one note a week on every file (from Monday)
– one address for documents (done)
– reason for a decision in the first sentence of the letter (templates 1 to 9 done, 10 to 14 by the end of the month)
– a person to take calls of kind 6: half a post, asked for in the budget round
– same exercise again in half a year, with other parent carers, and with the young people’s forum for calls from over-16s, of which there were none in the whole week. That is a finding too. At 16 they may speak for themselves, and nobody has told them our number in a way that reached them.

HOW WE COUNTED, for those who will ask

One week, Monday to Friday, 8.30 to 5.00, all calls to the duty line: 214 that were answered and 23 that were not (busy, or nobody there: 14 of the 23 between 12 and 1, so lunch is now taken in two shifts). Each officer told the caller that two parent carers were in the room, and asked whether that was all right; seven said no and were not listened to or counted by kind. A call was put under the first thing the caller asked, even if the talk went elsewhere. The kinds were made after the first day and not before, by the four of us together; 12 calls were counted twice by different people to see whether we agree, and we did in 11. The sample of 100 contacts behind the figure below is another one: it is drawn at random from the case system by the data team each month, as before, so that the figure can be compared.

One week is one week. It was an ordinary one, neither just before a holiday nor just after a panel. We think that the order of the kinds would be the same in any other, and that the share of the first kind would be higher in the month when phase transfer letters go out. We would also expect more calls of kind 6 at the start of a school year, when new teachers meet old plans. If the board would like a second week, then please that one.

The sheet we used is on the site for other services that would like to try it. It is one side of A4 and needs no training.
So: 69%. One month at 74%, one at 64%, when we had three people away.
Next: Cover from the assessment team at half-term.
= 6 3
Did: Cover agreed. New letters all in use.
So: 78% in the last sample of 100. Complaints about communication nine in the quarter, less than half of a year ago.
Next: Keep sampling. 90% needs the portal.

# 1.5.6
= 1 0
Did: Planned for later in the year.
= 2 0
Did: Template agreed by the working group.
= 3 0
Did: Items being collected. Only four so far; services are shy to say “we could not”.
= 4 2 public
Did: I took this over from a colleague who has left. First page is out, with nine items, two of which say no and why.
So: 640 readers in two weeks, and the two noes got the kindest comments of all.
Next: Next page in two months.
Why: First page published.
= 6 2
Did: Second page published with 12 items. Working group asked the forum to choose the headline item.
So: 29% of parent carers agree that their views lead to change, from 22%. It is a quick poll (n=140), not the yearly survey.
Next: Page 3. Report to the board with counts.

# 1.5.7
= 1 2
Did: Funding for two posts agreed by council and ICB, half each.
So: First contact takes four working days on average, was seven.
Next: Recruit.
= 2 2
Did: Both posts filled.
So: Three working days.
Next: Letters.
= 4 3 late
Did: Service named in every decision letter with number, web address and a sentence that says it is independent. Contract runs for three years.
So: Families reach an adviser in 1.6 working days. Of 74 cases opened this term 29 were resolved without mediation, 35% more than a year ago.
Next: Monitored through the contract.
Why: Posts filled, letters changed, and both measures reached for one full term.
`;
