import { sayInstant } from '#domain/date.ts';
import type { ForeignSignature, Writers } from '#domain/people/who-writes.ts';
import { listTitle } from '#store/list-titles.ts';
import type { ListHealth, Told } from '#store/health.ts';

/** What a list lacks, in a sentence; 'In order' when nothing. */
export function sayColumns({
  title,
  renamedTo,
  isNameTaken,
  settingsUrl,
  lacking,
  unindexed,
  notUnique,
}: ListHealth): string {
  if (settingsUrl === null && lacking.length > 0) return 'The list is not there.';
  const parts = [
    ...(renamedTo === null
      ? []
      : [
          isNameTaken
            ? `Called ‘${renamedTo}’ in SharePoint now, and another list is called ‘${title}’. Rename that one, then give this its name back: until then devices that are new to the plan read the wrong list.`
            : `Called ‘${renamedTo}’ in SharePoint now. One Plan finds it by its address; people look for its name.`,
        ]),
    ...(lacking.length > 0 ? [`Not there: ${lacking.join(', ')}.`] : []),
    ...(unindexed.length > 0 ? [`Without an index: ${unindexed.join(', ')}.`] : []),
    ...(notUnique.length > 0 ? [`Not kept unique: ${notUnique.join(', ')}.`] : []),
  ];
  return parts.length === 0 ? 'In order' : parts.join(' ');
}

/** Whether versions are kept. */
export function sayVersions(told: Told): string {
  switch (told) {
    case 'yes':
      return 'Kept';
    case 'no':
      return 'Not kept';
    case 'unknown':
      return 'Told once a row was changed';
  }
}

/** Who should be able to change rows of a list. */
export function sayWriters(writers: Writers): string {
  return writers === 'admins' ? 'Plan admins' : 'Everybody who updates';
}

/** Whether the person signed in may change rows, and whether that is as it should be. */
export function sayMay(told: Told, writers: Writers, isAdmin: boolean): string {
  switch (told) {
    case 'unknown':
      return 'Cannot be told yet';
    case 'yes':
      return writers === 'admins' && !isAdmin ? 'Yes, and should not' : 'Yes';
    case 'no':
      return writers === 'admins' && !isAdmin ? 'No, as it should be' : 'No, and should';
  }
}

/** True where what was found is not as it should be; what cannot be told is not judged. */
export function isWrong(told: Told, writers: Writers, isAdmin: boolean): boolean {
  return told !== 'unknown' && (told === 'yes') !== (writers === 'updaters' || isAdmin);
}

/** Who wrote what only admins are to write, by list: who, how many rows, and when last. */
export function saySigned(signed: readonly ForeignSignature[]): readonly string[] {
  const groups = new Map<string, readonly ForeignSignature[]>();
  for (const one of signed) {
    const key = `${listTitle(one.noun)}: ${one.byName}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, all]) => {
    const [last] = all;
    const rows = all.length === 1 ? '1 row' : `${String(all.length)} rows`;
    return `${key} changed ${rows}${last === undefined ? '' : `, the last on ${sayInstant(last.at)}`}.`;
  });
}

/** How often calls were held back since the page was opened, because SharePoint was busy or did not answer. */
export function sayPauses(count: number, lastAt: number): string {
  if (count === 0) return 'Never since this page was opened';
  const times = count === 1 ? 'Once' : `${String(count)} times`;
  return `${times} since this page was opened, last on ${sayInstant(new Date(lastAt).toISOString())}`;
}
