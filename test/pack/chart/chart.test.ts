import { describe, expect, it } from 'vitest';
import { clusteredColumns, lineChart, stackedBars, type Line } from '#pack/chart/chart.ts';
import { readChart } from './chart-kit.ts';

const words = { ref: "'S'!$A$2:$A$4", held: ['One', 'Two', 'Three'] };
const line = (given: Partial<Line> = {}): Line => ({
  name: { ref: "'S'!$B$1", held: ['Actual'] },
  values: { ref: "'S'!$B$2:$B$4", held: [1, null, 3] },
  look: 'actual',
  hollow: [],
  labelled: null,
  ...given,
});
const bar = {
  name: { ref: "'S'!$B$1", held: ['On track'] },
  values: { ref: "'S'!$B$2:$B$4", held: [1, 0, 3] },
  paint: { fill: '00703C', ink: 'FFFFFF' },
  label: '"G" 0;;;',
};

describe('a line chart', () => {
  it('leaves gaps open', () => {
    const xml = lineChart('Title', words, [line()], '0');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<c:smooth val="0"/>');
    expect(readChart(xml).series[0]?.values.held).toEqual([1, null, 3]);
  });

  it('tells its lines apart without their colours', () => {
    const looks = (['actual', 'earlier', 'forecast', 'aim'] as const).map((look) =>
      lineChart('Title', words, [line({ look })], '0'),
    );
    const signs = looks.map((xml) => [
      /<a:prstDash val="(\w+)"/.exec(xml)?.[1],
      /<c:symbol val="(\w+)"/.exec(xml)?.[1],
    ]);
    expect(new Set(signs.map(String)).size).toBe(4);
  });

  it('marks a line of one point, which would not be seen', () => {
    const aims = (held: readonly (number | null)[]) =>
      lineChart('Title', words, [line({ look: 'aim', values: { ref: "'S'!$B$2:$B$4", held } })], '0');
    expect(aims([null, 75, null])).toContain('<c:symbol val="dash"/>');
    expect(aims([75, 75, 75])).toContain('<c:symbol val="none"/>');
  });

  it('draws provisional points as hollow triangles, and says the figure of one', () => {
    const xml = lineChart('Title', words, [line({ hollow: [2], labelled: 2 })], '0"%"');
    const provisional = /<c:dPt><c:idx val="2"\/>.*?<\/c:dPt>/.exec(xml)?.[0];
    expect(provisional).toContain('<c:symbol val="triangle"/>');
    expect(provisional).toContain('<a:srgbClr val="FFFFFF"/>');
    expect(/<c:dLbl><c:idx val="2"\/>.*?<\/c:dLbl>/.exec(xml)?.[0]).toContain('<c:showVal val="1"/>');
    // all others say nothing
    expect(xml.match(/<c:showVal val="1"\/>/g)).toHaveLength(1);
  });

  it('keeps the names of the periods below figures that are negative', () => {
    const xml = lineChart('Title', words, [line({ values: { ...line().values, held: [-3, -1, 2] } })], '0');
    expect(xml).toContain('<c:tickLblPos val="low"/>');
    expect(xml).not.toContain('<c:min val="0"/>');
    expect(readChart(xml).series[0]?.values.held).toEqual([-3, -1, 2]);
  });

  it('takes days along its axis as words do, not as a scale of its own', () => {
    const days = { ref: "'S'!$E$2:$E$4", held: [46_053, 46_081, 46_112], format: '[$-809]mmm yy' };
    const xml = lineChart('Title', days, [line()], '0');
    expect(xml).toContain('<c:cat><c:numRef>');
    expect(xml).toContain('<c:auto val="0"/>');
    expect(xml).toContain('<c:numFmt formatCode="[$-809]mmm yy" sourceLinked="0"/>');
  });
});

describe('a chart of bars', () => {
  it('begins at nought and runs downwards in the order of its table', () => {
    const xml = stackedBars('Title', words, [bar]);
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toContain('<c:min val="0"/>');
    expect(xml).toContain('formatCode="&quot;G&quot; 0;;;"');
  });

  it('writes labels in the ink of the bar where they stand in it, and in plain ink above a column', () => {
    expect(stackedBars('Title', words, [bar])).toMatch(
      /<c:dLbls>.*?<a:srgbClr val="FFFFFF"\/>.*?<\/c:dLbls>/,
    );
    const columns = clusteredColumns('Title', words, [bar]);
    expect(/<c:dLbls>.*?<\/c:dLbls>/.exec(columns)?.[0]).toContain('<a:srgbClr val="1F1F1F"/>');
    expect(columns).toContain('<c:grouping val="clustered"/>');
  });
});
