import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { actionHistoryOf, type ActionHistory } from '#domain/action-history.ts';
import { bulletinOf, type Bulletin } from '#domain/pack/bulletin.ts';
import { sayDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { CoverSheet } from '#domain/pack/pack-output.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { scrutinyReportOf, type ScrutinyReport } from '#domain/pack/scrutiny-report.ts';
import { writeBulletin } from '#pack/word/word-bulletin.ts';
import { writeHistory } from '#pack/word/word-history.ts';
import { writeScrutiny } from '#pack/word/word-scrutiny.ts';
import { action, approvedOn, planChange, planWith, update } from '../../domain/plan-kit.ts';
import { play } from '../../domain/played-plan.ts';
import { secret } from '../../domain/pack/public-kit.ts';
import { richPack } from '../../domain/rich-plan.ts';
import { frozenWith, fullPlan, sampleFrozen } from '../fixture.ts';
import { proseOf, readWord, tableWith, tablesOf, wordPart, wordParts, wordsOf } from './word-read.ts';
import { wordRuleFaults } from './word-rule.ts';
import { wordFaults } from './word-sdk.ts';
import { withSecrets } from './word-secret.ts';

const { signal } = new AbortController();

const cover: CoverSheet = {
  committee: 'Children and Families Committee',
  meetingOn: '2026-07-06',
  title: 'One Plan: progress to May 2026',
  author: 'Director of Education',
  contact: 'sendplan@example.org',
  purposes: ['information', 'discussion'],
  whyHere: 'The committee asked for it.',
  recommendations: 'The committee is asked:\n- to note the progress',
  consideredBy: '',
  publicVoice: 'Parents sit on the board.',
  benefit: 'Families wait less.',
};

const blank: CoverSheet = {
  committee: '',
  meetingOn: null,
  title: '',
  author: '',
  contact: '',
  purposes: [],
  whyHere: '',
  recommendations: '',
  consideredBy: '',
  publicVoice: '',
  benefit: '',
};

const scrutiny = (frozen: FrozenPack, sheet: CoverSheet = cover, names = false): ScrutinyReport =>
  scrutinyReportOf(publicOf(frozen), sheet, names);

const bulletin = (frozen: FrozenPack): Bulletin => bulletinOf(publicOf(frozen));

const hostile = '=1+1 <w:p/> & \u0000\uFFFE\uD800 👩‍👩‍👧 שלום\n- a point';

function hostilePlan(): FrozenPack {
  const texts = { latestActivity: hostile, latestImpact: hostile, latestNextSteps: hostile, title: hostile };
  return frozenWith(
    planWith(
      [action('1.1.1', texts)],
      [
        update('u1', '1.1.1', 'C2', {
          audience: 'public',
          activity: hostile,
          impact: hostile,
          nextSteps: hostile,
        }),
      ],
    ),
  );
}

const plans: readonly (readonly [string, () => FrozenPack])[] = [
  ['the sample', () => sampleFrozen(6)],
  ['the sample at its first meeting', () => sampleFrozen(1)],
  ['a full plan without a public text', () => frozenWith(fullPlan())],
  ['an empty plan', () => frozenWith(planWith([], [], { sections: new Map(), cycles: new Map() }))],
  ['hostile texts', hostilePlan],
];

describe('a report to a scrutiny committee', () => {
  test.each(plans)('of %s has no fault and breaks no rule', async (_, plan) => {
    const bytes = await writeScrutiny(scrutiny(plan()), signal);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OPEN')).toEqual([]);
  });

  it('has every field of the cover sheet, with the purposes ticked in words', async () => {
    const report = scrutiny(sampleFrozen(6));
    const { rows } = tableWith(await writeScrutiny(report, signal), 'Item');
    expect(rows.slice(1)).toEqual([
      ['Committee', 'Children and Families Committee'],
      ['Date of the meeting', '6 July 2026'],
      ['Title', 'One Plan: progress to May 2026'],
      ['Author', 'Director of Education'],
      ['Contact', 'sendplan@example.org'],
      ['Purpose', '☒ Information: yes\n☒ Discussion: yes\n☐ Decision: no'],
      ['Why it comes here', 'The committee asked for it.'],
      ['Recommendations', 'The committee is asked:\nto note the progress'],
      [
        'Considered before by',
        report.considered.map(({ body, meetingOn }) => `${body}, ${sayDate(meetingOn)}`).join('\n'),
      ],
      ['How the public had a say', 'Parents sit on the board.'],
      ['Benefit to residents', 'Families wait less.'],
    ]);
    expect(report.considered.length).toBeGreaterThan(0);
  });

  it('leaves out of its cover what nothing was written for', async () => {
    const bytes = await writeScrutiny(scrutiny(sampleFrozen(6), blank), signal);
    expect(wordRuleFaults(bytes, 'OPEN')).toEqual([]);
    expect(tableWith(bytes, 'Item').rows.map(([item]) => item)).toEqual(['Item', 'Considered before by']);
    expect(wordsOf(bytes)).not.toContain('Nothing was written.');
  });

  it('is to a committee by its own name', async () => {
    const to = async (committee: string) =>
      readWord(await writeScrutiny(scrutiny(sampleFrozen(6), { ...cover, committee }), signal)).find(
        (one) => one.kind === 'paragraph' && one.style === 'Subtitle',
      );
    expect(await to('Scrutiny')).toMatchObject({ text: 'Report to Scrutiny' });
    expect(await to('Children and Families Committee')).toMatchObject({
      text: 'Report to the Children and Families Committee',
    });
  });

  it('tells of a highlight once, with its date, and says how old older words are', async () => {
    const report = scrutiny(sampleFrozen(6));
    const bytes = await writeScrutiny(report, signal);
    const all = report.priorities.flatMap(({ actions }) => actions);
    const old = all.filter(({ saidOn }) => saidOn !== null);
    expect(old.length).toBeGreaterThan(0);
    const cells = tablesOf(bytes).flatMap(({ rows }) => rows);
    for (const { ref, saidOn } of all) {
      const row = cells.find(([first]) => first?.startsWith(`${ref} `) === true && first.includes('\n'));
      const said = row?.[2]?.split('\n')[0];
      const isOld = said?.startsWith('Said on ') === true;
      expect([ref, isOld ? said : null]).toEqual([
        ref,
        saidOn === null ? null : `Said on ${sayDate(saidOn)}:`,
      ]);
    }
    const lines = proseOf(bytes).split('\n');
    for (const one of report.priorities.flatMap(({ highlights }) => highlights)) {
      const at = lines.findIndex((text) => text.startsWith(`${one.ref} `));
      expect(lines.slice(at + 1, at + 8).join()).toMatch(/Complete by |Completion date: /);
    }
  });

  it('says of a date that is none what the plan says', async () => {
    const words = wordsOf(await writeScrutiny(scrutiny(sampleFrozen(6)), signal));
    expect(words).toContain('Completion date: Ongoing - review');
    expect(words).not.toMatch(/Complete by (?:Ongoing|phased)/);
  });

  it('says of a change of dates or words what was before and after', async () => {
    const report = scrutiny(sampleFrozen(6));
    const { rows } = tableWith(await writeScrutiny(report, signal), 'Before and after');
    const dates = report.changes.filter(({ kind }) => kind === 're-date');
    expect(dates.length).toBeGreaterThan(0);
    for (const { before, after, refs } of dates)
      expect(rows.find((row) => row[1]?.startsWith(`${refs[0] ?? ''} `) === true)?.[2]).toBe(
        `Before: ${before}\nAfter: ${after}`,
      );
  });

  it('of a plan without measures does not say that they are kept back', async () => {
    const frozen = frozenWith(planWith([action('1.1.1')]));
    expect(proseOf(await writeScrutiny(scrutiny(frozen), signal))).toContain(
      'The plan has no measures that may be published.',
    );
  });

  it('has the figures of the report it is given', async () => {
    const report = scrutiny(sampleFrozen(6));
    const bytes = await writeScrutiny(report, signal);
    expect(tableWith(bytes, 'Change').rows.at(-1)?.slice(0, 3)).toEqual([
      'All live actions',
      String(report.summary.total.live),
      String(report.summary.walk?.opening),
    ]);
    const measures = tableWith(bytes, 'Baseline').rows.slice(1);
    expect(measures.map((row) => row.slice(1, 4))).toEqual(
      report.measures.map(({ baseline, current, target }) => [baseline.words, current.words, target.words]),
    );
    const told = tablesOf(bytes)
      .filter(({ rows }) => rows[0]?.[2]?.startsWith('What was done') === true)
      .flatMap(({ rows }) => rows.slice(1).map((row) => row[0]?.split('\n')[0]));
    expect(told).toEqual(
      report.priorities.flatMap(({ actions }) => actions.map(({ ref, title }) => `${ref} ${title}`)),
    );
    const notes = proseOf(bytes).match(
      /^\d+ (?:other )?actions? ha(?:s|ve) no text that may be published\.$/gm,
    );
    expect(notes).toHaveLength(report.priorities.filter(({ others }) => others > 0).length);
  });

  it('names leads by their posts only where that is wished for', async () => {
    const without = wordsOf(await writeScrutiny(scrutiny(sampleFrozen(6)), signal));
    const named = wordsOf(await writeScrutiny(scrutiny(sampleFrozen(6), cover, true), signal));
    expect(without).not.toContain('Lead: ');
    expect(named).toContain('Lead: ');
  });

  it('is the same bytes for the same report', async () => {
    const [one, other] = [scrutiny(sampleFrozen(6)), scrutiny(sampleFrozen(6))];
    expect(await writeScrutiny(one, signal)).toEqual(await writeScrutiny(other, signal));
  });
});

describe('a bulletin', () => {
  test.each(plans)('of %s has no fault and breaks no rule', async (_, plan) => {
    const bytes = await writeBulletin(bulletin(plan()), signal);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OPEN')).toEqual([]);
  });

  it('tells of each priority under its heading', async () => {
    const told = bulletin(sampleFrozen(6));
    const bytes = await writeBulletin(told, signal);
    const headings = readWord(bytes).flatMap((one) =>
      one.kind === 'paragraph' && one.style === 'Heading1' ? [one.text] : [],
    );
    expect(headings).toEqual([...told.priorities.map(({ key, title }) => `${key} ${title}`), 'Our figures']);
    expect(
      readWord(bytes).flatMap((one) =>
        one.kind === 'paragraph' && one.style === 'Heading2' ? [one.text] : [],
      ),
    ).toEqual(
      told.priorities.flatMap(() => ['What has gone well', 'What could be better', 'What comes next']),
    );
    const lines = proseOf(bytes).split('\n');
    for (const { sentence, goneWell, couldBeBetter, next } of told.priorities) {
      expect(lines).toContain(sentence);
      for (const { title, ref, words } of [...goneWell, ...couldBeBetter, ...next])
        expect(lines).toContain(`${title} (${ref}): ${words}`);
    }
  });

  it('says honestly where it has nothing to tell', async () => {
    const bytes = await writeBulletin(bulletin(frozenWith(fullPlan())), signal);
    const since = sayDate(bulletin(frozenWith(fullPlan())).since ?? '');
    expect(proseOf(bytes)).toContain(
      `What has gone well\nNothing that went well was written for everybody to read since ${since}.`,
    );
    const well = planWith([action('1.1.1', { completionLatest: '2030-12-31' })]);
    const prose = proseOf(await writeBulletin(bulletin(frozenWith(well)), signal));
    expect(prose).toContain('What could be better\nNothing is behind or overdue.');
    expect(prose).toMatch(
      /What comes next\nNo next step was written for everybody to read since .*, and nothing is due next\./,
    );
  });

  it('does not leave out what got worse where it does not tell all', async () => {
    const figure = (key: string, sense: 'better' | 'worse') => ({
      key,
      title: key,
      period: 'May',
      reading: '1',
      sense,
    });
    const figures = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => figure(key, 'better'));
    const bytes = await writeBulletin(
      { ...bulletin(sampleFrozen(6)), figures: [...figures, figure('z', 'worse')] },
      signal,
    );
    expect(proseOf(bytes)).toContain('z, May: 1');
    expect(proseOf(bytes)).toContain('4 more figures are in the published plan.');
  });
});

describe('the history of an action', () => {
  const plan = planWith(
    [action('1.1.1'), action('1.1.2')],
    [
      update('u1', '1.1.1', 'C1', {
        submittedAt: '2026-05-12T09:30:00.000Z',
        activity: 'First:\n- trained 20',
        reason: 'Two posts are vacant.',
        statusAfter: 'at-risk',
        evidence: [
          { label: 'Audit', url: 'https://example.org/audit' },
          { label: 'Old audit', url: 'javascript:alert(1)' },
        ],
      }),
      update('u2', '1.1.1', 'C2', { activity: 'Trained the rest.' }),
    ],
    {
      changes: new Map([['c1', planChange('c1', { ...approvedOn('2026-11-13'), reason: 'Clearer.' })]]),
    },
  );
  const historyOf = (audience: 'board' | 'public'): ActionHistory => {
    const found = actionHistoryOf(plan, '1.1.1', audience, '2026-11-20');
    if (found === null) throw new Error('the plan has the action');
    return found;
  };

  it('tells everything that happened, newest first, with links that are checked', async () => {
    const history = historyOf('board');
    const bytes = await writeHistory(history, 'OFFICIAL', signal);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OFFICIAL')).toEqual([]);
    const entries = readWord(bytes).flatMap((one) =>
      one.kind === 'paragraph' && one.style === 'Heading2' ? [one.text] : [],
    );
    expect(entries).toEqual(history.entries.toReversed().map(({ on, what }) => `${sayDate(on)}: ${what}`));
    const prose = proseOf(bytes);
    for (const said of [
      'Status: On track (G) to At risk (A)',
      'trained 20',
      'Why: Clearer.',
      'Evidence: Audit, Old audit',
    ])
      expect(prose.split('\n')).toContain(said);
    expect(wordPart(bytes, 'word/_rels/document.xml.rels')).not.toContain('javascript');
  });

  it('is open and holds no text of the board when it is for the public', async () => {
    const bytes = await writeHistory(historyOf('public'), 'OFFICIAL', signal);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OPEN')).toEqual([]);
    for (const unsaid of ['OFFICIAL', 'trained 20', 'Clearer', 'Trained the rest', 'Therapies'])
      expect(wordsOf(bytes)).not.toContain(unsaid);
  });

  it('gives the completion date in the words of the plan, which need not be a day', async () => {
    const history = { ...historyOf('board'), completionAsWritten: 'Ongoing' };
    expect(proseOf(await writeHistory(history, 'OFFICIAL', signal))).toContain('Completion date:\tOngoing');
  });

  it('of an action of which nothing is recorded says so', async () => {
    const bytes = await writeHistory({ ...historyOf('board'), entries: [] }, 'OFFICIAL', signal);
    expect(wordRuleFaults(bytes, 'OFFICIAL')).toEqual([]);
    expect(proseOf(bytes)).toContain('Nothing is recorded of it yet.');
  });
});

describe('what is published', () => {
  const packs = fc
    .tuple(
      fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
        maxLength: 60,
      }),
      fc.nat(5),
    )
    .map(([events, pick]) => withSecrets(richPack(play(events), pick)));

  const secretsIn = (bytes: Uint8Array): readonly string[] =>
    [...wordParts(bytes).values()].flatMap((xml) => xml.match(new RegExp(secret, 'g')) ?? []);

  it('holds nothing that only the boards may read, in any part of its files', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (frozen) => {
        expect(secretsIn(await writeScrutiny(scrutiny(frozen, cover, true), signal))).toEqual([]);
        expect(secretsIn(await writeBulletin(bulletin(frozen), signal))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('would be found out if a pack of the board only called itself public', async () => {
    const events = Array.from({ length: 60 }, (_, index) => ({
      step: index % 2,
      what: index,
      which: index * 7,
    }));
    const frozen = withSecrets(richPack(play(events), 0));
    // days of what was never decided are secret too, and no days
    const changes = frozen.plan.changes.filter(({ state }) => state === 'approved');
    const planted: FrozenPack = {
      ...frozen,
      facts: { ...frozen.facts, audience: 'public' },
      plan: { ...frozen.plan, changes },
    };
    expect(secretsIn(await writeScrutiny(scrutinyReportOf(planted, cover, true), signal))).not.toEqual([]);
    expect(secretsIn(await writeBulletin(bulletinOf(planted), signal))).not.toEqual([]);
  });
});
