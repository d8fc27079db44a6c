import { describe, expect, it } from 'vitest';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { chartRows, chartText, comparedChart, comparedRows, ragChart } from '#pack/chart/chart-rag.ts';
import { palette } from '#pack/style.ts';
import { action, planWith, section } from '../../domain/plan-kit.ts';
import { readChart } from './chart-kit.ts';
import { fullPlan, packWith, sampleFrozen } from '../fixture.ts';

const sourceOf = ({ summary }: Pack) => ({
  sheet: 'RAG summary',
  column: 3,
  header: 6,
  first: 7,
  last: 7 + summary.rows.length,
  rows: [...summary.rows, summary.total].map((_, index) => 7 + index),
  headers: ['Heading', 'Level', ...summary.statuses.map(({ label }) => label)],
  headings: [...summary.rows.map(({ key, title }) => `${key} ${title}`), 'All live actions'],
});
const ragOf = (pack: Pack) => ragChart(pack.summary, sourceOf(pack));

const labelsIn = (chart: string) =>
  [...chart.matchAll(/<c:dLbls><c:numFmt formatCode="([^"]*)"/g)].map(([, code]) =>
    code?.replaceAll('&quot;', '"'),
  );

describe('the chart of actions by heading', () => {
  it('has a bar for each priority, in parts by status', () => {
    const chart = readChart(ragOf(packWith(fullPlan()))?.chart ?? '');
    expect(chart.title).toBe('Live actions by priority and status');
    expect(chart.series.map(({ name }) => name.held)).toEqual([
      ['Not started'],
      ['On track'],
      ['At risk'],
      ['Off track'],
      ['Complete'],
      ['Complete and embedded'],
      ['On hold'],
    ]);
    expect(chart.series[1]?.along).toEqual({
      ref: "('RAG summary'!$A$7,'RAG summary'!$A$10)",
      held: ['1 Right support', '2 Right place'],
    });
    expect(chart.series[1]?.values).toEqual({
      ref: "('RAG summary'!$D$7,'RAG summary'!$D$10)",
      held: [2, 1],
    });
  });

  it('paints each status as the table does, and leaves out those nobody has', () => {
    const chart = ragOf(packWith(planWith([action('1.1.1', { status: 'off-track' })])))?.chart ?? '';
    expect(readChart(chart).series.map(({ name }) => name.held)).toEqual([['Off track']]);
    expect(chart).toContain(`<a:srgbClr val="${palette.red.fill}"/>`);
  });

  it('says in each bar which status it is, so that a grey print can be read', () => {
    const chart = ragOf(packWith(fullPlan()))?.chart ?? '';
    expect(labelsIn(chart)).toEqual(['N', 'G', 'A', 'R', 'B', 'E', 'H'].map((letter) => `"${letter}" 0;;;`));
  });

  it('says the name where two statuses have one letter, and nothing that would end the label early', () => {
    const actions = ['parked', 'lo"st', 'on-track'].map((status, index) =>
      action(`1.1.${String(index + 1)}`, { status }),
    );
    const labels = labelsIn(ragOf(packWith(planWith(actions)))?.chart ?? '');
    expect(new Set(labels)).toEqual(new Set(['"G" 0;;;', '"lo st" 0;;;', '"parked" 0;;;']));
  });

  it('is left out of a plan without priorities, and of one with more than can be read', () => {
    const none = packWith(planWith([], [], { sections: new Map() }));
    expect(ragOf(none)).toBeNull();
    expect(chartRows(none.summary)).toBe(0);
    const many = Array.from({ length: 1_000 }, (_, index) =>
      section(`s${String(index)}`, `Heading ${String(index)}`, null, index),
    );
    const crowded = packWith(planWith([], [], { sections: new Map(many.map((one) => [one.key, one])) }));
    expect(ragOf(crowded)).toBeNull();
    expect(chartRows(crowded.summary)).toBe(0);
  });

  it('refers to its cells briefly also under 1,000 sections', () => {
    const all = [
      section('1', 'Right support', null, 1),
      section('2', 'Right place', null, 2),
      ...Array.from({ length: 1_000 }, (_, index) =>
        section(`1.${String(index)}`, `Section ${String(index)}`, '1', index),
      ),
    ];
    const pack = packWith(
      planWith([action('1.1.1', { section: '1.7' })], [], {
        sections: new Map(all.map((one) => [one.key, one])),
      }),
    );
    const chart = readChart(ragOf(pack)?.chart ?? '');
    expect(chart.series[0]?.values).toEqual({
      ref: "('RAG summary'!$D$7,'RAG summary'!$D$1008)",
      held: [1, 0],
    });
  });

  it('stays below what Excel takes as a reference with as many bars as it draws', () => {
    const all = Array.from({ length: 40 }, (_, index) => [
      section(`p${String(index)}`, 'Heading', null, index),
      section(`p${String(index)}.1`, 'Section', `p${String(index)}`, 1),
    ]).flat();
    const pack = packWith(
      planWith([action('p1.1.1', { section: 'p1.1' })], [], {
        sections: new Map(all.map((one) => [one.key, one])),
      }),
    );
    const refs = readChart(ragOf(pack)?.chart ?? '').series.map(({ values }) => values.ref.length);
    expect(Math.max(...refs)).toBeLessThan(8_192);
    expect(refs).toHaveLength(1);
  });

  it('takes a status whose name has 200 characters', () => {
    const pack = packWith(planWith([action('1.1.1', { status: 'x'.repeat(200) })]));
    const chart = ragOf(pack);
    expect(labelsIn(chart?.chart ?? '')).toEqual(['"?" 0;;;']);
    expect(chart?.text).toContain('x'.repeat(200));
  });
});

describe('the chart in words', () => {
  it('says what the chart shows', () => {
    const { summary } = packWith(planWith([action('1.1.1'), action('1.1.2', { status: 'off-track' })]));
    expect(chartText(summary)).toBe(
      'Stacked bar chart of live actions by priority and status. ' +
        'Right support: 1 on track, 1 off track; 2 in all. Right place: no live actions; 0 in all. ' +
        'The table above has the same figures.',
    );
  });
});

describe('the chart of actions by status then and now', () => {
  const source = ({ summary }: Pack) => ({
    sheet: 'RAG summary',
    header: 30,
    first: 31,
    last: 30 + summary.statuses.length,
    headers: ['Status', 'In the last pack', 'Now', 'More or fewer'],
    names: summary.statuses.map(({ label }) => label),
    columns: 15,
  });

  it('has the counts of the last pack and of now, side by side, in the order of the scheme', () => {
    const pack = packOf(sampleFrozen(6));
    const chart = comparedChart(pack.summary, source(pack));
    const { series } = readChart(chart?.chart ?? '');
    expect(series.map(({ name, values }) => [name.held[0], ...values.held])).toEqual([
      ['In the last pack', 11, 30, 16, 5, 14, 4, 0],
      ['Now', 8, 28, 14, 6, 18, 6, 0],
    ]);
    expect(series[0]?.values.ref).toBe("'RAG summary'!$B$31:$B$37");
    expect(chart?.text).toContain('On track: 30 in the last pack, 28 now.');
    expect(chart?.text).toContain('The table beside it has the same figures.');
  });

  it('stands to the right of its table and no lower than the rows kept for it', () => {
    const pack = packOf(sampleFrozen(6));
    const chart = comparedChart(pack.summary, source(pack));
    expect([chart?.from, chart?.to]).toEqual([
      { column: 4, row: 29 },
      { column: 15, row: 37 + comparedRows(pack.summary) },
    ]);
  });

  it('is left out of the first pack of a body', () => {
    const pack = packOf(sampleFrozen(1));
    expect(comparedChart(pack.summary, source(pack))).toBeNull();
  });
});
