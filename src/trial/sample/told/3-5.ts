/** What was told in section 3.5; the form is that of readTold. */
export const told = `
# 3.5.1
= 1 1
Did: Definitions agreed for 11 of 20 measures.
So: Board still gets two scorecards that disagree.
Next: Rest of the definitions.
= 2 2
Did: All 20 defined, with owner, baseline and target.
So: One disagreement that had lasted for two years was about whether a month ends on the last day or the last Friday.
Next: Build.
= 3 2
Did: First version with council data only.
So: 12 of 20 measures on it.
= 4 2
Did: Refresh is automatic for the 12.
So: Figures three weeks old at the last board; it used to be nine.
Next: Health data.
= 5 2
Did: Health data come as a spreadsheet by email each month for now. 16 of 20.
So: Five weeks old at the board.
Next: Agreement (3.5.4).
= 6 2
Did: 16 of 20 measures on the dashboard. The monthly spreadsheet with health data was stopped by information governance in both organisations, until there is an agreement. They are right: it held more than we needed and went by email. So four measures stand still: therapy waits, neurodevelopmental waits, health advice within six weeks, and follow-up in community paediatrics.

What else was done: every measure has a page with its definition, who owns it, what the last three changes to the definition were and a warning where the series breaks; small numbers are suppressed by the dashboard itself and no longer by hand; and there is a button that says “this figure looks wrong”, which has been pressed 14 times, five times rightly.
So: The four waiting-time measures were five months old at the last board. The rest is three weeks old, and used: the phone does not ring with questions any more.
Next: Agreement, then load the arrears. Plainer form for families is designed.
Why: Cannot be finished without the data-sharing agreement (3.5.4). Date moved for that reason.

# 3.5.2
= 1 2 late
Did: Quarterly report set up, by cause and against both paths.
So: Cumulative deficit £78.6m at year end, on the mitigated path.
Next: Check of savings claimed: first eight actions.
= 2 2 late
Did: First eight checked. £2.9m claimed, £1.7m confirmed, £0.6m not, £0.6m too soon.
So: On path (+0.4%).
= 3 2 late
Did: Quarter 2. Placements in independent schools 402 to 398; average price up 6.1%.
So: On path (+0.9%).
Next: Transport.
= 4 2 late
Did: Quarter 3.
So: £1.1m above path (1.0%), which is within the tolerance of 2%.
Next: Reforecast.
= 5 2
Did: Reforecast done with the common forecast (2.1.6). Free school delay costs £0.6m this year and £1.4m next.
So: £1.9m above path at year end on current figures. Still in tolerance.
Next: Close the year.
= 6 1 late
Did: =SUM(D4:D9) on the year-end sheet gives £115.9m against a mitigated plan of £112.3m, i.e. 3.2% above. (Pasted from the sheet, apologies.) Unmitigated would be £131.0m.
So: Mitigations confirmed by finance in the year: £15.1m. The gap to plan is two-thirds price and one-third demand. Nothing that we did made the gap smaller this quarter.
Next: Paper to the panel with three options. I keep green because the action is to report and check, and that is done; others may see it differently.
= 7 1
Did: +£0.3m since the year-end sheet, after two invoices that belonged to last year. Options paper is with the section 151 officer.
So: £116.2m, 3.5% above plan. Not getting better.
Next: Panel.

# 3.5.3
= 1 2
Did: Terms of reference adopted by board, panel and action group. One risk register, one reporting form, one list of measures.
So: Papers for the first meeting were 48 pages, where the three old plans together had 212.
Next: Review in a year.
Why: All three bodies adopted the terms; set-up work is done.
= 6 4 by:business-development-manager
Did: Governance review by the neighbouring area’s team, as a favour to be returned: they read ten sets of papers and interviewed 14 members.
So: Members say that they know what is decided where (13 of 14). Risk register reviewed at every meeting of the year. Two parent carers on the review said that the papers can be read.
Next: Same review in two years.
Why: Confirmed by people from outside after a full year.

# 3.5.4
= 2 0 late
Did: Added to the plan at the last board. Four information governance leads named.
= 4 0
Did: Data flows drawn: 31 of them. Impact assessment started.
= 5 0 late
Did: Impact assessment with the trust’s data protection officer.
= 6 0
Did: Officer has 19 questions. Eleven answered.
Next: Completion date once the eight others are.
`;
