/** The offset of a zone from UTC at an instant, in minutes; positive east of Greenwich. */
export function zoneOffsetMinutes(at: Date, zone: string): number {
  const parts = formatter(zone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? '0');
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour') % 24,
    part('minute'),
    part('second'),
  );
  return Math.round((local - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** The instant at which the clocks of the zone show the given time, written as if it were UTC.
 * In the hour that a clock change skips or repeats, the offset before the change counts. */
export function fromZone(local: Date, zone: string): Date {
  const guess = new Date(local.getTime() - zoneOffsetMinutes(local, zone) * 60_000);
  return new Date(local.getTime() - zoneOffsetMinutes(guess, zone) * 60_000);
}

/** What the clocks of the zone show at the instant, written as if it were UTC. */
export function toZone(at: Date, zone: string): Date {
  return new Date(at.getTime() + zoneOffsetMinutes(at, zone) * 60_000);
}

/** Midnight of the zone's day in which the instant falls. */
export function zoneMidnight(at: Date, zone: string): Date {
  const local = toZone(at, zone);
  return fromZone(new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())), zone);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
