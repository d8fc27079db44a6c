import { describe, expect, it } from 'vitest';
import { numberCells, shortened, textCells, titleXml } from '#pack/chart/chart-xml.ts';

describe('the cells of a chart', () => {
  it('carry what the cells hold, readable for any XML reader', () => {
    const xml = textCells({ ref: "'A & B'!$A$1", held: ['<b> & "x"', 'bell\u0007\uFFFE', null] });
    expect(xml).toContain("<c:f>'A &amp; B'!$A$1</c:f>");
    expect(xml).toContain('<c:ptCount val="3"/>');
    expect(xml).toContain('<c:pt idx="0"><c:v>&lt;b&gt; &amp; &quot;x&quot;</c:v></c:pt>');
    expect(xml).toContain('<c:pt idx="1"><c:v>bell</c:v></c:pt>');
    expect(xml).not.toContain('idx="2"');
  });

  it('leave out what is no figure: a gap, never nought', () => {
    const xml = numberCells({ ref: "'A'!$A$1:$A$5", held: [-2.5, null, Number.NaN, Infinity, 0] }, '0"%"');
    expect(xml).toContain('<c:ptCount val="5"/>');
    expect([...xml.matchAll(/idx="(\d)"><c:v>([^<]*)</g)].map(([, at, value]) => [at, value])).toEqual([
      ['0', '-2.5'],
      ['4', '0'],
    ]);
    expect(xml).toContain('<c:formatCode>0&quot;%&quot;</c:formatCode>');
  });
});

describe('the title of a chart', () => {
  it('is escaped, and cut where it would take the room of the chart', () => {
    expect(titleXml('a < b & c\nd')).toContain('<a:t>a &lt; b &amp; c d</a:t>');
    const long = /<a:t>([^<]*)<\/a:t>/.exec(titleXml('x'.repeat(200)))?.[1] ?? '';
    expect(long).toBe(`${'x'.repeat(119)}…`);
  });

  it('is not cut in the middle of a character', () => {
    expect(shortened('👩‍👩‍👧'.repeat(9), 3)).toBe('👩…');
    expect(shortened(' two\n lines ', 20)).toBe('two lines');
  });
});
