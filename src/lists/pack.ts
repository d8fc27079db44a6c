import type { IssuedPack, Outcome } from '#domain/pack/issued-pack.ts';
import { isSha256 } from '#domain/pack/issued-pack.ts';
import { Unreadable, type Column } from './column.ts';
import { dayNeeded, instantNeeded } from './date-column.ts';
import { number } from './number-column.ts';
import { key, note, records, text } from './text-column.ts';
import type { List } from './list.ts';

/** The Packs list: every pack that was issued, with the hash of the frozen plan behind it. Rows are never removed. */
export const packList: List<IssuedPack> = {
  title: 'Packs',
  description:
    'Every board pack that was issued, for whom and when, and the frozen plan behind it. Rows are never removed.',
  columns: {
    key: key('PackKey', 'Pack'),
    body: key('Body', 'Body or occasion', { isIndexed: true }),
    meetingOn: dayNeeded('MeetingOn', 'Meeting', { isIndexed: true }),
    cycle: text('CycleKey', 'Cycle', { isIndexed: true }),
    asAt: dayNeeded('AsAt', 'As at'),
    version: counted(number('PackVersion', 'Version of the pack', 1)),
    reason: note('Reason', 'Why it was issued again'),
    marking: text('Marking', 'Marking'),
    preparedBy: text('PreparedBy', 'Prepared by'),
    frozenAt: instantNeeded('Frozen', 'Frozen'),
    sha256: hash(key('Sha256', 'SHA-256 of the frozen file', {})),
    frozenFile: key('FrozenFile', 'Frozen file', {}),
    outcomes: records<Outcome>('Outcomes', 'What the meeting decided', readOutcome),
  },
  keyOf: (pack) => pack.key,
  titleOf: (pack) => `${pack.body} ${pack.meetingOn} v${String(pack.version)}`.slice(0, 255),
};

function counted(version: Column<number>): Column<number> {
  return {
    ...version,
    read: (value) => {
      const found = version.read(value);
      if (!Number.isInteger(found) || found < 1)
        throw new Unreadable(`${version.displayName} is not 1 or more`);
      return found;
    },
  };
}

function hash(sha256: Column<string>): Column<string> {
  return {
    ...sha256,
    read: (value) => {
      const found = sha256.read(value).toLowerCase();
      if (!isSha256(found)) throw new Unreadable(`${sha256.displayName} is not 64 hexadecimal digits`);
      return found;
    },
  };
}

function readOutcome({ ask, words }: Readonly<Record<string, unknown>>): Outcome | null {
  return typeof ask === 'string' && ask !== '' && typeof words === 'string' ? { ask, words } : null;
}
