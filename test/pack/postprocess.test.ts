import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineChart } from '#pack/chart/chart.ts';
import type { Drawing } from '#pack/chart/chart-drawing.ts';
import { finishWorkbook, type Finish } from '#pack/postprocess.ts';
import { writtenParts, type WrittenParts } from '#pack/written-parts.ts';

const plain: Finish = {
  links: [],
  textNumbers: [],
  tableTexts: {},
  charts: [],
  properties: { Marking: 'OFFICIAL' },
  on: '2026-11-28',
};

const drawing = (title: string, given: Partial<Drawing> = {}): Drawing => ({
  title,
  text: `${title} in words`,
  chart: lineChart(title, { ref: "'One'!$A$2", held: ['x'] }, [], '0'),
  from: { column: 0, row: 3 },
  to: { column: 2, row: 9 },
  ...given,
});

let written: WrittenParts;
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  for (const name of ['One', 'Two', 'Three'])
    workbook
      .addWorksheet(name)
      .addTable({ name: `Table${name}`, ref: 'A1', columns: [{ name: 'Ref' }], rows: [['1.10']] });
  written = await writtenParts(workbook);
});

const partsOf = (finish: Partial<Finish>) => {
  const parts = unzipSync(finishWorkbook(written, { ...plain, ...finish }));
  return {
    names: Object.keys(parts),
    part: (path: string) => {
      const found = parts[path];
      if (found === undefined) throw new Error(`No part ${path}`);
      return strFromU8(found);
    },
  };
};

describe('the finished workbook', () => {
  it('has one drawing for each sheet with charts, and one part for each chart', () => {
    const { names, part } = partsOf({
      charts: [
        { sheet: 1, drawings: [drawing('First'), drawing('Second', { from: { column: 2, row: 3 } })] },
        { sheet: 2, drawings: [] },
        { sheet: 3, drawings: [drawing('Third')] },
      ],
    });
    expect(
      names.filter((name) => /drawing\d|chart\d/.test(name)).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
    ]);
    expect(part('xl/drawings/_rels/drawing1.xml.rels')).toMatch(/rId1".*chart1\.xml.*rId2".*chart2\.xml/);
    expect(part('xl/drawings/_rels/drawing2.xml.rels')).toMatch(/rId1".*chart3\.xml/);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rIdChart"/><tableParts');
    expect(part('xl/worksheets/_rels/sheet3.xml.rels')).toContain('Target="../drawings/drawing2.xml"');
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('<drawing');
    expect(part('[Content_Types].xml').match(/drawingml\.chart\+xml/g)).toHaveLength(3);
  });

  it('says every chart in words, with its title, also where they need escaping', () => {
    const { part } = partsOf({
      charts: [{ sheet: 1, drawings: [drawing('A < B', { text: '"x" & \u0000y' }), drawing('C')] }],
    });
    const xml = part('xl/drawings/drawing1.xml');
    expect(xml).toContain(
      '<xdr:cNvPr id="2" name="A &lt; B" descr="&quot;x&quot; &amp; y" title="A &lt; B"/>',
    );
    expect(xml).toContain('<xdr:cNvPr id="3" name="C" descr="C in words" title="C"/>');
    expect(part('xl/charts/chart1.xml')).toContain('<a:t>A &lt; B</a:t>');
  });

  it('cuts a text that would be read out for minutes, and says where the rest is', () => {
    const { part } = partsOf({
      charts: [{ sheet: 1, drawings: [drawing('A', { text: 'x'.repeat(9_000) })] }],
    });
    const text = /descr="([^"]*)"/.exec(part('xl/drawings/drawing1.xml'))?.[1] ?? '';
    expect(text).toMatch(/^x{4000}… The table has all figures\.$/);
  });

  it('marks the text numbers of a sheet once, however many tables it has', () => {
    const { part } = partsOf({
      textNumbers: [
        { sheet: 1, range: 'A2:A5' },
        { sheet: 1, range: 'A9:A12' },
        { sheet: 2, range: 'A2:A3' },
      ],
    });
    expect(part('xl/worksheets/sheet1.xml').match(/<ignoredErrors>/g)).toHaveLength(1);
    expect(part('xl/worksheets/sheet1.xml')).toContain('sqref="A2:A5 A9:A12"');
    expect(part('xl/worksheets/sheet2.xml')).toContain('sqref="A2:A3"');
  });

  it('is the same bytes each time', () => {
    const finish = { ...plain, charts: [{ sheet: 1, drawings: [drawing('A')] }] };
    const [one, other] = [finishWorkbook(written, finish), finishWorkbook(written, finish)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it('fails, and says so, where it is told of a table or a sheet that is not there', () => {
    expect(() => finishWorkbook(written, { ...plain, tableTexts: { Lost: 'x' } })).toThrow(
      'No table is called Lost',
    );
    expect(() =>
      finishWorkbook(written, { ...plain, charts: [{ sheet: 9, drawings: [drawing('A')] }] }),
    ).toThrow('The workbook has no part xl/worksheets/sheet9.xml');
  });
});
