import { describe, expect, it } from 'vitest';
import { emptyCuration } from '#domain/pack/curation.ts';
import { packOf } from '#domain/pack/pack.ts';
import { noLongerListed } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import { lineCount } from '#pack/text-height.ts';
import { action, approvedOn, planChange, planWith, section, update } from '../domain/plan-kit.ts';
import { frozenWith, fullPlan, issuedAs, packWith, sampleFrozen } from './fixture.ts';
import { faultsOf } from './package-rule.ts';
import {
  daysOn,
  partAt,
  placesOn,
  readBack,
  tableOf,
  tablesOn,
  topOf,
  write,
  writePlain,
} from './read-back.ts';
import { packMeasure } from './register-fixture.ts';

/** A pack of a plan, and the one of the same body before it. */
async function bookOf(now: Snapshot, before: Snapshot | null = null) {
  const earlier =
    before === null
      ? null
      : frozenWith(before, {
          meetingOn: '2026-10-09',
          asAt: '2026-09-30',
          frozenAt: '2026-10-01T09:00:00.000Z',
        });
  const previous = earlier === null ? null : { pack: issuedAs(earlier), frozen: earlier };
  const bytes = await write(packWith(now, { previous }));
  expect(faultsOf(bytes)).toEqual([]);
  return readBack(bytes);
}

describe('every sheet', () => {
  it('says which version it takes the place of, and why, on every sheet and on the cover', async () => {
    const book = readBack(
      await write(packWith(fullPlan(), { version: 3, reason: 'The date of 1.1.2 was\nwrong.' })),
    );
    for (const name of book.SheetNames.slice(1))
      expect(topOf(book, name)).toContain('Supersedes version 2: The date of 1.1.2 was wrong.');
    const cover = Object.values(book.Sheets['Contents'] ?? {}).map((cell: { v?: unknown }) => cell.v);
    expect(cover).toContain('3. Supersedes version 2: The date of 1.1.2 was wrong.');
  });

  it('never claims to be the latest, which a file cannot know', async () => {
    const book = readBack(await write(packOf(sampleFrozen(6))));
    const said = book.SheetNames.flatMap((name) => topOf(book, name)).join(' ');
    expect(said).toContain('Version 1. Prepared by');
    expect(said).not.toMatch(/latest version|current version|superseded|up to date|Supersedes/i);
  });

  it('says that there is no marking where there is none', async () => {
    const book = readBack(await write(packWith(planWith([]), { marking: ' ' })));
    expect(topOf(book, 'Actions')[1]).toBe('No marking');
  });

  // Excel shows '####' in place of a day that its column cannot hold, and does not wrap it
  it.each(['for the board', 'for publication'])('shows every day whole %s', async (audience) => {
    const frozen = sampleFrozen(6);
    const book = readBack(await (audience === 'for the board' ? write(packOf(frozen)) : writePlain(frozen)));
    const days = book.SheetNames.flatMap((name) => daysOn(book, name));
    expect(days.length).toBeGreaterThan(20);
    expect(days.filter(({ said, width }) => lineCount(said, width, 10) > 1)).toEqual([]);
  });

  it('describes its tables for people who do not see them', async () => {
    const bytes = await write(packOf(sampleFrozen(6)));
    const book = readBack(bytes);
    const all = book.SheetNames.flatMap((name) => tablesOn(book, name));
    expect(new Set(all).size).toBe(all.length);
    for (let number = 1; number <= all.length; number += 1)
      expect(partAt(bytes, `xl/tables/table${String(number)}.xml`)).toMatch(/altText="[^"]{20,}"/);
  });
});

describe('the RAG summary', () => {
  it('compares with the last pack by heading and by status', async () => {
    const before = planWith([action('1.1.1'), action('1.1.2', { status: 'at-risk' }), action('2.1.1')]);
    const now = planWith(
      [
        action('1.1.1', { status: 'complete' }),
        action('1.1.2', { status: 'at-risk' }),
        action('2.1.1', { lifecycle: 'withdrawn' }),
        action('2.1.2', { enteredOn: '2026-11-02' }),
      ],
      [],
      {
        changes: new Map([
          [
            'c',
            planChange('c', {
              kind: 'withdraw',
              parts: [{ ref: '2.1.1', before: { lifecycle: 'live' }, after: { lifecycle: 'withdrawn' } }],
              ...approvedOn('2026-11-03'),
            }),
          ],
        ]),
      },
    );
    const book = await bookOf(now, before);
    expect(tablesOn(book, 'RAG summary')).toEqual(['RagSummary', 'Reconciliation', 'Returns', 'ByStatus']);
    expect(tableOf(book, 'Reconciliation')).toEqual([
      { What: 'Live in the last pack, as at 30 September 2026', Figure: 3 },
      { What: 'plus new', Figure: 1 },
      { What: 'plus made by splitting', Figure: 0 },
      { What: 'minus merged into others', Figure: 0 },
      { What: 'minus withdrawn', Figure: 1 },
      { What: 'equals live as at 20 November 2026', Figure: 3 },
    ]);
    expect(tableOf(book, 'RagSummary').at(-1)).toMatchObject({
      Live: 3,
      'Live in the last pack': 3,
      'Status moved': 1,
    });
    expect(tableOf(book, 'Movement')).toMatchObject([
      { Ref: '1.1.1', 'What happened': 'Status moved', From: '● On track (G)', To: '■ Complete (B)' },
      { Ref: '2.1.2', 'What happened': 'New', From: '–', To: '● On track (G)' },
      { Ref: '2.1.1', 'What happened': 'Withdrawn', From: '● On track (G)', To: '–' },
    ]);
    expect(topOf(book, 'Movement').at(-1)).toBe(
      'Compared with the pack for the meeting on 9 October 2026 (version 1, as at 30 September 2026). ' +
        '1 status moved, 1 action joined, 1 left, 1 unchanged.',
    );
  });

  it('compares nothing in a first pack, and says so', async () => {
    const book = await bookOf(fullPlan());
    expect(tablesOn(book, 'RAG summary')).toEqual(['RagSummary', 'Reconciliation', 'Returns']);
    expect(Object.keys(tableOf(book, 'RagSummary')[0] ?? {})).not.toContain('Status moved');
    expect(tableOf(book, 'Reconciliation')).toEqual([{ What: 'Live as at 20 November 2026', Figure: 21 }]);
    for (const name of ['Highlight report', 'Movement'])
      expect(topOf(book, name)).toContain(
        'This is the first pack for SEND Partnership Board, so nothing is compared.',
      );
    expect(Object.keys(tableOf(book, 'Actions')[0] ?? {})).not.toContain('RAG in last pack');
  });

  it('has a row for a heading without actions', async () => {
    const book = await bookOf(
      planWith([action('1.1.1')], [], {
        sections: new Map([
          ['1', section('1', 'Right support', null, 1)],
          ['1.1', section('1.1', 'Early identification', '1', 2)],
          ['1.2', section('1.2', 'Nothing here yet', '1', 3)],
        ]),
      }),
    );
    expect(tableOf(book, 'RagSummary').map((row) => [row['Heading'], row['Live']])).toEqual([
      ['1 Right support', 1],
      ['1.1 Early identification', 1],
      ['1.2 Nothing here yet', 0],
      ['All live actions', 1],
    ]);
  });

  it('counts a status that the scheme has no more, then and now', async () => {
    const scheme = {
      ...defaultScheme,
      statuses: defaultScheme.statuses.filter(({ code }) => code !== 'at-risk'),
    };
    const before = planWith([action('1.1.1', { status: 'at-risk' })]);
    const now = planWith([action('1.1.1', { status: 'at-risk' }), action('1.1.2')], [], { scheme });
    const book = await bookOf(now, before);
    expect(tableOf(book, 'ByStatus').at(-1)).toMatchObject({ 'In the last pack': 1, Now: 1 });
    expect(tableOf(book, 'RagSummary').at(-1)).toMatchObject({ Live: 2 });
  });
});

describe('the sheet Actions', () => {
  it('names a lead whom the directory has no more as somebody who is no longer listed', async () => {
    const { people } = planWith([]);
    const left = new Map([...people].filter(([key]) => key !== 'lead'));
    const book = await bookOf(planWith([action('1.1.1')], [], { people: left }));
    expect(tableOf(book, 'Actions')[0]?.['Lead']).toBe(noLongerListed);
  });

  it('says for an action that was not in the last pack that it had no status there', async () => {
    const book = await bookOf(
      planWith([action('1.1.1'), action('1.1.2', { enteredOn: '2026-11-02' })]),
      planWith([action('1.1.1')]),
    );
    expect(tableOf(book, 'Actions').map((row) => row['RAG in last pack'])).toEqual(['● On track (G)', '–']);
  });
});

describe('what a board reads on paper', () => {
  it('has in one cell how an action stood in the last pack and why it stands now, and what its impact is rated', async () => {
    const rating = { impactRating: 'some-evidence', latestImpact: 'Waits fell.' };
    const book = await bookOf(
      planWith([
        action('1.1.1', { ...rating, status: 'at-risk', latestReason: 'A post is vacant.' }),
        action('1.1.2', { latestReason: '' }),
      ]),
      planWith([action('1.1.1'), action('1.1.2')]),
    );
    const rows = tableOf(book, 'Actions');
    expect(rows.map((row) => row['Was and why'])).toEqual(['Was ● On track (G)\nA post is vacant.', '–']);
    expect(String(rows[0]?.['Impact'])).toMatch(/^.+ \(\d\u00A0of\u00A04\)\nWaits fell\.$/);
  });

  it.each(['Actions', 'Changes', 'Measures', 'Risks', 'RAG summary'])(
    'is printed on %s in type of at least 7.5 points',
    async (name) => {
      const bytes = await write(packOf(sampleFrozen(6)));
      const at = readBack(bytes).SheetNames.indexOf(name) + 1;
      const area = new RegExp(`'${name}'!\\$A\\$1:\\$([A-Z]+)\\$`).exec(
        partAt(bytes, 'xl/workbook.xml').replaceAll('&apos;', "'"),
      )?.[1];
      const columns = Array.from(area ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const widths = [
        ...partAt(bytes, `xl/worksheets/sheet${String(at)}.xml`).matchAll(
          /<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g,
        ),
      ].flatMap(([, from, to, width]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, () => Number(width)),
      );
      // a width unit is 7 pixels of three quarters of a point; A4 landscape less its margins is 798 points wide
      const points = widths.slice(0, columns).reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
      expect(columns).toBeGreaterThan(8);
      expect((10 * 798) / points).toBeGreaterThan(7.5);
    },
  );
});

describe('the sheet Changes', () => {
  it('tells a change with what stood before and after, and what waits for a decision', async () => {
    const changes = new Map(
      [
        planChange('a', {
          kind: 're-date',
          weight: 'material',
          parts: [
            {
              ref: '1.1.1',
              before: { completionAsWritten: 'Spring term 2026' },
              after: { completionAsWritten: 'Autumn term 2026' },
            },
          ],
          reason: 'The post was vacant.',
          ...approvedOn('2026-11-14'),
          decisionNote: 'Agreed once.',
        }),
        planChange('b'),
      ].map((one) => [one.id, one]),
    );
    const book = await bookOf(planWith([action('1.1.1')], [], { changes }));
    expect(tableOf(book, 'Changes')).toMatchObject([
      {
        Actions: '1.1.1',
        'What changed': 'New completion date',
        Decision: 'Approved',
        Before: 'Spring term 2026',
        After: 'Autumn term 2026',
        Reason: 'The post was vacant.\nSaid of the decision: Agreed once.',
        Weight: 'Material',
        'Decided by': 'Director of Education',
        'Decision note': 'Agreed once.',
      },
      { Actions: '1.1.1', Decision: 'Waiting', 'Decided by': '–', 'Decided on': '–', Weight: 'Minor' },
    ]);
    expect(topOf(book, 'Changes').at(-1)).toContain('1 change decided, 1 waiting for a decision.');
  });
});

describe('the highlight report', () => {
  it('is a table for each part, each under its title, in the order in which a meeting reads', async () => {
    const book = await bookOf(fullPlan());
    expect(tablesOn(book, 'Highlight report')).toEqual([
      'HighlightAsks',
      'HighlightCounts',
      'Highlights',
      'Exceptions',
      'Movers',
      'TopRisks',
      'DueNext',
      'LastAsks',
    ]);
    const column = Object.entries(book.Sheets['Highlight report'] ?? {})
      .filter(([place]) => place.startsWith('A'))
      .map(([, cell]) => String((cell as { v?: unknown }).v));
    for (const title of [
      'What this meeting is asked for',
      'Live actions by status',
      'Highlights: what was done, and what difference it made',
      'Exceptions: off track, overdue, carried forward or re-dated twice',
      'Measures that got better or worse',
      'Top risks and issues',
      'What the last meeting was asked',
    ])
      expect(column).toContain(title);
  });

  it('shows what the admin chose, in their order, and says where the lead’s words were edited', async () => {
    const plan = planWith(
      [action('1.1.1', { lastUpdateId: 'u1' }), action('1.1.2', { lastUpdateId: 'u2' })],
      [update('u1', '1.1.1', 'C2'), update('u2', '1.1.2', 'C2')],
    );
    const original = { activity: 'Trained 40 staff.', impact: 'Waits fell.' };
    const frozen = frozenWith(plan, {
      curation: {
        overall: 'It is moving.',
        publicOverall: '',
        highlights: [
          {
            updateId: 'u2',
            actionRef: '1.1.2',
            original,
            edited: { ...original, impact: 'Fell by a third.' },
            audience: 'board',
          },
          { updateId: 'u1', actionRef: '1.1.1', original, edited: original, audience: 'board' },
        ],
        asks: [{ id: 'a', kind: 'decision', text: 'Agree the posts.', about: ['1.1.1'] }],
      },
    });
    const book = readBack(await write(packOf(frozen)));
    expect(tableOf(book, 'Highlights')).toMatchObject([
      { Ref: '1.1.2', Words: 'Edited from the lead’s words', 'What difference it made': 'Fell by a third.' },
      { Ref: '1.1.1', Words: 'The lead’s own', 'What was done': 'Trained 40 staff.' },
    ]);
    expect(tableOf(book, 'HighlightAsks')).toMatchObject([
      { For: 'Decision', 'What is asked': 'Agree the posts.', Number: 'Ask 1', About: '1.1.1' },
    ]);
    expect(topOf(book, 'Highlight report')).toContain('Overall: It is moving.');
  });

  it('says of a measure apart how it moved since the value before and since the baseline', async () => {
    const pack = packWith(fullPlan());
    const mover = packMeasure('K17', [96, 109], {
      sense: 'better',
      sincePrevious: 'down from 110 before, better',
      sinceBaseline: 'up from 96 in March 2025, worse',
    });
    const book = readBack(await write({ ...pack, highlights: { ...pack.highlights, movers: [mover] } }));
    expect(tableOf(book, 'Movers')).toMatchObject([
      {
        'Since the value before': 'Better',
        'How it moved since the value before': 'Down from 110 before, better',
        'How it moved since the baseline': 'Up from 96 in March 2025, worse',
      },
    ]);
  });

  it('prints no row without column heads: every table fits a page or goes on in one of its own', async () => {
    for (const cycle of [1, 6]) {
      const bytes = await write(packOf(sampleFrozen(cycle)));
      const book = readBack(bytes);
      for (const sheet of ['RAG summary', 'Highlight report', 'Risk heat map', 'Measure charts']) {
        const xml = partAt(bytes, `xl/worksheets/sheet${String(book.SheetNames.indexOf(sheet) + 1)}.xml`);
        const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
        for (const [first, last] of placesOn(book, sheet))
          expect([sheet, breaks.filter((row) => row >= first && row < last)]).toEqual([sheet, []]);
      }
    }
  });

  it('names the first of a long list and says on which sheet the others are', async () => {
    const pack = packWith(fullPlan());
    const movers = Array.from({ length: 14 }, (_, index) => packMeasure(`K${String(index + 1)}`));
    const bytes = await write({ ...pack, highlights: { ...pack.highlights, movers } });
    expect(tableOf(readBack(bytes), 'Movers')).toHaveLength(8);
    expect(partAt(bytes, 'xl/sharedStrings.xml')).toContain('The first 8, and 6 more on the sheet Measures.');
  });

  it('goes on in a table of its own where no other sheet has the rest', async () => {
    const asks = Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      kind: 'decision' as const,
      text: `Agree number ${String(index)}.`,
      about: [],
    }));
    const book = readBack(await write(packWith(fullPlan(), { curation: { ...emptyCuration, asks } })));
    expect(tableOf(book, 'HighlightAsks')).toHaveLength(60);
    expect(tablesOn(book, 'Highlight report').slice(0, 3)).toEqual([
      'HighlightAsks',
      'HighlightAsksContinuedB',
      'HighlightAsksContinuedC',
    ]);
  });

  it('says in each part that has nothing that it has nothing', async () => {
    const book = await bookOf(
      planWith(
        [action('1.1.1', { lastUpdateId: 'u', lastUpdatedAt: '2026-11-12T09:30:00.000Z' })],
        [update('u', '1.1.1', 'C2')],
      ),
    );
    for (const table of ['Highlights', 'Exceptions', 'Movers', 'TopRisks', 'LastAsks', 'HighlightAsks'])
      expect(Object.values(tableOf(book, table)[0] ?? {})[0]).toBe('None');
  });
});

describe('a large pack', () => {
  it('keeps 1,000 actions and their movement in step', async () => {
    const refs = Array.from({ length: 1_000 }, (_, index) => `1.1.${String(index + 1)}`);
    const before = planWith(refs.map((ref) => action(ref)));
    const now = planWith(
      refs.map((ref, index) => action(ref, { status: index % 2 === 0 ? 'complete' : 'on-track' })),
    );
    const book = await bookOf(now, before);
    expect(tableOf(book, 'Movement')).toHaveLength(500);
    expect(tableOf(book, 'Actions')).toHaveLength(1_000);
    expect(tableOf(book, 'RagSummary').at(-1)).toMatchObject({ Live: 1_000, 'Status moved': 500 });
  });
});
