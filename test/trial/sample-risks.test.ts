import { expect, test } from 'vitest';
import { productOf, type Score } from '#domain/risk/risk.ts';
import { reviewsOf, riskAt, riskMovement, wholeHistoryOf } from '#domain/risk/risk-history.ts';
import { heatMapOf, isReviewDue, openRisks, registerOf } from '#domain/risk/risk-register.ts';
import { levelFor } from '#domain/risk/risk-score.ts';
import { endOfMonth } from '#trial/sample/calendar.ts';
import { asAtOf, lastCycleFor } from '#trial/sample/cycles.ts';
import { samplePlan, sampleSnapshot } from '#trial/sample/sample-plan.ts';
import { plannedRisks } from '#trial/sample/scenes-of-risks.ts';

const plan = sampleSnapshot();
const may = { year: 2026, month: 5 };
const [first, sixth] = [asAtOf(may, 1), asAtOf(may, 6)];
const risk = (ref: string) => {
  const found = plan.risks.get(ref);
  if (found === undefined) throw new Error(`no ${ref}`);
  return found;
};
const said = ({ likelihood, impact }: Score) => `${String(likelihood)}x${String(impact)}`;

// unmitigated and mitigated as likelihood x impact, response and owner, after six cycles
const figures = [
  ['R1', 'threat', '4x4', '3x4', 'Reduce', 'send-service-manager', 'Panel'],
  ['R2', 'threat', '4x4', '4x3', 'Reduce', 'finance-business-partner', 'Panel'],
  ['R3', 'threat', '4x3', '3x3', 'Reduce', 'principal-educational-psychologist', 'Board'],
  ['R4', 'threat', '3x4', '3x3', 'Reduce', 'capital-programme-manager', 'Board'],
  ['R5', 'threat', '4x4', '4x4', 'Accept', 'icb-childrens-commissioner', 'Panel'],
  ['R6', 'threat', '3x3', '3x2', 'Accept', 'director-of-education', 'Group'],
  ['R7', 'threat', '3x4', '3x3', 'Accept', 'director-of-education', 'Board'],
  ['R8', 'threat', '3x4', '2x4', 'Reduce', 'head-of-inclusion', 'Board'],
  ['R9', 'threat', '3x3', '2x3', 'Reduce', 'data-and-performance-manager', 'Group'],
  ['R10', 'threat', '4x2', '2x2', 'Reduce', 'business-development-manager', 'Group'],
  ['R11', 'threat', '3x4', '2x4', 'Reduce', 'head-of-inclusion', 'Board'],
  ['R12', 'threat', '3x4', '3x3', 'Reduce', 'participation-lead', 'Board'],
  ['R13', 'threat', '3x3', '3x2', 'Transfer', 'head-of-childrens-commissioning', 'Group'],
  ['R14', 'opportunity', '2x4', '3x4', 'Exploit', 'therapies-lead', 'Panel'],
  ['R15', 'opportunity', '2x3', '3x3', 'Enhance', 'sufficiency-manager', 'Board'],
  ['R16', 'opportunity', '2x2', '3x2', 'Share', 'participation-lead', 'Group'],
] as const;

test.each(figures)(
  '%s stands as it was planned',
  (ref, kind, unmitigated, mitigated, response, owner, level) => {
    const found = risk(ref);
    expect([found.kind, said(found.unmitigated), said(found.mitigated), found.response, found.owner]).toEqual(
      [kind, unmitigated, mitigated, response, owner],
    );
    expect(found.level).toContain(level);
    expect(found.level).toBe(levelFor(plan.settings.risks, found.mitigated));
  },
);

test('there are 16 risks and 6 issues, of which R13 went on as I6', () => {
  const all = [...plan.risks.values()];
  expect(all.filter((one) => one.kind !== 'issue')).toHaveLength(16);
  expect(all.filter((one) => one.kind === 'issue')).toHaveLength(6);
  expect(risk('R13')).toMatchObject({ state: 'became-issue', continuedAs: 'I6' });
  expect(risk('I6').madeFrom).toEqual(['R13']);
  expect(wholeHistoryOf(plan, 'I6').length).toBe(reviewsOf(plan, 'R13').length + 1);
  expect(openRisks(plan)).toHaveLength(21);
});

test('over six cycles four went up, six down, four stayed, R13 ended as it was, and R14 is new', () => {
  const moves = new Map(riskMovement(plan, first, sixth).map((move) => [move.risk.ref, move.is]));
  const directions = figures.map(([ref]) => [ref, moves.get(ref)] as const);
  const those = (is: string) => directions.filter((one) => one[1] === is).map(([ref]) => ref);
  expect(those('up')).toEqual(['R2', 'R5', 'R7', 'R15']);
  expect(those('down')).toEqual(['R1', 'R3', 'R8', 'R9', 'R10', 'R11']);
  expect(those('same')).toEqual(['R4', 'R6', 'R12', 'R16']);
  expect(those('ended')).toEqual(['R13']);
  expect(riskAt(plan, risk('R13'), first)?.mitigated).toEqual(riskAt(plan, risk('R13'), sixth)?.mitigated);
  expect(those('new')).toEqual(['R14']);
  expect(riskAt(plan, risk('R14'), asAtOf(may, 3))).toBeNull();
  expect(riskAt(plan, risk('R14'), asAtOf(may, 4))).not.toBeNull();
});

test('every change of a level is recorded with who and why', () => {
  const moves = [...plan.riskReviews.values()].filter((one) => /escalated/.test(one.kind));
  expect(moves.length).toBeGreaterThan(8);
  expect(moves.filter((one) => one.note === '' || !plan.people.has(one.by))).toEqual([]);
});

test('the heat maps hold every open entry of their kind once', () => {
  const { threats, issues, opportunities } = registerOf(plan);
  expect([threats.length, issues.length, opportunities.length]).toEqual([12, 6, 3]);
  for (const entries of [threats, issues, opportunities])
    for (const by of ['unmitigated', 'mitigated'] as const)
      expect(
        heatMapOf(entries, by)
          .flat()
          .flatMap((cell) => cell.risks),
      ).toHaveLength(entries.length);
  expect(threats[0]?.ref).toBe('R5');
  expect(productOf(threats[0]?.mitigated ?? { likelihood: 0, impact: 0 })).toBe(16);
});

test('some reviews are due in the seventh cycle, whenever that is', () => {
  for (const months of [0, 2, 6, 9]) {
    const lastCycleOn = lastCycleFor(endOfMonth(may, months + 1));
    const { risks } = samplePlan({ lastCycleOn });
    const today = endOfMonth(may, months + 1);
    expect(risks.filter((one) => isReviewDue(one, today)).map((one) => one.ref)).toEqual([
      'I2',
      'R5',
      'R9',
      'R12',
      'R16',
    ]);
  }
});

test('every link leads to something, and no sentence names a month that moves', () => {
  for (const one of plan.risks.values()) {
    expect(one.actions.filter((ref) => !plan.actions.has(ref))).toEqual([]);
    expect(one.sections.filter((key) => !plan.sections.has(key))).toEqual([]);
    expect(one.sections.length * one.actions.length).toBeGreaterThan(0);
    expect(one.measures).toEqual(plannedRisks.find(({ ref }) => ref === one.ref)?.measures);
  }
  const words = plannedRisks.flatMap((one) => [
    one.cause,
    one.event,
    one.effect,
    one.controls,
    one.ask ?? '',
  ]);
  expect(words.filter((text) => /January|February|April|July|September|20\d\d/.test(text))).toEqual([]);
});
