/** What was told in section 1.4; the form is that of readTold. */
export const told = `
# 1.4.1
= 1 1
Did: Small group of six parent carers and two young people formed. They read the present statement aloud to us, which was uncomfortable and useful.
So: Nothing has changed for families yet.
Next: First draft in plain words.
= 3 2 by:parent-carer-forum-coordinator public
Did: Draft 1 went to 40 members of the forum. We sent back 112 comments and they used 90 and told us why not for the other 22.
So: Families said it is the first time they got an answer for each comment.
Next: Pictures. Nobody reads a page without pictures.
= 4 2
Did: Draft 2 with pictures and an easy-read version. Legal have checked it.
So: In a reading test with 14 families, 11 could say whether their child would qualify; with the old one it was three of ten.
Next: Cabinet member sign-off.
= 5 2 late
Did: Signed off. Testing the web pages with families now.
So: No calls figure until it is public.
Next: Publish after testing with 30 families.
= 6 3 public
Did: Tested with 32 families, published, and sent to everybody on the disability register with a letter of one page.
So: Calls to the duty line about eligibility fell from 61 to 27 in the first six weeks.
Next: Review with the same group in a year; they insist on it.
Why: Published and tested with more than 30 families; calls are down by more than half.
See: Short breaks statement | https://localoffer.oakshire.example/short-breaks

# 1.4.2
= 1 0
Did: Specification being written. Nothing to show yet.
= 2 0 late
Did: Market day held: nine providers came, two can take children with nursing needs.
Next: Tender.
= 3 0 late
Did: Tender out for two lots.
Next: Award before the end of the year.
Why: Tender is open and three bids are expected, so work is under way and to plan.
= 5 2
Did: Lot 1 (36 places) has opened. Lot 2: the provider withdrew at contract signature, they could not recruit nurses at our rate.
So: 31 families have used the new places. One told us that her other children had their first day out with both parents.
Next: Go to the second bidder at a higher rate; finance has agreed £18 an hour more.
Why: 24 of 60 places have no provider. The date moved to match.
= 6 2 late
Did: Second bidder has signed and is recruiting: four of seven nurses found.
So: 36 of 60 places in use. Families with the highest needs have on average five days more than last year; we promised 12.
Next: Open with a smaller group for the long holiday if three nurses are not found.
Why: Places for the long holiday are in doubt until the nurses are in post.

# 1.4.3
= 1 0 late
Did: Not begun; script for the call drafted.
= 2 0
Did: Script tried with five families.
Next: Agree who calls.
= 3 0 by:business-development-manager
Did: Entered by the plan coordinator after a telephone call with the lead: practitioners are named, calls begin next month.
= 4 2 late
Did: Calls began for all newly agreed assessments: 58 of 71 families reached within two weeks.
So: 17 families took up something they had not heard of, mostly sibling support and carer’s assessments.
Next: Evening calls for those not reached.
Why: Practitioners in place and the first calls made.
= 5 2 after
Did: Sorry for the delay, this is for the last round. 61 of 69 families reached. Evening calls help.
So: 21 families took something up.
= 6 3
Did: 72 of 78 families reached within two weeks (92%).
So: 36% took up support they did not know about. Social care advice is longer and better for it: auditors noticed before we told them.
Next: Same calls for families whose request was refused.

# 1.4.4
= 1 0
Did: Not yet due.
= 3 0
Did: Steps of the present process written down. There are eleven, six of which are forms.
= 4 0
Did: Waiting for procurement of the payment card.
= 5 0 late
Did: Card provider chosen. Work to begin when the contract is signed.
= 6 1
Did: Contract signed. First eight families on the card. Steps cut from eleven to seven.
So: Set-up took 44 days before and takes 41 now, so no real difference so far; the sticking point is the bank check.
Next: Do the bank check in parallel and not at the end.
Why: Card in use and the new process started with the first families.
`;
