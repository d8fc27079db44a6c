import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, planWith } from '../../domain/plan-kit.ts';
import { cellsAt, chartsIn } from './chart-kit.ts';
import { fullPlan, packWith, sampleFrozen } from '../fixture.ts';
import { sdkFaults } from '../open-xml-sdk.ts';
import { faultsOf } from '../package-rule.ts';
import { partsOf, readBack, write } from '../read-back.ts';
import { packMeasure, packRisk, packRisks, point } from '../register-fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-charts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function allFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'pack.xlsx');
  await writeFile(path, bytes);
  return [...faultsOf(bytes), ...(await sdkFaults(path))];
}

/** Every reference of every chart whose kept content is not that of its cells. */
function staleIn(bytes: Uint8Array): readonly string[] {
  const book = readBack(bytes);
  return chartsIn(bytes).flatMap(({ path, series }) =>
    series
      .flatMap(({ name, along, values }) => [name, along, values])
      .filter(({ ref, held }) => JSON.stringify(cellsAt(book, ref)) !== JSON.stringify(held))
      .map(
        ({ ref, held }) =>
          `${path} ${ref}: ${JSON.stringify(held)}, not ${JSON.stringify(cellsAt(book, ref))}`,
      ),
  );
}

describe('the charts of the sample pack', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await write(packOf(sampleFrozen(6)));
  });

  it('are those of the counts, and one for each measure that has a value', () => {
    const charts = chartsIn(bytes).map(({ title }) => title);
    expect(charts.slice(0, 2)).toEqual([
      'Live actions by priority and status',
      'Live actions by status, in the last pack and now',
    ]);
    // the one without a value has none
    expect(charts.slice(2)).toHaveLength(19);
    expect(charts.some((title) => title.startsWith('K14'))).toBe(false);
  });

  it('keep exactly what stands in the cells they refer to', () => {
    expect(staleIn(bytes)).toEqual([]);
  });

  it('are told from charts that keep something else', () => {
    const parts = unzipSync(bytes);
    const path = 'xl/charts/chart1.xml';
    const altered = strFromU8(parts[path] ?? new Uint8Array()).replace('<c:v>10</c:v>', '<c:v>11</c:v>');
    expect(staleIn(zipSync({ ...parts, [path]: strToU8(altered) }))).toHaveLength(1);
  });

  it('have each a title and a text that tells its figures', () => {
    const told = [...partsOf(bytes)]
      .filter(([path]) => path.startsWith('xl/drawings/drawing'))
      .flatMap(([, xml]) => [
        ...xml.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]+)" descr="([^"]+)" title="([^"]+)"/g),
      ]);
    expect(told).toHaveLength(21);
    for (const [, , name, text, title] of told) {
      expect(title).toBe(name);
      expect(text).toMatch(/\d/);
    }
  });

  it('lie on pages of their own, four to a page, and never over each other', () => {
    const drawing = partsOf(bytes).get('xl/drawings/drawing2.xml') ?? '';
    const places = [
      ...drawing.matchAll(
        /<xdr:from><xdr:col>(\d+)<.*?<xdr:row>(\d+)<.*?<xdr:to><xdr:col>(\d+)<.*?<xdr:row>(\d+)</gs,
      ),
    ].map(([, left, top, right, bottom]) => [left, top, right, bottom].map(Number));
    expect(places).toHaveLength(19);
    expect(new Set(places.map(String)).size).toBe(19);
    const sheet = partsOf(bytes).get('xl/worksheets/sheet7.xml') ?? '';
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, at]) => Number(at));
    const crossing = places.filter(([, top = 0, , bottom = 0]) =>
      breaks.some((at) => at > top && at < bottom),
    );
    expect(breaks.length).toBeGreaterThanOrEqual(5);
    expect(crossing).toEqual([]);
  });
});

describe('charts of unusual packs', () => {
  const plain = () => packWith(fullPlan());
  const hostile = '<c:v> & "x" \u0000\uFFFE =1+1 👩‍👩‍👧 \uD800 שלום';
  const packs: readonly (readonly [string, () => Pack])[] = [
    [
      'measures of one point, no point, gaps only, negative values, and a definition that always changes',
      () => ({
        ...plain(),
        measures: [
          packMeasure('K1', [63]),
          packMeasure('K2', []),
          packMeasure('K3', [null, null, null]),
          packMeasure('K4', [-3.25, null, -1, 2]),
          packMeasure('K5', [], {
            points: [1, 2, 3, 4, 5, 6].map((value) => point(value, value, { isBreak: true })),
          }),
        ],
      }),
    ],
    [
      'texts that XML would take for its own',
      () => ({
        ...plain(),
        measures: [
          packMeasure(hostile, [1, 2], {
            title: hostile,
            unit: hostile,
            points: [point(0, 1, { period: hostile }), point(1, 2, { period: '' })],
          }),
        ],
        risks: packRisks({
          threats: [packRisk(hostile, { title: hostile, cause: hostile, about: [hostile] })],
        }),
      }),
    ],
    [
      'thirty measures of thirty periods',
      () => ({
        ...plain(),
        measures: Array.from({ length: 30 }, (_, index) =>
          packMeasure(
            `K${String(index)}`,
            Array.from({ length: 30 }, (__, at) => at),
          ),
        ),
      }),
    ],
    ['no measure and no risk', () => ({ ...plain(), measures: [], risks: packRisks() })],
    [
      'a status of 200 characters',
      () => {
        const [one] = defaultScheme.statuses;
        if (one === undefined) throw new Error('The scheme has no status');
        const statuses = [{ ...one, code: 'long', label: 'Long '.repeat(40) }, ...defaultScheme.statuses];
        return packWith(
          planWith([action('1.1.1', { status: 'long' })], [], { scheme: { ...defaultScheme, statuses } }),
        );
      },
    ],
  ];
  test.each(packs)('are valid and true with %s', async (_, pack) => {
    const bytes = await write(pack());
    expect(staleIn(bytes)).toEqual([]);
    expect(await allFaults(bytes)).toEqual([]);
  });
});
