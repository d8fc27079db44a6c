import type { WorkBook } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { reconciliation } from '#domain/pack/pack-sentences.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { writePlainWorkbook } from '#pack/plain-workbook.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { frozenWith, sampleFrozen } from './fixture.ts';
import { faultsOf } from './package-rule.ts';
import { dayOfSerial, partsOf, readBack, tableOf, tablesOn, topOf, writePlain } from './read-back.ts';

const names = ['Cover', 'RAG summary', 'Actions', 'Changes', 'Measures', 'Movement', 'Definitions'];

describe('the workbook for publication', () => {
  let pack: Pack;
  let bytes: Uint8Array;
  let book: WorkBook;
  beforeAll(async () => {
    const frozen = sampleFrozen(6);
    pack = packOf(publicOf(frozen));
    bytes = await writePlain(frozen);
    book = readBack(bytes);
  });

  it('has one table on each sheet, right under its title and what is said about it', () => {
    expect(book.SheetNames).toEqual(names);
    for (const name of names) {
      expect(tablesOn(book, name)).toHaveLength(1);
      const top = topOf(book, name);
      expect(top[0]).toBe(`${pack.facts.planTitle}: ${name}`);
      expect(top.every((line) => line.trim() !== '' && line !== 'undefined')).toBe(true);
    }
  });

  it('says on every sheet that it is open, its as-at day and its version, because a sheet may be taken out', () => {
    const { body, version, asAt, meetingOn } = pack.facts;
    for (const name of names)
      expect(topOf(book, name).slice(1).join(' ')).toContain(
        `OPEN: for publication. As at ${sayDate(asAt)}. Version ${String(version)} of the pack for ${body}, ${sayDate(meetingOn)}.`,
      );
  });

  it('says of old words beside a newer status how old they are, and gives no newer day', () => {
    const rows = tableOf(book, 'Actions');
    expect(rows.map((row) => row['Update'])).toEqual(pack.actions.map(({ freshness }) => freshness));
    expect(
      rows.filter((row) => String(row['Update']).startsWith('Latest public update')).length,
    ).toBeGreaterThan(0);
    expect(Object.keys(rows[0] ?? {})).not.toContain('Last updated');
    expect(Object.values(rows[0] ?? {}).filter((value) => typeof value === 'number')).toEqual([]);
  });

  it('keeps one thing in a cell, so that it can be counted', () => {
    expect(tableOf(book, 'Actions').map((row) => [row['Complete by'], row['Impact']])).toEqual(
      pack.actions.map(({ completionAsWritten, impact }) => [completionAsWritten, impact.trim() || '–']),
    );
  });

  it('tells how the number came about in the sentence of the other files, and explains no bands of risks', () => {
    const { walk } = pack.summary;
    expect(topOf(book, 'RAG summary').join(' ')).toContain(walk === null ? 'never' : reconciliation(walk));
    const kinds = new Set(tableOf(book, 'Definitions').map((row) => row['Kind']));
    expect([...kinds].filter((kind) => String(kind).startsWith('Risk'))).toEqual([]);
    expect(kinds).toContain('RAG status');
  });

  it('prints each wide table over several pages, with its column heads, and not in type too small to read', () => {
    const workbook = partsOf(bytes).get('xl/workbook.xml') ?? '';
    for (const index of book.SheetNames.keys()) {
      const xml = partsOf(bytes).get(`xl/worksheets/sheet${String(index + 1)}.xml`) ?? '';
      const width = [...xml.matchAll(/<col [^>]*?width="([\d.]+)"/g)].reduce(
        (sum, [, one]) => sum + Number(one),
        0,
      );
      const pages = Number(/fitToWidth="(\d+)"/.exec(xml)?.[1] ?? 1);
      expect(width / pages).toBeLessThanOrEqual(190);
    }
    expect(workbook.match(/_xlnm.Print_Titles/g)).toHaveLength(book.SheetNames.length);
  });

  it('has values only: no formula, no chart, no picture, no link, no merged cell, no frozen pane, no page header', () => {
    const parts = [...partsOf(bytes)];
    expect(parts.map(([where]) => where).filter((where) => /chart|drawing|media/.test(where))).toEqual([]);
    for (const [path, xml] of parts.filter(([where]) => where.startsWith('xl/worksheets/')))
      expect([path, /<f[ >]|<hyperlink|<mergeCell|<pane |<oddHeader|<oddFooter|External/.exec(xml)]).toEqual([
        path,
        null,
      ]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('says nothing by colour', () => {
    const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
    const fills = [...styles.matchAll(/patternType="([^"]*)"/g)].map(([, type]) => type);
    expect(new Set(fills)).toEqual(new Set(['none', 'gray125']));
  });

  it('has no marking and no names, but says what it is', () => {
    expect(book.Custprops).not.toHaveProperty('Marking');
    expect([...partsOf(bytes).values()].join('')).not.toContain('OFFICIAL');
    const cover = new Map(tableOf(book, 'Cover').map((row) => [row['What'], row['Says']]));
    expect(cover.get('Prepared for')).toBe(pack.facts.body);
    expect(dayOfSerial(cover.get('As at'))).toBe(pack.facts.asAt);
    expect(cover.get('Overall')).toBe(pack.highlights.overall);
    expect(Object.keys(tableOf(book, 'Actions')[0] ?? {})).not.toContain('Lead');
  });

  it('has the figures of the public pack', () => {
    const { rows, total } = pack.summary;
    expect(tableOf(book, 'RagSummary').map((row) => row['Live'])).toEqual(
      [...rows, total].map(({ live }) => live),
    );
    expect(tableOf(book, 'Actions').map((row) => row['Ref'])).toEqual(pack.actions.map(({ ref }) => ref));
    expect(tableOf(book, 'Movement')).toHaveLength(
      pack.movement.moved.length + pack.movement.joined.length + pack.movement.left.length,
    );
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    expect(tableOf(book, 'Measures').map((row) => number(row['Current']))).toEqual(
      pack.measures.map(({ current }) => current.value),
    );
    expect(topOf(book, 'RAG summary').join(' ')).toMatch(
      /live actions on \d+ \w+ \d{4} \+ \d+ new .* = \d+ live actions now\./,
    );
  });

  it('leaves no cell blank, also where nothing is published', () => {
    for (const name of names)
      for (const row of tableOf(book, name))
        expect(Object.values(row).every((value) => value !== undefined && value !== '')).toBe(true);
  });

  it('is only written of a public pack', async () => {
    const board = packOf(sampleFrozen(6));
    await expect(writePlainWorkbook(board, () => {}, new AbortController().signal)).rejects.toThrow(
      'Only a public pack',
    );
  });

  it('is written of an empty plan too', async () => {
    const empty = frozenWith(planWith([], [], { sections: new Map(), cycles: new Map() }));
    const made = await writePlain(empty);
    expect(faultsOf(made)).toEqual([]);
    const read = readBack(made);
    expect(tableOf(read, 'Actions')).toMatchObject([{ Ref: 'None', Action: undefined }]);
    expect(tableOf(read, 'Changes')).toMatchObject([{ Actions: 'None' }]);
    expect(tableOf(read, 'Measures')).toMatchObject([{ Measure: 'None' }]);
    expect(tableOf(read, 'Movement')).toMatchObject([{ Ref: 'None' }]);
  });

  it('says of which version it takes the place, without the reason', async () => {
    const again = frozenWith(planWith([action('1.1.1')]), { version: 2, reason: 'Somebody was named.' });
    const cover = tableOf(readBack(await writePlain(again)), 'Cover');
    expect(cover.find((row) => row['What'] === 'Version')?.['Says']).toBe('2. Supersedes version 1.');
  });
});

describe('what only the board may read', () => {
  const secret = 'Qzx-only-for-the-board';

  // every text in a place of which publicOf promises that the public does not read it
  const withSecrets = (frozen: FrozenPack): FrozenPack => {
    const ask = { id: secret, kind: 'decision', text: secret, about: [] } as const;
    const { plan, previous } = frozen;
    const isPublic = (id: string) => plan.updates.some((one) => one.id === id && one.audience === 'public');
    return {
      ...frozen,
      facts: { ...frozen.facts, reason: secret, marking: secret },
      curation: {
        overall: secret,
        publicOverall: 'Most of it is moving.',
        highlights: frozen.curation.highlights.map((one) => ({
          ...one,
          audience: 'board',
          edited: { activity: secret, impact: secret },
          original: { activity: secret, impact: secret },
        })),
        asks: [ask],
      },
      previous: previous && { ...previous, asks: [ask], outcomes: [{ ask: secret, words: secret }] },
      plan: {
        ...plan,
        plan: { ...plan.plan, marking: secret },
        people: plan.people.map((one) => ({ ...one, name: secret, email: `${secret}@example.org` })),
        updates: plan.updates.map((one) =>
          one.audience === 'public'
            ? { ...one, reason: secret, by: one.by }
            : { ...one, reason: secret, activity: secret, impact: secret, nextSteps: secret },
        ),
        actions: plan.actions.map((one) => ({
          ...one,
          ownerAsWritten: secret,
          latestReason: secret,
          ...(isPublic(one.lastUpdateId ?? '')
            ? {}
            : { latestActivity: secret, latestImpact: secret, latestNextSteps: secret }),
        })),
        changes: plan.changes.map((one) => ({
          ...one,
          reason: secret,
          driver: secret,
          decisionNote: secret,
        })),
        risks: plan.risks.map((one) => ({
          ...one,
          title: secret,
          cause: secret,
          event: secret,
          ask: secret,
        })),
        riskReviews: plan.riskReviews.map((one) => ({ ...one, note: secret })),
        predecessors: plan.predecessors.map((one) => ({ ...one, reason: secret })),
      },
    };
  };
  const found = (bytes: Uint8Array) =>
    [...partsOf(bytes)].filter(([, xml]) => xml.includes(secret)).map(([path]) => path);

  it('is in no part of the workbook for publication', async () => {
    expect(found(await writePlain(withSecrets(sampleFrozen(6))))).toEqual([]);
  });

  it('would be found there, were it not taken out before', async () => {
    const frozen = withSecrets(sampleFrozen(6));
    const passedOff: FrozenPack = { ...frozen, facts: { ...frozen.facts, audience: 'public' } };
    const bytes = await writePlainWorkbook(packOf(passedOff), () => {}, new AbortController().signal);
    expect(found(bytes)).toContain('xl/sharedStrings.xml');
  });
});
