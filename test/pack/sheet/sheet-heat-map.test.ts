import { describe, expect, it } from 'vitest';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import type { PackRisks } from '#domain/pack/pack-register-parts.ts';
import { heatMapName, heatMapSheet, sayCell } from '#pack/sheet/sheet-heat-map.ts';
import { fullPlan, packWith, sampleFrozen } from '../fixture.ts';
import { dayOfSerial, readBack, tableOf, tablesOn, topOf, write } from '../read-back.ts';
import { packRisk, packRisks } from '../register-fixture.ts';

const withRisks = (risks: Partial<PackRisks>): Pack => ({ ...packWith(fullPlan()), risks: packRisks(risks) });
const bookOf = async (pack: Pack) => readBack(await write(pack));

describe('the heat map of threats and issues', () => {
  it('has likelihood down, the highest first, and impact across, each in words with its number', async () => {
    const rows = tableOf(await bookOf(withRisks({})), 'ThreatsMitigated');
    expect(rows.map(({ Likelihood }) => Likelihood)).toEqual([
      '4 Very likely',
      '3 Likely',
      '2 Possible',
      '1 Unlikely',
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Likelihood',
      'Impact 1 Minor',
      'Impact 2 Moderate',
      'Impact 3 Major',
      'Impact 4 Critical',
    ]);
  });

  it('says in each cell its band, its score, how many entries it has and which, in the order of the refs', async () => {
    const at = { mitigated: { likelihood: 3, impact: 4 } };
    const book = await bookOf(
      withRisks({
        threats: [packRisk('R10', at), packRisk('R2', at)],
        issues: [packRisk('I1', { kind: 'issue', mitigated: { likelihood: 4, impact: 2 } })],
      }),
    );
    const [first, second] = tableOf(book, 'ThreatsMitigated');
    expect(second?.['Impact 4 Critical']).toBe('Very high (12)\n2 entries: R2, R10');
    expect(first?.['Impact 2 Moderate']).toBe('High (8)\n1 entry: I1');
    expect(first?.['Impact 1 Minor']).toBe('Medium (4)\nNone');
    // the other map has the scores of before
    expect(tableOf(book, 'ThreatsUnmitigated')[0]?.['Impact 4 Critical']).toBe(
      'Very high (16)\n3 entries: I1, R2, R10',
    );
  });

  it('places every open entry of the sample once in each map', async () => {
    const pack = packOf(sampleFrozen(6));
    const book = await bookOf(pack);
    const refsIn = (table: string) =>
      tableOf(book, table)
        .flatMap((row) => Object.values(row).slice(1))
        .flatMap((cell) => String(cell).split(': ')[1]?.split(', ') ?? [])
        .sort((a, b) => a.localeCompare(b));
    const refs = (entries: readonly { readonly ref: string }[]) =>
      entries.map(({ ref }) => ref).sort((a, b) => a.localeCompare(b));
    const { threats, issues, opportunities } = pack.risks;
    for (const table of ['ThreatsUnmitigated', 'ThreatsMitigated'])
      expect(refsIn(table)).toEqual(refs([...threats, ...issues]));
    for (const table of ['OpportunitiesUnmitigated', 'OpportunitiesMitigated'])
      expect(refsIn(table)).toEqual(refs(opportunities));
  });

  it('says a cell without bands by its score', () => {
    expect(sayCell({ bands: [] }, { likelihood: 2, impact: 3 }, [])).toBe('Score (6)\nNone');
  });
});

describe('the sheet of heat maps', () => {
  it('has opportunities apart, and says what a high score means for whom', () => {
    const titles = heatMapSheet(
      withRisks({ opportunities: [packRisk('R14', { kind: 'opportunity' })] }),
    ).regions.map(({ title }) => title);
    expect(titles).toEqual([
      'Threats and issues, unmitigated: before anything is done. A high score is bad',
      'Threats and issues, mitigated: with the controls in place. A high score is bad',
      'Opportunities, before anything is done. A high score is good',
      'Opportunities, with what is done to take them. A high score is good',
    ]);
  });

  it('leaves out the maps of opportunities where none is open, and says so', async () => {
    const book = await bookOf(withRisks({}));
    expect(tablesOn(book, heatMapName)).toEqual(['ThreatsUnmitigated', 'ThreatsMitigated']);
    expect(topOf(book, heatMapName).join(' ')).toContain('There is no open opportunity.');
    expect(topOf(book, heatMapName).join(' ')).toContain('No entry ended since the last freeze.');
  });

  it('lists what ended, how and when', async () => {
    const ended = [
      { ref: 'R13', title: 'Transport costs', how: 'Happened, and became issue I6', on: '2026-05-26' },
      { ref: 'R9', title: 'Data quality', how: 'Merged into R4', on: null },
    ];
    const rows = tableOf(await bookOf(withRisks({ ended })), 'RisksEnded');
    expect(rows).toMatchObject([
      {
        Ref: 'R13',
        'Risk, issue or opportunity': 'Transport costs',
        'How it ended': 'Happened, and became issue I6',
      },
      { Ref: 'R9', 'Ended on': '–' },
    ]);
    expect(dayOfSerial(rows[0]?.['Ended on'])).toBe('2026-05-26');
  });
});
