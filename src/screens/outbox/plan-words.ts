import { isCivilDate, sayDate, sayInstant } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { sayRefusal } from '#screens/words.ts';
import { textOf, type TextPart } from '#store/entry-text.ts';
import type { Entry } from '#store/outbox.ts';
import type { Clash } from '#store/standing.ts';

type Words = Pick<Snapshot, 'people' | 'scheme' | 'settings'>;

const nouns: Readonly<Record<TextPart['noun'], string>> = {
  action: '',
  update: 'Update',
  person: 'Person',
  section: 'Heading',
  cycle: 'Cycle',
  setting: 'Setting',
  change: 'Change of',
  predecessor: 'Action of an earlier plan',
  chase: 'Reminder',
  risk: 'Risk',
  riskReview: 'Review of a risk',
  measure: 'Measure',
  measureValue: 'Value of a measure',
  pack: 'Board pack',
};

/** What an entry about the plan itself is called, with how much of it is written. */
export function planTitle(entry: Entry): string {
  if (entry.kind === 'update') return `Update of ${entry.label}`;
  const nDone = entry.total - entry.writes.length;
  return nDone === 0
    ? entry.label
    : `${entry.label}: ${String(nDone)} of ${String(entry.total)} rows written`;
}

/** Why an entry about the plan itself needs the person: what the rules say, or what happened meanwhile. */
export function sayStop(entry: Entry): string {
  const { stop } = entry;
  if (stop === undefined) return '';
  if (stop.kind === 'unreadable')
    return 'An earlier version of One Plan kept this in a form that cannot be sent any more. Copy what you still need, then discard it.';
  if (stop.kind === 'refused')
    return `This was not written. ${stop.refusals.map(sayRefusal).join(' ')} Copy what you still need, then discard it, or try again once that has changed.`;
  return entry.writes.length < entry.total
    ? 'Part of this is written. The rest would overwrite what somebody else changed meanwhile. Nothing of theirs was overwritten.'
    : 'Somebody else changed the same meanwhile. Nothing was overwritten, and nothing of this is written yet.';
}

/** What of an entry meets somebody else's change: where, what it was, what it is now and by whom, and what it would become. */
export function sayClash(clash: Clash, words: Words): string {
  const where = placeOf(clash, words);
  const who = clash.byName === '' ? '' : ` ${clash.byName} did this${when(clash.at)}.`;
  const say = (value: string) => (value === '' ? 'empty' : `'${sayValue(value, words)}'`);
  switch (clash.is) {
    case 'gone':
      return `${where} is not there any more.`;
    case 'taken':
      return `${where} is already there, and says something else.${who}`;
    case 'changed':
      return `${where}${clash.field === '' ? '' : `, ${clash.field}`}: was ${say(clash.was)}, is now ${say(clash.now)}.${who} Yours: ${say(clash.mine)}.`;
  }
}

/** What an entry about the plan would still write, as plain text that can be taken elsewhere. */
export function planText(entry: Entry, words: Words): string {
  if (entry.stop?.kind === 'unreadable') return entry.stop.text;
  return textOf(entry)
    .map((part) =>
      [
        `${placeOf(part, words)}${part.is === 'removed' ? ': to be removed' : ''}`,
        ...part.lines.map(({ name, value }) => `${name}: ${sayValue(value, words)}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function placeOf({ noun, key }: Pick<Clash, 'noun' | 'key'>, { people, settings }: Words): string {
  const name = noun === 'person' ? (people.get(key)?.name ?? key) : key;
  return `${noun === 'action' ? settings.structure.item.one : nouns[noun]} ${name}`;
}

function when(at: string): string {
  return at === '' ? '' : ` on ${sayInstant(at)}`;
}

// people and statuses lie in SharePoint under keys, several parted by '; '
function sayValue(value: string, { people, scheme }: Words): string {
  const all = value.split('; ');
  return all
    .map((one) => {
      if (isCivilDate(one)) return sayDate(one);
      return people.get(one)?.name ?? scheme.statuses.find(({ code }) => code === one)?.label ?? one;
    })
    .join('; ');
}
