import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action, planWith, update } from '../domain/plan-kit.ts';
import { packWith } from './fixture.ts';
import { dayOfSerial, partAt, readBack, tableOf, write } from './read-back.ts';

// days around which clocks change or a zone is already on another day
const days = ['2026-03-29', '2026-07-15', '2026-10-25', '2027-01-01', '2028-02-29'];

const zones = [
  // a winter and a summer offset of each, in minutes, to be sure that the zone is in force
  ['Europe/London', 0, -60],
  ['America/Los_Angeles', 480, 420],
  ['Pacific/Auckland', -720, -780],
] as const;

const pack = (frozenAt = '2026-10-26T00:30:00.000Z') =>
  packWith(
    planWith(
      days.map((forecastOn, index) =>
        action(`1.1.${String(index + 1)}`, {
          forecastOn,
          lastUpdateId: `u${String(index)}`,
          // half an hour after midnight in London: still the day before in UTC while summer time lasts
          lastUpdatedAt: '2026-07-14T23:30:00.000Z',
        }),
      ),
      days.map((_, index) =>
        update(`u${String(index)}`, `1.1.${String(index + 1)}`, 'C2', {
          submittedAt: '2026-07-14T23:30:00.000Z',
        }),
      ),
    ),
    { meetingOn: '2026-07-01', asAt: '2026-10-25', frozenAt },
  );

describe.each(zones)('a pack made in %s', (zone, winter, summer) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('carries the days that were meant', async () => {
    const offsets = [new Date(2026, 0, 15), new Date(2026, 6, 15)].map((day) => day.getTimezoneOffset());
    expect(offsets.toSorted((a, b) => a - b)).toEqual([winter, summer].toSorted((a, b) => a - b));

    const book = readBack(await write(pack()));
    const said = onCover(book);
    const table = tableOf(book, 'Actions');
    expect(table.map((row) => dayOfSerial(row['Forecast']))).toEqual(days);
    expect(new Set(table.map((row) => dayOfSerial(row['Last updated'])))).toEqual(new Set(['2026-07-15']));
    expect(dayOfSerial(said('Meeting'))).toBe('2026-07-01');
    expect(dayOfSerial(said('As at'))).toBe('2026-10-25');
  });

  it('tells the moment of a freeze while its day was going on as it was in London', async () => {
    const book = readBack(await write(pack('2026-10-25T00:30:00.000Z')));
    expect(onCover(book)('As at')).toBe('1:30am on 25 October 2026');
  });
});

/** What the cover says beside a label. */
function onCover(book: ReturnType<typeof readBack>): (label: string) => unknown {
  const cover = book.Sheets['Contents'] ?? {};
  return (label) => {
    const [cell] = Object.entries(cover).find(([, one]) => (one as { v?: unknown }).v === label) ?? [''];
    return (cover[cell.replace('A', 'B')] as { v?: unknown } | undefined)?.v;
  };
}

describe('the file of a pack', () => {
  it('does not depend on where it is made', async () => {
    const before = process.env['TZ'];
    const made: string[] = [];
    for (const [zone] of zones) {
      process.env['TZ'] = zone;
      made.push(Buffer.from(await write(pack())).toString('base64'));
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(made).size).toBe(1);
    expect(partAt(Buffer.from(made[0] ?? '', 'base64'), 'docProps/core.xml')).toContain(
      '2026-10-26T00:30:00Z',
    );
  });
});
