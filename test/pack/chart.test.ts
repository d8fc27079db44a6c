import { describe, expect, it } from 'vitest';
import { chartRows, chartText, columnLetter, ragChart } from '#pack/chart.ts';
import { palette } from '#pack/style.ts';
import { action, planWith, section } from '../domain/plan-kit.ts';
import { fullPlan, packWith } from './fixture.ts';
import { partAt, readBack, write } from './read-back.ts';

const source = { sheet: 'RAG summary', column: 4, header: 6, first: 7, last: 12 };

const labelsIn = (chart: string) =>
  [...chart.matchAll(/<c:dLbls><c:numFmt formatCode="([^"]*)"/g)].map(([, code]) =>
    code?.replaceAll('&quot;', '"'),
  );

describe('ragChart', () => {
  it('takes every figure from the cell that holds it, and carries the same figure', async () => {
    const bytes = await write(packWith(fullPlan()));
    const sheet = readBack(bytes).Sheets['RAG summary'] ?? {};
    const chart = partAt(bytes, 'xl/charts/chart1.xml');
    const series = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) => ({
      cells: [...xml.matchAll(/\$([A-Z]+)\$(\d+)/g)].map(([, letter, row]) => `${letter ?? ''}${row ?? ''}`),
      values: [...xml.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, value]) => Number(value)),
    }));
    expect(series).toHaveLength(7);
    for (const { cells, values } of series)
      expect(cells.map((cell) => sheet[cell]?.v as unknown)).toEqual(values);
    const headings = [...(/<c:cat>.*?<\/c:cat>/s.exec(chart)?.[0] ?? '').matchAll(/\$B\$(\d+)/g)];
    expect(headings.map(([, row]) => sheet[`B${row ?? ''}`]?.v as unknown)).toEqual([
      'Right support',
      'Right place',
    ]);
  });

  it('paints each status as the table does, and leaves out those nobody has', () => {
    const { summary } = packWith(planWith([action('1.1.1', { status: 'off-track' })]));
    const chart = ragChart(summary, source)?.chart ?? '';
    expect(chart.match(/<c:ser>/g)).toHaveLength(1);
    expect(chart).toContain(`<a:srgbClr val="${palette.red.fill}"/>`);
    expect(chart).toContain('Off track (R)');
  });

  it('says in each bar which status it is, so that a grey print can be read', () => {
    const chart = ragChart(packWith(fullPlan()).summary, source)?.chart ?? '';
    expect(labelsIn(chart)).toEqual(['N', 'G', 'A', 'R', 'B', 'E', 'H'].map((letter) => `"${letter}" 0;;;`));
  });

  it('says the name where two statuses have one letter, and nothing that would end the label early', () => {
    const actions = ['parked', 'lo"st', 'on-track'].map((status, index) =>
      action(`1.1.${String(index + 1)}`, { status }),
    );
    const chart = ragChart(packWith(planWith(actions)).summary, source)?.chart ?? '';
    expect(labelsIn(chart)).toEqual(['"G" 0;;;', '"lo st" 0;;;', '"parked" 0;;;']);
  });

  it('names one priority by a plain reference and several by a union', () => {
    const one = new Map([['1', section('1', 'Right support', null, 1)]]);
    const alone = packWith(planWith([action('1.1', { section: '1' })], [], { sections: one })).summary;
    expect(ragChart(alone, source)?.chart).toContain("<c:f>'RAG summary'!$B$7</c:f>");
    expect(ragChart(packWith(fullPlan()).summary, source)?.chart).toContain(
      "<c:f>('RAG summary'!$B$7,'RAG summary'!$B$10)</c:f>",
    );
  });

  it('is left out of a plan without priorities', () => {
    const { summary } = packWith(planWith([], [], { sections: new Map() }));
    expect(ragChart(summary, source)).toBeNull();
    expect(chartRows(summary)).toBe(0);
  });

  it('escapes what headings say', () => {
    const sections = new Map([['1', section('1', '<b> & "x"', null, 1)]]);
    const { summary } = packWith(planWith([action('1.1', { section: '1' })], [], { sections }));
    const drawing = ragChart(summary, source);
    expect(drawing?.chart).toContain('&lt;b&gt; &amp; &quot;x&quot;');
    expect(drawing?.drawing).toContain('&lt;b&gt; &amp; &quot;x&quot;');
  });
});

describe('chartText', () => {
  it('says in words what the chart shows', () => {
    const { summary } = packWith(planWith([action('1.1.1'), action('1.1.2', { status: 'off-track' })]));
    expect(chartText(summary)).toBe(
      'Stacked bar chart of live actions by priority and status. ' +
        'Right support: 1 on track, 1 off track; 2 in all. Right place: no live actions; 0 in all. ' +
        'The table above has the same figures.',
    );
  });
});

describe('columnLetter', () => {
  it('counts as a spreadsheet does', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
