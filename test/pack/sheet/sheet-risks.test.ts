import { describe, expect, it, test } from 'vitest';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import type { PackRisk, PackRisks } from '#domain/pack/pack-register-parts.ts';
import { riskPaints } from '#pack/risk-look.ts';
import { riskColumns, risksSheet, riskSheets } from '#pack/sheet/sheet-risks.ts';
import { fullPlan, packWith, sampleFrozen } from '../fixture.ts';
import { readBack, tableOf, topOf, write } from '../read-back.ts';
import { packRisk, packRisks } from '../register-fixture.ts';

const since = { meetingOn: '2026-10-11', asAt: '2026-09-30', version: 1, cycle: 'September 2026' };
const withRisks = (risks: Partial<PackRisks>, given: Partial<Pack> = {}): Pack => {
  const pack = packWith(fullPlan());
  return { ...pack, risks: packRisks(risks), movement: { ...pack.movement, since }, ...given };
};
const told = (risk: PackRisk, pack = withRisks({})) =>
  Object.fromEntries(riskColumns(pack).map(({ header, content }) => [header, content(risk)]));

describe('the register', () => {
  it('tells everything of an entry, scores as figures, dates as days', () => {
    expect(told(packRisk('R1', { ask: 'Agree to keep the team.' }))).toEqual({
      Ref: 'R1',
      Kind: 'Threat',
      Title: 'Risk R1',
      'Cause, event and effect':
        'Because: Requests grow faster than teams.\nThis may happen: Assessments stay open.\nSo that: Children wait longer for help.',
      'Unmitigated score': 16,
      'Mitigated score': 12,
      Band: 'Very high',
      'Since the last pack': 'Down from 16, better',
      Mitigations: 'Clear the assessments open longest, SEND Service Manager, by 31 August 2026, under way',
      Owner: 'SEND Service Manager',
      Level: 'SEND Executive Oversight Panel',
      'Next review': { day: '2026-12-14' },
      'Review due': 'No',
      'Asked of the board': 'Agree to keep the team.',
      'Target score': 6,
      'Unmitigated likelihood': '4 Very likely',
      'Unmitigated impact': '4 Critical',
      'Mitigated likelihood': '3 Likely',
      'Mitigated impact': '4 Critical',
      'Direction at the last review': 'Down from 16, better',
      Response: 'Reduce',
      'Controls in place': 'Weekly review of open assessments.',
      Actioners: 'EHC Assessment Team Manager',
      'Actions and measures': '3.1.2, K2',
    });
  });

  it('says what is happening of an issue, and leaves out what was not said', () => {
    const issue = packRisk('I1', { kind: 'issue', cause: ' ', effect: '' });
    expect(told(issue)['Cause, event and effect']).toBe('This is happening: Assessments stay open.');
  });

  it('says that a review is due, and what has no date or aim', () => {
    const row = told(packRisk('R1', { isReviewDue: true, reviewOn: null, target: null }));
    expect([row['Review due'], row['Next review'], row['Target score']]).toEqual(['Yes', '–', '–']);
  });

  it('lists several mitigations line by line', () => {
    expect(told(packRisk('R1', { mitigations: ['One', 'Two'] }))['Mitigations']).toBe('• One\n• Two');
  });

  it('has threats first, then issues, then opportunities', async () => {
    const pack = withRisks({
      threats: [packRisk('R5'), packRisk('R1')],
      issues: [packRisk('I1', { kind: 'issue' })],
      opportunities: [packRisk('R14', { kind: 'opportunity' })],
    });
    const book = readBack(await write(pack));
    expect(tableOf(book, 'Risks').map(({ Ref, Kind }) => [Ref, Kind])).toEqual([
      ['R5', 'Threat'],
      ['R1', 'Threat'],
      ['I1', 'Issue'],
      ['R14', 'Opportunity'],
    ]);
    expect(topOf(book, 'Risks').join(' ')).toContain('Open: 2 threats, 1 issue and 1 opportunity.');
  });

  it('has one row that says so when nothing is open', async () => {
    const book = readBack(await write(withRisks({})));
    expect(tableOf(book, 'Risks')).toMatchObject([{ Ref: 'None', Title: undefined }]);
    expect(topOf(book, 'Risks').at(-1)).toBe('No risk, issue or opportunity is open.');
  });

  it('never paints an opportunity in a colour of danger', () => {
    const band = riskColumns(withRisks({})).find(({ header }) => header === 'Band');
    const fill = JSON.stringify(band?.style(packRisk('R14', { kind: 'opportunity' })).fill);
    expect(riskPaints.threat.some((paint) => fill.includes(paint.fill))).toBe(false);
  });

  it('prints on a page that can be read', () => {
    expect(risksSheet(withRisks({})).printedWidth).toBeLessThan(190);
  });

  it('keeps every score of the sample', async () => {
    const pack = packOf(sampleFrozen(6));
    const rows = tableOf(readBack(await write(pack)), 'Risks');
    const { threats, issues, opportunities } = pack.risks;
    expect(rows.map((row) => [row['Ref'], row['Mitigated score'], row['Band']])).toEqual(
      [...threats, ...issues, ...opportunities].map(({ ref, mitigated, band }) => [
        ref,
        mitigated.likelihood * mitigated.impact,
        band,
      ]),
    );
    expect(rows[0]).toMatchObject({ Ref: 'R5', 'Mitigated score': 16 });
  });
});

test('in the first pack of a body no entry is compared', () => {
  const first = withRisks({}, { movement: packWith(fullPlan()).movement });
  expect(told(packRisk('R1'), first)).toMatchObject({ 'Since the last pack': 'Not compared' });
});

test('a public pack has no sheet of risks, so that nothing left out looks like nothing there', () => {
  const pack = withRisks({});
  expect(riskSheets({ ...pack, facts: { ...pack.facts, audience: 'public' } })).toEqual([]);
  expect(riskSheets(pack).map(({ name }) => name)).toEqual(['Risk heat map', 'Risks']);
});
