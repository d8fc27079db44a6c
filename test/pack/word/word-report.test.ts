import { describe, expect, it, test } from 'vitest';
import { sayDate } from '#domain/date.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { productOf } from '#domain/risk/risk.ts';
import { palette } from '#pack/style.ts';
import { writeReport } from '#pack/word/word-report.ts';
import { board } from '#trial/sample/settings.ts';
import { action, planWith } from '../../domain/plan-kit.ts';
import { packWith, sampleFrozen } from '../fixture.ts';
import {
  emptyPack,
  firstPack,
  packAction,
  packChange,
  packMove,
  packRisk,
  status,
  wordPack,
} from './word-fixture.ts';
import { proseOf, readWord, tableWith, tablesOf, wordPart, wordsOf } from './word-read.ts';
import { wordRuleFaults } from './word-rule.ts';
import { wordFaults } from './word-sdk.ts';

function write(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  return writeReport(pack, new AbortController().signal);
}

const asksIn = (bytes: Uint8Array): readonly string[] =>
  readWord(bytes).flatMap((one) =>
    one.kind === 'paragraph' && one.style === 'ListNumber' ? [one.text] : [],
  );

const hostile = '=HYPERLINK("x") <w:p/> & \u0000\uFFFE\uD800 👩‍👩‍👧 שלום\n- a point';

describe('the highlight report', () => {
  const packs: readonly (readonly [string, () => Pack])[] = [
    ['of a second meeting', () => wordPack()],
    ['of a first meeting', firstPack],
    ['of an empty plan before any cycle', emptyPack],
    ['of the sample', () => packOf(sampleFrozen(6))],
    ['of the sample at its first meeting', () => packOf(sampleFrozen(1))],
    ['of one action', () => packWith(planWith([action('1.1.1')]))],
    [
      'of a status that is no longer in the scheme',
      () => packWith(planWith([action('1.1.1', { status: 'gone' })])),
    ],
    [
      'of hostile texts',
      () => {
        const pack = wordPack();
        const named = { title: hostile, reason: hostile, nextSteps: hostile, leads: [hostile] };
        return wordPack({
          facts: {
            ...pack.facts,
            body: hostile,
            planTitle: hostile,
            preparedBy: hostile,
            version: 2,
            reason: hostile,
          },
          highlights: {
            ...pack.highlights,
            overall: hostile,
            asks: pack.highlights.asks.map((ask) => ({ ...ask, text: hostile, aboutWords: [hostile] })),
            lastAsks: [{ text: hostile, about: [hostile], outcome: hostile }],
            highlights: pack.highlights.highlights.map((one) => ({
              ...one,
              title: hostile,
              activity: hostile,
              impact: hostile,
            })),
            exceptions: [{ action: packAction('1.1.2', named), why: [hostile] }],
          },
          movement: { ...pack.movement, moved: [packMove('1.1.2', { why: hostile, title: hostile })] },
          changes: [
            packChange('c1', { reason: hostile, before: hostile, after: hostile, titles: [hostile] }),
          ],
        });
      },
    ],
  ];

  test.each(packs)('%s has no fault that the Open XML SDK finds, and breaks no rule', async (_, pack) => {
    const bytes = await write(pack());
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OFFICIAL')).toEqual([]);
  });

  it('is the same bytes for the same pack', async () => {
    expect(await write(packOf(sampleFrozen(6)))).toEqual(await write(packOf(sampleFrozen(6))));
  });

  it('says for whom it is, as at when, and why it was issued again', async () => {
    const pack = wordPack();
    const bytes = await write({
      ...pack,
      facts: { ...pack.facts, version: 3, reason: 'Two dates were wrong.' },
    });
    const prose = proseOf(bytes);
    for (const said of [
      'One Plan',
      'Highlight report for the SEND and AP Partnership Board',
      'Meeting:\t11 December 2026',
      'As at:\tthe end of 3 December 2026, reporting cycle November 2026',
      'Version:\t3, marked OFFICIAL. Issued again: Two dates were wrong.',
      'Prepared by:\tBusiness Development Manager, Cheshire East SEND Partnership',
    ])
      expect(prose.split('\n')).toContain(said);
    expect(wordPart(bytes, 'word/footer1.xml')).toContain(
      'SEND and AP Partnership Board, 11 December 2026 · version 3',
    );
    expect(wordPart(bytes, 'docProps/core.xml')).toContain('>2026-12-04T16:05:09.000Z</dcterms:modified>');
  });

  it('has its parts under headings in the order in which a board reads them', async () => {
    const parts = readWord(await write(wordPack())).flatMap((one) =>
      one.kind === 'paragraph' && one.style === 'Heading1' ? [one.text] : [],
    );
    expect(parts).toEqual([
      'What this meeting is asked for',
      'Where the plan stands',
      'What the last meeting decided',
      'Highlights',
      'Exceptions',
      'Status movement',
      'Changes to actions',
      'Measures',
      'Risks and issues',
      'Next period',
      'What the statuses mean',
    ]);
  });

  it('numbers the asks and says of each what kind it is', async () => {
    expect(asksIn(await write(wordPack()))).toEqual([
      'For decision: Release 20,000 pounds for recruitment. (1.1.2)',
      'For information: Note the inspection.',
    ]);
  });

  it('names what an ask is about once', async () => {
    const pack = wordPack();
    const ask = { id: 'a', kind: 'decision', aboutWords: [] } as const;
    const asks = [
      { ...ask, text: 'Withdraw 1.1.2 Train staff.', about: ['1.1.2'] },
      { ...ask, text: 'Merge 1.1.2 Train staff into 1.1.21.', about: ['1.1.2', '1.1.21', 'R1'] },
    ];
    const bytes = await write(wordPack({ highlights: { ...pack.highlights, asks } }));
    expect(asksIn(bytes)).toEqual([
      'For decision: Withdraw 1.1.2 Train staff.',
      'For decision: Merge 1.1.2 Train staff into 1.1.21. (R1)',
    ]);
  });

  it('says of many asks where the others are', async () => {
    const pack = wordPack();
    const asks = Array.from({ length: 30 }, (_, index) => ({
      id: String(index),
      kind: 'decision' as const,
      text: `Agree part ${String(index + 1)}.`,
      about: [`2.1.${String(index + 1)}`],
      aboutWords: [],
    }));
    const bytes = await write(wordPack({ highlights: { ...pack.highlights, asks } }));
    expect(asksIn(bytes)).toHaveLength(6);
    expect(proseOf(bytes)).toContain('And 24 more, in the workbook, sheet Highlight report.');
  });

  it('tells after the figures what the last meeting decided: what is more than agreed in full, the rest by number', async () => {
    const pack = wordPack();
    const lastAsks = [
      ...['2.1.2', '2.1.4', '2.1.5'].map((ref) => ({
        text: `Withdraw ${ref}.`,
        about: [ref],
        outcome: 'Agreed.',
      })),
      { text: 'Merge 1.1.3 into 1.1.4.', about: ['1.1.3', '1.1.4'], outcome: 'Agreed.' },
      { text: 'Withdraw 1.1.2.', about: ['1.1.2'], outcome: 'Not agreed. It is needed.' },
      { text: 'Agree the budget.', about: [], outcome: 'Agreed.' },
      { text: 'Note the costs.', about: [], outcome: '' },
    ];
    const bytes = await write(wordPack({ highlights: { ...pack.highlights, lastAsks } }));
    expect(tableWith(bytes, 'Asked of the last meeting').rows.slice(1)).toEqual([
      ['Withdraw 1.1.2.', 'Not agreed. It is needed.'],
      ['Note the costs.', 'Not written down yet'],
      ['5 others: 2.1.2, 2.1.4, 2.1.5, 1.1.3 with 1.1.4 and ‘Agree the budget.’', 'Agreed.'],
    ]);
    const tables = tablesOf(bytes).map(({ rows }) => rows[0]?.[0]);
    expect(tables.indexOf('Asked of the last meeting')).toBeGreaterThan(tables.indexOf('Status'));
  });

  it('tells of a risk only what this meeting is asked, for whatever body', async () => {
    const asked = tableWith(await write(wordPack()), 'Score now');
    expect(asked.rows[0]).not.toContain('Asked of this meeting');
    expect(asked.rows.flat().join()).not.toContain('Agree a joint campaign to recruit.');
    const pack = wordPack();
    const ask = { id: 'x', kind: 'decision', text: 'Lend two people.', aboutWords: [] } as const;
    const asks = [...pack.highlights.asks, { ...ask, about: ['R1'] }];
    const topRisks = [packRisk('R1'), packRisk('R2')];
    const { rows } = tableWith(
      await write(wordPack({ highlights: { ...pack.highlights, asks, topRisks } })),
      'Score now',
    );
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Asked of this meeting',
      'Ask 3: Lend two people.',
      'Nothing',
    ]);
  });

  it('says that nothing is compared in a first meeting', async () => {
    const bytes = await write(firstPack());
    expect(proseOf(bytes)).toContain(
      'This is the first pack for the SEND and AP Partnership Board, so nothing is compared.',
    );
    expect(tableWith(bytes, 'Status').rows[0]).toEqual(['Status', 'As at 3 December 2026']);
    expect(wordsOf(bytes)).not.toContain('Score before');
  });

  it('says of an empty plan that there is nothing', async () => {
    const bytes = await write(emptyPack());
    const prose = proseOf(bytes);
    expect(prose).toContain('The plan has no live actions.');
    expect(prose).toContain('Nothing is asked of this meeting.');
    expect(prose).toContain('The plan has no measures.');
    expect(prose).toContain('The register has no open entries.');
    expect(tablesOf(bytes)).toEqual([]);
  });

  it('keeps a lead’s paragraphs and bullets, and marks words that were edited', async () => {
    const said = readWord(await write(wordPack())).flatMap((one) => (one.kind === 'paragraph' ? [one] : []));
    const at = said.findIndex((one) => one.text === '1.1.1 Agree one offer for 1.1.1: On track (G) *');
    expect(said.slice(at + 1, at + 6).map(({ style, text }) => [style, text])).toEqual([
      ['Normal', 'What was done: The offer was agreed:'],
      ['ListBullet', 'with parents'],
      ['ListBullet', 'with schools'],
      ['Normal', 'What difference it made: Waits fell from 30 to 22 weeks.'],
      ['SmallPrint', '* The lead’s words were edited for this report.'],
    ]);
  });

  it('shades a status in its colour beside its words', async () => {
    const table = tableWith(await write(wordPack()), 'From');
    expect(table.rows[1]?.slice(1, 3)).toEqual(['On track (G)', 'Off track (R)']);
    expect(table.fills[1]?.slice(1, 3)).toEqual([palette.green.fill, palette.red.fill]);
  });

  it('shows what got worse where it does not show all', async () => {
    const moved = Array.from({ length: 30 }, (_, index) =>
      packMove(`1.1.${String(index + 1)}`, {
        from: status('on-track'),
        to: status(index === 29 ? 'off-track' : 'complete'),
      }),
    );
    const bytes = await write(wordPack({ movement: { ...wordPack().movement, moved } }));
    const { rows } = tableWith(bytes, 'From');
    expect(rows[1]?.[0]).toContain('1.1.30');
    expect(proseOf(bytes)).toContain(
      `And ${String(30 - (rows.length - 1))} more, in the workbook, sheet Movement`,
    );
    expect(proseOf(bytes)).toContain('30 actions moved');
  });

  it('of a thousand exceptions stays short and says how many there are', async () => {
    const exceptions = Array.from({ length: 1000 }, (_, index) => ({
      action: packAction(`1.1.${String(index + 1)}`),
      why: ['Overdue: complete by Sept 2026'],
    }));
    const bytes = await write(wordPack({ highlights: { ...wordPack().highlights, exceptions } }));
    expect(wordsOf(bytes)).toContain('1,000 actions need attention');
    expect(wordsOf(bytes)).toContain('And 996 more, in the workbook, sheet Actions.');
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('leaves a long wording to the workbook, and says once what was merged into what', async () => {
    const long = 'A wording that goes on. '.repeat(40);
    const bytes = await write(
      wordPack({
        changes: [
          packChange('a', { kind: 'reword', before: long, after: 'Short.' }),
          packChange('b', {
            kind: 'merge',
            refs: ['1.1.3', '1.1.4', '1.1.1'],
            titles: ['Third', 'Fourth', 'First'],
            before: '1.1.3 Third; 1.1.4 Fourth',
            after: '1.1.1 First',
          }),
        ],
      }),
    );
    const [wording, merged] = tableWith(bytes, 'Before and after')
      .rows.slice(1)
      .map((row) => row[2] ?? '');
    expect(wording).toMatch(/^Before: A wording that goes on\..{60,120} …\nAfter: Short\.$/u);
    expect(merged).toBe('1.1.3 and 1.1.4 into 1.1.1');
  });

  it('tells a change that waits from one that was decided', async () => {
    const { rows } = tableWith(await write(wordPack()), 'Before and after');
    expect(rows.slice(1).map((row) => [row[0], row[3]])).toEqual([
      [
        'Completion date changed',
        'Recruitment took longer than planned. Material: SEND and AP Partnership Board, 23 October 2026.',
      ],
      [
        'Completion date changed, waits for a decision',
        'Recruitment took longer than planned. Material: proposed by Therapies Lead on 2 October 2026.',
      ],
    ]);
  });
});

describe('every figure of the report is the pack’s', () => {
  const cycles = [1, 2, 3, 4, 5, 6] as const;

  test.each(cycles)('in cycle %i: counts, walk and returns', async (cycle) => {
    const pack = packOf(sampleFrozen(cycle));
    const bytes = await write(pack);
    const { summary, highlights } = pack;
    const { rows } = tableWith(bytes, 'Status');
    const counts = new Map(
      rows.slice(1).map(([label, now, before]) => [label, [Number(now), Number(before)]]),
    );
    for (const {
      status: { label, letter },
      now,
      before,
    } of highlights.counts) {
      const told = counts.get(`${label} (${letter})`);
      const expected = now + (before ?? 0) === 0 ? undefined : [now, before ?? NaN];
      expect(told).toEqual(expected);
    }
    const last = rows.at(-1);
    expect(last?.slice(0, 2)).toEqual(['All live actions', String(summary.total.live)]);
    const prose = proseOf(bytes);
    const { walk, returns } = summary;
    const sentence =
      walk === null
        ? 'nothing is compared'
        : `${String(walk.opening)} live actions on ${sayDate(walk.from)} + ${String(walk.added.length)} new + ${String(walk.split.length)} split − ${String(walk.merged.length)} merged − ${String(walk.withdrawn.length)} withdrawn = ${String(walk.live)} live actions now.`;
    expect(prose).toContain(sentence);
    expect(prose).toContain(
      `${String((returns?.onTime ?? 0) + (returns?.late ?? 0))} of ${String(returns?.due)} updates returned`,
    );
  });

  test.each(cycles)('in cycle %i: movement, exceptions, measures and risks', async (cycle) => {
    const pack = packOf(sampleFrozen(cycle));
    const bytes = await write(pack);
    const words = wordsOf(bytes);
    const { movement, highlights } = pack;
    const cellsOf = (header: string) =>
      tablesOf(bytes)
        .find((table) => table.rows[0]?.includes(header))
        ?.rows.slice(1) ?? [];
    for (const [title, from, to, why] of cellsOf('From')) {
      const move = movement.moved.find((one) => title === `${one.ref} ${one.title}`);
      expect([from, to]).toEqual(
        [move?.from, move?.to].map((one) => `${one?.label ?? ''} (${one?.letter ?? ''})`),
      );
      expect(why).toBe(move?.why === '' ? 'No reason was given.' : move?.why);
    }
    expect(cellsOf('From').length > 0).toBe(movement.moved.length > 0);
    expect(words).toContain(`${String(highlights.exceptions.length)} actions need attention`);
    for (const [title, baseline, previous, current, target] of cellsOf('Baseline')) {
      const measure = highlights.movers.find((one) => title === `${one.title}, ${one.period}`);
      expect([baseline, previous, current, target]).toEqual(
        [measure?.baseline, measure?.previous, measure?.current, measure?.target].map(
          (figure) => figure?.words,
        ),
      );
    }
    for (const row of cellsOf('Score now')) {
      const risk = highlights.topRisks.find((one) => row[0]?.startsWith(`${one.ref} `) === true);
      const { mitigated, band, before } = risk ?? {
        mitigated: { likelihood: 0, impact: 0 },
        band: '',
        before: null,
      };
      const at = movement.since === null ? 1 : 2;
      expect(row[at]).toBe(`${String(productOf(mitigated))} ${band}`);
      expect(row[1]).toBe(at === 1 ? row[at] : before === null ? 'New' : String(productOf(before)));
    }
    expect(cellsOf('Score now')).toHaveLength(highlights.topRisks.length);
  });

  it('for the panel as for the board', async () => {
    const bytes = await write(packOf(sampleFrozen(6, 'SEND Executive Oversight Panel')));
    expect(proseOf(bytes)).toContain('Highlight report for the SEND Executive Oversight Panel');
    expect(proseOf(bytes)).not.toContain(`for the ${board}`);
  });
});

test('a report frozen while its day was going on says until when it counts', async () => {
  const { facts, ...parts } = wordPack();
  const early = { ...parts, facts: { ...facts, asAt: '2026-06-10', frozenAt: '2026-06-10T09:15:00.000Z' } };
  const prose = proseOf(await write(early));
  expect(prose).toContain('As at:\t10:15am on 10 June 2026');
  expect(prose).not.toContain('the end of 10 June 2026');
});
