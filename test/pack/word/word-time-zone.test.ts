import { afterEach, expect, test } from 'vitest';
import { writeReport } from '#pack/word/word-report.ts';
import { wordPack } from './word-fixture.ts';
import { proseOf } from './word-read.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

// a minute on which London, Los Angeles and Auckland are on two days, in summer time of the first
const pack = () => {
  const { facts, ...parts } = wordPack();
  return {
    ...parts,
    facts: { ...facts, meetingOn: '2026-07-15', asAt: '2026-03-29', frozenAt: '2026-07-14T23:30:00.000Z' },
  };
};

async function writtenIn(zone: string): Promise<Uint8Array> {
  process.env['TZ'] = zone;
  return writeReport(pack(), new AbortController().signal);
}

test.each([
  ['Europe/London', -60],
  ['America/Los_Angeles', 420],
  ['Pacific/Auckland', -720],
])(
  'a report written in %s says the days that were meant, in the same bytes as anywhere',
  async (zone, offset) => {
    const bytes = await writtenIn(zone);
    // sure that the zone is in force
    expect(new Date(2026, 6, 15).getTimezoneOffset()).toBe(offset);
    expect(proseOf(bytes)).toContain('Meeting:\t15 July 2026');
    expect(proseOf(bytes)).toContain('As at:\tthe end of 29 March 2026');
    expect(bytes).toEqual(await writtenIn('UTC'));
  },
);
