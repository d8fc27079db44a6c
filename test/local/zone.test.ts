import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromZone, toZone, zoneMidnight, zoneOffsetMinutes } from '#local/zone.ts';

const at = (iso: string): Date => new Date(iso);

test.each([
  ['2026-01-31T12:00:00Z', 'Europe/London', 0],
  ['2026-07-31T12:00:00Z', 'Europe/London', 60],
  ['2026-03-29T00:59:59Z', 'Europe/London', 0],
  ['2026-03-29T01:00:00Z', 'Europe/London', 60],
  ['2026-10-25T00:59:59Z', 'Europe/London', 60],
  ['2026-10-25T01:00:00Z', 'Europe/London', 0],
  ['2026-07-31T12:00:00Z', 'America/Los_Angeles', -420],
  ['2026-07-31T12:00:00Z', 'Asia/Kolkata', 330],
])('at %s the clocks of %s are off by %i minutes', (iso, zone, minutes) => {
  expect(zoneOffsetMinutes(at(iso), zone)).toBe(minutes);
});

test.each([
  ['2026-07-31T10:00:00Z', 'Europe/London', '2026-07-30T23:00:00.000Z'],
  ['2026-07-31T23:30:00Z', 'Europe/London', '2026-07-31T23:00:00.000Z'],
  ['2026-01-31T00:00:00Z', 'Europe/London', '2026-01-31T00:00:00.000Z'],
  ['2026-07-31T10:00:00Z', 'America/Los_Angeles', '2026-07-31T07:00:00.000Z'],
  ['2026-03-29T12:00:00Z', 'Europe/London', '2026-03-29T00:00:00.000Z'],
  ['2026-10-25T12:00:00Z', 'Europe/London', '2026-10-24T23:00:00.000Z'],
])('the day of %s in %s begins at %s', (iso, zone, midnight) => {
  expect(zoneMidnight(at(iso), zone).toISOString()).toBe(midnight);
});

test('going to a zone and back gives the same instant, but in the hour that clocks repeat', () => {
  const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) });
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata'),
      (ms, zone) => {
        const instant = new Date(Math.floor(ms / 1000) * 1000);
        const back = fromZone(toZone(instant, zone), zone);
        const offsets = new Set(
          [-2, 0, 2].map((hours) => zoneOffsetMinutes(new Date(ms + hours * 3_600_000), zone)),
        );
        const allowedMs = offsets.size === 1 ? [0] : [0, 3_600_000];
        expect(allowedMs).toContain(Math.abs(back.getTime() - instant.getTime()));
      },
    ),
  );
});
