import { isCivilDate } from '#domain/date.ts';
import { mitigationStatuses, riskKinds, type Mitigation, type Risk, type Score } from '#domain/risk/risk.ts';
import { asTitle, needed, Unreadable, type Column } from './column.ts';
import { day, dayNeeded, instant } from './date-column.ts';
import { key, note, records, text, texts, textOrNull, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Risks list: the register of risks and issues as it stands now. */
export const riskList: List<Risk> = {
  title: 'Risks',
  description: 'The risk and issue register: one row for each risk, opportunity or issue, as it stands now.',
  columns: {
    ref: key('Ref', 'Reference'),
    kind: word('Kind', 'Kind', riskKinds, 'threat', { isIndexed: true }),
    title: asTitle(text('Title', 'Title')),
    cause: note('Cause', 'Cause'),
    event: note('RiskEvent', 'Event'),
    effect: note('Effect', 'Effect'),
    sections: texts('SectionKeys', 'Sections'),
    actions: texts('ActionRefs', 'Actions'),
    measures: texts('MeasureKeys', 'Measures'),
    raisedOn: dayNeeded('RaisedOn', 'Raised on'),
    raisedBy: text('RaisedBy', 'Raised by'),
    unmitigated: scoreNeeded('Unmitigated', 'Unmitigated, likelihood x impact'),
    mitigated: scoreNeeded('Mitigated', 'Mitigated, likelihood x impact'),
    target: score('Target', 'Target, likelihood x impact'),
    scoreReason: note('ScoreReason', 'Why mitigated is higher'),
    controls: note('Controls', 'Controls in place'),
    response: text('Response', 'Response'),
    mitigations: records<Mitigation>('Mitigations', 'Mitigations', readMitigation),
    owner: textOrNull('OwnerKey', 'Owner'),
    actioners: texts('ActionerKeys', 'Actioners'),
    reviewOn: day('ReviewOn', 'Review on'),
    lastReviewedAt: instant('LastReviewed', 'Last reviewed'),
    level: text('Level', 'Looked after by'),
    state: word('State', 'State', ['open', 'closed', 'merged', 'became-issue'], 'open', { isIndexed: true }),
    closedOn: day('ClosedOn', 'Closed on'),
    closureReason: note('ClosureReason', 'Reason for closing'),
    continuedAs: textOrNull('ContinuedAs', 'Goes on as'),
    madeFrom: texts('MadeFrom', 'Made from'),
    ask: note('Ask', 'Ask of the board'),
  },
  keyOf: (risk) => risk.ref,
};

/** A score as '3 x 4'; null when absent. Anything but 1 to 4 is unreadable. */
export function score(name: string, displayName: string): Column<Score | null> {
  const words = text(name, displayName);
  return {
    ...words,
    read: (value) => {
      const found = words.read(value).trim();
      if (found === '') return null;
      const parts = /^([1-4]) *[x×] *([1-4])$/i.exec(found);
      if (parts === null)
        throw new Unreadable(`${displayName} is '${found.slice(0, 20)}', not such as '3 x 4'`);
      return { likelihood: Number(parts[1]), impact: Number(parts[2]) };
    },
    write: (value) => (value === null ? null : `${String(value.likelihood)} x ${String(value.impact)}`),
  };
}

/** A score that a record cannot do without. */
export function scoreNeeded(name: string, displayName: string): Column<Score> {
  return needed(score(name, displayName));
}

function readMitigation({
  what,
  actioner,
  dueOn,
  status,
}: Readonly<Record<string, unknown>>): Mitigation | null {
  const known = mitigationStatuses.find((one) => one === status);
  if (typeof what !== 'string' || known === undefined) return null;
  if (actioner !== null && typeof actioner !== 'string') return null;
  if (dueOn !== null && (typeof dueOn !== 'string' || !isCivilDate(dueOn))) return null;
  return { what, actioner, dueOn, status: known };
}
